package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Region;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks that the number of errors and the work of a validation are bounded. */
class BoundsTest {
    private static final String TOO_MANY_READS = "Evaluation stopped while %s: it takes more than 100,000,000 character"
            + " reads; split the document or simplify the schema";

    private static final SchemaValidator NUMBERS =
            Validator.forSchema("{\"items\": {\"type\": \"number\"}}").build();

    private static String array(int items, String item) {
        return IntStream.range(0, items).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aHundredErrorsAreReportedAndTheOthersCounted() {
        ValidationResult result = NUMBERS.validate(array(1_234, "null"));

        assertThat(result.errors()).hasSize(100);
        assertThat(result.errors().get(99).field()).isEqualTo("/99");
        assertThat(result.moreErrors()).isEqualTo(OptionalInt.of(1_134));
        assertThat(result.moreWarnings()).isEqualTo(OptionalInt.of(0));
        assertThat(result.toText(TextStyle.LINES)).endsWith("INVALID: 1234 errors, of which the first 100 are shown\n");
    }

    @Test
    void theCallerSetsTheMaximumNumberOfErrors() {
        SchemaValidator one = Validator.forModel(Model.PORT).maxErrors(1).build();

        ValidationResult result = one.validate("{\"x\": 1, \"y\": 2, \"host\": \"a\"}");

        assertThat(result.errors())
                .singleElement()
                .extracting(ValidationError::field)
                .isEqualTo("/container");
        assertThat(result.moreErrors()).isEqualTo(OptionalInt.of(2));
        assertThat(result.warnings())
                .singleElement()
                .extracting(ValidationError::field)
                .isEqualTo("/x");
        assertThat(result.moreWarnings()).isEqualTo(OptionalInt.of(1));
        assertThatThrownBy(() -> Validator.forModel(Model.PORT).maxErrors(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxErrors must be at least 1, found 0");
    }

    @Test
    void theNumberOfFurtherErrorsIsUnknownAboveALimit() {
        ValidationResult result = NUMBERS.validate(array(200_000, "null"));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.errors()).hasSize(100);
        assertThat(result.moreErrors()).isEmpty();
        assertThat(result.errors().get(0).source()).isEmpty();
    }

    @Test
    void aDocumentWithVeryManyUnknownFieldsIsUnchecked() {
        ObjectNode port = (ObjectNode) SchemaFiles.json("{}");
        for (int i = 0; i < 50_000; i++) {
            port.put("x" + i, i);
        }
        port.put("host", 1).put("container", 1).put("type", "tcp");

        ValidationResult result = Validator.forModel(Model.PORT).build().validate(port.toString());

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("budget");
    }

    @Test
    void omittedErrorsDoNotChangeTheVerdict() {
        String schema = """
                {"anyOf": [{"items": {"type": "string"}}, {"not": {"items": {"type": "string"}}}],
                 "oneOf": [{"items": {"type": "string"}}, {"if": {"items": {"type": "string"}}, "else": true, "then": false}]}""";

        assertThat(Validator.forSchema(schema)
                        .build()
                        .validate(array(100_000, "1"))
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    /** With a back-reference, the JDK cannot record which positions it has already tried. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+\\1b", "^(a|aa)+\\1b", "(.*)*\\1b", "^(?=(a+)+\\1b)", "^([a-c]|a)*\\1#$"})
    void aPatternThatBacktracksTooLongIsUnchecked(String pattern) {
        SchemaValidator validator = patternOfItems(pattern);

        ValidationResult result = validator.validate("[\"" + "a".repeat(60) + "!\"]");

        assertThat(result.errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple("budget", TOO_MANY_READS.formatted("matching patterns")));
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
    }

    /** A matcher that tries only empty matches reads no character, so a count of character reads does not stop it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(|)",
                "(^|^)",
                "(\\b|^)",
                "(c?|d?)",
                "(^?|^)",
                "(?:^|^|^){1,2}",
                "(?:(?=a)|^)",
                "(?:^?){2}",
                "(?=(|)(|)(|))"
            })
    void aPatternWithTooManyEmptyMatchesIsUnchecked(String pattern) {
        for (String text : List.of("", "ab", "a".repeat(100))) {
            assertThat(verdict(pattern.repeat(60) + "$", text)).as(text).isEqualTo(Verdict.UNCHECKED);
            assertThat(verdict(pattern.repeat(3) + "$", text)).as(text).isNotEqualTo(Verdict.UNCHECKED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".*(?:%s^x)", "(?:%s^x)", ".*?(?:%s^x)"})
    void aPatternWithManyAnchorsIsUncheckedOnALongText(String pattern) {
        assertThat(verdict(pattern.formatted("^x|".repeat(50_000)), "a".repeat(100_000)))
                .isEqualTo(Verdict.UNCHECKED);
        assertThat(verdict(pattern.formatted("^x|".repeat(500)), "a")).isEqualTo(Verdict.INVALID);
    }

    /** Two billion repetitions of an empty match read no character, nor does a look-behind with many starts. */
    @ParameterizedTest
    @Timeout(60)
    @CsvSource(
            delimiter = '|',
            value = {
                "(?:^{2147483647}){2147483647}x|1",
                "(?:(?:){2147483647}){2147483647}x|1",
                "(?:\\b{2147483647})+x|1",
                "(?<=^x{0,2000000})y|100000",
                "(?<=^x{0,2000000})y|1000000",
                "(?<=\\Gx{0,2000000})y|1000000",
                "(?<!^x{0,2000000})y|1000000"
            })
    void aPatternThatTakesTooLongWithoutACharacterReadIsUnchecked(String pattern, int length) {
        assertThat(verdict(pattern, "a".repeat(length))).isEqualTo(Verdict.UNCHECKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"(?:^){100}x|INVALID", "(?<=^a{0,100})a|VALID", "(?<!b{1,20})a|VALID", "(?:^a?){3}a|VALID"})
    void anOrdinaryPatternMayRepeatAndLookBehind(String pattern, Verdict verdict) {
        assertThat(verdict(pattern, "a".repeat(100_000))).isEqualTo(verdict);
    }

    /** A schema can compare a large value any number of times. */
    @ParameterizedTest
    @MethodSource("comparisons")
    @Timeout(60)
    void manyComparisonsOfLargeValuesAreUnchecked(String keyword, Verdict verdict) {
        String json = IntStream.range(1_000_000, 1_300_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "[", "]"));
        String schema = IntStream.range(0, 2_000)
                .mapToObj(i -> keyword.replace("N", Integer.toString(i)))
                .collect(
                        Collectors.joining(",", "{\"allOf\": [", "], \"$defs\": {\"it\": {\"const\": " + json + "}}}"));

        ValidationResult result = Validator.forSchema(schema).build().validate(json);

        assertThat(result.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.UNCHECKED) {
            assertThat(result.errors())
                    .extracting(ValidationError::keyword, ValidationError::message)
                    .containsExactly(tuple("budget", TOO_MANY_READS.formatted("comparing values")));
        }
    }

    static List<Arguments> comparisons() {
        return List.of(
                Arguments.of("{\"uniqueItems\": true}", Verdict.UNCHECKED),
                // A schema is evaluated once for each value, however many references lead to it.
                Arguments.of("{\"$ref\": \"#/$defs/it\"}", Verdict.VALID),
                Arguments.of("{\"not\": {\"const\": {\"a\": N}}}", Verdict.VALID),
                Arguments.of("{\"not\": {\"enum\": [{\"a\": N}, [N], [], N]}}", Verdict.VALID));
    }

    @Test
    @Timeout(60)
    void suggestionsForManyLongNamesEndWithTheBudget() {
        String words = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"" + "x".repeat(196) + (1_000 + i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        SchemaValidator validator = Validator.forSchema("{\"items\": {\"enum\": " + words + "}}")
                .maxErrors(1_000)
                .build();

        ValidationResult one = validator.validate("[\"" + "x".repeat(197) + "000\"]");
        ValidationResult many = validator.validate(array(1_000, "\"" + "x".repeat(197) + "000\""));

        assertThat(one.errors()).extracting(ValidationError::suggestion).containsExactly("x".repeat(196) + "1000");
        assertThat(many.errors()).hasSize(1_000);
        assertThat(many.errors().get(0).suggestion()).isNotNull();
        assertThat(many.errors().get(999).suggestion()).isNull();
    }

    @Test
    void tooManyErrorsAreUnchecked() {
        String required =
                IntStream.range(0, 1_000).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));

        ValidationResult result = Validator.forSchema("{\"items\": {\"required\": [" + required + "]}}")
                .build()
                .validate(array(160_000, "{}"));

        assertThat(result.errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple("budget", TOO_MANY_READS.formatted("collecting errors")));
    }

    /** A hundred million evaluation paths lead to the schema of the field. */
    @Test
    @Timeout(60)
    void theNumberOfEvaluationPathsDoesNotStopTheEvaluation() {
        assertThat(Validator.forSchema(doubled(27, ""))
                        .build()
                        .validate("{\"x\": \"a\"}")
                        .errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple("type", "x must be an integer, found the string \"a\""));
    }

    @Test
    @Timeout(60)
    void manyAlternativesForManyItemsAreUnchecked() {
        String schema = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"const\": " + i + "}")
                .collect(Collectors.joining(",", "{\"items\": {\"anyOf\": [", "]}}"));

        assertThat(Validator.forSchema(schema)
                        .build()
                        .validate(array(100_000, "-1"))
                        .errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple("budget", TOO_MANY_READS.formatted("collecting errors")));
        assertThat(Validator.forSchema(schema)
                        .build()
                        .validate(array(100_000, "999"))
                        .errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple("budget", TOO_MANY_READS.formatted("collecting errors")));
    }

    /** A dynamic reference whose target depends on the evaluation path leaves the evaluation to networknt. */
    @ParameterizedTest
    @Timeout(60)
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | properties | it takes more than 10,000,000 steps or nests more than 1,000 keywords",
                "15 | unevaluatedProperties | it takes more than 150,000 annotations, or more than 2,000 for one value"
            })
    void theMessageNamesTheLimitThatStoppedTheEvaluation(int doublings, String keyword, String limit) {
        String schema = doubled(doublings, """
                "%s": {}, "items": {"allOf": [{"$ref": "https://example.com/a"}, {"$ref": "https://example.com/b"}]},
                """.formatted(keyword));

        assertThat(Validator.forSchema(schema)
                        .build()
                        .validate("{\"x\": \"a\"}")
                        .errors())
                .extracting(ValidationError::keyword, ValidationError::message)
                .containsExactly(tuple(
                        "budget", "Evaluation stopped: " + limit + "; split the document or simplify the schema"));
    }

    /** {@return a schema to whose innermost definition 2^n evaluation paths lead} */
    private static String doubled(int doublings, String members) {
        return IntStream.rangeClosed(1, doublings)
                .mapToObj(i -> "\"d%d\": {\"allOf\": %s}"
                        .formatted(i, array(2, "{\"$ref\": \"#/$defs/d%d\"}".formatted(i - 1))))
                .collect(Collectors.joining(
                        ", ", "{\"$ref\": \"#/$defs/d%d\", %s \"$defs\": {".formatted(doublings, members) + """
                        "a": {"$id": "https://example.com/a", "$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}},
                        "b": {"$id": "https://example.com/b", "$dynamicAnchor": "n", "minItems": 2},
                        "d0": {"properties": {"x": {"type": "integer"}}},
                        """, "}}"));
    }

    private static Verdict verdict(String pattern, String text) {
        return patternOfItems(pattern).validate("[\"" + text + "\"]").verdict();
    }

    @Test
    void aPatternWithManyAlternativesIsUncheckedOnManyTexts() {
        SchemaValidator validator = patternOfItems("a|b".repeat(100_000));

        assertThat(validator.validate(array(10, "\"\"")).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(validator.validate(array(10_000, "\"\"")).verdict()).isEqualTo(Verdict.UNCHECKED);
    }

    private static SchemaValidator patternOfItems(String pattern) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putObject("items").put("pattern", pattern);
        return Validator.forSchema(schema.toString()).build();
    }

    @Test
    void thePatternsOfOneDocumentShareABudget() {
        SchemaValidator validator = patternOfItems("^(a+)+\\1b");
        String item = "\"" + "a".repeat(14) + "!\"";

        assertThat(validator.validate(array(10, item)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(validator.validate(array(5_000, item)).verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(validator.validate(array(10, item)).verdict())
                .as("the next document has a new budget")
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void anOrdinaryPatternMayReadALongText() {
        SchemaValidator validator = patternOfItems("^[a-z]+$");

        assertThat(validator
                        .validate(array(3, "\"" + "a".repeat(1_000_000) + "\""))
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({"{}, VALID", "{\"nvidia_gpu\": 1}, INVALID"})
    void aByteOrderMarkIsAWarningAndDoesNotShiftPositions(String json, Verdict verdict) {
        SchemaValidator validator = Validator.forModel(Model.REQUIRES).build();

        ValidationResult result = validator.validate("\uFEFF" + json);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.errors()).isEqualTo(validator.validate(json).errors());
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.keyword()).isEqualTo("byte-order-mark");
            assertThat(warning.message()).contains("byte order mark", "RFC 8259", "save the document");
            assertThat(warning.region()).isEqualTo(new Region(1, 1, 1, 1));
        });
        assertThat(validator.validate(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(result);
    }

    @Test
    void aByteOrderMarkCountsAsAWarning() {
        ValidationResult result =
                Validator.forModel(Model.REQUIRES).maxErrors(1).build().validate("\uFEFF{\"x\": 1, \"y\": 2}");

        assertThat(result.warnings()).extracting(ValidationError::keyword).containsExactly("byte-order-mark");
        assertThat(result.moreWarnings()).isEqualTo(OptionalInt.of(2));
    }
}
