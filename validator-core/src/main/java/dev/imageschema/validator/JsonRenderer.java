package dev.imageschema.validator;

import dev.imageschema.validator.internal.text.Printable;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes a result as JSON. */
final class JsonRenderer {
    // One writer for all errors, because the pointers of a hundred deeply nested errors can have many megabytes.
    private final JsonWriter json = new JsonWriter();

    private JsonRenderer() {}

    /** {@return a JSON object on one line, with invisible characters escaped} */
    static String render(ValidationResult result) {
        JsonRenderer renderer = new JsonRenderer();
        renderer.add(result);
        // Only strings have invisible characters, and JSON strings have the same escapes.
        return Printable.of(renderer.json.toString());
    }

    private void add(ValidationResult result) {
        json.startObject();
        json.write("verdict", result.verdict().name());
        json.startArray("errors");
        add(result.errors());
        json.endArray();
        add("moreErrors", result.moreErrors());
        json.startArray("warnings");
        add(result.warnings());
        json.endArray();
        add("moreWarnings", result.moreWarnings());
        json.endObject();
    }

    /** An unknown number is null. */
    private void add(String name, OptionalInt number) {
        if (number.isPresent()) {
            json.write(name, number.getAsInt());
        } else {
            json.writeNull(name);
        }
    }

    private void add(List<ValidationError> errors) {
        for (ValidationError error : errors) {
            json.startObject();
            add(error);
            json.endObject();
        }
    }

    private void add(ValidationError error) {
        json.write("field", error.field());
        json.write("instanceLocation", error.instanceLocation());
        json.write("keyword", error.keyword());
        json.write("message", error.message());
        add("expected", error.expected());
        add("found", error.found());
        add("suggestion", error.suggestion());
        add("hint", error.hint());
        add("title", error.title());
        add("description", error.description());
        json.write("schemaLocation", error.schemaLocation());
        json.write("evaluationPath", error.evaluationPath());
        if (error.region() != null) {
            add(error.region());
        }
        add("nameRegion", error.nameRegion());
        add("valueRegion", error.valueRegion());
        if (!error.source().isEmpty()) {
            json.startArray("source");
            for (SourceLine line : error.source()) {
                add(line);
            }
            json.endArray();
        }
        if (!error.alternatives().isEmpty()) {
            json.startArray("alternatives");
            for (List<ValidationError> alternative : error.alternatives()) {
                json.startArray();
                add(alternative);
                json.endArray();
            }
            json.endArray();
        }
    }

    private void add(String name, @Nullable String value) {
        if (value != null) {
            json.write(name, value);
        }
    }

    private void add(String name, @Nullable Region region) {
        if (region != null) {
            json.startObject(name);
            add(region);
            json.endObject();
        }
    }

    private void add(Region region) {
        json.write("line", region.line());
        json.write("column", region.column());
        json.write("endLine", region.endLine());
        json.write("endColumn", region.endColumn());
    }

    private void add(SourceLine line) {
        json.startObject();
        json.write("line", line.number());
        json.write("text", line.text());
        if (line.isMarked()) {
            json.write("markStart", line.markStart());
            json.write("markEnd", line.markEnd());
        }
        json.endObject();
    }
}
