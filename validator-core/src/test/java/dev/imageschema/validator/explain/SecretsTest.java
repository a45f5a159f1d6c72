package dev.imageschema.validator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What must not be shown is in no part of a result. */
class SecretsTest {
    private static final String CANARY = "31415926535";

    private static final SchemaValidator NOTHING_FITS = Validator.forSchema("""
                    {"$ref": "#/$defs/value", "$defs": {"value": {
                      "type": ["object", "string", "number"], "maximum": 0, "pattern": "^none$", "enum": [{}],
                      "additionalProperties": {"$ref": "#/$defs/value"}}}}
                    """).build();

    private static void assertHidden(ValidationResult result) {
        assertThat(result.errors()).isNotEmpty();
        assertThat(result.toString()).doesNotContain(CANARY);
        assertThat(result.errors())
                .allSatisfy(error -> assertThat(error.toString()).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "password", "passphrase", "private_key", "api_key", "secret", "config"})
    void aSecretIsHiddenByItsNameWhereverItStands(String name) {
        assertHidden(NOTHING_FITS.validate("{\"a\": {\"" + name + "\": \"" + CANARY + "\"}}"));
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": " + CANARY + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "args"})
    void everythingInAMapOfVariablesIsHidden(String name) {
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": {\"a\": \"" + CANARY + "\"}}"));
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": {\"a\": {\"b\": " + CANARY + "}}}"));
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": \"" + CANARY + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "targz_url"})
    void anAddressIsHiddenWhenItCarriesMoreThanAnAddress(String name) {
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": \"https://me:" + CANARY + "@host/\"}"));
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/?signature=" + CANARY + "\"}"));
        assertThat(NOTHING_FITS
                        .validate("{\"" + name + "\": \"https://host/\"}")
                        .toString())
                .contains("https://host/");
    }

    @Test
    void whatIsBeneathASecretIsHidden() {
        assertHidden(NOTHING_FITS.validate("{\"token\": {\"value\": \"" + CANARY + "\"}}"));
    }

    @Test
    void whatRefersToOurDefinitionOfASecretIsHidden() {
        SchemaValidator own = Validator.forSchema("""
                        {"properties": {"webhook_key": {"minLength": 20,
                          "$ref": "https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret"}}}
                        """).build();

        assertHidden(own.validate("{\"webhook_key\": \"" + CANARY + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/source",
                "/source/details",
                "/source/details/origin",
                "/source/details/origin/details",
                "/config"
            })
    void aScalarInThePlaceOfAUnionIsHidden(String pointer) {
        JsonNode image = new ObjectMapper()
                .readTree(
                        Validator.class.getClassLoader().getResourceAsStream("META-INF/json-schema/image.schema.json"))
                .at("/examples/1");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) image.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), CANARY);

        assertHidden(Validator.validate(image.toString()));
    }

    @Test
    void anythingElseIsShown() {
        assertThat(NOTHING_FITS.validate("{\"name\": \"" + CANARY + "\"}").toString())
                .contains(CANARY);
    }

    @Test
    void theValueOfAMisspeltFieldIsHidden() {
        ValidationResult result = Validator.forModel(Model.CYCLE_UPLOAD_ORIGIN)
                .build()
                .validate(
                        "{\"type\": \"cycle-upload\", \"details\": {\"expires\": \"0001-01-01T00:00:00Z\", \"tokne\": "
                                + CANARY + "}}");

        assertThat(result.errors()).hasSize(2);
        assertHidden(result);
    }

    @Test
    void whatIsBeneathAnUndecidedUnionIsHidden() {
        ValidationResult result = Validator.forModel(Model.IMAGE_SOURCE)
                .profile(Profile.STRICT)
                .build()
                .validate("{\"type\": \"other\", \"details\": \"" + CANARY + "\"}");

        assertHidden(result);
    }

    @Test
    void aSecretInBrokenJsonIsHidden() {
        assertHidden(Validator.validate("{\"token\": x" + CANARY + "}"));
        assertHidden(Validator.validate("{\"token\": 'x" + CANARY + "'}"));
        assertHidden(Validator.validate("{\"token\": \"" + CANARY));
        assertHidden(Validator.validate("{\"token\": \"" + CANARY + "\" \"}"));
        assertHidden(Validator.validate("{\"token\": \"\\q" + CANARY + "\"}"));
        assertHidden(Validator.validate("{\"a\": 1, \"a\": \"" + CANARY + "\"}"));
    }
}
