package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled keyword of one schema. Immutable and thread-safe. */
abstract class Rule {
    private final Keyword keyword;

    Rule(Keyword keyword) {
        this.keyword = keyword;
    }

    Keyword keyword() {
        return keyword;
    }

    /** {@return the keyword in the schema that a failure points to} */
    Keyword member() {
        return keyword;
    }

    /** {@return the schemas that this keyword applies} */
    List<SchemaNode> subschemas() {
        return List.of();
    }

    /**
     * Evaluates this keyword.
     *
     * @param value the value, or the name of a field, as {@link Evaluation} numbers it
     * @param evaluated receives the fields and items that this keyword evaluates; null if no keyword needs them
     * @param before the failures of the keywords before this one
     * @return the failures with those of this keyword
     */
    abstract @Nullable Failure apply(
            Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before);
}
