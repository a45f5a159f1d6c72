package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import org.jspecify.annotations.Nullable;

/** A keyword that rejects a value as a whole. */
abstract class Assertion extends Rule {
    Assertion(Keyword keyword) {
        super(keyword);
    }

    /** {@return whether a value satisfies this keyword; true for a value of a type that the keyword does not concern} */
    abstract boolean holds(Evaluation evaluation, int value);

    @Override
    final @Nullable Failure apply(
            Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        return holds(evaluation, value) ? before : evaluation.failure(this, before);
    }
}
