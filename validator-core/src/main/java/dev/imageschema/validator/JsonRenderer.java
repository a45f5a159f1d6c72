package dev.imageschema.validator;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a result as JSON. */
final class JsonRenderer {
    private JsonRenderer() {}

    /** {@return a JSON object on one line, with invisible characters escaped} */
    static String render(ValidationResult result) {
        // Joined once, because the pointers of a hundred deeply nested errors can have many megabytes.
        List<String> parts = new ArrayList<>();
        parts.add("{\"verdict\":\"" + result.verdict().name() + "\"");
        add("Errors", result.errors(), result.moreErrors(), parts);
        add("Warnings", result.warnings(), result.moreWarnings(), parts);
        parts.add("}");
        // Only strings have invisible characters, and JSON strings have the same escapes.
        return Printable.of(String.join("", parts));
    }

    /** An unknown number is null. */
    private static void add(String name, List<ValidationError> errors, OptionalInt more, List<String> parts) {
        parts.add(",\"" + name.toLowerCase(Locale.ROOT) + "\":[");
        for (int i = 0; i < errors.size(); i++) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            add(errors.get(i), object);
            parts.add(i == 0 ? "" : ",");
            parts.add(JsonText.of(object));
        }
        parts.add("],\"more" + name + "\":" + (more.isPresent() ? String.valueOf(more.getAsInt()) : "null"));
    }

    private static void add(List<ValidationError> errors, ArrayNode array) {
        errors.forEach(error -> add(error, array.addObject()));
    }

    private static void add(ValidationError error, ObjectNode object) {
        object.put("field", error.field())
                .put("instanceLocation", error.instanceLocation())
                .put("keyword", error.keyword())
                .put("message", error.message());
        add("expected", error.expected(), object);
        add("found", error.found(), object);
        add("suggestion", error.suggestion(), object);
        add("hint", error.hint(), object);
        add("title", error.title(), object);
        add("description", error.description(), object);
        object.put("schemaLocation", error.schemaLocation()).put("evaluationPath", error.evaluationPath());
        if (error.region() != null) {
            add(error.region(), object);
        }
        add("nameRegion", error.nameRegion(), object);
        add("valueRegion", error.valueRegion(), object);
        if (!error.source().isEmpty()) {
            error.source().forEach(line -> add(line, object.withArray("/source").addObject()));
        }
        if (!error.alternatives().isEmpty()) {
            ArrayNode alternatives = object.putArray("alternatives");
            error.alternatives().forEach(alternative -> add(alternative, alternatives.addArray()));
        }
    }

    private static void add(String name, @Nullable String value, ObjectNode object) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void add(String name, @Nullable Region region, ObjectNode object) {
        if (region != null) {
            add(region, object.putObject(name));
        }
    }

    private static void add(Region region, ObjectNode object) {
        object.put("line", region.line())
                .put("column", region.column())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn());
    }

    private static void add(SourceLine line, ObjectNode object) {
        object.put("line", line.number()).put("text", line.text());
        if (line.isMarked()) {
            object.put("markStart", line.markStart()).put("markEnd", line.markEnd());
        }
    }
}
