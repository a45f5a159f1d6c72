package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import java.math.BigDecimal;

/** {@code multipleOf} (2020-12 validation, section 6.2.1). */
final class MultipleOfRule extends Assertion {
    private final BigDecimal divisor;

    MultipleOfRule(JsonValue divisor) {
        super(Keyword.MULTIPLE_OF);
        this.divisor = divisor.decimal();
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        return evaluation.kind(value) != JsonKind.NUMBER
                || evaluation.value(value).decimal().remainder(divisor).signum() == 0;
    }
}
