package dev.imageschema.validator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a schema that documents can exercise, and the number of documents that exercise it.
 *
 * @param kind the kind of the part
 * @param field the location in an instance of the schema: a JSON Pointer in which {@code *} stands for any index or
 *     name, such as {@code /ports/*}; empty for the instance itself
 * @param value the value or branch, such as {@code deleted}; null for other kinds
 * @param schemaLocation the schema location: an IRI or a file, {@code #}, and a JSON Pointer
 * @param documents the number of documents that exercise the part
 */
public record CoverageItem(
        Kind kind, String field, @Nullable String value, String schemaLocation, int documents) {
    /** The kinds of parts. */
    public enum Kind {
        /** A field that its object requires. */
        REQUIRED_FIELD,

        /** A field that its object does not require. */
        OPTIONAL_FIELD,

        /** One of the values of an {@code enum}. */
        ENUM_VALUE,

        /** A branch of a union, selected by a tag or by the branch that matches. */
        UNION_BRANCH,

        /** Null, where other values are allowed too. */
        NULL
    }

    /**
     * Creates an item.
     *
     * @throws NullPointerException if an argument other than {@code value} is null
     */
    public CoverageItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
    }

    /** {@return whether at least one document exercises the part} */
    public boolean isExercised() {
        return documents > 0;
    }
}
