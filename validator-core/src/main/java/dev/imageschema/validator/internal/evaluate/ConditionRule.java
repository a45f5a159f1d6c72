package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code if} with {@code then} and {@code else} (2020-12 core, section 10.2.2). */
final class ConditionRule extends Applicator {
    private final SchemaNode condition;
    private final @Nullable ConditionalBranch then;
    private final @Nullable ConditionalBranch otherwise;

    ConditionRule(SchemaNode condition, @Nullable SchemaNode then, @Nullable SchemaNode otherwise) {
        super(Keyword.IF);
        this.condition = condition;
        this.then = then == null ? null : new ConditionalBranch(Keyword.THEN, then);
        this.otherwise = otherwise == null ? null : new ConditionalBranch(Keyword.ELSE, otherwise);
    }

    private static final class ConditionalBranch extends Applicator {
        private final SchemaNode schema;

        ConditionalBranch(Keyword keyword, SchemaNode schema) {
            super(keyword);
            this.schema = schema;
        }

        @Override
        @Nullable
        Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
            return applyInPlace(evaluation, schema, null, value, evaluated, before);
        }
    }

    @Override
    List<SchemaNode> subschemas() {
        List<SchemaNode> schemas = new ArrayList<>();
        schemas.add(condition);
        if (then != null) {
            schemas.add(then.schema);
        }
        if (otherwise != null) {
            schemas.add(otherwise.schema);
        }
        return schemas;
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        if (then == null && otherwise == null && evaluated == null) {
            return before;
        }
        Evaluated ofCondition = evaluated == null ? null : new Evaluated(value);
        int kept = evaluation.failures();
        boolean holds = evaluation.evaluate(condition, value, ofCondition) == null;
        evaluation.discardFailures(kept);
        if (holds && evaluated != null && ofCondition != null) {
            evaluated.addAll(ofCondition);
        }
        ConditionalBranch branch = holds ? then : otherwise;
        return branch == null ? before : branch.apply(evaluation, value, evaluated, before);
    }
}
