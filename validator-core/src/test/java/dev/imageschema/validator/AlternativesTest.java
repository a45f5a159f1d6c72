package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Checks the errors of {@code oneOf} and {@code anyOf}: the errors of the intended branch, or one error that contains
 * the errors of all branches.
 */
class AlternativesTest {
    private static ValidationResult validate(String schema, String json) {
        return Validator.forSchema(schema).build().validate(json);
    }

    private static List<String> errors(String schema, String json) {
        return validate(schema, json).errors().stream()
                .map(AlternativesTest::write)
                .toList();
    }

    private static String write(ValidationError error) {
        String nested = error.alternatives().isEmpty()
                ? ""
                : " "
                        + error.alternatives().stream()
                                .map(branch -> branch.stream()
                                        .map(AlternativesTest::write)
                                        .toList())
                                .toList();
        return error.field() + " " + error.keyword() + nested;
    }

    private static final String SHAPES = """
            {"oneOf": [
              {"type": "object", "properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}},
               "required": ["kind", "radius"]},
              {"type": "object", "properties": {"kind": {"const": "square"}, "side": {"type": "number"}},
               "required": ["kind", "side"]},
              {"type": "string", "minLength": 3}]}""";

    @Test
    void theTagSelectsTheBranch() {
        assertThat(errors(SHAPES, "{\"kind\": \"circle\", \"side\": 1}")).containsExactly("/radius required");
        assertThat(errors(SHAPES, "{\"kind\": \"square\", \"side\": \"1\"}")).containsExactly("/side type");
    }

    @Test
    void aTagMayBeBehindAReferenceAndHaveSeveralValues() {
        String schema = """
                {"anyOf": [{"$ref": "#/$defs/a"}, {"allOf": [{"$ref": "#/$defs/b"}]}],
                 "$defs": {"a": {"properties": {"t": {"enum": ["a", "A"]}, "n": {"type": "integer"}}},
                           "b": {"properties": {"t": {"enum": ["b", "B"]}, "n": {"type": "string"}}}}}""";

        assertThat(errors(schema, "{\"t\": \"B\", \"n\": 1}")).containsExactly("/n type");
        assertThat(errors(schema, "{\"t\": \"c\", \"n\": 1}")).containsExactly("/t anyOf");
    }

    @Test
    void aWrongTagIsOneErrorThatListsTheTags() {
        ValidationError error = validate(SHAPES, "{\"kind\": \"Circle\", \"radius\": 1}")
                .errors()
                .get(0);

        assertThat(write(error)).isEqualTo("/kind oneOf");
        assertThat(error.instanceLocation()).isEmpty();
        assertThat(error.message())
                .isEqualTo("kind must be one of circle, square; found \"Circle\". Did you mean \"circle\"?");
        assertThat(error.region()).isEqualTo(new Region(1, 10, 1, 18));
        assertThat(error.schemaLocation()).isEqualTo("#/oneOf");
    }

    @Test
    void aMissingTagIsOneErrorThatListsTheTags() {
        ValidationError error = validate(SHAPES, "{\"radius\": 1}").errors().get(0);

        assertThat(write(error)).isEqualTo("/kind oneOf");
        assertThat(error.message())
                .isEqualTo("The document is missing the required field kind, which must be one of circle, square");
        assertThat(error.region()).isEqualTo(new Region(1, 1, 1, 14));
        assertThat(error.valueRegion()).isNull();
    }

    @Test
    void withoutATagTheTypeSelectsTheBranch() {
        assertThat(errors(SHAPES, "\"ab\"")).containsExactly(" minLength");
        assertThat(errors("{\"anyOf\": [{\"enum\": [\"auto\"]}, {\"items\": {\"type\": \"string\"}}]}", "[1]"))
                .containsExactly("/0 type");
    }

    @Test
    void withoutATypeTheFieldsInCommonSelectTheBranch() {
        String schema = """
                {"anyOf": [{"properties": {"host": {}, "port": {"type": "integer"}}, "required": ["host"]},
                           {"properties": {"path": {}, "mode": {"type": "integer"}}, "required": ["path"]}]}""";

        assertThat(errors(schema, "{\"port\": \"80\", \"mode\": 1}"))
                .containsExactly(" anyOf [[/host required, /port type], [/path required]]");
        assertThat(errors(schema, "{\"host\": \"a\", \"port\": \"80\", \"mode\": 1}"))
                .containsExactly("/port type");
    }

    @Test
    void branchesForAnotherTypeAreNotAlternatives() {
        assertThat(errors(
                        "{\"anyOf\": [{\"type\": \"string\"}, {\"required\": [\"a\"]}, {\"required\": [\"b\"]}]}",
                        "{\"c\": 1}"))
                .containsExactly(" anyOf [[/a required], [/b required]]");
    }

    @Test
    void alternativesMayNest() {
        String schema = """
                {"anyOf": [{"required": ["a"]},
                           {"oneOf": [{"minProperties": 2}, {"properties": {"b": {"minimum": 5}}, "required": ["c"]}]}]}""";

        assertThat(errors(schema, "{\"x\": 1}"))
                .containsExactly(" anyOf [[/a required], [ oneOf [[ minProperties], [/c required]]]]");
    }

    @Test
    void severalMatchingBranchesHaveNoNestedErrors() {
        ValidationError error = validate("{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 2}, {\"maximum\": 1}]}", "5")
                .errors()
                .get(0);

        assertThat(write(error)).isEqualTo(" oneOf");
        assertThat(error.message())
                .isEqualTo("The document must match exactly one of 3 alternatives, but matches several; found 5");
    }

    @Test
    void everyInstanceLocationHasItsOwnIntendedBranch() {
        String schema = "{\"items\": " + SHAPES + "}";

        assertThat(errors(schema, "[{\"kind\": \"circle\"}, \"a\", {\"kind\": 5}, 7]"))
                .containsExactly(
                        "/0/radius required",
                        "/1 minLength",
                        "/2/kind oneOf",
                        "/3 oneOf [[/3 type], [/3 type], [/3 type]]");
    }

    /** {@return a schema with the branch and two branches that the field type distinguishes} */
    private static String withTaggedBranches(String branch) {
        return """
                {"anyOf": [
                  {"properties": {"type": {"const": "a"}}, "required": ["type"]},
                  {"properties": {"type": {"const": "b"}}, "required": ["type"]},
                  %s]}""".formatted(branch);
    }

    @Test
    void aClosedBranchWithoutTheTagIsNotTheIntendedBranch() {
        String schema = withTaggedBranches("""
                {"properties": {"legacy": {"type": "string"}}, "required": ["legacy"], "additionalProperties": false}""");

        assertThat(validate(schema, "{\"type\": \"c\", \"x\": 1}").errors())
                .extracting(ValidationError::message)
                .containsExactly("type must be one of a, b; found \"c\"");
    }

    @Test
    void theBranchWithTheMostMatchingTagsIsSelected() {
        String units = """
                {"oneOf": [{"properties": {"type": {"const": "circle"}, "unit": {"enum": ["cm"]}}},
                           {"properties": {"type": {"enum": ["square", "rect"]}, "unit": {"enum": ["px"]}}}]}""";
        String kinds = """
                {"oneOf": [
                  {"properties": {"kind": {"const": "a"}, "apiVersion": {"const": "v1"}}, "required": ["kind", "apiVersion"]},
                  {"properties": {"kind": {"const": "b"}, "apiVersion": {"const": "v1"}}, "required": ["kind", "apiVersion"]}]}""";

        assertThat(errors(units, "{\"type\": \"circle\", \"unit\": \"inch\"}")).containsExactly("/unit enum");
        assertThat(errors(kinds, "{\"kind\": \"a\", \"apiVersion\": \"v2\"}")).containsExactly("/apiVersion const");
        assertThat(errors(kinds, "{\"kind\": \"x\", \"apiVersion\": \"v2\"}"))
                .as("the first tag of the schema is reported")
                .containsExactly("/kind oneOf");
    }

    @Test
    void aPresentTagOutweighsAMissingTag() {
        String schema = """
                {"oneOf": [
                  {"properties": {"kind": {"const": "a"}, "version": {"const": 1}}, "required": ["kind", "version"]},
                  {"properties": {"kind": {"const": "b"}}, "required": ["kind"]},
                  {"properties": {"kind": {"const": "c"}, "version": {"const": 2}}, "required": ["kind"]}]}""";

        assertThat(errors(schema, "{\"kind\": \"a\"}")).containsExactly("/version required");
    }

    @Test
    void anOpenBranchWithoutTheTagMayBeTheIntendedBranch() {
        String schema = withTaggedBranches("""
                {"required": ["legacy"]}""");

        assertThat(errors(schema, "{\"type\": \"c\"}")).containsExactly("/legacy required");
    }

    @Test
    void aClosedBranchThatDeclaresTheTagMayBeTheIntendedBranch() {
        String schema = withTaggedBranches("""
                {"properties": {"type": {"type": "string"}}, "required": ["legacy"], "additionalProperties": false}""");

        assertThat(errors(schema, "{\"type\": \"c\", \"x\": 1}"))
                .containsExactlyInAnyOrder("/legacy required", "/x additionalProperties");
    }

    @Test
    void expectedValuesOfDifferentFieldsAreNotAlternativesOfOneValue() {
        String schema = """
                {"anyOf": [{"properties": {"a": {"type": "string"}, "b": {}}},
                           {"properties": {"a": {}, "b": {"type": "string"}}}]}""";

        assertThat(validate(schema, "{\"a\": 1, \"b\": 1}").errors())
                .extracting(ValidationError::message)
                .containsExactly("The document must match one of 2 alternatives, found an object");
    }

    @Test
    void theFrameShowsFieldsOfTheIntendedBranch() {
        assertThat(validate(SHAPES, "{\"kind\": \"circle\", \"radius\": \"x\"}").toText())
                .contains("1 | {\"kind\": \"circle\", \"radius\": \"x\"}");
    }

    @Test
    void theFrameShowsTheWrongTagOfTheMessage() {
        assertThat(validate(SHAPES, "{\"kind\": \"oval\", \"radius\": 5}").toText())
                .contains("1 | {\"kind\": \"oval\", \"***\": ***}")
                .contains("must be one of circle, square; found \"oval\"");
    }

    @Test
    void aFieldThatOnlyOneBranchRestrictsIsNotATag() {
        String schema = """
                {"anyOf": [{"properties": {"kind": {"const": "a"}, "size": {}}, "required": ["size"]},
                           {"properties": {"other": {}}, "required": ["other"]}]}""";

        assertThat(errors(schema, "{\"kind\": \"x\"}")).containsExactlyInAnyOrder("/kind const", "/size required");
    }
}
