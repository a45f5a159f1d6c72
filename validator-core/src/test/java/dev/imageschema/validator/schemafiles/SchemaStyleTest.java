package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that every schema file follows the style rules, and that every rule finds a planted violation. */
class SchemaStyleTest {
    private static final String PORT = "port.schema.json";
    private static final String COMMON = "common.schema.json";
    private static final String REPO = "origin/repo.schema.json";
    private static final String REPO_AUTH = "auth/repo-auth.schema.json";

    /** An edit of the schema at a location, which breaks a rule there. */
    private record Planted(String rule, String file, String place, Consumer<ObjectNode> edit) {
        List<String> violations() {
            JsonNode document = SchemaFiles.read(file);
            edit.accept(document.at(place).asObject());
            return SchemaStyle.violations(file, document);
        }
    }

    private static final List<Planted> PLANTED = List.of(
            new Planted("known-keywords", PORT, "/properties/host", schema -> schema.put("exclusiveMinimum", 0)),
            new Planted("known-keywords", REPO_AUTH, "/allOf/0/if", schema -> schema.put("minProperties", 1)),
            new Planted("key-order", PORT, "", schema -> schema.set("title", schema.remove("title"))),
            new Planted("key-order", COMMON, "/$defs/Timestamp", schema -> schema.set("type", schema.remove("type"))),
            new Planted("dialect", PORT, "", schema -> schema.put("$schema", "http://json-schema.org/schema#")),
            new Planted("id-is-place", PORT, "", schema -> schema.put("$id", SchemaFiles.BASE + "ports.schema.json")),
            new Planted("title", PORT, "", schema -> schema.remove("title")),
            new Planted("title-is-name", COMMON, "/$defs/Secret", schema -> schema.put("title", "Password")),
            new Planted("source", PORT, "", schema -> schema.put("$comment", "Seen in a document")),
            new Planted("description", PORT, "", schema -> schema.remove("description")),
            new Planted("description", PORT, "/properties/host", schema -> schema.put("description", " ")),
            new Planted("description", COMMON, "/$defs/Secret", schema -> schema.remove("description")),
            new Planted("prose", PORT, "/properties/host", schema -> schema.put("description", "Port on the outside.")),
            new Planted("prose", PORT, "/properties/host", schema -> schema.put("description", "port on the outside")),
            new Planted("prose", PORT, "", schema -> schema.put("title", "Port ")),
            new Planted("type", REPO, "/properties/url", schema -> schema.remove("type")),
            new Planted("type", "config.schema.json", "/properties/command/items", schema -> schema.remove("type")),
            new Planted(
                    "required-is-declared",
                    PORT,
                    "",
                    schema -> schema.putArray("required").add("prot")),
            new Planted(
                    "required-in-order",
                    PORT,
                    "",
                    schema -> schema.putArray("required").add("type").add("host")),
            new Planted("closed", PORT, "", schema -> schema.remove("additionalProperties")),
            new Planted("closed", PORT, "", schema -> schema.put("additionalProperties", true)),
            new Planted(
                    "union", REPO_AUTH, "", schema -> at(schema, "/allOf/1/if").remove("required")),
            new Planted(
                    "union", REPO_AUTH, "", schema -> schema.withArray("allOf").remove(1)),
            new Planted("union", REPO_AUTH, "", schema -> schema.putArray("required")),
            new Planted(
                    "variant-file-is-named-after-tag",
                    REPO_AUTH,
                    "",
                    schema -> at(schema, "/allOf/1/then").put("$ref", "http.credentials.schema.json")),
            new Planted("nullable-object", REPO, "/properties/auth", schema -> schema.put("type", "object")),
            new Planted(
                    "nullable-object",
                    REPO,
                    "/properties/auth",
                    schema -> at(schema, "/if").remove("type")),
            new Planted(
                    "nullable-object",
                    REPO,
                    "/properties/auth",
                    schema -> at(schema, "/then").put("type", "object")),
            new Planted("bounded-pattern", COMMON, "/$defs/ObjectId", schema -> schema.put("pattern", "^[0-9a-f]+$")),
            new Planted(
                    "two-examples",
                    PORT,
                    "",
                    schema -> schema.withArray("examples").remove(1)),
            new Planted(
                    "full-example",
                    PORT,
                    "",
                    schema -> at(schema, "/examples/1").remove("type")),
            new Planted(
                    "full-example",
                    "origin/docker-hub.schema.json",
                    "",
                    schema -> at(schema, "/examples/1/details").remove("username")),
            new Planted(
                    "valid-examples",
                    PORT,
                    "",
                    schema -> at(schema, "/examples/1").put("host", "443")),
            new Planted(
                    "valid-examples",
                    REPO,
                    "",
                    schema -> at(schema, "/examples/1/auth/credentials").put("user", 1)));

    private static ObjectNode at(JsonNode schema, String pointer) {
        return schema.at(pointer).asObject();
    }

    @TestFactory
    Stream<DynamicTest> everyFileFollowsEveryRule() {
        List<String> files = SchemaFiles.all();
        assertThat(files).hasSize(Model.values().length + 2);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> assertThat(SchemaStyle.violations(file, SchemaFiles.read(file)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsPlantedViolation() {
        assertThat(PLANTED).isNotEmpty();
        return PLANTED.stream()
                .map(planted -> DynamicTest.dynamicTest(
                        planted.rule + " in " + planted.file + planted.place,
                        () -> assertThat(planted.violations()).contains(planted.place + " " + planted.rule)));
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(SchemaStyle.names())
                .isNotEmpty()
                .hasSameElementsAs(PLANTED.stream().map(Planted::rule).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "x-order",
                "discriminator",
                "nullable",
                "readOnly",
                "writeOnly",
                "unevaluatedProperties",
                "unevaluatedItems",
                "$dynamicRef",
                "$anchor",
                "oneOf",
                "anyOf",
                "not",
                "patternProperties"
            })
    void aKeywordThatToolsInterpretDifferentlyIsUnknown(String keyword) {
        Planted planted = new Planted("", PORT, "/properties/host", schema -> schema.putObject(keyword));

        assertThat(planted.violations()).contains("/properties/host known-keywords");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]",
                "^[a-z]",
                "[a-z]$",
                "^[a-z]*$",
                "^[a-z]+$",
                "^[a-z]{2,}$",
                "^(?:a|b){1,}$",
                "^(?:a+)+$",
                "^\\d{2}$",
                "^\\w$",
                "^[\\s]$",
                "^a\\b$",
                "^(?=a)a$",
                "^(?<name>a)$"
            })
    void aPatternThatIsUnboundedOrAmbiguousIsFound(String pattern) {
        assertThat(withPattern(pattern)).containsExactly("/$defs/ObjectId bounded-pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[a-z+*]{1,63}$", "^a\\+b\\*$", "^(?:a|b){0,2}[,{]?$", "^\\.{2}$"})
    void aBoundedPatternIsAllowed(String pattern) {
        assertThat(withPattern(pattern)).isEmpty();
    }

    private static List<String> withPattern(String pattern) {
        return new Planted("", COMMON, "/$defs/ObjectId", schema -> schema.put("pattern", pattern)).violations();
    }
}
