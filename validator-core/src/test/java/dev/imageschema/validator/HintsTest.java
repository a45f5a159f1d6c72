package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the hints of errors: a tag that the other fields match, or a model that the document looks like. */
class HintsTest {
    private static final List<Model> UNIONS =
            List.of(Model.IMAGE_SOURCE, Model.IMAGE_ORIGIN, Model.REPO_AUTH, Model.REGISTRY_AUTH);

    private static List<String> hints(Model model, String json) {
        ValidationResult result = Validator.forModel(model).build().validate(json);
        return Stream.concat(result.errors().stream(), result.warnings().stream())
                .map(ValidationError::hint)
                .filter(hint -> hint != null)
                .toList();
    }

    @Test
    void theTagThatTheDetailsMatchIsNamed() {
        String registry = """
                {"type": "docker-hub", "details": {"target": "a:1", "url": "https://host/", "password": "p"}}""";

        assertThat(hints(Model.IMAGE_ORIGIN, registry))
                .containsExactly("the other fields of the document match type docker-registry");
        ValidationResult result = Validator.forModel(Model.IMAGE_ORIGIN).build().validate(registry);
        assertThat(result.warnings().get(0).message())
                .isEqualTo("Unknown field url in details; the other fields of the document match type docker-registry");
    }

    @Test
    void anUnknownAndAMissingTagGetTheHintToo() {
        assertThat(hints(Model.REPO_AUTH, """
                {"type": "key", "credentials": {"username": "u", "passphrase": "p", "private_key": "k"}}""")).containsExactly("the other fields of the document match type ssh");
        assertThat(hints(Model.REPO_AUTH, """
                {"credentials": {"username": "u", "password": "p"}}""")).containsExactly("the other fields of the document match type http");
    }

    @Test
    void aDocumentOfAnotherModelIsRecognised() {
        String port = "{\"host\": 80, \"container\": 8080, \"type\": \"tcp\"}";

        assertThat(Validator.validate(port).errors().get(0).message())
                .isEqualTo("The document is missing the required field backend; the document looks like a port");
        assertThat(hints(Model.IMAGE, port)).containsExactly("the document looks like a port");
        assertThat(hints(Model.IMAGE, "{\"host\": 80, \"container\": \"8080\", \"type\": \"tcp\"}"))
                .isEmpty();
        assertThat(hints(Model.IMAGE, "{}")).isEmpty();
    }

    @Test
    void aMisspeltTagGetsNoHint() {
        assertThat(hints(Model.REPO_AUTH, """
                {"type": "SSH", "credentials": {"username": "u", "passphrase": "p", "private_key": "k"}}""")).isEmpty();
    }

    @Test
    void anObjectThatMatchesNoBranchOrIsEmptyGetsNoHint() {
        assertThat(hints(
                        Model.REPO_AUTH,
                        "{\"type\": \"http\", \"credentials\": {\"username\": 5, \"password\": \"p\"}}"))
                .isEmpty();
        assertThat(hints(Model.IMAGE_ORIGIN, "{\"type\": \"docker-hub\", \"details\": {}}"))
                .isEmpty();
        assertThat(hints(Model.IMAGE_ORIGIN, "{\"type\": \"docker-hub\", \"details\": {\"what\": \"ever\"}}"))
                .isEmpty();
    }

    @Test
    void allMatchingTagsAreNamed() {
        assertThat(hints(Model.IMAGE_SOURCE, """
                {"type": "stack-build", "details": {"id": "1", "origin": {"type": "cycle-source", "details": {"source_id": "2"}}}}"""))
                .containsExactly("the other fields of the document match type direct or bucket");
    }

    @Test
    void eachObjectHasAtMostOneHint() {
        String json = """
                {"type": "ssh", "credentials": {"username": "u", "password": "p"}}""";

        ValidationResult result = Validator.forModel(Model.REPO_AUTH).build().validate(json);

        assertThat(result.errors()).hasSize(2);
        assertThat(hints(Model.REPO_AUTH, json)).hasSize(1);
    }

    @Test
    void everyVariantWithAnotherTagGetsAHintOrMatchesThatTag() {
        List<String> retagged = new ArrayList<>();
        for (Model union : UNIONS) {
            JsonNode tags = SchemaFiles.of(union).at("/properties/type/enum");
            for (Model variant : Model.values()) {
                JsonNode full = SchemaFiles.fullExample(variant);
                boolean isVariant = Validator.forModel(union)
                        .build()
                        .validate(full.toString())
                        .isValid();
                // The details of a none origin cannot identify the tag because they are free-form.
                if (!isVariant || union == variant || variant == Model.NONE_ORIGIN) {
                    continue;
                }
                for (JsonNode tag : tags) {
                    ObjectNode copy = ((ObjectNode) full.deepCopy()).set("type", tag);
                    ValidationResult result = Validator.forModel(union).build().validate(copy.toString());
                    if (result.errors().isEmpty() && result.warnings().isEmpty()) {
                        continue;
                    }
                    String ownTag = full.path("type").asString();
                    retagged.add(variant + " as " + tag);
                    assertThat(hints(union, copy.toString()))
                            .as("%s as %s", variant, tag)
                            .singleElement()
                            .asString()
                            .contains(ownTag);
                }
            }
        }
        assertThat(retagged).hasSizeGreaterThan(40);
    }

    private static String union(String... branches) {
        return "{\"allOf\": [" + String.join(", ", branches) + "]}";
    }

    /** {@return a branch of a union whose tag is t} */
    private static String branch(String tag, String property) {
        return """
                {"if": {"properties": {"t": {"const": "%s"}}, "required": ["t"]},
                 "then": {"properties": {"t": {}, %s}, "additionalProperties": false}}""".formatted(tag, property);
    }

    @Test
    void otherSchemasOfTheObjectMustMatchToo() {
        String union = union(branch("a", "\"x\": {}"), branch("b", "\"y\": {}"));
        String free = "{\"properties\": {\"o\": {\"$ref\": \"#/$defs/u\"}}, \"$defs\": {\"u\": " + union + "}}";
        String fixed = free.replace("/u\"}", "/u\", \"properties\": {\"t\": {\"const\": \"a\"}}}");
        String json = "{\"o\": {\"t\": \"a\", \"y\": 1}}";

        assertThat(Validator.forSchema(free).build().validate(json).errors())
                .extracting(ValidationError::hint)
                .containsExactly("the other fields of o match t b");
        assertThat(Validator.forSchema(fixed).build().validate(json).errors())
                .extracting(ValidationError::hint)
                .containsOnlyNulls();
    }

    @Test
    void fieldsInArraysMustBeDeclaredToo() {
        String items = "\"y\": {\"items\": {\"properties\": {\"z\": {}}}}";
        SchemaValidator validator = Validator.forSchema(union(branch("a", "\"x\": {}"), branch("b", items)))
                .build();

        assertThat(validator.validate("{\"t\": \"a\", \"y\": [{\"z\": 1}]}").errors())
                .extracting(ValidationError::hint)
                .containsExactly("the other fields of the document match t b");
        assertThat(validator
                        .validate("{\"t\": \"a\", \"y\": [{\"z\": 1}, {\"other\": 1}]}")
                        .errors())
                .extracting(ValidationError::hint)
                .containsOnlyNulls();
    }

    @Test
    void moreThanThreeTagsGiveNoHint() {
        assertThat(hintsOfMatchingTags(3)).containsExactly("the other fields of the document match t b0, b1 or b2");
        assertThat(hintsOfMatchingTags(4)).containsOnlyNulls();
    }

    private static List<String> hintsOfMatchingTags(int number) {
        Stream<String> matching = IntStream.range(0, number).mapToObj(i -> branch("b" + i, "\"y\": {}"));
        String[] branches =
                Stream.concat(Stream.of(branch("a", "\"x\": {}")), matching).toArray(String[]::new);
        return Validator.forSchema(union(branches)).build().validate("{\"t\": \"a\", \"y\": 1}").errors().stream()
                .map(ValidationError::hint)
                .toList();
    }
}
