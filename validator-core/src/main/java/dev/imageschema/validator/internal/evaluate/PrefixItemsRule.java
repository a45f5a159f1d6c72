package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code prefixItems} (2020-12 core, section 10.3.1.1). */
final class PrefixItemsRule extends ChildApplicator {
    private final List<SchemaNode> schemas;

    PrefixItemsRule(List<SchemaNode> schemas) {
        super(Keyword.PREFIX_ITEMS, JsonKind.ARRAY);
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        int index = evaluation.tape().itemIndex(child);
        return index < schemas.size()
                ? applyToChild(evaluation, schemas.get(index), Integer.toString(index), child, evaluated, before)
                : before;
    }
}
