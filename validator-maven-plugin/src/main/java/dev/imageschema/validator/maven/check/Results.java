package dev.imageschema.validator.maven.check;

import java.util.List;

/**
 * The results of all fixture sets.
 *
 * @param sets the results of the sets, in the order of the pom
 */
public record Results(List<SetResult> sets) {
    /** Copies the list. */
    public Results {
        sets = List.copyOf(sets);
    }

    /** {@return the results of the fixtures of all sets} */
    public List<FixtureResult> fixtures() {
        return sets.stream().flatMap(set -> set.fixtures().stream()).toList();
    }

    /** {@return the counts over all sets} */
    public Summary summary() {
        return Summary.of(fixtures());
    }

    /** {@return whether a directory of a set must exist and does not} */
    public boolean lackDirectory() {
        return sets.stream().anyMatch(SetResult::lacksDirectory);
    }
}
