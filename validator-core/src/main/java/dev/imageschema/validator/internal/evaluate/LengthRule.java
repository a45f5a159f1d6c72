package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;

/** {@code minLength} and {@code maxLength} (2020-12 validation, sections 6.3.1 and 6.3.2). */
final class LengthRule extends Assertion {
    private final long bound;

    LengthRule(Keyword keyword, long bound) {
        super(keyword);
        this.bound = bound;
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        if (!evaluation.isString(value)) {
            return true;
        }
        String string = evaluation.string(value);
        int length = string.codePointCount(0, string.length());
        return keyword() == Keyword.MIN_LENGTH ? length >= bound : length <= bound;
    }
}
