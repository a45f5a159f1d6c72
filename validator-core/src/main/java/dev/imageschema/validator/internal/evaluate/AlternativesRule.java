package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code anyOf} and {@code oneOf} (2020-12 core, sections 10.2.1.2 and 10.2.1.3). */
final class AlternativesRule extends Applicator {
    private final List<SchemaNode> schemas;

    AlternativesRule(Keyword keyword, List<SchemaNode> schemas) {
        super(keyword);
        this.schemas = List.copyOf(schemas);
    }

    @Override
    List<SchemaNode> subschemas() {
        return schemas;
    }

    @Override
    @Nullable
    Failure apply(Evaluation evaluation, int value, @Nullable Evaluated evaluated, @Nullable Failure before) {
        int matches = 0;
        int kept = evaluation.failures();
        Failure branches = before;
        Evaluated ofFailed = evaluated == null ? null : new Evaluated(value);
        for (int i = 0; i < schemas.size(); i++) {
            Evaluated ofBranch = evaluated == null ? null : new Evaluated(value);
            Mismatch mismatch = evaluation.evaluate(schemas.get(i), value, ofBranch);
            if (mismatch != null) {
                branches = evaluation.failureBelow(this, Integer.toString(i), mismatch, branches);
                add(ofBranch, ofFailed);
                continue;
            }
            add(ofBranch, evaluated);
            matches++;
            boolean isDecided = keyword() == Keyword.ANY_OF ? evaluated == null : matches > 1 && evaluated == null;
            if (isDecided) {
                break;
            }
        }
        if (keyword() == Keyword.ONE_OF && matches > 1) {
            evaluation.discardFailures(kept);
            return evaluation.failure(this, before);
        }
        if (matches == 0) {
            // What a branch declares is not reported as unevaluated beside the failure of all branches.
            add(ofFailed, evaluated);
            return branches;
        }
        evaluation.discardFailures(kept);
        return before;
    }

    private static void add(@Nullable Evaluated some, @Nullable Evaluated all) {
        if (some != null && all != null) {
            all.addAll(some);
        }
    }
}
