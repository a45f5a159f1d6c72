package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code prefixItems} (2020-12 core, section 10.3.1.1). */
final class PrefixItemsRule extends Applicator {
    private final List<SchemaNode> schemas;

    PrefixItemsRule(List<SchemaNode> schemas) {
        super(Keyword.PREFIX_ITEMS);
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isArray(value)) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        int child = value + 1;
        for (int i = 0; i < schemas.size() && child < tape.next(value); i++) {
            last = applyToChild(evaluation, schemas.get(i), Integer.toString(i), child, evaluated, last);
            child = tape.next(child);
        }
        return last;
    }
}
