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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Keywords that are evaluated here and not by networknt 3.0.9: beside the type integer its bounds throw at fractions beyond the
 * range of a long, its {@code uniqueItems} and {@code enum} take minutes for a hundred thousand values whose hashes collide, and
 * its {@code const} writes every value that is another one as text.
 */
final class ExactKeywords {
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

    private static Predicate<JsonNode> isNoneOf(List<JsonNode> values) {
        if (values.stream().allMatch(JsonNode::isString)) {
            Set<String> texts = values.stream().map(JsonNode::asString).collect(Collectors.toSet());
            return value -> !value.isString() || !texts.contains(value.asString());
        }
        Set<String> allowed = values.stream().map(ExactKeywords::canonical).collect(Collectors.toSet());
        return value -> !allowed.contains(canonical(value));
    }

    private static boolean hasEqualItems(JsonNode array) {
        // Of strings, because a hash table of what can be compared is fast whatever the hashes are.
        Set<String> seen = new HashSet<>();
        return array.isArray()
                && !array.valueStream().map(ExactKeywords::canonical).allMatch(seen::add);
    }

    /** Two values have the same text if they are equal: numbers by value, objects whatever the order of fields. */
    private static String canonical(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

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
        } else if (value.isNumber()) {
            text.append(value.decimalValue().stripTrailingZeros()).append(' ');
        } else {
            text.append(value).append(' ');
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
