package dev.imageschema.validator.internal.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what the evaluation of user schemas finds, and that its work does not grow with the evaluation paths. */
class EvaluationTest {
    /** An expression of five operators, each with expressions as arguments. */
    private static final String EXPRESSIONS = IntStream.range(0, 5)
            .mapToObj("""
                    {"type": "object", "required": ["op", "args"], "properties": {
                      "op": {"const": "op%d"}, "args": {"type": "array", "items": {"$ref": "#"}}}}"""::formatted)
            .collect(Collectors.joining(",", "{\"oneOf\": [{\"type\": \"string\"},", "]}"));

    private static ValidationResult validate(String schema, String json) {
        return Validator.forSchema(schema).build().validate(json.getBytes(UTF_8));
    }

    private static String nested(int depth, String innermost) {
        return "{\"op\": \"op3\", \"args\": [\"x\", ".repeat(depth) + innermost + "]}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 31})
    @Timeout(60)
    void aDeepExpressionIsValid(int depth) {
        assertThat(validate(EXPRESSIONS, nested(depth, "\"y\"")).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 31})
    @Timeout(60)
    void aDeepExpressionWithADefectIsInvalid(int depth) {
        assertThat(validate(EXPRESSIONS, nested(depth, "1")).verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A field that a failed schema declares is not unknown.
                "{'$ref': '#/$defs/b', 'unevaluatedProperties': false, '$defs': {'b': {'patternProperties': {'^x-': true},"
                        + " 'properties': {'n': {'type': 'integer'}, 'm': {}}}}} | {'n': '1', 'm': 2} | /n type",
                "{'patternProperties': {'^/': {'properties': {'get': {'type': 'string'}}}},"
                        + " 'unevaluatedProperties': false} | {'/a': {'get': 1}} | /~1a/get type",
                "{'allOf': [{'additionalProperties': {'type': 'number'}}], 'unevaluatedProperties': false}"
                        + " | {'a': 'x'} | /a type",
                // A keyword sees what its own schema evaluates, and not what the schema around it evaluates.
                "{'properties': {'a': {}}, 'allOf': [{'unevaluatedProperties': false}]} | {'a': 1}"
                        + " | /a unevaluatedProperties",
                "{'properties': {'a': {}}, 'allOf': [{'unevaluatedProperties': false}], 'unevaluatedProperties': true}"
                        + " | {'a': 1} | /a unevaluatedProperties",
                "{'allOf': [{'properties': {'a': {}}}], 'unevaluatedProperties': false} | {'a': 1, 'b': 2}"
                        + " | /b unevaluatedProperties",
                "{'prefixItems': [true], 'contains': {'const': 2}, 'unevaluatedItems': false} | [1, 2, 3]"
                        + " | /2 unevaluatedItems",
                // The outermost schema with the anchor is the root.
                "{'$id': 'https://example.com/root', '$dynamicAnchor': 'n', '$ref': 'tree', 'required': ['x'], '$defs': {"
                        + "'tree': {'$id': 'tree', '$dynamicAnchor': 'n', 'properties': {'in': {'$dynamicRef': '#n'}}}}}"
                        + " | {'x': 1, 'in': {}} | /in/x required",
                "{'propertyNames': {'maxLength': 2}} | {'a': 1, 'abc': 1} | /abc propertyNames",
                "{'dependentRequired': {'a': ['b', 'c']}} | {'a': 1, 'c': 1} | /b dependentRequired",
                "{'contains': {'type': 'string'}, 'maxContains': 1} | ['a', 'b'] | '' maxContains",
                "{'minimum': 0.1, 'maximum': 1e300} | 1e301 | '' maximum",
                "{'multipleOf': 0.01} | 0.075 | '' multipleOf",
                "{'const': {'a': [1.0, true]}} | {'a': [1, false]} | '' const",
                "{'uniqueItems': true} | [{'a': 1, 'b': 2.50}, {'b': 2.5, 'a': 1}] | '' uniqueItems",
                "{'items': {'maxLength': 1}} | ['🐲', '🐲🐲'] | /1 maxLength"
            })
    void aDefectHasOneError(String schema, String json, String expected) {
        String keyword = expected.substring(expected.indexOf(' ') + 1);
        String field = expected.substring(0, expected.indexOf(' ')).replace("''", "");

        assertThat(validate(schema.replace('\'', '"'), json.replace('\'', '"')).errors())
                .extracting(ValidationError::field, ValidationError::keyword)
                .containsExactly(tuple(field, keyword));
    }

    @Test
    void aFailureOfABranchIsFreeIfAnotherBranchMatches() {
        String items = IntStream.range(0, 150_000).mapToObj(i -> "1").collect(Collectors.joining(","));

        ValidationResult result = validate(
                "{\"items\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}, {\"type\": \"integer\"}]},"
                        + " \"minItems\": 1000000}",
                "[" + items + "]");

        assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("minItems");
        assertThat(result.moreErrors()).hasValue(0);
        assertThat(result.errors().get(0).source()).isNotEmpty();
    }

    @Test
    void moreFailuresThanAreKeptAreReportedAsAnUnknownNumber() {
        String items = IntStream.range(0, 250_000).mapToObj(i -> "1").collect(Collectors.joining(","));

        ValidationResult result = validate("{\"items\": {\"type\": \"string\"}}", "[" + items + "]");

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.errors()).hasSize(100);
        assertThat(result.moreErrors()).isEmpty();
    }
}
