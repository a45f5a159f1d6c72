package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code unevaluatedItems} and {@code unevaluatedProperties} (2020-12 core, section 11). */
final class UnevaluatedRule extends ChildApplicator {
    private final SchemaNode schema;

    UnevaluatedRule(Keyword keyword, SchemaNode schema) {
        super(keyword, keyword == Keyword.UNEVALUATED_ITEMS ? JsonKind.ARRAY : JsonKind.OBJECT);
        this.schema = schema;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (evaluated == null || evaluated.has(child)) {
            return before;
        }
        evaluated.add(child);
        return applyOrReject(evaluation, schema, child, evaluated, before);
    }
}
