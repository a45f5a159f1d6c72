package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;

/** {@code pattern} (2020-12 validation, section 6.3.3). */
final class PatternRule extends Assertion {
    private final CountedPattern pattern;

    PatternRule(CountedPattern pattern) {
        super(Keyword.PATTERN);
        this.pattern = pattern;
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        return !evaluation.isString(value) || pattern.matches(evaluation.string(value));
    }
}
