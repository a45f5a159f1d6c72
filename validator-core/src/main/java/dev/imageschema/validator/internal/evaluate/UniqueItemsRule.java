package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.HashSet;
import java.util.Set;

/** {@code uniqueItems} (2020-12 validation, section 6.4.3). */
final class UniqueItemsRule extends Assertion {
    /** The fixed cost of writing an item as text and keeping the text, in character reads. */
    private static final int READS_PER_ITEM = 32;

    UniqueItemsRule() {
        super(Keyword.UNIQUE_ITEMS);
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        if (!evaluation.isArray(value)) {
            return true;
        }
        WorkBudget budget = WorkBudget.of("comparing values");
        // Texts are comparable, so the hash table stays fast when their hashes collide.
        Set<String> seen = new HashSet<>();
        for (JsonValue item : evaluation.value(value)) {
            String text = CanonicalText.of(item);
            budget.spend(READS_PER_ITEM + text.length());
            if (!seen.add(text)) {
                return false;
            }
        }
        return true;
    }
}
