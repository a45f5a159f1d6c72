package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import java.util.List;

/**
 * Fixtures, counted.
 *
 * @param fixtures all of them
 * @param passed those that are what they must be
 * @param failed the others
 * @param valid those that are {@link Verdict#VALID}, expected or not
 * @param invalid those that are {@link Verdict#INVALID}
 * @param malformed those that are {@link Verdict#MALFORMED}
 * @param unchecked those that are {@link Verdict#UNCHECKED}
 * @param warnings the warnings of all of them
 */
record Summary(
        int fixtures, int passed, int failed, int valid, int invalid, int malformed, int unchecked, int warnings) {
    /**
     * {@return the counts}
     *
     * @param results of the fixtures to count
     */
    static Summary of(List<FixtureResult> results) {
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
