package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code propertyNames} (2020-12 core, section 10.3.2.4). */
final class PropertyNamesRule extends Applicator {
    private final SchemaNode schema;

    PropertyNamesRule(SchemaNode schema) {
        super(Keyword.PROPERTY_NAMES);
        this.schema = schema;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isObject(value)) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            if (!evaluation.matches(schema, ~child)) {
                last = evaluation.failureOfChild(this, child, last);
            }
        }
        return last;
    }
}
