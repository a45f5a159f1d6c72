package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that the schema files and models.txt are equal. The table is written by hand from the documentation. */
class ModelTableTest {
    @Test
    @Tag(Counts.TAG)
    void theTableAndTheSchemaAreEqual() throws IOException {
        Set<String> table = table();
        Set<String> schema = new TreeSet<>();
        for (Model model : Model.values()) {
            String file = SchemaFiles.file(model).replace(".schema.json", "");
            schema.add(model + " " + file);
            describe(model.name(), file, "", SchemaFiles.of(model), schema);
        }

        assertThat(schema)
                .filteredOn(line -> !table.contains(line))
                .as("missing in models.txt")
                .isEmpty();
        assertThat(table)
                .filteredOn(line -> !schema.contains(line))
                .as("in models.txt, but not in a schema file")
                .isEmpty();
        long fields = table.stream()
                .filter(line -> line.contains(": ") && !line.contains(": union "))
                .count();
        Counts.assertCurrent("model", Map.of("models", Model.values().length, "fields", Math.toIntExact(fields)));
    }

    @Test
    void everySchemaFileIsAModelOrCommon() {
        Set<String> models =
                Arrays.stream(Model.values()).map(SchemaFiles::file).collect(Collectors.toCollection(TreeSet::new));
        models.addAll(List.of("common.schema.json", "strict/common.schema.json"));

        assertThat(SchemaFiles.all()).containsExactlyElementsOf(models);
    }

    private static Set<String> table() throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        String model = "";
        try (InputStream stream = Objects.requireNonNull(ModelTableTest.class.getResourceAsStream("models.txt"))) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String words = String.join(" ", line.trim().split(" +"));
                boolean isField = line.startsWith(" ");
                model = isField ? model : words.substring(0, words.indexOf(' '));
                assertThat(lines.add(isField ? model + ": " + words : words))
                        .as(line)
                        .isTrue();
            }
        }
        return lines;
    }

    private static void describe(String model, String file, String prefix, JsonNode schema, Set<String> lines) {
        if (schema.has("allOf")) {
            List<String> branches = new ArrayList<>();
            for (JsonNode branch : schema.path("allOf")) {
                branches.add(branch.at("/if/properties/type/const").asString() + "="
                        + title(file, branch.path("then").path("$ref").asString()));
            }
            lines.add(model + ": union " + String.join(",", branches));
            assertThat(words(schema.at("/properties/type/enum")))
                    .isEqualTo(branches.stream()
                            .map(branch -> branch.replaceFirst("=.*", ""))
                            .collect(Collectors.joining(",")));
            return;
        }
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            String path = prefix + property.getKey();
            boolean isNullable = value.path("type").isArray();
            lines.add(model + ": " + path + " " + type(file, value)
                    + (required.contains(property.getKey()) ? " R" : " O")
                    + (isNullable ? " null" : ""));
            describe(model, file, path + ".", value, lines);
        }
    }

    private static String type(String file, JsonNode schema) {
        if (schema.has("$ref") || schema.has("then")) {
            JsonNode holder = schema.has("then") ? schema.path("then") : schema;
            return title(file, holder.path("$ref").asString());
        }
        if (schema.has("enum")) {
            return "values(" + words(schema.path("enum")) + ")";
        }
        if (schema.has("const")) {
            return "tag(" + schema.path("const").asString() + ")";
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(0).asString() : type.asString();
        return switch (name) {
            case "array" -> "[" + type(file, schema.path("items")) + "]";
            case "object" -> object(file, schema);
            case "integer" -> name + (schema.has("minimum") ? ">=" + schema.path("minimum") : "");
            default -> name;
        };
    }

    private static String object(String file, JsonNode schema) {
        if (schema.has("properties")) {
            return "object";
        }
        JsonNode values = schema.path("additionalProperties");
        return values.isObject() ? "{" + type(file, values) + "}" : "{}";
    }

    private static String words(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
    }

    private static String title(String file, String reference) {
        URI target = URI.create("/" + file).resolve(reference);
        JsonNode root = SchemaFiles.read(target.getPath().substring(1));
        return (target.getFragment() == null ? root : root.at(target.getFragment()))
                .path("title")
                .asString();
    }
}
