package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;

/** The bounds of numbers (2020-12 validation, sections 6.2.2 to 6.2.5). */
final class BoundRule extends Assertion {
    private final JsonValue bound;

    BoundRule(Keyword keyword, JsonValue bound) {
        super(keyword);
        this.bound = bound;
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        if (evaluation.kind(value) != JsonKind.NUMBER) {
            return true;
        }
        int order = evaluation.value(value).compareNumber(bound);
        return switch (keyword()) {
            case MINIMUM -> order >= 0;
            case MAXIMUM -> order <= 0;
            case EXCLUSIVE_MINIMUM -> order > 0;
            default -> order < 0;
        };
    }
}
