package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The usual form of an {@code if}: the value is an object with certain fields, some of which have certain string
 * values. Such a condition is tested without the engine.
 */
public final class SimpleCondition {
    private SimpleCondition() {}

    /** {@return a test for the values that match a schema, if the schema has this form} */
    public static Optional<Predicate<JsonValue>> of(JsonValue schema) {
        List<Predicate<JsonValue>> all = new ArrayList<>();
        for (JsonValue.Field member : schema.fields()) {
            Optional<Predicate<JsonValue>> one =
                    Keyword.of(member.name()).flatMap(keyword -> assertion(keyword, member.value()));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return schema.isObject() ? Optional.of(value -> holdAll(all, value)) : Optional.empty();
    }

    private static Optional<Predicate<JsonValue>> assertion(Keyword keyword, JsonValue value) {
        return switch (keyword) {
            case TYPE -> type(value);
            case REQUIRED -> Optional.of(required(value));
            case PROPERTIES -> properties(value);
            default -> Optional.empty();
        };
    }

    private static boolean holdAll(List<Predicate<JsonValue>> all, JsonValue value) {
        for (Predicate<JsonValue> each : all) {
            if (!each.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Predicate<JsonValue>> type(JsonValue type) {
        return type.stringOr("").equals("object") ? Optional.of(JsonValue::isObject) : Optional.empty();
    }

    private static Predicate<JsonValue> required(JsonValue names) {
        List<String> all = names.stream().map(JsonValue::string).toList();
        return value -> !value.isObject() || all.stream().allMatch(value::has);
    }

    private static Optional<Predicate<JsonValue>> properties(JsonValue properties) {
        for (JsonValue property : properties) {
            if (property.size() != 1 || !Keyword.CONST.in(property).isString()) {
                return Optional.empty();
            }
        }
        return Optional.of(value -> properties.fields().stream()
                .allMatch(property -> !value.has(property.name())
                        || value.get(property.name()).equals(Keyword.CONST.in(property.value()))));
    }
}
