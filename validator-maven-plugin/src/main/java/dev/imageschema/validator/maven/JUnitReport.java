package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.tools.PrintableText;
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
 * {@code TEST-*.xml}, the report for continuous integration: what Surefire writes, a file for each set and a test case for each
 * fixture. The same results give the same files, so no times are in them.
 */
final class JUnitReport implements Report {
    /** File systems allow 255 bytes. */
    private static final int LONGEST_NAME = 200;

    private final String executionId;

    /**
     * @param executionId tells the files and test cases of one execution from those of another
     */
    JUnitReport(String executionId) {
        this.executionId = executionId;
    }

    /** A set that may be absent and is has a file too: it takes the place of one from when it was there. */
    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        Set<String> taken = new HashSet<>();
        for (SetResult set : results.sets()) {
            String suite = executionId + "." + set.expectation().set();
            directory.write("TEST-" + fileName(suite, taken) + ".xml", out -> write(suite, set, out));
        }
    }

    /** Of names that differ only in what a file's name cannot have, or in case, all but the first are numbered. */
    private static String fileName(String suite, Set<String> taken) {
        String safe = suite.replaceAll("[^A-Za-z0-9._-]", "_");
        String shortened = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        String name = shortened;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = shortened + "-" + i;
        }
        return name;
    }

    static void write(String suite, SetResult set, Writer out) throws IOException {
        try {
            // The default factory: another one in Maven's class path may write in another way.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new Suite(suite, xml).write(set);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * Why a test case did not pass.
     *
     * @param element {@code failure}; or {@code error}, if it is not known whether it should have passed
     * @param type one word
     * @param message one sentence
     * @param lines the details
     */
    private record Problem(String element, String type, String message, List<String> lines) {
        /** {@return why a fixture did not pass; null if it did} */
        static @Nullable Problem of(FixtureResult fixture) {
            if (fixture.passed()) {
                return null;
            }
            Verdict verdict = fixture.result().verdict();
            if (verdict == Verdict.UNCHECKED) {
                return unchecked(fixture);
            }
            if (!fixture.hasExpectedVerdict()) {
                return failure("expectation", fixture.contradiction(), fixture);
            }
            return fixture.mismatch() == null
                    ? failure("warning", "it is VALID, but has warnings", fixture)
                    : failure("expected-errors", message(fixture.mismatch()), fixture);
        }

        private static Problem unchecked(FixtureResult fixture) {
            ValidationError reason = fixture.result().errors().get(0);
            return fixture.lines() == null
                    ? new Problem("error", reason.keyword(), reason.message(), List.of(fixture.line(reason)))
                    : new Problem("error", "expectation", fixture.contradiction(), errors(fixture));
        }

        private static Problem failure(String type, String message, FixtureResult fixture) {
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
            return new Problem("failure", type, message, lines);
        }

        static Problem ofMissingDirectory() {
            String message = "the directory of this fixture set does not exist: correct its name, or create it";
            return new Problem("error", "directory", message, List.of());
        }

        private static String message(Mismatch mismatch) {
            String problem = mismatch.problem();
            return problem == null
                    ? "its errors are not those that " + mismatch.file() + " states"
                    : mismatch.file() + " cannot be used: " + problem;
        }

        /** As {@code diff} has it: what the file states is old, what the fixture has is new. */
        private static List<String> differences(Mismatch mismatch) {
            List<String> lines = new ArrayList<>();
            mismatch.missing().forEach(line -> lines.add("- " + line));
            mismatch.unexpected().forEach(error -> {
                String position = error.line() == 0 ? "" : error.line() + ":" + error.column() + " ";
                lines.add("+ " + position + ErrorLine.of(error) + ": " + error.message());
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
        FixtureResult.more(more, what).ifPresent(rest -> lines.add(fixture.file() + ": " + rest));
        return lines;
    }

    /**
     * One file, being written.
     *
     * @param name of the suite, and of the class that its test cases seem to have
     * @param xml escapes what has a meaning in XML, but not what XML cannot have at all: that must be printable beforehand
     */
    private record Suite(String name, XMLStreamWriter xml) {
        void write(SetResult set) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            writeHead(set);
            if (set.lacksDirectory()) {
                writeCase("directory", Problem.ofMissingDirectory(), List.of());
            }
            for (FixtureResult fixture : set.fixtures()) {
                List<String> output = fixture.isSpoiltByWarnings() ? List.of() : warnings(fixture);
                writeCase(fixture.file(), Problem.of(fixture), output);
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

        private void writeCase(String test, @Nullable Problem problem, List<String> output) throws XMLStreamException {
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
