package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code items} (2020-12 core, section 10.3.1.2). */
final class ItemsRule extends Applicator {
    private final SchemaNode schema;
    private final int first;

    /** @param first the index of the first item to which the schema applies */
    ItemsRule(SchemaNode schema, int first) {
        super(Keyword.ITEMS);
        this.schema = schema;
        this.first = first;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isArray(value)) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            if (tape.itemIndex(child) >= first) {
                last = schema.isFalse()
                        ? evaluation.failureOfChild(this, child, last)
                        : applyToChild(evaluation, schema, null, child, evaluated, last);
            }
        }
        return last;
    }
}
