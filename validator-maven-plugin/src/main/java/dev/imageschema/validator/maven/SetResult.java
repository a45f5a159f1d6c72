package dev.imageschema.validator.maven;

import java.util.List;

/**
 * What became of one set of fixtures.
 *
 * @param expectation what they must be
 * @param directoryExists whether there was a directory to look in
 * @param fixtures what they are, ordered by name
 */
record SetResult(Expectation expectation, boolean directoryExists, List<FixtureResult> fixtures) {
    /** Copies the list. */
    SetResult {
        fixtures = List.copyOf(fixtures);
    }

    /** {@return whether a directory is missing that must exist} */
    boolean lacksDirectory() {
        return !directoryExists && !expectation.mayBeAbsent();
    }
}
