package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dependentRequired} (2020-12 validation, section 6.5.4). */
final class DependentRequiredRule extends Rule {
    private final Map<String, List<String>> names;

    /** @param names the required fields by the field that requires them */
    DependentRequiredRule(Map<String, List<String>> names) {
        super(Keyword.DEPENDENT_REQUIRED);
        this.names = Map.copyOf(names);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isObject(value)) {
            return before;
        }
        Tape tape = evaluation.tape();
        Failure last = before;
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            for (String name : names.getOrDefault(tape.name(child), List.of())) {
                if (tape.field(value, name) == Tape.NONE) {
                    last = evaluation.failureOfName(this, name, last);
                }
            }
        }
        return last;
    }
}
