package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last lines of the log of a failed build: the causes that fixtures share, and what to do next. */
final class Advice {
    private static final int MAX_POINTERS = 5;
    private static final int MAX_CAUSES = 5;
    private static final int MAX_OVERLAPS = 5;

    /** Two lines with the same cause are easy to see in the log without a summary. */
    private static final int MIN_FIXTURES_OF_CAUSE = 3;

    private final Results results;
    private final BaseDirectory base;
    private final String acceptGoal;

    /**
     * @param results the results of all fixture sets
     * @param base the base directory of the project
     * @param acceptGoal the goal {@code accept} with the id of the execution
     */
    Advice(Results results, BaseDirectory base, String acceptGoal) {
        this.results = results;
        this.base = base;
        this.acceptGoal = acceptGoal;
    }

    /** {@return the lines; empty if all fixtures pass} */
    List<String> lines() {
        List<String> lines = new ArrayList<>(causes());
        Set<Path> ambiguous = new TreeSet<>();
        lines.addAll(overlaps(ambiguous));
        addVerdicts(ambiguous, lines);
        if (anyFixture(
                fixture -> fixture.mismatch() != null && fixture.expectation().verdict() != Verdict.VALID)) {
            lines.add("Fix the fixtures whose errors differ from their .errors files, or regenerate the files with "
                    + PrintableText.of(acceptGoal) + " and review the diff");
        }
        addUnknownFields(lines);
        return lines;
    }

    private boolean anyFixture(Predicate<FixtureResult> predicate) {
        return results.fixtures().stream().anyMatch(predicate);
    }

    /** A fixture that is not JSON has a mistake of its own, so only fields and keywords are counted. */
    private List<String> causes() {
        Map<ExpectedError, Integer> counts = new TreeMap<>();
        results.fixtures().stream()
                .filter(fixture -> !fixture.passed()
                        && fixture.expectation().verdict() == Verdict.VALID
                        && fixture.result().verdict() != Verdict.MALFORMED
                        && fixture.result().verdict() != Verdict.UNCHECKED)
                .forEach(fixture -> causes(fixture).forEach(cause -> counts.merge(cause, 1, Integer::sum)));
        List<String> causes = counts.entrySet().stream()
                .filter(count -> count.getValue() >= MIN_FIXTURES_OF_CAUSE)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_CAUSES)
                .map(count -> "  " + Phrases.fixtures(count.getValue()) + ": " + count.getKey())
                .toList();
        return causes.isEmpty()
                ? causes
                : Stream.concat(Stream.of("Most frequent causes:"), causes.stream())
                        .toList();
    }

    /** {@return each cause once, even if an NDJSON file has it in many lines} */
    private static Set<ExpectedError> causes(FixtureResult fixture) {
        Stream<ValidationError> warnings =
                fixture.isSpoiltByWarnings() ? fixture.result().warnings().stream() : Stream.empty();
        return Stream.concat(fixture.result().errors().stream(), warnings)
                .map(ExpectedError::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * {@return a line for each two sets that contain the same fixture and expect different verdicts of it}
     *
     * @param ambiguous receives the fixtures that are in two such sets
     */
    private List<String> overlaps(Set<Path> ambiguous) {
        List<String> lines = new ArrayList<>();
        List<SetResult> sets = results.sets();
        for (int i = 0; i < sets.size(); i++) {
            for (SetResult other : sets.subList(i + 1, sets.size())) {
                SetResult set = sets.get(i);
                if (set.expectation().verdict() == other.expectation().verdict()) {
                    continue;
                }
                if (contains(set, other)) {
                    addOverlap(set, other, ambiguous, lines);
                } else if (contains(other, set)) {
                    addOverlap(other, set, ambiguous, lines);
                }
            }
        }
        return lines.stream().limit(MAX_OVERLAPS).toList();
    }

    private static boolean contains(SetResult outer, SetResult inner) {
        return inner.expectation().directory().startsWith(outer.expectation().directory());
    }

    private static void addOverlap(SetResult outer, SetResult inner, Set<Path> ambiguous, List<String> lines) {
        Set<Path> innerFixtures = inner.fixtures().stream()
                .map(fixture -> fixture.file().path())
                .collect(Collectors.toCollection(TreeSet::new));
        List<FixtureResult> shared = outer.fixtures().stream()
                .filter(fixture -> innerFixtures.contains(fixture.file().path()))
                .toList();
        if (shared.isEmpty()) {
            return;
        }
        shared.forEach(fixture -> ambiguous.add(fixture.file().path()));
        Path below =
                outer.expectation().directory().relativize(inner.expectation().directory());
        String remedy = below.toString().isEmpty()
                ? "change the includes or excludes of the sets"
                : "add " + below.toString().replace(below.getFileSystem().getSeparator(), "/") + "/** to excludes";
        lines.add(PrintableText.of("%s %s in two fixture sets, %s and %s: for example %s; %s"
                .formatted(
                        Phrases.fixtures(shared.size()),
                        shared.size() == 1 ? "is" : "are",
                        expects(outer),
                        expects(inner),
                        shared.get(0).file().name(),
                        remedy)));
    }

    private static String expects(SetResult set) {
        return set.expectation().set() + " (expects " + set.expectation().verdict() + ")";
    }

    private void addVerdicts(Set<Path> ambiguous, List<String> lines) {
        List<FixtureResult> wrong = results.fixtures().stream()
                .filter(fixture -> !fixture.hasExpectedVerdict()
                        && fixture.result().verdict() != Verdict.UNCHECKED
                        && !ambiguous.contains(fixture.file().path()))
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        // The documents of an NDJSON file may have different verdicts.
        String places = wrong.stream()
                .filter(fixture -> fixture.lines() == null)
                .map(fixture -> fixture.result().verdict())
                .distinct()
                .sorted()
                .map(verdict -> place(verdict) + " for " + verdict)
                .collect(Collectors.joining(", "));
        lines.add(
                places.isEmpty()
                        ? "Fix these fixtures"
                        : "Fix these fixtures, or move those that are correct to the directory that expects their verdict: "
                                + places);
    }

    private String place(Verdict verdict) {
        return results.sets().stream()
                .map(SetResult::expectation)
                .filter(expectation -> expectation.verdict() == verdict)
                .map(expectation -> PrintableText.of(base.nameOf(expectation.directory())))
                .findFirst()
                .orElse("a fixture set with <expect>" + verdict + "</expect>");
    }

    /** A field with a suggestion is a typo and must not be allowed. A fixture that is invalid must be fixed first. */
    private void addUnknownFields(List<String> lines) {
        List<ValidationError> unknown = results.fixtures().stream()
                .filter(fixture -> fixture.isSpoiltByWarnings() && fixture.hasExpectedVerdict())
                .flatMap(fixture -> fixture.result().warnings().stream())
                .filter(warning -> !warning.keyword().equals("byte-order-mark"))
                .toList();
        List<String> allowable = unknown.stream()
                .filter(warning -> warning.suggestion() == null)
                .map(ValidationError::field)
                .distinct()
                .toList();
        if (!allowable.isEmpty()) {
            boolean hasTypos = unknown.stream().anyMatch(warning -> warning.suggestion() != null);
            lines.add("An unknown field is usually a typo. To allow it, add "
                    + Phrases.some(allowable, MAX_POINTERS) + " to allowedUnknownFields"
                    + (hasTypos ? "" : "; to allow every unknown field, set failOnWarning to false"));
        }
    }
}
