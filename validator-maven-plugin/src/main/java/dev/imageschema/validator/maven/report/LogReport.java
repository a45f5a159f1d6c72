package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.check.Summary;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Logs a line for each problem, the counts, the advice and the names of the reports. */
public final class LogReport {
    private static final int MAX_FLAT_FILES = 10_000;

    private final Log log;
    private final BaseDirectory base;
    private final List<Path> reports;
    private final String acceptGoal;
    private final int maxErrors;
    private final boolean isVerbose;

    /**
     * @param log the log
     * @param base the base directory of the project
     * @param reports the files of the reports, the most readable first
     * @param acceptGoal the goal {@code accept} with the id of the execution
     * @param maxErrors the maximum number of errors, and of warnings, that are logged for each fixture
     * @param isVerbose whether to log a line for each fixture that passes
     */
    public LogReport(
            Log log, BaseDirectory base, List<Path> reports, String acceptGoal, int maxErrors, boolean isVerbose) {
        this.log = log;
        this.base = base;
        this.reports = List.copyOf(reports);
        this.acceptGoal = acceptGoal;
        this.maxErrors = maxErrors;
        this.isVerbose = isVerbose;
    }

    /**
     * Logs the results.
     *
     * @param results the results of all fixture sets
     */
    public void print(Results results) {
        results.sets().forEach(this::printProblems);
        results.sets().stream().filter(SetResult::directoryExists).forEach(this::printCounts);
        printTotal(results);
        reports.forEach(report -> log.info("Report: " + nameOf(report)));
    }

    private void printProblems(SetResult set) {
        if (set.lacksDirectory()) {
            log.error(noDirectory(set));
        }
        set.fixtures().forEach(this::printProblems);
    }

    private void printProblems(FixtureResult fixture) {
        String file = strong(PrintableText.of(fixture.file().name()));
        Verdict expected = fixture.expectation().verdict();
        Verdict verdict = fixture.result().verdict();
        if (isVerbose && fixture.passed()) {
            log.info(file + ": " + verdict + documents(fixture) + (expected == Verdict.VALID ? "" : ", as expected"));
        }
        if (!fixture.hasExpectedVerdict()) {
            if (fixture.lines() != null || (expected != Verdict.VALID && verdict != Verdict.UNCHECKED)) {
                log.error(file + ": " + fixture.contradiction());
            }
            print(fixture, fixture.result().errors(), fixture.result().moreErrors(), "errors", log::error);
        }
        if (fixture.mismatch() != null) {
            print(fixture.mismatch(), file);
        }
        if (expected == Verdict.VALID) {
            Consumer<String> level = fixture.isSpoiltByWarnings() ? log::error : log::warn;
            print(fixture, fixture.result().warnings(), fixture.result().moreWarnings(), "warnings", level);
        }
    }

    private static String documents(FixtureResult fixture) {
        if (fixture.lines() == null) {
            return "";
        }
        long documents = fixture.lines().documents();
        return String.format(Locale.ROOT, " (%,d %s)", documents, documents == 1 ? "document" : "documents");
    }

    private void print(
            FixtureResult fixture,
            List<ValidationError> errors,
            OptionalInt more,
            String what,
            Consumer<String> level) {
        errors.stream().limit(maxErrors).forEach(error -> level.accept(line(fixture, error)));
        int cut = errors.size() - Math.min(errors.size(), maxErrors);
        OptionalInt rest = more.isEmpty() ? more : OptionalInt.of(cut + more.getAsInt());
        Phrases.more(rest, what)
                .ifPresent(text ->
                        level.accept(strong(PrintableText.of(fixture.file().name())) + ": " + text));
    }

    /** The place is in bold, because it is what a reader searches for and clicks on. */
    private static String line(FixtureResult fixture, ValidationError error) {
        String place = fixture.place(error);
        return strong(PrintableText.of(place)) + fixture.line(error).substring(place.length());
    }

    private static String strong(String text) {
        return MessageUtils.buffer().strong(text).build();
    }

    private void print(ErrorMismatch mismatch, String file) {
        String stated = PrintableText.of(mismatch.file().name());
        if (mismatch.problem() != null) {
            log.error(file + ": cannot use the expected errors in " + stated + ": " + mismatch.problem());
            return;
        }
        log.error(file + ": the errors differ from those in " + stated);
        mismatch.missing().stream()
                .limit(maxErrors)
                .forEach(line -> log.error("  - " + PrintableText.of(line.toString()) + " (expected, not found)"));
        mismatch.unexpected().stream()
                .limit(maxErrors)
                .forEach(error -> log.error("  + " + ExpectedError.of(error) + " (found, not expected) at " + error));
    }

    private void printCounts(SetResult set) {
        FixtureExpectation expectation = set.expectation();
        // Without the verdict, "invalid: 2 fixtures: 2 passed" looks like a contradiction.
        String expected = expectation.verdict() == Verdict.VALID ? "" : ", expected to be " + expectation.verdict();
        String name = PrintableText.of(
                expectation.set() + " (" + expectation.contract().description() + expected + "): ");
        if (set.fixtures().isEmpty()) {
            log.warn(name + whereNoneIs(set));
        } else {
            log.info(name + counts(set.fixtures()));
        }
    }

    private void printTotal(Results results) {
        List<FixtureResult> fixtures = results.fixtures();
        if (fixtures.stream().allMatch(FixtureResult::passed)) {
            log.info(counts(fixtures));
        } else {
            log.error(counts(fixtures));
            new Advice(results, base, acceptGoal).lines().forEach(log::error);
        }
    }

    /**
     * {@return the reason why the build fails}
     *
     * @param results the results of all fixture sets
     */
    public String conclusion(Results results) {
        if (results.lackDirectory()) {
            return results.sets().stream()
                    .filter(SetResult::lacksDirectory)
                    .map(this::noDirectory)
                    .collect(Collectors.joining("; "));
        }
        Summary summary = results.summary();
        return summary.fixtures() == 0
                ? noFixtures(results)
                : summary.failed() + " of " + Phrases.fixtures(summary.fixtures())
                        + " failed; the problems are logged above"
                        + (reports.isEmpty() ? "" : ", and " + nameOf(reports.get(0)) + " has all details");
    }

    private String noDirectory(SetResult set) {
        Path directory = set.expectation().directory();
        String parameter = set.expectation().directoryParameter();
        String subject = "The directory " + nameOf(directory) + " of the fixture set "
                + PrintableText.of(set.expectation().set());
        if (Files.isRegularFile(directory)) {
            return subject + " is a file, not a directory: set " + parameter + " to "
                    + nameOf(directory.resolveSibling("")) + " and includes to "
                    + PrintableText.of(String.valueOf(directory.getFileName()));
        }
        return subject
                + (Files.exists(directory)
                        ? " is not a directory: set " + parameter + " to a directory"
                        : " does not exist: correct " + parameter + ", or create the directory");
    }

    private String noFixtures(Results results) {
        String parameters = results.sets().stream()
                .map(set -> set.expectation().directoryParameter())
                .distinct()
                .collect(Collectors.joining(" or "));
        return "No fixtures found: "
                + results.sets().stream().map(this::whereNoneIs).collect(Collectors.joining("; "))
                + flatFixtures(results)
                + ". Add a fixture, set " + parameters
                + " to the directory of your fixtures, or set failIfNoFixtures to"
                + " false";
    }

    /** Many projects have their fixtures one level above the default directories. */
    private String flatFixtures(Results results) {
        if (results.sets().stream().anyMatch(SetResult::directoryExists)) {
            return "";
        }
        Path parent = results.sets().get(0).expectation().directory().resolveSibling("");
        try (Stream<Path> files = Files.list(parent)) {
            long count = files.limit(MAX_FLAT_FILES)
                    .filter(file -> file.toString().endsWith(".json"))
                    .count();
            return count == 0
                    ? ""
                    : ". " + nameOf(parent) + " has " + count + " JSON " + (count == 1 ? "file" : "files")
                            + ": to validate them, set validDirectory to " + nameOf(parent);
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private String whereNoneIs(SetResult set) {
        String directory = nameOf(set.expectation().directory());
        return set.directoryExists()
                ? "no file in " + directory + " matches "
                        + String.join(", ", set.expectation().patterns().includes())
                : directory + " does not exist";
    }

    private static String counts(List<FixtureResult> fixtures) {
        Summary summary = Summary.of(fixtures);
        MessageBuilder counts = MessageUtils.buffer().a(Phrases.fixtures(summary.fixtures()) + ": ");
        if (summary.failed() == 0) {
            return counts.success(summary.passed() + " passed").build();
        }
        return counts.a(summary.passed() + " passed, ")
                .failure(summary.failed() + " failed")
                .a(" (" + kinds(fixtures) + ")")
                .build();
    }

    private static String kinds(List<FixtureResult> fixtures) {
        Map<String, Long> kinds = fixtures.stream()
                .filter(fixture -> !fixture.passed())
                .collect(Collectors.groupingBy(LogReport::kind, LinkedHashMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String kind(FixtureResult fixture) {
        if (fixture.mismatch() != null) {
            return "with other errors than expected";
        }
        return fixture.hasExpectedVerdict()
                ? "VALID with warnings"
                : fixture.result().verdict() + " " + fixture.insteadOf();
    }

    private String nameOf(Path file) {
        return PrintableText.of(base.nameOf(file));
    }
}
