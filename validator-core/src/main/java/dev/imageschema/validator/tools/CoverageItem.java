package dev.imageschema.validator.tools;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a schema lets documents have, and how many of them have it.
 *
 * @param kind what it is
 * @param field where it is, from the top of the schema that it belongs to: a JSON Pointer in which {@code *} stands for any index
 *     or name, such as {@code /ports/*}; empty for the top itself
 * @param value which value or branch it is, for people: {@code deleted}; null for other kinds
 * @param schemaLocation where the schema says it: an IRI or a file, {@code #}, and a JSON Pointer
 * @param documents how many documents have it
 */
public record CoverageItem(
        Kind kind, String field, @Nullable String value, String schemaLocation, int documents) {
    /** What a document can have. */
    public enum Kind {
        /** A field that must be there whenever the object is that it belongs to. */
        REQUIRED_FIELD,

        /** A field that may be left out. */
        OPTIONAL_FIELD,

        /** One of several values that a schema lists. */
        ENUM_VALUE,

        /** One of several schemas, chosen by a tag or by what fits. */
        UNION_BRANCH,

        /** Null, where something else is allowed as well. */
        NULL
    }

    /** Checks the arguments. */
    public CoverageItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(schemaLocation, "schemaLocation");
    }

    /** {@return whether any document has it} */
    public boolean isExercised() {
        return documents > 0;
    }
}
