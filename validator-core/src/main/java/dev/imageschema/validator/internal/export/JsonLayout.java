package dev.imageschema.validator.internal.export;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Formats JSON like the schema files that are written by hand. */
public final class JsonLayout {
    private static final int MAX_COLUMNS = 110;
    private static final String STEP = "  ";

    /** Keywords whose short schemas are written on one line. */
    private static final Set<String> SHORT = Set.of(Keyword.IF.text(), Keyword.THEN.text(), Keyword.ONE_OF.text());

    private final StringBuilder text = new StringBuilder();

    private JsonLayout() {}

    public static String of(JsonNode document) {
        JsonLayout layout = new JsonLayout();
        layout.write(document, "", "");
        return layout.text.append('\n').toString();
    }

    private void write(JsonNode value, String keyword, String indent) {
        String line = line(value);
        int columns = text.length() - text.lastIndexOf("\n") - 1 + line.length();
        if (fits(value, keyword, columns)) {
            text.append(line);
        } else if (value.isObject()) {
            writeFields(value, indent);
        } else {
            writeItems(value, keyword, indent);
        }
    }

    private static boolean fits(JsonNode value, String keyword, int columns) {
        if (value.isObject()) {
            return value.isEmpty() || SHORT.contains(keyword) || isSoleReference(value);
        }
        return !value.isArray() || (columns < MAX_COLUMNS && isSimple(value));
    }

    private static boolean isSimple(JsonNode array) {
        return array.valueStream().noneMatch(JsonNode::isContainer)
                || (array.size() == 1 && isSoleReference(array.get(0)));
    }

    private static boolean isSoleReference(JsonNode value) {
        return value.size() == 1 && SchemaTrees.has(value, Keyword.REF);
    }

    private void writeFields(JsonNode object, String indent) {
        text.append('{');
        Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            text.append('\n').append(indent).append(STEP).append(name(field)).append(": ");
            write(field.getValue(), field.getKey(), indent + STEP);
            text.append(fields.hasNext() ? "," : "");
        }
        text.append('\n').append(indent).append('}');
    }

    private void writeItems(JsonNode array, String keyword, String indent) {
        text.append('[');
        Iterator<JsonNode> items = array.iterator();
        while (items.hasNext()) {
            text.append('\n').append(indent).append(STEP);
            write(items.next(), keyword, indent + STEP);
            text.append(items.hasNext() ? "," : "");
        }
        text.append('\n').append(indent).append(']');
    }

    /** {@return a tree as JSON on one line} */
    static String line(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonLayout::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject() && !value.isEmpty()) {
            return value.properties().stream()
                    .map(field -> name(field) + ": " + line(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value.isString() ? quoted(value.asString()) : value.isContainer() ? "{}" : value.asString();
    }

    private static String name(Map.Entry<String, JsonNode> field) {
        return quoted(field.getKey());
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder();
        JsonText.appendString(string, quoted);
        return quoted.toString();
    }
}
