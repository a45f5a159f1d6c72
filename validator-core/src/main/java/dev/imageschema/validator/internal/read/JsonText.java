package dev.imageschema.validator.internal.read;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as JSON on one line.
 *
 * <p>{@link JsonNode#toString} returns the same text but needs a Jackson mapper. The mapper fails with a version of
 * {@code jackson-annotations} older than 2.21, which every project with Spring Boot 3 has.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** {@return the JSON text of a value} */
    public static String of(JsonNode value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, generator);
        }
        return text.toString();
    }

    private static void write(JsonNode value, JsonGenerator generator) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                value.properties().forEach(field -> {
                    generator.writeName(field.getKey());
                    write(field.getValue(), generator);
                });
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                value.forEach(item -> write(item, generator));
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(value.asString());
            case NUMBER -> writeNumber(value, generator);
            case BOOLEAN -> generator.writeBoolean(value.asBoolean());
            default -> generator.writeNull();
        }
    }

    private static void writeNumber(JsonNode number, JsonGenerator generator) {
        if (number.isIntegralNumber() && number.canConvertToLong()) {
            generator.writeNumber(number.longValue());
        } else if (number.isIntegralNumber()) {
            generator.writeNumber(number.bigIntegerValue());
        } else {
            generator.writeNumber(number.decimalValue());
        }
    }
}
