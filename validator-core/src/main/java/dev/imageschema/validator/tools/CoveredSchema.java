package dev.imageschema.validator.tools;

import dev.imageschema.validator.read.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * What belongs to one schema: a file, or a definition under {@code $defs}.
 *
 * @param name its title; without one, the name of the definition or file
 * @param schemaLocation where it is: an IRI or a file, {@code #}, and a JSON Pointer
 * @param items in the order of the schema; never empty
 */
public record CoveredSchema(String name, String schemaLocation, List<CoverageItem> items) {
    /** Copies the list. */
    public CoveredSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
        items = Arguments.copy(items, "items");
    }

    /** {@return the number of items that documents exercise} */
    public int exercised() {
        return (int) items.stream().filter(CoverageItem::isExercised).count();
    }
}
