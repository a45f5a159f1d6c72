package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $ref}, and a {@code $dynamicRef} with only one possible target (2020-12 core, section 8.2.3). */
final class ReferenceRule extends Applicator {
    private final SchemaNode target;

    ReferenceRule(Keyword keyword, SchemaNode target) {
        super(keyword);
        this.target = target;
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(target);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        return applyInPlace(evaluation, target, null, value, evaluated, before);
    }
}
