package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code items} (2020-12 core, section 10.3.1.2). */
final class ItemsRule extends ChildApplicator {
    private final SchemaNode schema;
    private final int first;

    /** @param first the index of the first item to which the schema applies */
    ItemsRule(SchemaNode schema, int first) {
        super(Keyword.ITEMS, JsonKind.ARRAY);
        this.schema = schema;
        this.first = first;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        return evaluation.tape().itemIndex(child) < first
                ? before
                : applyOrReject(evaluation, schema, child, evaluated, before);
    }
}
