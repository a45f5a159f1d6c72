package dev.imageschema.validator.maven;

import java.util.List;

/**
 * What became of all fixtures.
 *
 * @param sets in the order of the pom
 */
record Results(List<SetResult> sets) {
    /** Copies the list. */
    Results {
        sets = List.copyOf(sets);
    }

    /** {@return the fixtures of all sets} */
    List<FixtureResult> fixtures() {
        return sets.stream().flatMap(set -> set.fixtures().stream()).toList();
    }

    /** {@return the fixtures of all sets, counted} */
    Summary summary() {
        return Summary.of(fixtures());
    }

    /** {@return whether a directory is missing that must exist} */
    boolean lackDirectory() {
        return sets.stream().anyMatch(SetResult::lacksDirectory);
    }
}
