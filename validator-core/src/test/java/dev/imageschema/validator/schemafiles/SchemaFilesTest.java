package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaExport;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Checks that the files under schema/ are the bundled ones, can be used as user schemas and have valid examples. */
class SchemaFilesTest {
    @TestFactory
    List<DynamicTest> everyFileIsBundledAndHasItsPathAsId() {
        List<String> files = SchemaFiles.all();
        assertThat(files).hasSize(Model.values().length + 2);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    assertThat(SchemaFiles.read(file).path("$id").asString()).isEqualTo(SchemaFiles.BASE + file);
                    assertThat(bundled(file)).isEqualTo(SchemaFiles.text(SchemaFiles.FOLDER.resolve(file)));
                }))
                .toList();
    }

    private static String bundled(String file) throws IOException {
        ClassLoader loader = Validator.class.getClassLoader();
        try (InputStream stream = loader.getResourceAsStream("META-INF/json-schema/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theJarHasTheseFilesAndTheExportedDocumentsAndNoOthers() throws Exception {
        URI file = Objects.requireNonNull(
                        Validator.class.getClassLoader().getResource("META-INF/json-schema/image.schema.json"))
                .toURI();
        List<String> expected = new ArrayList<>(SchemaFiles.all());
        SchemaExport.documents().keySet().forEach(document -> expected.add("dist/" + document));

        if (file.getScheme().equals("file")) {
            assertThat(files(Path.of(file))).containsExactlyInAnyOrderElementsOf(expected);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                assertThat(files(jar.provider().getPath(file))).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** {@return the names of all files in the folder of a file} */
    private static List<String> files(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** The builder checks a user schema against the meta-schema, for unknown keywords and for unresolved references. */
    @Test
    void everyFileIsUsableAsAUserSchema(@TempDir Path copies) throws IOException {
        String base = "https://example.org/";
        List<String> files = SchemaFiles.all();
        assertThat(files).hasSize(Model.values().length + 2);
        for (String file : files) {
            Path copy = copies.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy, SchemaFiles.text(SchemaFiles.FOLDER.resolve(file)).replace(SchemaFiles.BASE, base));
        }
        String references = files.stream()
                .map(file -> "{\"$ref\": \"" + file + "\"}")
                .collect(Collectors.joining(",", "{\"$id\": \"" + base + "all.json\", \"anyOf\": [", "]}"));
        Path all = Files.writeString(copies.resolve("all.json"), references);

        assertThat(Validator.forSchema(all).build()).isNotNull();

        Files.writeString(copies.resolve("origin/repo.schema.json"), "{\"$id\": \"" + base + "x\", \"propertys\": {}}");
        assertThatThrownBy(() -> Validator.forSchema(all).build()).hasMessageContaining("propertys");
    }

    @ParameterizedTest
    @EnumSource
    void theMinimalAndTheFullExampleAreValidInBothProfiles(Model model) {
        List<JsonNode> examples = SchemaFiles.examples(model);
        assertThat(examples).hasSize(2);
        for (Profile profile : Profile.values()) {
            SchemaValidator validator =
                    Validator.forModel(model).profile(profile).build();
            for (JsonNode example : examples) {
                assertThat(validator.validate(example.toString()))
                        .isEqualTo(new ValidationResult(Verdict.VALID, List.of(), List.of()));
            }
        }
    }

    @Test
    void theDocumentationExampleIsValidWithoutWarningsInTheDocumentedProfile() {
        assertThat(Validator.validate(SchemaFiles.documentationExample()))
                .isEqualTo(new ValidationResult(Verdict.VALID, List.of(), List.of()));
    }

    @Test
    void theDocumentationExampleHasTenErrorsInTheStrictProfile() {
        ValidationResult result = Validator.forModel(Model.IMAGE)
                .profile(Profile.STRICT)
                .build()
                .validate(SchemaFiles.documentationExample());

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.errors())
                .extracting(error -> error.field() + " " + error.keyword())
                .containsExactly(
                        "/config/ports/0/host type",
                        "/config/ports/0/container type",
                        "/config/ports/0/type enum",
                        "/state/changed pattern",
                        "/events/created pattern",
                        "/events/updated pattern",
                        "/events/deleted pattern",
                        "/builder/integration_id pattern",
                        "/source/details/origin/details/existing/source_id pattern",
                        "/creator/id pattern");
    }
}
