package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code properties} (2020-12 core, section 10.3.2.1). */
final class PropertiesRule extends Applicator {
    private final Map<String, SchemaNode> schemas;

    PropertiesRule(Map<String, SchemaNode> schemas) {
        super(Keyword.PROPERTIES);
        this.schemas = new LinkedHashMap<>(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.copyOf(schemas.values());
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        Failure last = before;
        if (evaluation.isObject(value)) {
            Tape tape = evaluation.tape();
            for (Map.Entry<String, SchemaNode> entry : schemas.entrySet()) {
                int child = tape.field(value, entry.getKey());
                if (child != Tape.NONE) {
                    last = applyToChild(evaluation, entry.getValue(), entry.getKey(), child, evaluated, last);
                }
            }
        }
        return last;
    }
}
