package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a user schema can refer to the files that the caller mapped, and to no other file. */
class SchemaMappingTest {
    private static final String BASE = "https://example.org/schemas/";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("mapped/parts"));
        write("mapped/port.json", "{\"type\": \"integer\", \"$ref\": \"parts/positive.json\"}");
        write("mapped/parts/positive.json", "{\"exclusiveMinimum\": 0}");
        write("name.json", "{\"$id\": \"urn:example:name\", \"type\": \"string\"}");
        write("outside.json", "{}");
        Files.createSymbolicLink(folder.resolve("mapped/link.json"), folder.resolve("outside.json"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private SchemaValidator.Builder schema(String reference) {
        return Validator.forSchema("{\"$ref\": \"" + reference + "\"}")
                .mapSchema(BASE, folder.resolve("mapped"))
                .mapSchema("urn:example:name", folder.resolve("name.json"));
    }

    @Test
    void aFolderIsMappedToAPrefixOfIris() {
        ValidationResult result = schema(BASE + "port.json").build().validate("0");

        assertThat(result.errors())
                .extracting(error -> error.keyword() + " " + error.schemaLocation())
                .containsExactly("exclusiveMinimum " + BASE + "parts/positive.json#/exclusiveMinimum");
    }

    @Test
    void aFileIsMappedToOneIri() {
        assertThat(schema("urn:example:name").build().validate("5").errors())
                .extracting(ValidationError::keyword)
                .containsExactly("type");
        assertThatThrownBy(() -> schema("urn:example:name2").build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("schemas are never fetched");
    }

    @Test
    void theMappingOfTheLongestIriApplies() throws IOException {
        write("other.json", "{\"type\": \"string\"}");

        SchemaValidator validator = schema(BASE + "port.json")
                .mapSchema(BASE + "port.json", folder.resolve("other.json"))
                .build();

        assertThat(validator.validate("\"text\"").isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.json", "%2e%2e/outside.json", "parts/%2E%2E/%2E%2E/outside.json", "link.json"})
    void noReferenceLeadsOutsideTheMappedFolder(String path) {
        assertThatThrownBy(() -> schema(BASE + path).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageMatching("#/\\$ref refers to .*(which is outside|schemas are never fetched).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.json", "parts"})
    void aReferenceToAMissingFileIsNamed(String path) {
        assertThatThrownBy(() -> schema(BASE + path).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(BASE + path);
    }

    @Test
    void bundledModelsCannotBeReplaced() {
        String port = Model.PORT.schemaId();

        SchemaValidator validator = Validator.forSchema("{\"$ref\": \"" + port + "\"}")
                .mapSchema(port, folder.resolve("name.json"))
                .build();

        assertThat(validator.validate("\"text\"").isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative.json", "/absolute/path", BASE + "port.json#/a", "no iri"})
    void onlyAnAbsoluteIriWithoutAFragmentIsMapped(String iri) {
        assertThatThrownBy(() -> schema("urn:example:name").mapSchema(iri, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an absolute IRI without a fragment");
    }

    private SchemaValidator.Builder selectedBy(String iri) {
        return Validator.forSchema(URI.create(iri)).mapSchema(BASE, folder.resolve("mapped"));
    }

    @Test
    void aSchemaCanBeSelectedByItsIri() {
        ValidationResult result = selectedBy(BASE + "port.json").build().validate("0");

        assertThat(result.errors())
                .extracting(error -> error.keyword() + " " + error.schemaLocation() + " " + error.evaluationPath())
                .containsExactly("exclusiveMinimum " + BASE + "parts/positive.json#/exclusiveMinimum"
                        + " /$ref/exclusiveMinimum");
    }

    @Test
    void aModelCanBeSelectedByItsIri() {
        assertThat(Validator.forSchema(URI.create(Model.PORT.schemaId()))
                        .build()
                        .validate("5")
                        .errors())
                .extracting(ValidationError::keyword)
                .containsExactly("type");
    }

    @Test
    void aSchemaThatIsSelectedByItsIriMustBeMapped() {
        assertThatThrownBy(() -> selectedBy("urn:example:name").build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "urn:example:name is not mapped to a file; map it with mapSchema (in the plugin: schemaMappings), because schemas are never fetched");
        assertThatThrownBy(() -> selectedBy(BASE + "none.json").build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(BASE + "none.json, which does not exist");
        assertThatThrownBy(() -> selectedBy(BASE + "link.json").build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(BASE + "link.json, which is outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative.json", BASE + "port.json#/a"})
    void aSchemaIsSelectedByAnAbsoluteIriWithoutAFragment(String iri) {
        assertThatThrownBy(() -> selectedBy(iri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an absolute IRI without a fragment");
    }

    @Test
    void mapSchemaIsRejectedForAModel() {
        assertThatThrownBy(() -> Validator.forModel(Model.PORT).mapSchema(BASE, folder))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Validator.forSchema("{}").mapSchema(null, folder))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("iri");
    }
}
