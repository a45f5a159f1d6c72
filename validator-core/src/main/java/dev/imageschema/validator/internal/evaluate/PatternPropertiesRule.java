package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code patternProperties} (2020-12 core, section 10.3.2.2). */
final class PatternPropertiesRule extends ChildApplicator {
    private final Map<CountedPattern, SchemaNode> schemas;

    PatternPropertiesRule(Map<CountedPattern, SchemaNode> schemas) {
        super(Keyword.PATTERN_PROPERTIES, JsonKind.OBJECT);
        this.schemas = new LinkedHashMap<>(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.copyOf(schemas.values());
    }

    @Override
    @Nullable
    Failure applyTo(Evaluation evaluation, int child, @Nullable Evaluated evaluated, @Nullable Failure before) {
        Failure last = before;
        String name = evaluation.tape().name(child);
        for (Map.Entry<CountedPattern, SchemaNode> entry : schemas.entrySet()) {
            CountedPattern pattern = entry.getKey();
            if (pattern.matches(name)) {
                last = applyToChild(evaluation, entry.getValue(), pattern.source(), child, evaluated, last);
            }
        }
        return last;
    }
}
