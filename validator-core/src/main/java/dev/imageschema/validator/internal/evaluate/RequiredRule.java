package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code required} (2020-12 validation, section 6.5.3). */
final class RequiredRule extends Rule {
    private final List<String> names;

    RequiredRule(List<String> names) {
        super(Keyword.REQUIRED);
        this.names = List.copyOf(names);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        Failure last = before;
        if (evaluation.isObject(value)) {
            for (String name : names) {
                if (evaluation.tape().field(value, name) == Tape.NONE) {
                    last = evaluation.failureOfName(this, name, last);
                }
            }
        }
        return last;
    }
}
