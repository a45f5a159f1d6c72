package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code unevaluatedItems} and {@code unevaluatedProperties} (2020-12 core, section 11). */
final class UnevaluatedRule extends Applicator {
    private final SchemaNode schema;

    UnevaluatedRule(Keyword keyword, SchemaNode schema) {
        super(keyword);
        this.schema = schema;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        JsonKind kind = keyword() == Keyword.UNEVALUATED_ITEMS ? JsonKind.ARRAY : JsonKind.OBJECT;
        if (evaluated == null || evaluation.kind(value) != kind) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            if (!evaluated.has(child)) {
                evaluated.add(child);
                last = schema.isFalse()
                        ? evaluation.failureOfChild(this, child, last)
                        : applyToChild(evaluation, schema, null, child, evaluated, last);
            }
        }
        return last;
    }
}
