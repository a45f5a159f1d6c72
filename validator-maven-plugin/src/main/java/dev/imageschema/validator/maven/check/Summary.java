package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.Verdict;
import java.util.List;

/**
 * The counts of fixtures.
 *
 * @param fixtures the number of fixtures
 * @param passed the number of fixtures that meet their expectation
 * @param failed the number of fixtures that do not meet their expectation
 * @param valid the number of fixtures with the verdict {@link Verdict#VALID}, expected or not
 * @param invalid the number of fixtures with the verdict {@link Verdict#INVALID}
 * @param malformed the number of fixtures with the verdict {@link Verdict#MALFORMED}
 * @param unchecked the number of fixtures with the verdict {@link Verdict#UNCHECKED}
 * @param warnings the number of warnings in all fixtures
 */
public record Summary(
        int fixtures, int passed, int failed, int valid, int invalid, int malformed, int unchecked, int warnings) {
    /**
     * {@return the counts of some fixtures}
     *
     * @param results the results of the fixtures
     */
    public static Summary of(List<FixtureResult> results) {
        int passed = (int) results.stream().filter(FixtureResult::passed).count();
        return new Summary(
                results.size(),
                passed,
                results.size() - passed,
                count(results, Verdict.VALID),
                count(results, Verdict.INVALID),
                count(results, Verdict.MALFORMED),
                count(results, Verdict.UNCHECKED),
                results.stream()
                        .mapToInt(fixture -> fixture.result().warnings().size())
                        .sum());
    }

    private static int count(List<FixtureResult> results, Verdict verdict) {
        return (int) results.stream()
                .filter(fixture -> fixture.result().verdict() == verdict)
                .count();
    }
}
