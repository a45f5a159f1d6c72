package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.tools.PrintableText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** The report for people: a line for each problem, the counts, and what to do next. */
final class LogReport {
    private static final int MOST_POINTERS = 5;

    private final Log log;
    private final BaseDirectory base;
    private final Path resultsFile;
    private final int mostErrors;
    private final boolean isVerbose;

    /**
     * @param log where it is printed
     * @param base what files are named relative to
     * @param resultsFile the report for machines, to point at
     * @param mostErrors how many errors, and how many warnings, of a fixture are printed
     * @param isVerbose whether fixtures that are what they must be are named as well
     */
    LogReport(Log log, BaseDirectory base, Path resultsFile, int mostErrors, boolean isVerbose) {
        this.log = log;
        this.base = base;
        this.resultsFile = resultsFile;
        this.mostErrors = mostErrors;
        this.isVerbose = isVerbose;
    }

    /**
     * Prints it.
     *
     * @param results what became of the fixtures
     */
    void print(Results results) {
        results.sets().forEach(this::printProblems);
        results.sets().stream().filter(SetResult::directoryExists).forEach(this::printCounts);
        printTotal(results.fixtures());
        log.info("Report: " + nameOf(resultsFile));
    }

    private void printProblems(SetResult set) {
        if (set.lacksDirectory()) {
            log.error(noDirectory(set));
        }
        set.fixtures().forEach(this::printProblems);
    }

    private void printProblems(FixtureResult fixture) {
        String file = strong(PrintableText.of(fixture.file()));
        Verdict expected = fixture.expectation().verdict();
        Verdict verdict = fixture.result().verdict();
        if (isVerbose && fixture.passed()) {
            log.info(file + ": " + verdict + documents(fixture) + (expected == Verdict.VALID ? "" : ", as expected"));
        }
        if (!fixture.hasExpectedVerdict()) {
            if (expected != Verdict.VALID || fixture.lines() != null) {
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
        errors.stream().limit(mostErrors).forEach(error -> level.accept(line(fixture, error)));
        int cut = errors.size() - Math.min(errors.size(), mostErrors);
        OptionalInt rest = more.isEmpty() ? more : OptionalInt.of(cut + more.getAsInt());
        FixtureResult.more(rest, what)
                .ifPresent(text -> level.accept(strong(PrintableText.of(fixture.file())) + ": " + text));
    }

    /** The place stands out, as it is what people look for and click on. */
    private static String line(FixtureResult fixture, ValidationError error) {
        String place = fixture.place(error);
        return strong(PrintableText.of(place)) + fixture.line(error).substring(place.length());
    }

    private static String strong(String text) {
        return MessageUtils.buffer().strong(text).build();
    }

    private void print(Mismatch mismatch, String file) {
        String stated = PrintableText.of(mismatch.file());
        if (mismatch.problem() != null) {
            log.error(file + ": its expected errors in " + stated + " are of no use: " + mismatch.problem());
            return;
        }
        log.error(file + ": fails, but not for the reasons in " + stated);
        mismatch.missing().stream()
                .limit(mostErrors)
                .forEach(line -> log.error("  - " + PrintableText.of(line.toString()) + " (expected, not found)"));
        mismatch.unexpected().stream()
                .limit(mostErrors)
                .forEach(error -> log.error("  + " + ErrorLine.of(error) + " (found, not expected) at " + error));
    }

    private void printCounts(SetResult set) {
        Expectation expectation = set.expectation();
        String name = PrintableText.of(
                expectation.set() + " (" + expectation.contract().description() + "): ");
        if (set.fixtures().isEmpty()) {
            log.warn(name + whereNoneIs(set));
        } else {
            log.info(name + counts(set.fixtures()));
        }
    }

    private void printTotal(List<FixtureResult> fixtures) {
        if (fixtures.stream().allMatch(FixtureResult::passed)) {
            log.info(counts(fixtures));
        } else {
            log.error(counts(fixtures));
            printHints(fixtures);
        }
    }

    private void printHints(List<FixtureResult> fixtures) {
        if (fixtures.stream().anyMatch(fixture -> !fixture.hasExpectedVerdict())) {
            log.error(
                    "Correct these fixtures, or move those whose verdict is right to a directory where it is expected");
        }
        if (fixtures.stream().anyMatch(fixture -> fixture.mismatch() != null)) {
            log.error("Correct the fixtures that fail for another reason, or state their errors anew with the goal"
                    + " validator:accept and look at the difference");
        }
        List<String> unknownFields = fixtures.stream()
                .filter(FixtureResult::isSpoiltByWarnings)
                .flatMap(fixture -> fixture.result().warnings().stream())
                .filter(warning -> !warning.keyword().equals("byte-order-mark"))
                .map(ValidationError::field)
                .distinct()
                .toList();
        if (!unknownFields.isEmpty()) {
            log.error("An unknown field is usually a typo. If it is meant, add " + some(unknownFields, MOST_POINTERS)
                    + " to allowedUnknownFields, or allow them all by setting failOnWarning to false");
        }
    }

    /**
     * {@return why the build fails, in one sentence}
     *
     * @param results what became of the fixtures
     */
    String conclusion(Results results) {
        if (results.lackDirectory()) {
            return results.sets().stream()
                    .filter(SetResult::lacksDirectory)
                    .map(this::noDirectory)
                    .collect(Collectors.joining("; "));
        }
        Summary summary = results.summary();
        return summary.fixtures() == 0
                ? noFixtures(results)
                : summary.failed() + " of " + fixtures(summary.fixtures())
                        + " failed; each problem is logged above, and all details are in " + nameOf(resultsFile);
    }

    private String noDirectory(SetResult set) {
        return "The directory " + nameOf(set.expectation().directory()) + " of the fixture set "
                + PrintableText.of(set.expectation().set()) + " does not exist: correct its name, or create it";
    }

    private String noFixtures(Results results) {
        return "There are no fixtures: "
                + results.sets().stream().map(this::whereNoneIs).collect(Collectors.joining("; "))
                + ". Add one, configure where yours are, or set failIfNoFixtures to false";
    }

    private String whereNoneIs(SetResult set) {
        String directory = nameOf(set.expectation().directory());
        return set.directoryExists()
                ? "no file in " + directory + " is selected by "
                        + String.join(", ", set.expectation().patterns().includes())
                : directory + " does not exist";
    }

    private static String counts(List<FixtureResult> fixtures) {
        Summary summary = Summary.of(fixtures);
        MessageBuilder counts = MessageUtils.buffer().a(fixtures(summary.fixtures()) + ": ");
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

    static String fixtures(int count) {
        return count + (count == 1 ? " fixture" : " fixtures");
    }

    /** {@return the first of some names, and how many others there are} */
    static String some(List<String> names, int most) {
        String some = names.stream().limit(most).map(PrintableText::of).collect(Collectors.joining(", "));
        int others = names.size() - most;
        return others > 0 ? some + " and " + others + " more" : some;
    }

    private String nameOf(Path file) {
        return PrintableText.of(base.nameOf(file));
    }
}
