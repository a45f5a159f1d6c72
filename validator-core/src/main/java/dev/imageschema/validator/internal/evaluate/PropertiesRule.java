package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code properties} (2020-12 core, section 10.3.2.1). */
final class PropertiesRule extends ChildApplicator {
    private final FieldNames names;
    private final List<SchemaNode> schemas;

    /** @param schemas the schemas of the fields, in the order of the names */
    PropertiesRule(FieldNames names, List<SchemaNode> schemas) {
        super(Keyword.PROPERTIES, JsonKind.OBJECT);
        this.names = names;
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        int index = names.indexOf(evaluation.tape(), child);
        return index == FieldNames.NONE
                ? before
                : applyToChild(evaluation, schemas.get(index), names.name(index), child, evaluated, before);
    }
}
