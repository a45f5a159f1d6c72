package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.schema.EvaluationBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one document. A schema that several references reach is evaluated once for each value, so that the
 * work does not grow with the number of evaluation paths. Not thread-safe.
 *
 * <p>A value has its number on the tape. The name of a field, which {@code propertyNames} evaluates as a string, has
 * the complement of the number of the field.
 */
final class Evaluation {
    /** The most failures that are kept. A failure and what leads to it take about 100 bytes. */
    private static final int MAX_FAILURES = 200_000;

    /** The cost of a failure in character reads, whether or not the failure is kept. */
    private static final int READS_PER_FAILURE = 16;

    private final Tape tape;

    /** The results of the schemas that several references reach. */
    private final Map<SharedVisit, Outcome> known = new HashMap<>();

    private final WorkBudget budget = WorkBudget.of("collecting errors");
    private int failures;
    private boolean isComplete = true;
    private int steps;
    private int depth;

    Evaluation(Tape tape) {
        this.tape = tape;
    }

    private record SharedVisit(SchemaNode schema, int value, boolean needsEvaluated) {}

    private record Outcome(
            @Nullable Mismatch mismatch, @Nullable Evaluated evaluated) {}

    /** Thrown when an evaluation takes more steps, or nests deeper, than allowed. */
    static final class StepLimitException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StepLimitException() {
            super(null, null, false, false);
        }
    }

    Tape tape() {
        return tape;
    }

    JsonKind kind(int value) {
        return value < 0 ? JsonKind.STRING : tape.kind(value);
    }

    boolean isObject(int value) {
        return kind(value) == JsonKind.OBJECT;
    }

    boolean isArray(int value) {
        return kind(value) == JsonKind.ARRAY;
    }

    boolean isString(int value) {
        return kind(value) == JsonKind.STRING;
    }

    String string(int value) {
        return value < 0 ? tape.name(~value) : tape.string(value);
    }

    JsonValue value(int value) {
        return value < 0 ? JsonValue.of(tape.name(~value)) : JsonValue.of(tape, value);
    }

    /**
     * Evaluates a schema.
     *
     * @param evaluated receives the fields and items that the schema evaluates; null if no keyword needs them
     * @return null if the value matches the schema
     */
    @Nullable
    Mismatch evaluate(SchemaNode schema, int value, @Nullable Evaluated evaluated) {
        if (!schema.isShared() || value < 0 || !tape.isContainer(value)) {
            return evaluateAnew(schema, value, evaluated);
        }
        SharedVisit visit = new SharedVisit(schema, value, evaluated != null);
        Outcome outcome = known.get(visit);
        if (outcome == null) {
            Evaluated own = evaluated == null ? null : new Evaluated(value);
            outcome = new Outcome(evaluateAnew(schema, value, own), own);
            known.put(visit, outcome);
        }
        if (evaluated != null && outcome.evaluated != null) {
            evaluated.addAll(outcome.evaluated);
        }
        return outcome.mismatch;
    }

    private @Nullable Mismatch evaluateAnew(SchemaNode schema, int value, @Nullable Evaluated evaluated) {
        if (++steps > EvaluationBudget.STEPS || depth >= EvaluationBudget.DEPTH) {
            throw new StepLimitException();
        }
        depth++;
        // What the schema around this one evaluates does not count for a keyword of this one.
        SchemaNode.Compiled compiled = schema.compiled();
        Evaluated own = compiled.needsEvaluated() ? new Evaluated(value) : evaluated;
        Failure last = null;
        List<Rule> rules = compiled.rules();
        for (int i = 0; i < rules.size(); i++) {
            last = rules.get(i).apply(this, value, own, last);
        }
        depth--;
        if (own != null && own != evaluated && evaluated != null) {
            evaluated.addAll(own);
        }
        if (schema.isFalse()) {
            last = failure(null, null);
        }
        return last == null ? null : new Mismatch(schema, value, last);
    }

    boolean matches(SchemaNode schema, int value) {
        int kept = failures;
        boolean matches = evaluate(schema, value, null) == null;
        failures = kept;
        return matches;
    }

    /** {@return whether every failure has been kept} */
    boolean isComplete() {
        return isComplete;
    }

    /** {@return the number of failures so far, for {@link #discardFailures}} */
    int failures() {
        return failures;
    }

    /** Frees the space of failures that do not count, because another branch matches. */
    void discardFailures(int kept) {
        failures = kept;
    }

    /** {@return the failures of a schema with one more, of which no part of the value is to blame} */
    Failure failure(@Nullable Rule rule, @Nullable Failure before) {
        return add(rule, null, Tape.NONE, null, null, before);
    }

    Failure failureOfChild(Rule rule, int child, @Nullable Failure before) {
        return add(rule, null, child, null, null, before);
    }

    Failure failureOfName(Rule rule, String name, @Nullable Failure before) {
        return add(rule, null, Tape.NONE, name, null, before);
    }

    Failure failureBelow(Rule rule, @Nullable String token, Mismatch below, @Nullable Failure before) {
        return add(rule, token, Tape.NONE, null, below, before);
    }

    private Failure add(
            @Nullable Rule rule,
            @Nullable String token,
            int child,
            @Nullable String name,
            @Nullable Mismatch below,
            @Nullable Failure before) {
        budget.spend(READS_PER_FAILURE);
        // The first failure of a schema is always kept, because without it the value would match the schema.
        if (failures >= MAX_FAILURES && before != null) {
            isComplete = false;
            return before;
        }
        failures++;
        return new Failure(rule, token, child, name, below, before);
    }
}
