package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import org.jspecify.annotations.Nullable;

/** A keyword that applies subschemas. */
abstract class Applicator extends Rule {
    Applicator(Keyword keyword) {
        super(keyword);
    }

    /**
     * Applies a subschema to a field or an item.
     *
     * @param token the reference token after the keyword in the evaluation path; null if there is none
     * @return the failures with that of the subschema
     */
    final @Nullable Failure applyToChild(
            Evaluation evaluation,
            SchemaNode schema,
            @Nullable String token,
            int child,
            @Nullable Evaluated evaluated,
            @Nullable Failure before) {
        if (evaluated != null) {
            evaluated.add(child);
        }
        Mismatch mismatch = evaluation.evaluate(schema, child, null);
        return mismatch == null ? before : evaluation.failureBelow(this, token, mismatch, before);
    }

    /** Applies a subschema in place. */
    final @Nullable Failure applyInPlace(
            Evaluation evaluation,
            SchemaNode schema,
            @Nullable String token,
            int value,
            @Nullable Evaluated evaluated,
            @Nullable Failure before) {
        Mismatch mismatch = evaluation.evaluate(schema, value, evaluated);
        return mismatch == null ? before : evaluation.failureBelow(this, token, mismatch, before);
    }
}
