package dev.imageschema.validator;

import java.util.List;
import java.util.Objects;

/**
 * The coverage of one schema, which is a file or a definition under {@code $defs}.
 *
 * @param name the title of the schema; without a title, the name of the definition or file
 * @param schemaLocation the schema location: an IRI or a file, {@code #}, and a JSON Pointer
 * @param items the items in the order of the schema; never empty
 */
public record CoveredSchema(String name, String schemaLocation, List<CoverageItem> items) {
    /**
     * Creates the coverage of a schema with a copy of the list.
     *
     * @throws NullPointerException if an argument or an element of the list is null
     */
    public CoveredSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
        items = Arguments.copy(items, "items");
    }

    /** {@return the number of items that at least one document exercises} */
    public int exercised() {
        return (int) items.stream().filter(CoverageItem::isExercised).count();
    }
}
