package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dependentSchemas} (2020-12 core, section 10.2.2.4). */
final class DependentSchemasRule extends Applicator {
    private final Map<String, SchemaNode> schemas;

    DependentSchemasRule(Map<String, SchemaNode> schemas) {
        super(Keyword.DEPENDENT_SCHEMAS);
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
            for (Map.Entry<String, SchemaNode> entry : schemas.entrySet()) {
                if (evaluation.tape().field(value, entry.getKey()) != Tape.NONE) {
                    last = applyInPlace(evaluation, entry.getValue(), entry.getKey(), value, evaluated, last);
                }
            }
        }
        return last;
    }
}
