package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks that no part of a result contains a value that may be a secret. */
class SecretsTest {
    private static final String CANARY = "31415926535";

    private static final SchemaValidator NOTHING_FITS = Validator.forSchema("""
                    {"$ref": "#/$defs/value", "$defs": {"value": {
                      "type": ["object", "string", "number"], "maximum": 0, "pattern": "^none$", "enum": ["none"],
                      "additionalProperties": {"$ref": "#/$defs/value"}}}}
                    """).build();

    private static void assertMasked(ValidationResult result) {
        assertThat(result.errors()).isNotEmpty();
        assertThat(result.toString()).doesNotContain(CANARY);
        assertThat(result.errors())
                .allSatisfy(error -> assertThat(error.toString()).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "password",
                "passphrase",
                "private_key",
                "api_key",
                "secret",
                "config",
                "Token",
                "access_token",
                "accessToken",
                "passwd",
                "db_password",
                "DB_PASSWORD",
                "secrets",
                "client-secret",
                "apiKey",
                "apikey",
                "webhook_url"
            })
    void aSecretIsMaskedByItsNameAtEveryLocation(String name) {
        assertMasked(NOTHING_FITS.validate("{\"a\": {\"" + name + "\": \"" + CANARY + "\"}}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": " + CANARY + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "args"})
    void everythingInAMapOfVariablesIsMasked(String name) {
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": {\"a\": \"" + CANARY + "\"}}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": {\"a\": {\"b\": " + CANARY + "}}}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": \"" + CANARY + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "targz_url"})
    void aUrlWithCredentialsOrParametersIsMasked(String name) {
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": \"https://me:" + CANARY + "@host/\"}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/?signature=" + CANARY + "\"}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/#access_token=" + CANARY + "\"}"));
        assertMasked(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/a;key=" + CANARY + "\"}"));
        assertThat(NOTHING_FITS
                        .validate("{\"" + name + "\": \"https://host/\"}")
                        .toString())
                .contains("https://host/");
    }

    @Test
    void everythingUnderASecretIsMasked() {
        assertMasked(NOTHING_FITS.validate("{\"token\": {\"value\": \"" + CANARY + "\"}}"));
    }

    @Test
    void aValueWithAReferenceToTheSecretDefinitionIsMasked() {
        SchemaValidator validator = Validator.forSchema("""
                        {"properties": {"webhook_key": {"minLength": 20,
                          "$ref": "https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret"}}}
                        """).build();

        assertMasked(validator.validate("{\"webhook_key\": \"" + CANARY + "\"}"));
    }

    @Test
    void theTypeIsReportedInsteadOfASecret() {
        assertThat(Validator.forSchema("{\"properties\": {\"token\": {\"type\": \"boolean\"}}}")
                        .build()
                        .validate("{\"token\": \"" + CANARY + "\"}")
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("token must be a boolean, found a string (not shown)");
    }

    @Test
    void anItemWithAReferenceToTheSecretDefinitionIsMasked() {
        SchemaValidator validator = Validator.forSchema("""
                        {"properties": {"webhook_keys": {"items": {"minLength": 20,
                          "$ref": "https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret"}}}}
                        """).build();

        assertMasked(validator.validate("{\"webhook_keys\": [\"" + CANARY + "\"]}"));
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
    void aScalarInThePlaceOfAUnionIsMasked(String pointer) {
        JsonNode image = new ObjectMapper()
                .readTree(
                        Validator.class.getClassLoader().getResourceAsStream("META-INF/json-schema/image.schema.json"))
                .at("/examples/1");
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) image.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);

        parent.put(name, CANARY);
        assertMasked(Validator.validate(image.toString()));
        parent.put(name, Long.parseLong(CANARY));
        assertMasked(Validator.validate(image.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "token_count", "max_tokens", "keyboard", "monkey", "tokenizer", "compass", "environment"
            })
    void aFieldWithAnotherNameIsShown(String name) {
        assertThat(NOTHING_FITS
                        .validate("{\"" + name + "\": \"" + CANARY + "\"}")
                        .toString())
                .contains(CANARY);
    }

    @Test
    void aUrlWithAPasswordIsMaskedInEveryField() {
        assertMasked(NOTHING_FITS.validate("{\"target\": \"https://me:" + CANARY + "@host/\"}"));
        assertMasked(NOTHING_FITS.validate("{\"environment\": {\"A\": \"" + CANARY + "\"}}"));
        assertThat(NOTHING_FITS.validate("{\"mail\": \"me@" + CANARY + "\"}").toString())
                .contains(CANARY);
    }

    @Test
    void theUrlOfAWebhookIsMasked() {
        SchemaValidator strict = Validator.forModel(Model.WEBHOOK_REGISTRY_AUTH)
                .profile(Profile.STRICT)
                .build();

        assertMasked(
                strict.validate("{\"type\": \"webhok\", \"details\": {\"url\": \"https://hooks.example.com/services/T0/"
                        + CANARY + "\"}}"));
        assertMasked(strict.validate(
                "{\"type\": \"webhook\",\n \"details\": {\"url\": \"https://hooks.example.com/services/T0/" + CANARY
                        + "\", \"x\": 1}}"));
    }

    /** The schema of a secret may contain the secret, e.g. in {@code const}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"token\": {\"const\": \"CANARY\"}}}",
                "{\"properties\": {\"token\": {\"const\": {\"a\": \"CANARY\"}}}}",
                "{\"properties\": {\"token\": {\"enum\": [\"a\", \"CANARY\"]}}}",
                "{\"properties\": {\"token\": {\"pattern\": \"^CANARY$\"}}}",
                "{\"properties\": {\"token\": {\"anyOf\": [{\"const\": \"CANARY\"}, {\"enum\": [\"CANARY\"]}]}}}",
                "{\"properties\": {\"token\": {\"properties\": {\"value\": {\"const\": \"CANARY\"}}}}}",
                "{\"properties\": {\"code\": {\"writeOnly\": true, \"const\": \"CANARY\"}}}",
                "{\"properties\": {\"token\": {\"const\": \"CANARY\"}}, \"required\": [\"token\", \"other\"]}"
            })
    void theValuesInTheSchemaOfASecretAreMasked(String schema) {
        SchemaValidator validator = validator(schema);
        int errors = 0;
        for (String json : List.of(
                "{\"token\": \"CANARI\", \"code\": \"b\"}",
                "{\"token\": {\"value\": 1}, \"code\": 2}",
                "{\"tokne\": 5, \"code\": 5}",
                "{\"code\": 0}")) {
            ValidationResult result = validator.validate(json);
            errors += result.errors().size();
            assertThat(result.toText() + result.toJson() + result).doesNotContain("CANARY");
        }
        assertThat(errors).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"properties\": {\"token\": {\"const\": \"x\"}}} | token must be the value in the schema (not shown), found a string (not shown)",
                "{\"properties\": {\"token\": {\"enum\": [\"x\"]}}} | token must be the value in the schema (not shown), found a string (not shown)",
                "{\"properties\": {\"token\": {\"enum\": [\"x\", \"y\"]}}} | token must be one of the values in the schema (not shown); found a string (not shown)",
                "{\"properties\": {\"token\": {\"not\": {\"const\": \"a\"}}}} | token must not match the schema in not",
                "{\"properties\": {\"token\": {\"pattern\": \"^x\"}}} | token must be text that matches the pattern in the schema (not shown), found a string (not shown)",
            })
    void theKeywordOfASecretIsDescribedWithoutItsValue(String schema, String message) {
        assertThat(validator(schema).validate("{\"token\": \"a\"}").errors())
                .extracting(ValidationError::message)
                .containsExactly(message);
    }

    @Test
    void theValueOfAMisspeltFieldIsMasked() {
        ValidationResult result = Validator.forModel(Model.CYCLE_UPLOAD_ORIGIN)
                .build()
                .validate(
                        "{\"type\": \"cycle-upload\", \"details\": {\"expires\": \"0001-01-01T00:00:00Z\", \"tokne\": "
                                + CANARY + "}}");

        assertThat(result.errors()).hasSize(2);
        assertMasked(result);
    }

    @Test
    void everythingUnderAnUndecidedUnionIsMasked() {
        ValidationResult result = Validator.forModel(Model.IMAGE_SOURCE)
                .profile(Profile.STRICT)
                .build()
                .validate("{\"type\": \"other\", \"details\": \"" + CANARY + "\"}");

        assertMasked(result);
    }

    @Test
    void aSecretInBrokenJsonIsMasked() {
        assertMasked(Validator.validate("{\"token\": x" + CANARY + "}"));
        assertMasked(Validator.validate("{\"token\": 'x" + CANARY + "'}"));
        assertMasked(Validator.validate("{\"token\": \"" + CANARY));
        assertMasked(Validator.validate("{\"token\": \"" + CANARY + "\" \"}"));
        assertMasked(Validator.validate("{\"token\": \"\\q" + CANARY + "\"}"));
        assertMasked(Validator.validate("{\"a\": 1, \"a\": \"" + CANARY + "\"}"));
    }

    /** Each row has a schema, or the name of a model, and a document with a canary that no output may contain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A misspelt tag with a wrong value selects no branch.
                "image-source | {\"tpye\": \"dirct\", \"details\": {\"id\": \"CANARY\"}}",
                "image-origin | {\"details\": {\"target\": \"CANARY\"}, \"typ\": 5}",
                // A tag that is an object selects no branch.
                "image-source | {\"type\": {\"CANARY\": \"v\"}}",
                // The fields that one branch declares are unknown in the other branches.
                "image-origin | {\"type\": \"none\", \"details\": {\"target\": \"CANARY\"}, \"x\": 1}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"credentials\": [\"CANARY\"]}}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"repo\": \"https://ci:CANARY@host/\"}}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"existing\": \"CANARY\"}}",
                "provider-credentials | \"CANARY\"",
                // Nested alternatives without an intended branch.
                "{\"properties\":{\"u\":{\"oneOf\":[{\"properties\":{\"i\":{\"oneOf\":[{\"properties\":{\"k\":{\"const\":\"x\"}}},"
                        + "{\"properties\":{\"k\":{\"const\":\"y\"}}}]}}},{\"properties\":{\"i\":{\"required\":[\"p\"]}}}]}}}"
                        + " | {\"u\": {\"i\": {\"k\": \"CANARY\"}}}",
                // Field names inside a secret.
                "{\"properties\":{\"secret\":{\"additionalProperties\":{\"type\":\"integer\"}}}} | {\"secret\": {\"CANARY\": \"v\"}}",
                "{\"properties\":{\"secret\":{\"additionalProperties\":false}}} | {\"secret\": {\"CANARY\": \"v\"}}",
                "{\"properties\":{\"secret\":{\"required\":[\"CANARI\"],\"properties\":{\"CANARI\":{}}}}} | {\"secret\": {\"CANARY\": 1}}",
                // A schema for the fields of a pattern, of a map or for an item does not declare other values.
                "{\"properties\":{\"token\":{}},\"patternProperties\":{\"^x-\":{}},\"required\":[\"token\",\"a\"]} | {\"tokne\": \"CANARY\"}",
                "{\"properties\":{\"token\":{}},\"additionalProperties\":true,\"required\":[\"a\"]} | {\"tokne\": \"CANARY\"}",
                "{\"propertyNames\":{\"enum\":[\"token\"]},\"additionalProperties\":{\"type\":\"string\"}} | {\"tokne\": \"CANARY\"}",
                "{\"patternProperties\":{\"^t\":false},\"additionalProperties\":{\"type\":\"string\"}} | {\"tokne\": \"CANARY\"}",
                "{\"prefixItems\":[{\"properties\":{\"user\":{}}}],\"items\":false} | [{\"user\": \"x\"}, {\"user\": \"CANARY\"}]",
                "{\"contains\":{\"properties\":{\"a\":{\"const\":1}},\"required\":[\"a\"]}} | [{\"a\": \"CANARY\"}]",
                "{\"properties\":{\"url\":{\"items\":{\"maxLength\":3}}}} | {\"url\": [\"https://u:CANARY@h\"]}",
                "{\"properties\":{\"credentials\":{\"properties\":{\"config\":{\"items\":{\"maxLength\":3}}}}}} | {\"credentials\": {\"config\": [\"CANARY\"]}}",
                // A misspelt name in a map with typed values, and fields that writeOnly or format marks as secret.
                "{\"additionalProperties\":{\"type\":\"number\"}} | {\"tokne\": \"CANARY\"}",
                "{\"additionalProperties\":{\"type\":\"number\"}} | {\"pasword\": \"CANARY\"}",
                "{\"patternProperties\":{\"\":{\"type\":\"number\"}}} | {\"privatekey\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"type\":\"number\",\"writeOnly\":true}}} | {\"code\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"allOf\":[{\"type\":\"number\"},{\"writeOnly\":true}]}}} | {\"code\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"type\":\"number\",\"format\":\"password\"}}} | {\"code\": \"CANARY\"}",
                // Conditions that do not test a tag.
                "{\"required\":[\"x\"],\"if\":{\"properties\":{\"k\":{\"const\":\"a\"}}},\"then\":{\"properties\":{\"p\":{}}},"
                        + "\"else\":{\"if\":{\"properties\":{\"k\":{\"const\":\"b\"}}},\"then\":{\"properties\":{\"q\":{}}},\"else\":false}}"
                        + " | {\"k\": \"c\", \"p\": \"CANARY\"}",
                "{\"required\":[\"x\"],\"dependentSchemas\":{\"z\":{\"additionalProperties\":{\"type\":\"string\"}}}} | {\"p\": \"CANARY\"}",
                // One of several schemas of a value declares that the value is a secret.
                "{\"allOf\":[{\"properties\":{\"code\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"}}},"
                        + "{\"properties\":{\"code\":{\"maxLength\":3}}}]} | {\"code\": \"CANARY\"}",
                // Undecided conditions, a secret in one branch, and strings where the schema allows no string.
                "{\"properties\":{\"a%b\":{\"if\":{\"required\":[\"kind\"]},\"then\":{\"properties\":{\"code\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"}}},\"else\":{\"properties\":{\"code\":{\"type\":\"string\"}}},\"properties\":{\"n\":{\"type\":\"integer\"}}}}} | {\"a%b\": {\"kind\": \"a\", \"code\": \"CANARY\", \"n\": \"x\"}}",
                "{\"properties\":{\"pin\":{\"anyOf\":[{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"},{\"type\":\"null\"}]}}} | {\"pin\": [\"CANARY\"]}",
                "{\"properties\":{\"pin\":{\"anyOf\":[{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\",\"minLength\":20},{\"type\":\"string\",\"const\":\"default\"}]}}} | {\"pin\": \"CANARY\"}",
                "{\"oneOf\":[{\"properties\":{\"pin\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\",\"const\":\"a\"}}},{\"properties\":{\"pin\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\",\"const\":\"b\"}}}]} | {\"pin\": \"CANARY\"}",
                "{\"$defs\":{\"S\":{\"type\":\"string\"},\"E\":{\"$id\":\"https://x.example/e\",\"$defs\":{\"S\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"}},\"properties\":{\"code\":{\"$ref\":\"#/$defs/S\"},\"n\":{\"type\":\"integer\"}}}},\"properties\":{\"u\":{\"$ref\":\"#/$defs/E\"}}} | {\"u\": {\"code\": \"CANARY\", \"n\": \"x\"}}",
                "{\"$id\":\"https://x.example/root\",\"$defs\":{\"T\":{\"$dynamicAnchor\":\"T\",\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"},\"list\":{\"$id\":\"https://x.example/list\",\"$defs\":{\"T\":{\"$dynamicAnchor\":\"T\",\"type\":[\"string\",\"null\"]}},\"properties\":{\"code\":{\"$dynamicRef\":\"#T\"},\"n\":{\"type\":\"integer\"}}}},\"$ref\":\"list\"} | {\"code\": \"CANARY\", \"n\": \"x\"}",
                "{\"oneOf\":[{\"type\":\"object\"},{\"type\":\"array\"}]} | \"CANARY\"",
                "{\"allOf\":[{\"type\":\"object\"},{\"pattern\":\"^z\"}]} | \"CANARY\"",
                "{\"enum\":[{},null]} | \"CANARY\"",
                "{\"allOf\":[{\"properties\":{\"a\":{\"type\":\"integer\"}},\"additionalProperties\":false},{\"additionalProperties\":{\"type\":\"string\"}}]} | {\"a\": \"x\", \"tokne\": \"CANARY\"}",
            })
    void aValueThatMayBeASecretIsMasked(String schema, String json) {
        ValidationResult result = validator(schema).validate(json);

        assertThat(result.errors().size() + result.warnings().size()).isPositive();
        assertThat(result.toText() + result.toJson() + result).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"required\":[\"x\"],\"properties\":{\"host\":{},\"tls\":{\"type\":\"boolean\"}},"
                        + "\"if\":{\"properties\":{\"tls\":{\"const\":true}}},\"then\":{\"required\":[\"port\"]}} | {\"host\": \"SHOWN\", \"tls\": \"yes\"}",
                "{\"properties\":{\"n\":{\"type\":\"integer\"}},\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]} | {\"n\": \"SHOWN\"}",
                "{\"oneOf\":[{\"properties\":{\"t\":{\"const\":\"a\"},\"x\":{\"type\":\"integer\"}}},{\"properties\":{\"t\":{\"const\":\"b\"}}}]}"
                        + " | {\"t\": \"a\", \"x\": \"SHOWN\"}",
                "image-source | {\"tpye\": \"direct\", \"details\": {\"id\": \"SHOWN\", \"origin\": 5}}",
                "{\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"string\"}],\"items\":{\"type\":\"string\"}} | [\"\", \"SHOWN\", 1]",
                "{\"patternProperties\":{\"^x-\":{\"type\":\"string\"}},\"required\":[\"a\"]} | {\"x-a\": \"SHOWN\"}",
                "{\"$dynamicRef\":\"#node\",\"$defs\":{\"n\":{\"$dynamicAnchor\":\"node\",\"properties\":{\"a\":{},\"b\":{\"type\":\"null\"}}}}}"
                        + " | {\"a\": \"SHOWN\", \"b\": 1}",
            })
    void aValueThatTheSchemaDeclaresIsShown(String schema, String json) {
        assertThat(validator(schema).validate(json).toText()).contains("SHOWN");
    }

    private static SchemaValidator validator(String schema) {
        return Model.ofName(schema)
                .map(Validator::forModel)
                .orElseGet(() -> Validator.forSchema(schema))
                .build();
    }
}
