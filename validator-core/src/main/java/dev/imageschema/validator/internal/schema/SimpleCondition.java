package dev.imageschema.validator.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The usual form of an {@code if}: the value is an object with certain fields, some of which have certain string
 * values. Such a condition is tested without the engine.
 */
public final class SimpleCondition {
    private SimpleCondition() {}

    /** {@return a test for the values that match a schema, if the schema has this form} */
    public static Optional<Predicate<JsonNode>> of(JsonNode schema) {
        List<Predicate<JsonNode>> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            Optional<Predicate<JsonNode>> one =
                    Keyword.of(member.getKey()).flatMap(keyword -> assertion(keyword, member.getValue()));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return schema.isObject() ? Optional.of(value -> holdAll(all, value)) : Optional.empty();
    }

    private static Optional<Predicate<JsonNode>> assertion(Keyword keyword, JsonNode value) {
        return switch (keyword) {
            case TYPE -> type(value);
            case REQUIRED -> Optional.of(required(value));
            case PROPERTIES -> properties(value);
            default -> Optional.empty();
        };
    }

    private static boolean holdAll(List<Predicate<JsonNode>> all, JsonNode value) {
        for (Predicate<JsonNode> each : all) {
            if (!each.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Predicate<JsonNode>> type(JsonNode type) {
        return type.asString("").equals("object") ? Optional.of(JsonNode::isObject) : Optional.empty();
    }

    private static Predicate<JsonNode> required(JsonNode names) {
        List<String> all = names.valueStream().map(JsonNode::asString).toList();
        return value -> !value.isObject() || all.stream().allMatch(value::has);
    }

    private static Optional<Predicate<JsonNode>> properties(JsonNode properties) {
        for (JsonNode property : properties) {
            if (property.size() != 1 || !Keyword.CONST.in(property).isString()) {
                return Optional.empty();
            }
        }
        return Optional.of(value -> properties.properties().stream()
                .allMatch(property -> !value.has(property.getKey())
                        || value.path(property.getKey()).equals(Keyword.CONST.in(property.getValue()))));
    }
}
