package dev.imageschema.validator.internal.read;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts values to the trees of Jackson, for libraries that need them. */
public final class JacksonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JacksonTree() {}

    /** {@return a new tree; a number with an integral value, e.g. {@code 1.0}, is the smallest possible integer node} */
    public static JsonNode of(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> {
                ObjectNode object = NODES.objectNode();
                value.fields().forEach(field -> object.set(field.name(), of(field.value())));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.forEach(item -> array.add(of(item)));
                yield array;
            }
            case STRING -> NODES.stringNode(value.string());
            case NUMBER -> number(value);
            case BOOLEAN -> NODES.booleanNode(value.booleanOr(false));
            case NULL -> NODES.nullNode();
            case MISSING -> NODES.missingNode();
        };
    }

    private static JsonNode number(JsonValue number) {
        if (number.isShort()) {
            return integer(number.longValue());
        }
        BigDecimal decimal = number.decimal();
        if (decimal.scale() > 0) {
            return DecimalNode.valueOf(decimal);
        }
        return decimal.toBigInteger().bitLength() < Long.SIZE
                ? integer(decimal.longValueExact())
                : BigIntegerNode.valueOf(decimal.toBigInteger());
    }

    private static JsonNode integer(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }
}
