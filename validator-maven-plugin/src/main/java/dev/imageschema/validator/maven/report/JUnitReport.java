package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.check.Summary;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * {@code TEST-*.xml}, the report for continuous integration, in the format of Surefire.
 *
 * <p>Each fixture set has one file, and each fixture is one test case. The same results give the same files; therefore
 * all times are 0.
 */
final class JUnitReport implements ReportWriter {
    /** Below the 255 bytes that file systems allow for a name, with prefix and extension. */
    private static final int MAX_NAME_LENGTH = 200;

    private final String executionId;

    /**
     * @param executionId the ID of the plugin execution, which begins the names of files and suites
     */
    JUnitReport(String executionId) {
        this.executionId = executionId;
    }

    /** Writes a file for an absent optional set too, to replace the file of an earlier run. */
    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        Set<String> taken = new HashSet<>();
        for (SetResult set : results.sets()) {
            String suite = executionId + "." + set.expectation().set();
            directory.write("TEST-" + fileName(suite, taken) + ".xml", out -> write(suite, set, out));
        }
    }

    /** Appends a number to a name that would differ from an earlier one only in case or in replaced characters. */
    private static String fileName(String suite, Set<String> taken) {
        String safe = suite.replaceAll("[^A-Za-z0-9._-]", "_");
        String shortened = safe.substring(0, Math.min(safe.length(), MAX_NAME_LENGTH));
        String name = shortened;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = shortened + "-" + i;
        }
        return name;
    }

    static void write(String suite, SetResult set, Writer out) throws IOException {
        try {
            // The default factory of the JDK, because a factory on Maven's class path may write other XML.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new SuiteWriter(suite, xml).write(set);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * Why a test case did not pass.
     *
     * @param element {@code failure}, or {@code error} if the fixture could not be validated
     * @param type the kind of problem, one word
     * @param message one sentence that includes the first cause, because most viewers show only the message
     * @param lines the details, one problem a line
     */
    private record CaseProblem(String element, String type, String message, List<String> lines) {
        /** {@return the problem of a fixture; null if the fixture passed} */
        static @Nullable CaseProblem of(FixtureResult fixture) {
            if (fixture.passed()) {
                return null;
            }
            Verdict verdict = fixture.result().verdict();
            if (verdict == Verdict.UNCHECKED) {
                return unchecked(fixture);
            }
            if (!fixture.hasExpectedVerdict()) {
                return failure("expectation", contradiction(fixture), fixture);
            }
            return fixture.mismatch() == null
                    ? failure("warning", warning(fixture.result()), fixture)
                    : failure("expected-errors", message(fixture.mismatch()), fixture);
        }

        private static String contradiction(FixtureResult fixture) {
            ValidationResult result = fixture.result();
            return fixture.contradiction() + first(result.errors(), result.moreErrors(), "error");
        }

        private static String warning(ValidationResult result) {
            return "it is VALID, but has warnings" + first(result.warnings(), result.moreWarnings(), "warning");
        }

        /** {@return the message of the first problem and the number of the others; empty if the list is empty} */
        private static String first(List<ValidationError> problems, OptionalInt unlisted, String what) {
            if (problems.isEmpty()) {
                return "";
            }
            String rest = "and many more " + what + "s";
            if (unlisted.isPresent()) {
                int others = problems.size() - 1 + unlisted.getAsInt();
                rest = others == 0 ? "" : "and " + Phrases.count(others, "more " + what);
            }
            return ": " + problems.get(0).message() + (rest.isEmpty() ? "" : " (" + rest + ")");
        }

        private static CaseProblem unchecked(FixtureResult fixture) {
            ValidationError reason = fixture.result().errors().get(0);
            return fixture.lines() == null
                    ? new CaseProblem("error", reason.keyword(), reason.message(), List.of(fixture.line(reason)))
                    : new CaseProblem("error", "expectation", contradiction(fixture), errors(fixture));
        }

        private static CaseProblem failure(String type, String message, FixtureResult fixture) {
            List<String> lines = new ArrayList<>();
            if (!fixture.hasExpectedVerdict()) {
                lines.addAll(errors(fixture));
            }
            if (fixture.isSpoiltByWarnings()) {
                lines.addAll(warnings(fixture));
            }
            if (fixture.mismatch() != null) {
                lines.addAll(differences(fixture.mismatch()));
            }
            return new CaseProblem("failure", type, message, lines);
        }

        static CaseProblem ofMissingDirectory() {
            String message =
                    "the directory of this fixture set does not exist, or it is a file: correct its name, or create it";
            return new CaseProblem("error", "directory", message, List.of());
        }

        private static String message(ErrorMismatch mismatch) {
            if (mismatch.problem() != null) {
                return mismatch.file().name() + " cannot be used: " + mismatch.problem();
            }
            String first = mismatch.missing().isEmpty()
                    ? "unexpected error: " + mismatch.unexpected().get(0).message()
                    : "expected error not found: " + mismatch.missing().get(0);
            int others = mismatch.missing().size() + mismatch.unexpected().size() - 1;
            return "the errors differ from those in " + mismatch.file().name() + ": " + first
                    + (others == 0 ? "" : " (and " + Phrases.count(others, "more difference") + ")");
        }

        /** In the notation of {@code diff}: {@code -} for an expected error, {@code +} for an error of the fixture. */
        private static List<String> differences(ErrorMismatch mismatch) {
            List<String> lines = new ArrayList<>();
            mismatch.missing().forEach(line -> lines.add("- " + line));
            mismatch.unexpected().forEach(error -> {
                String position = error.line() == 0 ? "" : error.line() + ":" + error.column() + " ";
                lines.add("+ " + position + ExpectedError.of(error) + ": " + error.message());
            });
            return lines;
        }
    }

    private static List<String> errors(FixtureResult fixture) {
        ValidationResult result = fixture.result();
        return lines(fixture, result.errors(), result.moreErrors(), "errors");
    }

    private static List<String> warnings(FixtureResult fixture) {
        ValidationResult result = fixture.result();
        return lines(fixture, result.warnings(), result.moreWarnings(), "warnings");
    }

    private static List<String> lines(
            FixtureResult fixture, List<ValidationError> errors, OptionalInt more, String what) {
        List<String> lines = new ArrayList<>();
        errors.forEach(error -> lines.add(fixture.line(error)));
        Phrases.more(more, what).ifPresent(rest -> lines.add(fixture.file().name() + ": " + rest));
        return lines;
    }

    /**
     * A writer of the file of one fixture set.
     *
     * @param name the name of the suite, also used as the class name of the test cases
     * @param xml the destination; it escapes markup, but not characters that XML forbids, which {@link PrintableText}
     *     must escape before
     */
    private record SuiteWriter(String name, XMLStreamWriter xml) {
        void write(SetResult set) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            writeHead(set);
            if (set.lacksDirectory()) {
                writeCase("directory", CaseProblem.ofMissingDirectory(), List.of());
            }
            for (FixtureResult fixture : set.fixtures()) {
                List<String> output = fixture.isSpoiltByWarnings() ? List.of() : warnings(fixture);
                writeCase(fixture.file().name(), CaseProblem.of(fixture), output);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        }

        private void writeHead(SetResult set) throws XMLStreamException {
            Summary summary = Summary.of(set.fixtures());
            int missing = set.lacksDirectory() ? 1 : 0;
            xml.writeStartElement("testsuite");
            writeAttribute("name", name);
            writeAttribute("time", "0");
            writeAttribute("tests", String.valueOf(summary.fixtures() + missing));
            writeAttribute("errors", String.valueOf(summary.unchecked() + missing));
            writeAttribute("skipped", "0");
            writeAttribute("failures", String.valueOf(summary.failed() - summary.unchecked()));
            xml.writeCharacters("\n");
        }

        private void writeCase(String test, @Nullable CaseProblem problem, List<String> output)
                throws XMLStreamException {
            xml.writeCharacters("  ");
            xml.writeStartElement("testcase");
            writeAttribute("name", test);
            writeAttribute("classname", name);
            writeAttribute("time", "0");
            if (problem != null) {
                xml.writeStartElement(problem.element());
                writeAttribute("message", problem.message());
                writeAttribute("type", problem.type());
                writeLines(problem.lines());
                xml.writeEndElement();
            }
            if (!output.isEmpty()) {
                xml.writeStartElement("system-out");
                writeLines(output);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }

        private void writeAttribute(String attribute, String value) throws XMLStreamException {
            xml.writeAttribute(attribute, PrintableText.of(value));
        }

        private void writeLines(List<String> lines) throws XMLStreamException {
            for (String line : lines) {
                xml.writeCharacters(PrintableText.of(line) + "\n");
            }
        }
    }
}
