package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that the valid example fixtures together use every part of the models, and each invalid one has one error. */
class ExampleFixturesTest {
    private static final Path FIXTURES = Path.of("..", "examples", "fixtures", "src/test/fixtures");

    /** The parts of the models. Each part has a schema file, a pointer and possibly a value. */
    private final Set<String> declared = new TreeSet<>();

    /** The parts that the fixtures use. */
    private final Set<String> used = new TreeSet<>();

    private static List<Path> fixtures(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            List<Path> fixtures = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(fixtures).isNotEmpty();
            return fixtures;
        }
    }

    @Test
    void theValidFixturesUseEveryFieldValueBranchAndNull() throws IOException {
        for (Model model : Model.values()) {
            declare(SchemaFiles.file(model), SchemaFiles.of(model), "");
        }
        for (Path fixture : fixtures("valid")) {
            String file = SchemaFiles.file(Model.IMAGE);
            use(file, SchemaFiles.read(file), "", SchemaFiles.json(SchemaFiles.text(fixture)));
        }

        assertThat(declared).hasSizeGreaterThan(200);
        assertThat(declared)
                .filteredOn(item -> !used.contains(item))
                .as("not in a valid fixture of examples/fixtures; add each to one")
                .isEmpty();
    }

    private void declare(String file, JsonNode schema, String pointer) {
        String here = file + "#" + pointer;
        schema.path("enum").forEach(value -> declared.add(here + " is " + value));
        if (schema.has("const")) {
            declared.add(here + " is " + schema.path("const"));
        }
        schema.path("type").forEach(type -> declared.add(here + (type.asString().equals("null") ? " is null" : "")));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String below = pointer + "/properties/" + property.getKey();
            declared.add(file + "#" + below);
            declare(file, property.getValue(), below);
        }
    }

    private void use(String file, JsonNode schema, String pointer, JsonNode value) {
        String here = file + "#" + pointer;
        used.add(here);
        if (!value.isContainer()) {
            used.add(here + " is " + value);
        }
        for (String keyword : List.of("$ref", "then")) {
            JsonNode target = keyword.equals("then") ? schema.path("then").path("$ref") : schema.path("$ref");
            if (target.isString() && !value.isNull()) {
                follow(file, target.asString(), value);
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                use(
                        file,
                        property.getValue(),
                        pointer + "/properties/" + property.getKey(),
                        value.get(property.getKey()));
            }
        }
        if (value.isArray()) {
            value.forEach(item -> use(file, schema.path("items"), pointer + "/items", item));
        }
        for (JsonNode branch : schema.path("allOf")) {
            if (branch.at("/if/properties/type/const").equals(value.path("type"))) {
                follow(file, branch.path("then").path("$ref").asString(), value);
            }
        }
    }

    private void follow(String file, String reference, JsonNode value) {
        URI target = URI.create("/" + file).resolve(reference);
        if (target.getFragment() == null) {
            String targetFile = target.getPath().substring(1);
            use(targetFile, SchemaFiles.read(targetFile), "", value);
        }
    }

    @Test
    void eachInvalidFixtureHasOneError() throws IOException {
        for (Path fixture : fixtures("invalid")) {
            ValidationResult result = Validator.validate(fixture);

            assertThat(result.verdict()).as("%s", fixture).isEqualTo(Verdict.INVALID);
            assertThat(result.errors()).as("%s", fixture).hasSize(1);
            assertThat(result.warnings()).as("%s", fixture).isEmpty();
        }
    }
}
