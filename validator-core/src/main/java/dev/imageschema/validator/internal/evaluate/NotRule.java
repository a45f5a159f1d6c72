package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;

/** {@code not} (2020-12 core, section 10.2.1.4). */
final class NotRule extends Assertion {
    private final SchemaNode schema;

    NotRule(SchemaNode schema) {
        super(Keyword.NOT);
        this.schema = schema;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        return !evaluation.matches(schema, value);
    }
}
