package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import org.jspecify.annotations.Nullable;

/** A keyword that examines each field of an object, or each item of an array, and ignores other values. */
abstract class ChildApplicator extends Applicator {
    private final JsonKind container;

    /** @param container the kind of the values that the keyword examines */
    ChildApplicator(Keyword keyword, JsonKind container) {
        super(keyword);
        this.container = container;
    }

    @Override
    final @Nullable Failure apply(
            Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (evaluation.kind(value) != container) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        int end = tape.next(value);
        for (int child = value + 1; child < end; child = tape.next(child)) {
            last = applyTo(evaluation, child, evaluated, last);
        }
        return last;
    }

    /** {@return the failures with those of one field or item} */
    abstract @Nullable Failure applyTo(
            Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before);

    /**
     * Applies the only subschema of the keyword to a field or an item. The schema {@code false} rejects the field or
     * item itself, and not its value.
     */
    final @Nullable Failure applyOrReject(
            Evaluation evaluation,
            SchemaNode schema,
            int child,
            @Nullable Evaluated evaluated,
            @Nullable Failure before) {
        return schema.isFalse()
                ? evaluation.failureOfChild(this, child, before)
                : applyToChild(evaluation, schema, null, child, evaluated, before);
    }
}
