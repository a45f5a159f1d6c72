package dev.imageschema.validator.maven;

import java.util.List;

/**
 * The result of one fixture set.
 *
 * @param expectation the expectation of the set
 * @param directoryExists whether the directory of the set exists
 * @param fixtures the results of the fixtures, ordered by name
 */
record SetResult(Expectation expectation, boolean directoryExists, List<FixtureResult> fixtures) {
    /** Copies the list. */
    SetResult {
        fixtures = List.copyOf(fixtures);
    }

    /** {@return whether the directory must exist and does not} */
    boolean lacksDirectory() {
        return !directoryExists && !expectation.mayBeAbsent();
    }
}
