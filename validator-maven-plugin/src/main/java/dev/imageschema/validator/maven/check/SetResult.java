package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.maven.config.FixtureExpectation;
import java.util.List;

/**
 * The result of one fixture set.
 *
 * @param expectation the expectation of the set
 * @param directoryExists whether the directory of the set exists
 * @param fixtures the results of the fixtures, ordered by name
 */
public record SetResult(FixtureExpectation expectation, boolean directoryExists, List<FixtureResult> fixtures) {
    /** Copies the list. */
    public SetResult {
        fixtures = List.copyOf(fixtures);
    }

    /** {@return whether the directory must exist and does not} */
    public boolean lacksDirectory() {
        return !directoryExists && !expectation.mayBeAbsent();
    }
}
