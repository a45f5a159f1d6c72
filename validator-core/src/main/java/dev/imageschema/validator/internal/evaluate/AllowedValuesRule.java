package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code enum} and {@code const} (2020-12 validation, sections 6.1.2 and 6.1.3). */
final class AllowedValuesRule extends Assertion {
    /** The number of compared characters that cost one character read, because comparing is faster than matching. */
    private static final int CHARACTERS_PER_READ = 32;

    private final Set<String> strings = new HashSet<>();

    /** The only allowed string, which is compared without decoding the value; null if there are none or several. */
    private final @Nullable String onlyString;

    /** The other values as text. Texts are comparable, so the hash table stays fast when their hashes collide. */
    private final Set<String> texts = new HashSet<>();

    private final Set<Integer> sizesOfArrays = new HashSet<>();
    private final Set<Integer> sizesOfObjects = new HashSet<>();

    AllowedValuesRule(Keyword keyword, Iterable<JsonValue> values) {
        super(keyword);
        for (JsonValue value : values) {
            switch (value.kind()) {
                case STRING -> strings.add(value.string());
                case ARRAY -> sizesOfArrays.add(value.size());
                case OBJECT -> sizesOfObjects.add(value.size());
                default -> {
                    // A scalar has no size.
                }
            }
            if (!value.isString()) {
                texts.add(CanonicalText.of(value));
            }
        }
        onlyString = strings.size() == 1 ? strings.iterator().next() : null;
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        return switch (evaluation.kind(value)) {
            case STRING ->
                (onlyString != null && value >= 0)
                        ? evaluation.tape().hasText(value, onlyString)
                        : isAmong(strings, evaluation.string(value));
            case ARRAY -> sizesOfArrays.contains(evaluation.tape().size(value)) && isAmongTexts(evaluation, value);
            case OBJECT -> sizesOfObjects.contains(evaluation.tape().size(value)) && isAmongTexts(evaluation, value);
            default -> !texts.isEmpty() && isAmongTexts(evaluation, value);
        };
    }

    private boolean isAmongTexts(Evaluation evaluation, int value) {
        return isAmong(texts, CanonicalText.of(evaluation.value(value)));
    }

    private static boolean isAmong(Set<String> values, String value) {
        WorkBudget.of("comparing values").spend(1 + value.length() / CHARACTERS_PER_READ);
        return values.contains(value);
    }
}
