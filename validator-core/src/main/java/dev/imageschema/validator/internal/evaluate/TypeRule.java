package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.EnumSet;
import java.util.List;

/** {@code type} (2020-12 validation, section 6.1.1). */
final class TypeRule extends Assertion {
    private static final String INTEGER = "integer";

    private final EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);

    /** Whether numbers must have an integral value. */
    private final boolean isInteger;

    TypeRule(JsonValue type) {
        super(Keyword.TYPE);
        boolean hasInteger = false;
        for (JsonValue each : type.isArray() ? type.children() : List.of(type)) {
            switch (each.string()) {
                case "object" -> kinds.add(JsonKind.OBJECT);
                case "array" -> kinds.add(JsonKind.ARRAY);
                case "string" -> kinds.add(JsonKind.STRING);
                case "boolean" -> kinds.add(JsonKind.BOOLEAN);
                case "null" -> kinds.add(JsonKind.NULL);
                case "number" -> kinds.add(JsonKind.NUMBER);
                default -> hasInteger |= each.string().equals(INTEGER);
            }
        }
        isInteger = hasInteger && !kinds.contains(JsonKind.NUMBER);
        if (hasInteger) {
            kinds.add(JsonKind.NUMBER);
        }
    }

    @Override
    boolean holds(Evaluation evaluation, int value) {
        JsonKind kind = evaluation.kind(value);
        return kinds.contains(kind)
                && !(isInteger
                        && kind == JsonKind.NUMBER
                        && !evaluation.value(value).isInteger());
    }
}
