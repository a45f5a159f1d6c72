package dev.imageschema.validator.check;

import java.util.List;

/**
 * Everything that failed when a document was evaluated.
 *
 * @param all in no particular order
 * @param isComplete whether there are no more; a document with very many has some left out
 */
public record Findings(List<Finding> all, boolean isComplete) {
    public Findings {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
