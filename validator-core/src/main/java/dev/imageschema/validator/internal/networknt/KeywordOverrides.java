package dev.imageschema.validator.internal.networknt;

import static dev.imageschema.validator.internal.schema.Keyword.CONST;
import static dev.imageschema.validator.internal.schema.Keyword.ENUM;
import static dev.imageschema.validator.internal.schema.Keyword.EXCLUSIVE_MAXIMUM;
import static dev.imageschema.validator.internal.schema.Keyword.EXCLUSIVE_MINIMUM;
import static dev.imageschema.validator.internal.schema.Keyword.MAXIMUM;
import static dev.imageschema.validator.internal.schema.Keyword.MINIMUM;
import static dev.imageschema.validator.internal.schema.Keyword.UNIQUE_ITEMS;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.imageschema.validator.internal.evaluate.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Replacements for keywords of networknt 3.0.9.
 *
 * <ul>
 *   <li>Next to {@code "type": "integer"}, its bounds throw an exception for fractions beyond the range of a long.
 *   <li>Its {@code uniqueItems} and {@code enum} take minutes for a hundred thousand values whose hashes collide.
 *   <li>Its {@code const} converts every unequal value to text.
 * </ul>
 *
 * <p>The replacements charge the characters and values that they read to the {@link WorkBudget}.
 */
final class KeywordOverrides {
    /** The number of compared characters of a string that cost one unit, because comparing is faster than matching. */
    private static final int CHARACTERS_PER_READ = 32;

    /** The fixed cost of converting an item to text and keeping the text, in character reads. */
    private static final int READS_PER_ITEM = 32;

    private KeywordOverrides() {}

    static List<Keyword> all() {
        return List.of(
                bound(MINIMUM, order -> order < 0),
                bound(MAXIMUM, order -> order > 0),
                bound(EXCLUSIVE_MINIMUM, order -> order <= 0),
                bound(EXCLUSIVE_MAXIMUM, order -> order >= 0),
                new OverridingAssertion(CONST, value -> isNoneOf(List.of(value))),
                new OverridingAssertion(
                        ENUM, values -> isNoneOf(values.valueStream().toList())),
                new OverridingAssertion(UNIQUE_ITEMS, unique -> value -> unique.asBoolean() && hasEqualItems(value)));
    }

    private static Keyword bound(dev.imageschema.validator.internal.schema.Keyword keyword, IntPredicate fails) {
        return new OverridingAssertion(
                keyword, bound -> value -> value.isNumber() && fails.test(compare(value, bound)));
    }

    private static int compare(JsonNode one, JsonNode other) {
        boolean areSmall = one.isIntegralNumber()
                && other.isIntegralNumber()
                && one.canConvertToLong()
                && other.canConvertToLong();
        return areSmall
                ? Long.compare(one.longValue(), other.longValue())
                : one.decimalValue().compareTo(other.decimalValue());
    }

    private static WorkBudget budget() {
        return WorkBudget.of("comparing values");
    }

    private static Predicate<JsonNode> isNoneOf(List<JsonNode> values) {
        Set<String> texts = new HashSet<>();
        List<JsonNode> others = new ArrayList<>();
        values.forEach(value -> {
            if (value.isString()) {
                texts.add(value.asString());
            } else {
                others.add(value);
            }
        });
        return value -> value.isString() ? !isAmong(texts, value.asString()) : !isAmong(others, value);
    }

    private static boolean isAmong(Set<String> texts, String text) {
        budget().spend(1 + text.length() / CHARACTERS_PER_READ);
        return texts.contains(text);
    }

    private static boolean isAmong(List<JsonNode> allowed, JsonNode value) {
        WorkBudget budget = budget();
        for (JsonNode each : allowed) {
            if (areEqual(each, value, budget)) {
                return true;
            }
        }
        return false;
    }

    /** Compares numbers by value and objects without regard to the order of fields; stops at the first difference. */
    private static boolean areEqual(JsonNode one, JsonNode other, WorkBudget budget) {
        budget.spend(1);
        if (one.isNumber()) {
            return other.isNumber() && compare(one, other) == 0;
        }
        if (one.isString()) {
            budget.spend(one.asString().length() / CHARACTERS_PER_READ);
            return other.isString() && one.asString().equals(other.asString());
        }
        if (!one.isContainer()) {
            return one.equals(other);
        }
        if (one.getNodeType() != other.getNodeType() || one.size() != other.size()) {
            return false;
        }
        if (one.isObject()) {
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                JsonNode value = other.get(field.getKey());
                if (value == null || !areEqual(field.getValue(), value, budget)) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!areEqual(one.get(i), other.get(i), budget)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEqualItems(JsonNode array) {
        if (!array.isArray()) {
            return false;
        }
        WorkBudget budget = budget();
        // Strings are comparable, so the hash table stays fast when their hashes collide.
        Set<String> seen = new HashSet<>();
        for (JsonNode item : array) {
            StringBuilder text = new StringBuilder();
            append(item, text);
            budget.spend(READS_PER_ITEM + text.length());
            if (!seen.add(text.toString())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Appends a canonical text: equal values, with fields in any order and numbers in any notation, have the same text.
     */
    private static void append(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.forEachEntry(sorted::put);
            text.append('{');
            sorted.forEach((name, member) -> {
                appendString(name, text);
                append(member, text);
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(item -> append(item, text));
            text.append(']');
        } else if (value.isString()) {
            appendString(value.asString(), text);
        } else if (value.isIntegralNumber() && value.canConvertToLong()) {
            text.append(value.longValue()).append(' ');
        } else if (value.isNumber()) {
            text.append(value.decimalValue().stripTrailingZeros()).append(' ');
        } else {
            text.append(value.isNull() ? "null" : value.asBoolean() ? "true" : "false")
                    .append(' ');
        }
    }

    /** Appends the length as well, because the string is not escaped. */
    private static void appendString(String string, StringBuilder text) {
        text.append('"').append(string.length()).append(':').append(string);
    }

    private static final class OverridingAssertion extends AbstractKeyword {
        private final Function<JsonNode, Predicate<JsonNode>> failure;

        /** @param failure a function from the value of the keyword to the predicate for instances that fail it */
        OverridingAssertion(
                dev.imageschema.validator.internal.schema.Keyword keyword,
                Function<JsonNode, Predicate<JsonNode>> failure) {
            super(keyword.text());
            this.failure = failure;
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            Predicate<JsonNode> fails = failure.apply(value);
            return new BaseKeywordValidator(this, value, location, parent, context) {
                @Override
                public void validate(
                        ExecutionContext execution, JsonNode node, JsonNode root, NodePath instanceLocation) {
                    if (fails.test(node)) {
                        execution.addError(error().instanceNode(node)
                                .instanceLocation(instanceLocation)
                                .evaluationPath(execution.getEvaluationPath())
                                .locale(execution.getExecutionConfig().getLocale())
                                .build());
                    }
                }
            };
        }
    }
}
