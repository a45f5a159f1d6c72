package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks user schemas: the builder refuses a broken schema, and a document gets the same errors as from a model. */
class UserSchemaTest {
    @TempDir
    Path folder;

    private static List<String> errors(String schema, String json) {
        return errors(Validator.forSchema(schema).build().validate(json));
    }

    private static List<String> errors(ValidationResult result) {
        return result.errors().stream()
                .map(error -> error.field() + " " + error.keyword())
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"strin\"} | #/type | Did you mean \"string\"?",
                "{\"properties\": {\"a\": {\"type\": [\"string\", 5]}}} | #/properties/a/type/1 | must be one of",
                "{\"properties\": {\"a\": {\"required\": \"b\"}}} | #/properties/a/required | must be an array",
                "{\"minimum\": \"1\"} | #/minimum | must be a number, found the string \"1\"",
                "{\"minLength\": -1} | #/minLength | at least 0",
                "{\"requierd\": [\"a\"]} | #/requierd | is not a keyword",
                "{\"items\": {\"propertys\": {}}} | #/items/propertys | is not a keyword",
                "{\"dependencies\": {}} | #/dependencies | dependentRequired",
                "{\"$ref\": \"#/$defs/none\"} | #/$ref | which does not exist",
                "{\"$defs\": {\"a\": {\"$ref\": \"#nowhere\"}}} | #/$defs/a/$ref | which does not exist",
                "{\"$ref\": \"other.json\"} | #/$ref | map it with mapSchema",
                "{\"$ref\": \"http://127.0.0.1:9/x.json\"} | #/$ref | map it with mapSchema",
                "{\"$ref\": \"file:///etc/hostname\"} | #/$ref | map it with mapSchema",
                "{\"$ref\": \"classpath:META-INF/json-schema/image.schema.json\"} | #/$ref | map it with mapSchema",
                "{\"$ref\": \"https://imageschema.dev/schema/1/imag.schema.json\"} | #/$ref | does not exist",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\"} | #/$schema | the only supported dialect is draft 2020-12",
                "{\"pattern\": \"[\"} | #/pattern | is not a valid regular expression",
                "{\"patternProperties\": {\"(a\": true}} | #/patternProperties/(a | is not a valid regular expression",
                "{\"$ref\": \"#\"} | #/$ref | refers to itself without descending",
                "{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"allOf\": [{\"$ref\": \"#a\"}], \"$anchor\": \"a\"}}} | #/$defs/a/allOf/0/$ref | refers to itself without descending",
                "{\"$dynamicAnchor\": \"d\", \"anyOf\": [{\"$dynamicRef\": \"#d\"}, {\"type\": \"object\"}]} | #/anyOf/0/$dynamicRef | refers to itself without descending",
                "{\"allOf\": [{\"$dynamicRef\": \"#\"}]} | #/allOf/0/$dynamicRef | refers to itself without descending",
                "{\"$dynamicAnchor\": \"d\", \"not\": {\"$ref\": \"urn:o\"}, \"$defs\": {\"o\": {\"$id\": \"urn:o\", \"$dynamicAnchor\": \"d\", \"anyOf\": [{\"$dynamicRef\": \"#d\"}]}}} | urn:o#/anyOf/0/$dynamicRef | refers to itself without descending",
                "{\"$ref\": \"#/x-shared/A\", \"x-shared\": {\"A\": {\"type\": \"strin\"}}} | #/x-shared/A/type | must be one of",
                "{\"$ref\": \"#/$defs/x/const\", \"$defs\": {\"x\": {\"const\": {\"minimun\": 1}}}} | #/$defs/x/const/minimun | is not a keyword",
                "{\"$ref\": \"#/%zz\"} | #/$ref | has an invalid percent-encoding: #/%zz; write % as %25",
                "{\"$id\": \"a b c\"} | # | the $id of the schema is not a valid URI reference: a b c; percent-encode special characters, e.g. a space as %20",
                "{\"$defs\": {\"x\": {\"$id\": \"a b\"}}} | #/$defs/x/$id | is not a valid URI reference: a b; percent-encode special characters, e.g. a space as %20",
                "{\"$defs\": {\"a\": {\"$id\": \"urn:x\"}, \"b\": {\"$id\": \"urn:x\", \"type\": \"null\"}}} | #/$defs/b/$id | the $id urn:x is used at #/$defs/a and at #/$defs/b",
                "{\"$defs\": {\"a\": {\"$anchor\": \"x\"}, \"b\": {\"$anchor\": \"x\"}}} | #/$defs/b/$anchor | the anchor x is used at #/$defs/a and at #/$defs/b",
                "[1] | # | must be",
                "7 | # | must be",
                "{\"type\": \"string\", } | # | malformed at 1:18",
                "`` | # | malformed at 1:1",
            })
    void aBrokenSchemaIsReportedWithLocationAndFault(String schema, String location, String message) {
        SchemaException exception = catchThrowableOfType(
                SchemaException.class, () -> Validator.forSchema(schema).build());

        assertThat(exception).as("the schema is refused").isNotNull();
        assertThat(exception.schemaLocation()).isEqualTo(location);
        assertThat(exception).hasMessageContaining(message == null ? "" : message);
    }

    private static String chain(int references) {
        return IntStream.range(0, references)
                .mapToObj(i -> "\"d" + i + "\": {\"$ref\": \"#/$defs/d" + (i + 1) + "\"}, ")
                .collect(Collectors.joining(
                        "",
                        "{\"$ref\": \"#/$defs/d0\", \"$defs\": {",
                        "\"d" + references + "\": {\"type\": \"string\"}}}"));
    }

    @Test
    void aChainOfReferencesHasAtMostAThousandSchemas() {
        assertThat(errors(chain(998), "1")).containsExactly(" type");
        for (int references : new int[] {999, 5_000, 100_000}) {
            assertThatThrownBy(() -> Validator.forSchema(chain(references)).build())
                    .as("%s references", references)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("starts a chain of more than 1000 schemas");
        }
    }

    @Test
    void aDynamicReferenceMayLeadIntoAFieldOrToAnotherSchema() {
        assertThat(errors(
                        "{\"$dynamicAnchor\": \"d\", \"type\": \"object\", \"additionalProperties\": {\"$dynamicRef\": \"#d\"}}",
                        "{\"a\": 1}"))
                .containsExactly("/a type");
        assertThat(errors(
                        "{\"allOf\": [{\"$dynamicRef\": \"#d\"}], \"$defs\": {\"d\": {\"$dynamicAnchor\": \"d\", \"type\": \"null\"}}}",
                        "1"))
                .containsExactly(" type");
    }

    @Test
    void everyProblemOfASchemaIsReportedAtOnce() {
        assertThatThrownBy(() -> Validator.forSchema(
                                "{\"$ref\": \"#/none\", \"properties\": {\"a/b\": {\"nope\": 1, \"$ref\": \"x y\"}}}")
                        .build())
                .hasMessageContainingAll("#/$ref ", "#/properties/a~1b/nope ", "#/properties/a~1b/$ref ");
    }

    @Test
    void keywordsThatBeginWithXAreAllowed() {
        assertThat(errors("{\"x-owner\": \"us\", \"type\": \"string\"}", "5")).containsExactly(" type");
    }

    @Test
    void referencesInsideTheFolderResolve() throws IOException {
        file("parts/port.json", "{\"type\": \"integer\", \"$ref\": \"../limits.json#/$defs/positive\"}");
        file("limits.json", "{\"$defs\": {\"positive\": {\"$anchor\": \"p\", \"exclusiveMinimum\": 0}}}");
        Path schema = file(
                "my schema.json",
                "{\"properties\": {\"port\": {\"$ref\": \"parts/port.json\"}, \"max\": {\"$ref\": \"limits.json#p\"}}}");

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"port\": 0, \"max\": -1}");

        assertThat(errors(result)).containsExactly("/port exclusiveMinimum", "/max exclusiveMinimum");
        assertThat(result.errors().get(0).schemaLocation()).isEqualTo("limits.json#/$defs/positive/exclusiveMinimum");
        assertThat(result.errors().get(0).evaluationPath()).isEqualTo("/properties/port/$ref/$ref/exclusiveMinimum");
    }

    @Test
    void relativeReferencesOfASchemaWithAnIdResolveInItsFolder() throws IOException {
        file("parts/port.json", "{\"$id\": \"https://example.org/s/parts/port.json\", \"type\": \"integer\"}");
        Path schema = file(
                "root.json",
                "{\"$id\": \"https://example.org/s/root.json\", \"properties\": {\"port\": {\"$ref\": \"parts/port.json\"}}}");

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"port\": \"x\"}");

        assertThat(errors(result)).containsExactly("/port type");
        assertThat(result.errors().get(0).schemaLocation()).isEqualTo("https://example.org/s/parts/port.json#/type");
    }

    @ParameterizedTest
    @CsvSource({"../outside.json", "parts/../../outside.json", "%2e%2e/outside.json", "link.json", "dir/outside.json"})
    void nothingOutsideTheFolderIsRead(String reference) throws IOException {
        file("outside.json", "{}");
        Path schema = file("inner/schema.json", "{\"$ref\": \"" + reference + "\"}");
        file("inner/parts/x.json", "{}");
        Files.createSymbolicLink(folder.resolve("inner/link.json"), folder.resolve("outside.json"));
        Files.createSymbolicLink(folder.resolve("inner/dir"), folder);

        assertThatThrownBy(() -> Validator.forSchema(schema).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("schema.json#/$ref ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\": \"unit-a.json\", \"properties\": {\"again\": {\"$ref\": \"unit-b.json\"}}}",
                "{\"$ref\": \"unit-a.json\", \"properties\": {\"again\": {\"$ref\": \"https://example.org/units\"}}}"
            })
    void twoFilesWithOneIdAreRefused(String schema) throws IOException {
        file("unit-a.json", "{\"$id\": \"https://example.org/units\", \"type\": \"object\"}");
        file("unit-b.json", "{\"$id\": \"https://example.org/units\", \"type\": \"array\"}");
        Path root = file("root.json", schema);

        assertThatThrownBy(() -> Validator.forSchema(root).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the $id https://example.org/units is used in unit-a.json and in unit-b.json");
    }

    @Test
    void oneFileMayBeReferredToByItsNameAndByItsId() throws IOException {
        file("unit-a.json", "{\"$id\": \"https://example.org/units\", \"type\": \"object\"}");
        file("other.json", "{\"$id\": \"https://example.org/other\"}");
        Path root = file(
                "root.json",
                "{\"$ref\": \"unit-a.json\", \"properties\": {\"again\": {\"$ref\": \"https://example.org/units\"}}}");

        assertThat(errors(Validator.forSchema(root).build().validate("{\"again\": 1}")))
                .containsExactly("/again type");
        assertThat(errors(Validator.forSchema(root)
                        .mapSchema("https://example.org/units", folder.resolve("unit-a.json"))
                        .build()
                        .validate("{\"again\": 1}")))
                .containsExactly("/again type");
    }

    @Test
    void aBrokenFileInTheFolderIsNamed() throws IOException {
        file("broken.json", "{\"type\": ");
        file("wrong.json", "{\"type\": \"strin\"}");
        Path one = file("one.json", "{\"$ref\": \"broken.json\"}");
        Path two = file("two.json", "{\"$ref\": \"wrong.json\"}");
        Path three = file("three.json", "{\"$ref\": \"none.json\"}");

        assertThatThrownBy(() -> Validator.forSchema(one).build())
                .hasMessage(
                        "one.json#/$ref broken.json is malformed at 1:10: Invalid JSON: unexpected end of the document; the '{' at column 1 is not closed");
        assertThatThrownBy(() -> Validator.forSchema(two).build()).hasMessageStartingWith("wrong.json#/type ");
        assertThatThrownBy(() -> Validator.forSchema(three).build())
                .hasMessageContaining("none.json, which does not exist");
        assertThatThrownBy(
                        () -> Validator.forSchema(folder.resolve("absent.json")).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> Validator.forSchema(folder).build())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("not a regular file");
    }

    @Test
    void aUserSchemaMayReferToModelsById() {
        String schema = "{\"type\": \"object\", \"properties\": {\"image\": {\"$ref\": \"" + Model.IMAGE.schemaId()
                + "\"}, \"port\": {\"$ref\": \"" + Model.PORT.schemaId() + "\"}}}";

        assertThat(errors(schema, "{\"image\": " + SchemaFiles.documentationExample() + "}"))
                .isEmpty();
        assertThat(errors(schema, "{\"port\": {\"host\": \"x\", \"container\": 1, \"type\": \"tcp\", \"more\": 1}}"))
                .containsExactly("/port/host type", "/port/more additionalProperties");
    }

    @Test
    void aUserSchemaMayReferToTheMetaSchema() {
        String schema = "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}";

        assertThat(errors(schema, "{\"type\": \"strin\"}")).containsExactly("/type enum");
        assertThat(errors(schema, "{\"type\": \"string\"}")).isEmpty();
    }

    @Test
    void fieldNamesMayContainAnyCharacter() {
        String name = "a\\n\\\"\\\\/~%25 {}";
        String schema =
                "{\"properties\": {\"" + name + "\": {\"type\": \"string\"}}, \"required\": [\"" + name + "x\"]}";

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"" + name + "\": 1}");

        assertThat(errors(result)).containsExactly("/a\n\"\\~1~0%25 {}x required", "/a\n\"\\~1~0%25 {} type");
        assertThat(result.errors().get(0).message())
                .isEqualTo("The document is missing the required field \"a\\n\\\"\\\\/~%25 {}x\"");
        assertThat(result.errors().get(1).message())
                .isEqualTo("[\"a\\n\\\"\\\\/~%25 {}\"] must be a string, found the number 1");
        assertThat(result.errors().get(1).endColumn()).isEqualTo(22);
    }

    @Test
    void aRequiredNameIsNotAMisspellingOfAnother() {
        String schema = "{\"required\": [\"name1\", \"name2\", \"name3\"]}";

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"name2\": 1}");

        assertThat(errors(result)).containsExactly("/name1 required", "/name3 required");
        assertThat(result.errors()).extracting(ValidationError::suggestion).containsOnlyNulls();
    }

    @Test
    void anUnknownFieldIsAMisspellingOfTheNearestFieldOnly() {
        String schema =
                "{\"properties\": {\"field1\": true, \"field2\": true}, \"required\": [\"field1\", \"field2\"]}";

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"field22\": 1}");

        assertThat(result.errors())
                .extracting(error -> error.field() + " " + error.suggestion())
                .containsExactly("/field1 null", "/field2 field2");
    }

    @Test
    void anAssertionThatIsEvaluatedTwiceGivesOneError() {
        String schema =
                "{\"allOf\": [{\"$ref\": \"#/$defs/a\"}, {\"$ref\": \"#/$defs/a\"}], \"$defs\": {\"a\": {\"minimum\": 1}}}";

        assertThat(errors(schema, "0")).containsExactly(" minimum");
    }

    @Test
    void aWrongTypeSuppressesOtherErrorsButAWrongLengthDoesNot() {
        String schema = "{\"type\": \"string\", \"enum\": [\"aaa\"], \"minLength\": 3, \"pattern\": \"^a\"}";

        assertThat(errors(schema, "5")).containsExactly(" type");
        assertThat(errors("{\"minLength\": 3, \"pattern\": \"^a\"}", "\"b\""))
                .containsExactly(" minLength", " pattern");
    }

    @Test
    void aWrongTypeSuppressesErrorsUnderTheValue() {
        assertThat(errors("{\"type\": \"array\", \"properties\": {\"a\": {\"type\": \"string\"}}}", "{\"a\": 1}"))
                .containsExactly(" type");
    }

    @Test
    void onlyTheErrorsOfTheIntendedBranchAreReported() {
        String byType = "{\"anyOf\": [{\"type\": \"null\"}, {\"type\": \"object\", \"required\": [\"a\"]}]}";
        String byTag = "{\"oneOf\": [{\"properties\": {\"t\": {\"const\": \"x\"}, \"n\": {\"type\": \"integer\"}}},"
                + "{\"properties\": {\"t\": {\"const\": \"y\"}, \"n\": {\"type\": \"string\"}}}]}";

        assertThat(errors(byType, "{\"b\": 1}")).containsExactly("/a required");
        assertThat(errors(byTag, "{\"t\": \"x\", \"n\": \"1\"}")).containsExactly("/n type");
    }

    @Test
    void alternativesThatAllFailGiveOneError() {
        String schema = "{\"properties\": {\"v\": {\"$ref\": \"#/$defs/v\"}}, \"$defs\": {\"v\":"
                + " {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"object\", \"required\": [\"a\"]}]}}}";

        ValidationResult result = Validator.forSchema(schema).build().validate("{\"v\": 5}");

        assertThat(errors(result)).containsExactly("/v anyOf");
        assertThat(result.errors().get(0).schemaLocation()).isEqualTo("#/$defs/v/anyOf");
        assertThat(result.errors().get(0).message()).isEqualTo("v must be a string or an object, found 5");
    }

    @Test
    void severalMatchingBranchesOfOneOfGiveOneError() {
        assertThat(errors("{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 2}, {\"type\": \"string\"}]}", "5"))
                .containsExactly(" oneOf");
    }

    @Test
    void aSchemaMayNestDeeperThanADocument() {
        String schema = "{\"items\": ".repeat(150) + "{\"type\": \"string\"}" + "}".repeat(150);

        assertThat(errors(schema, "[[[5]]]")).isEmpty();
    }

    @Test
    void aMisspellingIsComparedWithEveryDeclaredField() {
        String conditional = "{\"properties\": {\"host\": {}, \"post\": {}}, \"required\": [\"host\"],"
                + " \"if\": {\"required\": [\"host\"]}, \"then\": {\"required\": [\"post\"]}}";
        assertThat(errors(conditional, "{\"hsot\": 1}")).containsExactlyInAnyOrder("/host required", "/post required");
        assertThat(errors("{\"allOf\": [{\"required\": [\"name\"]}, {\"required\": [\"names\"]}]}", "{\"nam\": 1}"))
                .containsExactlyInAnyOrder("/name required", "/names required");
        assertThat(errors(
                        "{\"required\": [\"zip\", \"x\"], \"then\": {\"required\": [\"zap\"]}, \"if\": true}",
                        "{\"zip\": 1}"))
                .containsExactly("/x required", "/zap required");
        assertThat(errors(
                        "{\"properties\": {\"names\": {\"type\": \"array\"}}, \"additionalProperties\": false,"
                                + " \"allOf\": [{\"required\": [\"name\"]}]}",
                        "{\"names\": [1]}"))
                .containsExactly("/name required");
        assertThat(errors(
                        "{\"$ref\": \"#person\", \"required\": [\"name\"], \"$defs\": {\"p\": {\"$anchor\": \"person\","
                                + " \"properties\": {\"names\": {}, \"name\": {}}}}}",
                        "{\"names\": []}"))
                .containsExactly("/name required");
        assertThat(errors("{\"required\": [\"size\"]}", "{\"time\": 1}")).containsExactly("/size required");
        assertThat(errors("{\"required\": [\"a\"], \"allOf\": [{\"required\": [\"a\"]}]}", "{}"))
                .containsExactly("/a required");
    }

    @Test
    void misspellingsAreFoundAtAnyDepth() {
        String schema = "{\"properties\": {\"child\": {\"$ref\": \"#\"}, \"leaf\": {\"const\": 1}},"
                + " \"anyOf\": [{\"required\": [\"leaf\"]}, true], \"required\": [\"child\"]}";
        SchemaValidator validator = Validator.forSchema(schema.replace(
                        "\"required\": [\"child\"]",
                        "\"if\": {\"required\": [\"leaf\"]}, \"else\": {\"required\": [\"child\"]}"))
                .build();
        String json = "{\"chidl\": ".repeat(30) + "{\"leaf\": 2}" + "}".repeat(30);

        List<String> errors = errors(validator.validate(json));

        assertThat(errors).hasSize(31).endsWith("/child".repeat(30) + "/leaf const");
    }

    @Test
    void aWrongValueIsNotAlsoReportedAsUnknown() {
        String fields =
                "{\"$ref\": \"#/$defs/b\", \"$defs\": {\"b\": {\"properties\": {\"host\": {\"type\": \"string\"},"
                        + " \"port\": {\"type\": \"integer\"}}, \"required\": [\"host\"]}}, \"unevaluatedProperties\": false}";
        String items = "{\"allOf\": [{\"prefixItems\": [{\"type\": \"string\"}]}], \"unevaluatedItems\": false}";

        assertThat(errors(fields, "{\"host\": \"a\", \"port\": \"8\"}")).containsExactly("/port type");
        assertThat(errors(fields, "{\"host\": \"a\", \"prot\": 8}")).containsExactly("/prot unevaluatedProperties");
        assertThat(errors(fields, "{\"host\": \"a\", \"port\": \"8\", \"other\": 8}"))
                .containsExactly("/port type", "/other unevaluatedProperties");
        assertThat(errors(items, "[1]")).containsExactly("/0 type");
        assertThat(errors(items, "[\"a\", 1]")).containsExactly("/1 unevaluatedItems");
    }

    @Test
    void anUnknownFieldIsReportedOnce() {
        assertThat(errors(
                        "{\"additionalProperties\": false, \"allOf\": [{\"properties\": {\"b\": {\"type\": \"integer\"}}}]}",
                        "{\"b\": \"x\"}"))
                .containsExactly("/b additionalProperties");
    }

    @Test
    void otherRulesApplyToAnAllowedUnknownField() {
        SchemaValidator validator = Validator.forSchema(
                        "{\"additionalProperties\": false, \"allOf\": [{\"properties\": {\"b\": {\"type\": \"integer\"}}}]}")
                .allowUnknown("/b")
                .build();

        assertThat(errors(validator.validate("{\"b\": \"x\"}"))).containsExactly("/b type");
        assertThat(errors(validator.validate("{\"b\": 1}"))).isEmpty();
    }

    @Test
    void anAllowedUnknownFieldIsAllowedUnderAMisspeltField() {
        SchemaValidator validator = Validator.forModel(Model.IMAGE)
                .profile(Profile.STRICT)
                .allowUnknown("/config/x-team")
                .build();
        String image = SchemaFiles.fullExample(Model.IMAGE)
                .toString()
                .replace("\"config\":{", "\"confg\":{\"x-team\":\"core\",");

        assertThat(errors(validator.validate(image))).containsExactly("/config required");
    }

    @Test
    void alternativesBehindAnAnchorAreLocated() {
        String schema =
                "{\"$ref\": \"#u\", \"$defs\": {\"u\": {\"$anchor\": \"u\", \"anyOf\": [{\"$ref\": \"#/$defs/x\"},"
                        + " {\"$ref\": \"#/$defs/y\"}]}, \"x\": {\"type\": \"string\"}, \"y\": {\"type\": \"null\"}}}";

        ValidationError error =
                Validator.forSchema(schema).build().validate("5").errors().get(0);

        assertThat(error.schemaLocation()).isEqualTo("#/$defs/u/anyOf");
        assertThat(error.message()).isEqualTo("The document must be a string or null, found 5");
    }

    @Test
    void relativeReferencesOfASchemaWithARelativeIdResolveInItsFolder() throws IOException {
        file("sib.json", "{\"type\": \"integer\"}");
        Path schema =
                file("r3.json", "{\"$id\": \"schemas/r3.json\", \"properties\": {\"a\": {\"$ref\": \"sib.json\"}}}");

        assertThat(errors(Validator.forSchema(schema).build().validate("{\"a\": \"x\"}")))
                .containsExactly("/a type");
    }

    @Test
    void relativeReferencesOfALinkedSchemaResolveInTheFolderOfTheLink() throws IOException {
        file("store/blob1", "{\"$ref\": \"sib.json\"}");
        file("work/sib.json", "{\"type\": \"integer\"}");
        Path schema = Files.createSymbolicLink(folder.resolve("work/root.json"), folder.resolve("store/blob1"));

        assertThat(errors(Validator.forSchema(schema).build().validate("\"x\"")))
                .containsExactly(" type");
    }

    @Test
    void aDeepDocumentGetsTheErrorOfItsDeepestField() {
        SchemaValidator validator = Validator.forSchema("{\"properties\": {\"a\": {\"$ref\": \"#\"}, \"b\": false},"
                        + " \"unevaluatedProperties\": false}")
                .limits(Limits.DEFAULT.withNestingDepth(200))
                .build();

        assertThat(errors(validator.validate("{\"a\": ".repeat(150) + "{\"b\": 1}" + "}".repeat(150))))
                .containsExactly("/a".repeat(150) + "/b false");
    }

    @Test
    void profileIsRejectedForAUserSchema() {
        assertThatThrownBy(() -> Validator.forSchema("true").profile(Profile.STRICT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allowUnknownRefusesAnInvalidPointer() {
        assertThatThrownBy(() -> Validator.forModel(Model.PORT).allowUnknown("name"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownFieldsCanBeAllowed() {
        SchemaValidator validator = Validator.forSchema(
                        "{\"properties\": {\"a\": true}, \"additionalProperties\": false}")
                .allowUnknown("/b")
                .build();

        assertThat(errors(validator.validate("{\"a\": 1, \"b\": 2, \"c\": 3}")))
                .containsExactly("/c additionalProperties");
    }

    @Test
    void aDeclaredFieldIsNotAMisspellingForAnotherSchema() {
        String schema = """
                {"allOf": [
                  {"properties": {"server": {"required": ["host"]}}},
                  {"properties": {"server": {"properties": {"hosts": {"type": "array"}}, "required": ["hosts"]}}}]}""";

        assertThat(errors(schema, "{\"server\": {\"hosts\": [\"x\"]}}")).containsExactly("/server/host required");
    }

    @Test
    void aValueThatSeveralSchemasForbidIsReportedOnce() {
        String items = "{\"prefixItems\": [true], \"items\": false}";
        String schema = "{\"allOf\": [" + items + ", " + items + "], \"properties\": {\"a\": false},"
                + " \"patternProperties\": {\"a\": false}}";

        assertThat(errors(schema, "[1, 2]")).containsExactly("/1 items");
        assertThat(errors(schema, "{\"a\": 1}")).containsExactly("/a false");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808.5, type",
        "-9223372036854775809.5, type",
        "9223372036854775807.5, type",
        "9223372036854775808.5, maximum",
        "1e308, maximum",
        "-1e308, minimum",
        "9007199254740993, maximum"
    })
    void anIntegerWithBoundsIsComparedExactly(String number, String keyword) {
        String schema = "{\"type\": [\"integer\", \"null\"], \"minimum\": -5, \"maximum\": 9007199254740992}";

        assertThat(errors(schema, number)).contains(" " + keyword);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 1.0]",
                "[{\"a\": 1, \"b\": [2.50]}, {\"b\": [2.5], \"a\": 1e0}]",
                "[[], [1], []]",
                "[\"a\", \"b\", \"\\u0061\"]",
                "[null, null]"
            })
    void equalItemsAreEqualHoweverTheyAreWritten(String json) {
        assertThat(errors("{\"uniqueItems\": true}", json)).containsExactly(" uniqueItems");
        assertThat(errors("{\"uniqueItems\": false}", json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, \"1\", true, null, [1], {\"1\": 1}, \"\"]",
                "[{\"a\": \"b\"}, {\"a\": [\"b\"]}, [\"a\", \"b\"], [\"a\"], [[\"a\"], \"b\"], [[\"a\", \"b\"]]]",
                "[{\"a\": {}}, {\"a\": []}, {}, []]",
                "[0, false], 1"
            })
    void differentItemsAreDifferent(String json) {
        assertThat(errors("{\"uniqueItems\": true}", json.replace("], 1", "]"))).isEmpty();
    }
}
