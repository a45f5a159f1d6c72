package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code additionalProperties} (2020-12 core, section 10.3.2.3). */
final class AdditionalPropertiesRule extends ChildApplicator {
    private final SchemaNode schema;
    private final FieldNames names;
    private final List<CountedPattern> patterns;

    /**
     * @param names the names under {@code properties} of the same schema
     * @param patterns the patterns under {@code patternProperties} of the same schema
     */
    AdditionalPropertiesRule(SchemaNode schema, FieldNames names, Collection<CountedPattern> patterns) {
        super(Keyword.ADDITIONAL_PROPERTIES, JsonKind.OBJECT);
        this.schema = schema;
        this.names = names;
        this.patterns = List.copyOf(patterns);
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        return isAdditional(evaluation.tape(), child)
                ? applyOrReject(evaluation, schema, child, evaluated, before)
                : before;
    }

    private boolean isAdditional(Tape tape, int field) {
        if (names.indexOf(tape, field) != FieldNames.NONE) {
            return false;
        }
        if (patterns.isEmpty()) {
            return true;
        }
        String name = tape.name(field);
        for (CountedPattern pattern : patterns) {
            if (pattern.matches(name)) {
                return false;
            }
        }
        return true;
    }
}
