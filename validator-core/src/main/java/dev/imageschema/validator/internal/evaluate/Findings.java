package dev.imageschema.validator.internal.evaluate;

import java.util.List;

/**
 * The findings of the evaluation of one document.
 *
 * @param all the findings, in no particular order
 * @param isComplete whether {@code all} has every finding; false if findings were dropped because there were too many
 */
public record Findings(List<Finding> all, boolean isComplete) {
    static final Findings NONE = new Findings(List.of(), true);

    public Findings {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
