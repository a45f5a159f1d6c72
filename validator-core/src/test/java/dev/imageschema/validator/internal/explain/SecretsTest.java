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

/** What must not be shown is in no part of a result. */
class SecretsTest {
    private static final String CANARY = "31415926535";

    private static final SchemaValidator NOTHING_FITS = Validator.forSchema("""
                    {"$ref": "#/$defs/value", "$defs": {"value": {
                      "type": ["object", "string", "number"], "maximum": 0, "pattern": "^none$", "enum": ["none"],
                      "additionalProperties": {"$ref": "#/$defs/value"}}}}
                    """).build();

    private static void assertHidden(ValidationResult result) {
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
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/#access_token=" + CANARY + "\"}"));
        assertHidden(NOTHING_FITS.validate("{\"" + name + "\": \"https://host/a;key=" + CANARY + "\"}"));
        assertThat(NOTHING_FITS
                        .validate("{\"" + name + "\": \"https://host/\"}")
                        .toString())
                .contains("https://host/");
    }

    @Test
    void everythingUnderASecretIsMasked() {
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
    void secretsMayBeItems() {
        SchemaValidator own = Validator.forSchema("""
                        {"properties": {"webhook_keys": {"items": {"minLength": 20,
                          "$ref": "https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret"}}}}
                        """).build();

        assertHidden(own.validate("{\"webhook_keys\": [\"" + CANARY + "\"]}"));
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
        ObjectNode parent = (ObjectNode) image.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);

        parent.put(name, CANARY);
        assertHidden(Validator.validate(image.toString()));
        parent.put(name, Long.parseLong(CANARY));
        assertHidden(Validator.validate(image.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "token_count", "max_tokens", "keyboard", "monkey", "tokenizer", "compass", "environment"
            })
    void anythingElseIsShown(String name) {
        assertThat(NOTHING_FITS
                        .validate("{\"" + name + "\": \"" + CANARY + "\"}")
                        .toString())
                .contains(CANARY);
    }

    @Test
    void aUrlWithAPasswordIsMaskedInEveryField() {
        assertHidden(NOTHING_FITS.validate("{\"target\": \"https://me:" + CANARY + "@host/\"}"));
        assertHidden(NOTHING_FITS.validate("{\"environment\": {\"A\": \"" + CANARY + "\"}}"));
        assertThat(NOTHING_FITS.validate("{\"mail\": \"me@" + CANARY + "\"}").toString())
                .contains(CANARY);
    }

    @Test
    void theAddressOfAWebhookIsHidden() {
        SchemaValidator strict = Validator.forModel(Model.WEBHOOK_REGISTRY_AUTH)
                .profile(Profile.STRICT)
                .build();

        assertHidden(
                strict.validate("{\"type\": \"webhok\", \"details\": {\"url\": \"https://hooks.example.com/services/T0/"
                        + CANARY + "\"}}"));
        assertHidden(strict.validate(
                "{\"type\": \"webhook\",\n \"details\": {\"url\": \"https://hooks.example.com/services/T0/" + CANARY
                        + "\", \"x\": 1}}"));
    }

    /** What a schema says of a secret may be the secret. */
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
        SchemaValidator own = validator(schema);
        int errors = 0;
        for (String json : List.of(
                "{\"token\": \"CANARI\", \"code\": \"b\"}",
                "{\"token\": {\"value\": 1}, \"code\": 2}",
                "{\"tokne\": 5, \"code\": 5}",
                "{\"code\": 0}")) {
            ValidationResult result = own.validate(json);
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
    void everythingUnderAnUndecidedUnionIsMasked() {
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

    /** Where a canary stands in a document of a schema, and must not be seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A misspelt tag with a wrong value decides nothing.
                "image-source | {\"tpye\": \"dirct\", \"details\": {\"id\": \"CANARY\"}}",
                "image-origin | {\"details\": {\"target\": \"CANARY\"}, \"typ\": 5}",
                // Nor does one that is an object.
                "image-source | {\"type\": {\"CANARY\": \"v\"}}",
                // A branch declares nothing for the others.
                "image-origin | {\"type\": \"none\", \"details\": {\"target\": \"CANARY\"}, \"x\": 1}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"credentials\": [\"CANARY\"]}}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"repo\": \"https://ci:CANARY@host/\"}}",
                "docker-file-origin | {\"type\": \"docker-file\", \"details\": {\"existing\": \"CANARY\"}}",
                "provider-credentials | \"CANARY\"",
                // Alternatives in alternatives of which none was meant.
                "{\"properties\":{\"u\":{\"oneOf\":[{\"properties\":{\"i\":{\"oneOf\":[{\"properties\":{\"k\":{\"const\":\"x\"}}},"
                        + "{\"properties\":{\"k\":{\"const\":\"y\"}}}]}}},{\"properties\":{\"i\":{\"required\":[\"p\"]}}}]}}}"
                        + " | {\"u\": {\"i\": {\"k\": \"CANARY\"}}}",
                // Names in a secret.
                "{\"properties\":{\"secret\":{\"additionalProperties\":{\"type\":\"integer\"}}}} | {\"secret\": {\"CANARY\": \"v\"}}",
                "{\"properties\":{\"secret\":{\"additionalProperties\":false}}} | {\"secret\": {\"CANARY\": \"v\"}}",
                "{\"properties\":{\"secret\":{\"required\":[\"CANARI\"],\"properties\":{\"CANARI\":{}}}}} | {\"secret\": {\"CANARY\": 1}}",
                // What a pattern, a map or an item says holds for that alone.
                "{\"properties\":{\"token\":{}},\"patternProperties\":{\"^x-\":{}},\"required\":[\"token\",\"a\"]} | {\"tokne\": \"CANARY\"}",
                "{\"properties\":{\"token\":{}},\"additionalProperties\":true,\"required\":[\"a\"]} | {\"tokne\": \"CANARY\"}",
                "{\"propertyNames\":{\"enum\":[\"token\"]},\"additionalProperties\":{\"type\":\"string\"}} | {\"tokne\": \"CANARY\"}",
                "{\"patternProperties\":{\"^t\":false},\"additionalProperties\":{\"type\":\"string\"}} | {\"tokne\": \"CANARY\"}",
                "{\"prefixItems\":[{\"properties\":{\"user\":{}}}],\"items\":false} | [{\"user\": \"x\"}, {\"user\": \"CANARY\"}]",
                "{\"contains\":{\"properties\":{\"a\":{\"const\":1}},\"required\":[\"a\"]}} | [{\"a\": \"CANARY\"}]",
                "{\"properties\":{\"url\":{\"items\":{\"maxLength\":3}}}} | {\"url\": [\"https://u:CANARY@h\"]}",
                "{\"properties\":{\"credentials\":{\"properties\":{\"config\":{\"items\":{\"maxLength\":3}}}}}} | {\"credentials\": {\"config\": [\"CANARY\"]}}",
                // A misspelt name in a map whose values have a type, and what the schema marks as secret in its own
                // way.
                "{\"additionalProperties\":{\"type\":\"number\"}} | {\"tokne\": \"CANARY\"}",
                "{\"additionalProperties\":{\"type\":\"number\"}} | {\"pasword\": \"CANARY\"}",
                "{\"patternProperties\":{\"\":{\"type\":\"number\"}}} | {\"privatekey\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"type\":\"number\",\"writeOnly\":true}}} | {\"code\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"allOf\":[{\"type\":\"number\"},{\"writeOnly\":true}]}}} | {\"code\": \"CANARY\"}",
                "{\"properties\":{\"code\":{\"type\":\"number\",\"format\":\"password\"}}} | {\"code\": \"CANARY\"}",
                // Conditions of any form.
                "{\"required\":[\"x\"],\"if\":{\"properties\":{\"k\":{\"const\":\"a\"}}},\"then\":{\"properties\":{\"p\":{}}},"
                        + "\"else\":{\"if\":{\"properties\":{\"k\":{\"const\":\"b\"}}},\"then\":{\"properties\":{\"q\":{}}},\"else\":false}}"
                        + " | {\"k\": \"c\", \"p\": \"CANARY\"}",
                "{\"required\":[\"x\"],\"dependentSchemas\":{\"z\":{\"additionalProperties\":{\"type\":\"string\"}}}} | {\"p\": \"CANARY\"}",
                // Any of the schemas that apply may say that it is a secret.
                "{\"allOf\":[{\"properties\":{\"code\":{\"$ref\":\"https://imageschema.dev/schema/1/common.schema.json#/$defs/Secret\"}}},"
                        + "{\"properties\":{\"code\":{\"maxLength\":3}}}]} | {\"code\": \"CANARY\"}",
                // What nobody can tell, a secret in any branch, and texts where there can be none.
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
    void whatCouldBeASecretIsHidden(String schema, String json) {
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
    void whatTheSchemaDeclaresIsShown(String schema, String json) {
        assertThat(validator(schema).validate(json).toText()).contains("SHOWN");
    }

    private static SchemaValidator validator(String schema) {
        return Model.ofName(schema)
                .map(Validator::forModel)
                .orElseGet(() -> Validator.forSchema(schema))
                .build();
    }
}
