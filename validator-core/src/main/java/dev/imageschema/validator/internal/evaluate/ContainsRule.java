package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code contains} with {@code minContains} and {@code maxContains} (2020-12 core, section 10.3.1.3). */
final class ContainsRule extends Applicator {
    private final SchemaNode schema;
    private final long min;
    private final long max;
    private final Rule tooFew = new Bound(Keyword.MIN_CONTAINS);
    private final Rule tooMany = new Bound(Keyword.MAX_CONTAINS);

    ContainsRule(SchemaNode schema, long min, long max) {
        super(Keyword.CONTAINS);
        this.schema = schema;
        this.min = min;
        this.max = max;
    }

    /** The bound that a failure names, although it is this keyword that counts. */
    private static final class Bound extends Assertion {
        Bound(Keyword keyword) {
            super(keyword);
        }

        @Override
        Keyword member() {
            return Keyword.CONTAINS;
        }

        @Override
        boolean holds(Evaluation evaluation, int value) {
            return true;
        }
    }

    @Override
    List<SchemaNode> subschemas() {
        return List.of(schema);
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (!evaluation.isArray(value)) {
            return before;
        }
        long count = 0;
        Tape tape = evaluation.tape();
        for (int child = value + 1; child < tape.next(value); child = tape.next(child)) {
            if (evaluation.matches(schema, child)) {
                count++;
                if (evaluated != null) {
                    evaluated.add(child);
                }
            }
        }
        Failure last = count < min ? evaluation.failure(tooFew, before) : before;
        return count > max ? evaluation.failure(tooMany, last) : last;
    }
}
