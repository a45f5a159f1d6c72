package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code propertyNames} (2020-12 core, section 10.3.2.4). */
final class PropertyNamesRule extends ChildApplicator {
    private final SchemaNode schema;

    PropertyNamesRule(SchemaNode schema) {
        super(Keyword.PROPERTY_NAMES, JsonKind.OBJECT);
        this.schema = schema;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        return evaluation.matches(schema, ~child) ? before : evaluation.failureOfChild(this, child, before);
    }
}
