package dev.imageschema.validator.check;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
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
 * Keywords that are evaluated here and not by networknt 3.0.9: beside the type integer its bounds throw at fractions beyond the
 * range of a long, its {@code uniqueItems} and {@code enum} take minutes for a hundred thousand values whose hashes collide, and
 * its {@code const} writes every value that is another one as text. What these keywords read of long texts and large values is
 * counted.
 */
final class ExactKeywords {
    /** Two equal strings are compared this many characters at a time. */
    private static final int CHARACTERS_OF_A_LOOK = 32;

    /** To write an item as text and to keep that costs as much as so many looks, whatever the item's length is. */
    private static final int LOOKS_OF_AN_ITEM = 32;

    private ExactKeywords() {}

    static List<Keyword> all() {
        return List.of(
                bound("minimum", order -> order < 0),
                bound("maximum", order -> order > 0),
                bound("exclusiveMinimum", order -> order <= 0),
                bound("exclusiveMaximum", order -> order >= 0),
                new Assertion("const", value -> isNoneOf(List.of(value))),
                new Assertion("enum", values -> isNoneOf(values.valueStream().toList())),
                new Assertion("uniqueItems", unique -> value -> unique.asBoolean() && hasEqualItems(value)));
    }

    private static Keyword bound(String name, IntPredicate fails) {
        return new Assertion(name, bound -> value -> value.isNumber() && fails.test(compare(value, bound)));
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
        budget().spend(1 + text.length() / CHARACTERS_OF_A_LOOK);
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

    /** Numbers by value, objects whatever the order of fields; ends at the first difference. */
    private static boolean areEqual(JsonNode one, JsonNode other, WorkBudget budget) {
        budget.spend(1);
        if (one.isNumber()) {
            return other.isNumber() && compare(one, other) == 0;
        }
        if (one.isString()) {
            budget.spend(one.asString().length() / CHARACTERS_OF_A_LOOK);
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
        // Of strings, because a hash table of what can be compared is fast whatever the hashes are.
        Set<String> seen = new HashSet<>();
        for (JsonNode item : array) {
            StringBuilder text = new StringBuilder();
            append(item, text);
            budget.spend(LOOKS_OF_AN_ITEM + text.length());
            if (!seen.add(text.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Two values have the same text if they are equal: numbers by value, objects whatever the order of fields. */
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

    /** The length says where it ends. */
    private static void appendString(String string, StringBuilder text) {
        text.append('"').append(string.length()).append(':').append(string);
    }

    private static final class Assertion extends AbstractKeyword {
        private final Function<JsonNode, Predicate<JsonNode>> failure;

        /** @param failure of the value of the keyword: which values fail it */
        Assertion(String name, Function<JsonNode, Predicate<JsonNode>> failure) {
            super(name);
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
