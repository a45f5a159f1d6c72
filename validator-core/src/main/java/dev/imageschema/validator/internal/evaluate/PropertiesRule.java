package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code properties} (2020-12 core, section 10.3.2.1). */
final class PropertiesRule extends Applicator {
    private final FieldNames names;
    private final List<SchemaNode> schemas;

    /** @param schemas the schemas of the fields, in the order of the names */
    PropertiesRule(FieldNames names, List<SchemaNode> schemas) {
        super(Keyword.PROPERTIES);
        this.names = names;
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isObject(value)) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        int end = tape.next(value);
        for (int child = value + 1; child < end; child = tape.next(child)) {
            int index = names.indexOf(tape, child);
            if (index != FieldNames.NONE) {
                last = applyToChild(evaluation, schemas.get(index), names.name(index), child, evaluated, last);
            }
        }
        return last;
    }
}
