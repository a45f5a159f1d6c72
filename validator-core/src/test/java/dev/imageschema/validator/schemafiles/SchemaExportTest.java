package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaExport;
import dev.imageschema.validator.internal.export.JsonLayout;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.GeneratedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Checks the schema documents for other languages and tools. {@code ./regenerate} writes them. */
class SchemaExportTest {
    private static final Path SCHEMA = Path.of("..", "schema");
    private static final Path DIST = SCHEMA.resolve("dist");
    private static final Map<String, String> DOCUMENTS = SchemaExport.documents();

    @Test
    void theDocumentsAreThese() {
        assertThat(DOCUMENTS.keySet())
                .containsExactly(
                        "image.schema.json",
                        "image.closed.schema.json",
                        "image.strict.schema.json",
                        "image.types.schema.json",
                        "image.draft-07.schema.json",
                        "image.openapi.json",
                        "secrets.json");
    }

    @Test
    @Tag(GeneratedFiles.TAG)
    void everyDocumentInTheFolderIsCurrent() throws IOException {
        GeneratedFiles.assertCurrent(DOCUMENTS, DIST);
    }

    @TestFactory
    Stream<DynamicTest> theGeneratedLayoutIsThatOfTheSchemaFiles() {
        List<String> files = Stream.concat(
                        Stream.of(Model.values()).map(SchemaExportTest::file),
                        Stream.of("common.schema.json", "strict/common.schema.json"))
                .toList();
        assertThat(files).hasSize(Model.values().length + 2);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    String text = Files.readString(SCHEMA.resolve(file));
                    assertThat(JsonLayout.of(new ObjectMapper().readTree(text))).isEqualTo(text);
                }));
    }

    private static String file(Model model) {
        return model.schemaId().replace("https://imageschema.dev/schema/1/", "");
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsAResourceOfTheJar() {
        assertThat(DOCUMENTS).isNotEmpty();
        return DOCUMENTS.keySet().stream()
                .map(document -> DynamicTest.dynamicTest(document, () -> {
                    String resource = "META-INF/json-schema/dist/" + document;
                    try (InputStream stream =
                            SchemaExport.class.getClassLoader().getResourceAsStream(resource)) {
                        assertThat(stream).hasBinaryContent(Files.readAllBytes(DIST.resolve(document)));
                    }
                }));
    }

    @Test
    void theDocumentsDoNotDependOnTheLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(SchemaExport.documents()).isEqualTo(DOCUMENTS);
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(DOCUMENTS.values()).allMatch(text -> text.matches("[ -~\n]+\n"));
    }

    @Test
    @Tag(Counts.TAG)
    void theOpenBundleIsTheClosedOneWithoutAdditionalProperties() throws IOException {
        String closed = DOCUMENTS.get("image.closed.schema.json");
        String open = DOCUMENTS.get("image.schema.json");
        Pattern keyword = Pattern.compile(",\n *\"additionalProperties\": false");

        long closedObjects = keyword.matcher(closed).results().count();
        Counts.assertCurrent("bundle", Map.of("closedObjects", Math.toIntExact(closedObjects)));
        assertThat(lines(keyword.matcher(closed).replaceAll(""))).isEqualTo(lines(open));
    }

    /** {@return the lines of a bundle without its {@code $id} and its {@code $comment}} */
    private static List<String> lines(String bundle) {
        List<String> lines = bundle.lines().toList();
        assertThat(lines.get(2)).startsWith("  \"$id\": ");
        assertThat(lines.get(5)).startsWith("  \"$comment\": ");
        return Stream.of(lines.subList(0, 2), lines.subList(3, 5), lines.subList(6, lines.size()))
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyBundleHasOneIdAndAllModelsAndCommonDefinitions() {
        List<String> bundles = DOCUMENTS.keySet().stream()
                .filter(file -> file.endsWith(".schema.json"))
                .toList();
        assertThat(bundles).hasSize(5);
        return bundles.stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    String text = DOCUMENTS.get(file);
                    JsonNode bundle = new ObjectMapper().readTree(text);
                    JsonNode definitions = bundle.path(file.contains("draft-07") ? "definitions" : "$defs");

                    assertThat(bundle.path("$id").asString())
                            .isEqualTo("https://imageschema.dev/schema/1/dist/" + file);
                    assertThat(text).containsOnlyOnce("\"$id\":").containsOnlyOnce("\"$schema\":");
                    assertThat(definitions.propertyNames()).containsExactlyElementsOf(titles());
                    assertThat(definitions.get("Image")).hasToString("{\"$ref\":\"#\"}");
                    definitions.properties().stream()
                            .filter(definition -> !definition.getKey().equals("Image"))
                            .forEach(definition -> assertThat(
                                            definition.getValue().path("title").asString())
                                    .isEqualTo(definition.getKey()));
                }));
    }

    private static List<String> titles() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Model model : Model.values()) {
            String text = Files.readString(SCHEMA.resolve(file(model)));
            titles.add(new ObjectMapper().readTree(text).path("title").asString());
        }
        titles.addAll(List.of("ObjectId", "ResourceId", "Timestamp", "PortNumber", "PortType", "Secret"));
        return titles;
    }

    @TestFactory
    Stream<DynamicTest> noDocumentHasAKeywordThatToolsInterpretDifferently() {
        assertThat(DOCUMENTS).isNotEmpty();
        return DOCUMENTS.entrySet().stream()
                .map(
                        document -> DynamicTest.dynamicTest(
                                document.getKey(),
                                () -> assertThat(document.getValue())
                                        .doesNotContainPattern(
                                                "\"(format|discriminator|nullable|unevaluated\\w+|\\$dynamic\\w+|x-[^\"]*)\":")));
    }

    @Test
    void inTheDraft07BundleAReferenceHasNoSiblings() {
        JsonNode bundle = new ObjectMapper().readTree(DOCUMENTS.get("image.draft-07.schema.json"));
        List<JsonNode> references = bundle.findParents("$ref");

        assertThat(references).hasSizeGreaterThan(50).allMatch(schema -> schema.size() == 1);
        assertThat(bundle.toString()).doesNotContain("$defs");
    }

    @Test
    void theOpenApiDocumentHasAllModelsAndCommonDefinitionsAsComponents() throws IOException {
        String text = DOCUMENTS.get("image.openapi.json");
        JsonNode document = new ObjectMapper().readTree(text);

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/components/schemas").propertyNames()).containsExactlyElementsOf(titles());
        assertThat(text).doesNotContain("$defs", "\"$id\"", "\"$schema\"").contains("\"#/components/schemas/Config\"");
    }

    @Test
    void theSecretsOfAnImageAreThese() {
        JsonNode secrets = new ObjectMapper().readTree(DOCUMENTS.get("secrets.json"));
        String origin = "/source/details/origin/details";

        assertThat(secrets.at("/secrets/pointers").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "/build/args/*",
                        "/config/env/*",
                        origin + "/token",
                        origin + "/repo/auth/credentials/password",
                        origin + "/repo/auth/credentials/passphrase",
                        origin + "/repo/auth/credentials/private_key",
                        origin + "/credentials/*/token",
                        origin + "/password",
                        origin + "/auth/details/token",
                        origin + "/auth/details/credentials/api_key",
                        origin + "/auth/details/credentials/secret",
                        origin + "/auth/details/credentials/config",
                        origin + "/auth/details/url");
        assertThat(secrets.at("/addresses/pointers").valueStream().map(JsonNode::asString))
                .containsExactly(
                        origin + "/repo/url",
                        origin + "/targz_url",
                        origin + "/credentials/*/url",
                        origin + "/url",
                        "/source/override/targz_url");
    }
}
