package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code allOf} (2020-12 core, section 10.2.1.1). */
final class AllOfRule extends Applicator {
    private final List<SchemaNode> schemas;

    AllOfRule(List<SchemaNode> schemas) {
        super(Keyword.ALL_OF);
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        Failure last = before;
        for (int i = 0; i < schemas.size(); i++) {
            last = applyInPlace(evaluation, schemas.get(i), Integer.toString(i), value, evaluated, last);
        }
        return last;
    }
}
