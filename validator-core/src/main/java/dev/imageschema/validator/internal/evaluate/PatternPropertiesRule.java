package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code patternProperties} (2020-12 core, section 10.3.2.2). */
final class PatternPropertiesRule extends Applicator {
    private final Map<CountedPattern, SchemaNode> schemas;

    PatternPropertiesRule(Map<CountedPattern, SchemaNode> schemas) {
        super(Keyword.PATTERN_PROPERTIES);
        this.schemas = new LinkedHashMap<>(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.copyOf(schemas.values());
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isObject(value)) {
            return before;
        }
        Failure last = before;
        Tape tape = evaluation.tape();
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            String name = tape.name(child);
            for (Map.Entry<CountedPattern, SchemaNode> entry : schemas.entrySet()) {
                CountedPattern pattern = entry.getKey();
                if (pattern.matches(name)) {
                    last = applyToChild(evaluation, entry.getValue(), pattern.source(), child, evaluated, last);
                }
            }
        }
        return last;
    }
}
