package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;

/** The bounds of the size of arrays and objects (2020-12 validation, sections 6.4.1, 6.4.2, 6.5.1 and 6.5.2). */
final class SizeRule extends Assertion {
    private final long bound;

    SizeRule(Keyword keyword, long bound) {
        super(keyword);
        this.bound = bound;
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        return switch (keyword()) {
            case MIN_ITEMS -> !evaluation.isArray(value) || evaluation.tape().size(value) >= bound;
            case MAX_ITEMS -> !evaluation.isArray(value) || evaluation.tape().size(value) <= bound;
            case MIN_PROPERTIES ->
                !evaluation.isObject(value) || evaluation.tape().size(value) >= bound;
            default -> !evaluation.isObject(value) || evaluation.tape().size(value) <= bound;
        };
    }
}
