package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks values at the edge of what a schema allows, e.g. very large integers, nulls and timestamps. */
class ValuesTest {
    private static final SchemaValidator COUNTS =
            Validator.forSchema("{\"type\": \"integer\", \"minimum\": 0}").build();
    private static final ValidationResult CLEAN = new ValidationResult(Verdict.VALID, List.of(), List.of());

    private static final int NULLABLE_FIELDS = 15;

    private static String image(String size) {
        return SchemaFiles.documentationExample().replace("\"size\": 106", "\"size\": " + size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "2147483648",
                "9007199254740993",
                "18446744073709551616",
                "1e19",
                "1E+19",
                "1.0",
                "10e-1",
                "0.0",
                "1e308",
                "100000000000000000000000000000000000000000000000000000000000000000000000000000.000"
            })
    void anIntegerOfAnySizeAndSpellingIsValid(String size) {
        assertThat(Validator.validate(image(size))).isEqualTo(CLEAN);
        assertThat(COUNTS.validate(size)).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e309", "-1e-400", "0e99999999999", "1E+0309"})
    void anExponentOutsideTheLimitIsMalformed(String size) {
        for (ValidationResult result : List.of(Validator.validate(image(size)), COUNTS.validate(size))) {
            assertThat(result.verdict()).isEqualTo(Verdict.MALFORMED);
            assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("limit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1e19", "-1.0"})
    void aNegativeNumberIsBelowTheMinimum(String size) {
        assertThat(COUNTS.validate(size).errors())
                .extracting(ValidationError::keyword)
                .containsExactly("minimum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e-300",
                "9007199254740993.5",
                "9223372036854775808.5",
                "1234567890123456789012345678901234567890.5"
            })
    void aFractionIsNotAnInteger(String size) {
        assertThat(COUNTS.validate(size).errors())
                .extracting(ValidationError::keyword)
                .containsExactly("type");
    }

    @Test
    void numbersAreComparedExactly() {
        SchemaValidator tenth = Validator.forSchema("{\"maximum\": 9007199254740993, \"multipleOf\": 0.1}")
                .build();

        assertThat(tenth.validate("0.3")).isEqualTo(CLEAN);
        assertThat(tenth.validate("9007199254740993.0")).isEqualTo(CLEAN);
        assertThat(tenth.validate("9007199254740994").errors())
                .extracting(ValidationError::keyword)
                .containsExactly("maximum");
        assertThat(Validator.forSchema("{\"enum\": [1.0, 1e1]}").build().validate("10"))
                .isEqualTo(CLEAN);
    }

    @Test
    void emptyArraysAndMapsAreValid() {
        String config = """
                {"user": "", "ports": [], "env": {}, "labels": {}, "command": [], "entrypoint": [], "volumes": [],
                 "workdir": "", "signal_stop": ""}""";
        assertThat(Validator.forModel(Model.CONFIG).build().validate(config)).isEqualTo(CLEAN);
    }

    @Test
    void namesOfAnyScriptAreValid() {
        String image = SchemaFiles.documentationExample()
                .replace("\"key0\"", "\"Ключ-鍵-🔑\"")
                .replace("name6", "Bild für Ελλάδα \\uD83D\\uDE00 😀");
        assertThat(Validator.validate(image)).isEqualTo(CLEAN);
        assertThat(Validator.validate(image.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionalFieldMayBeAbsent(Model model) {
        ObjectNode document = (ObjectNode) SchemaFiles.fullExample(model).deepCopy();
        JsonNode required = SchemaFiles.of(model).path("required");
        SchemaValidator validator = Validator.forModel(model).build();
        List<String> optional = document.propertyNames().stream()
                .filter(name ->
                        required.valueStream().noneMatch(each -> each.asString().equals(name)))
                .toList();
        boolean isUnion = SchemaFiles.of(model).has("allOf");
        for (String name : isUnion ? List.<String>of() : optional) {
            document.remove(name);
            assertThat(validator.validate(document.toString()))
                    .as("without %s", name)
                    .isEqualTo(CLEAN);
        }
    }

    @Test
    void everyNullableFieldMayBeNull() {
        int count = 0;
        for (Model model : Model.values()) {
            JsonNode schema = SchemaFiles.of(model);
            SchemaValidator validator = Validator.forModel(model).build();
            for (String holder : List.of("", "/details")) {
                for (var property : schema.at(holder.isEmpty() ? "/properties" : "/properties/details/properties")
                        .properties()) {
                    if (property.getValue().path("type").isArray()) {
                        JsonNode document = SchemaFiles.fullExample(model).deepCopy();
                        ((ObjectNode) document.at(holder)).set(property.getKey(), JsonNodeFactory.instance.nullNode());
                        assertThat(validator.validate(document.toString()))
                                .as("%s %s", model, property.getKey())
                                .isEqualTo(CLEAN);
                        count++;
                    }
                }
            }
        }
        assertThat(count).isEqualTo(NULLABLE_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-03-13T12:52:32.123Z",
                "0001-01-01T00:00:00Z",
                "2025-06-30T23:59:60Z",
                "2025-06-30t23:59:59.123456789+02:00"
            })
    void aTimestampOfRfc3339IsValidInBothProfiles(String timestamp) {
        assertThat(timestampErrors(Profile.DOCUMENTED, timestamp)).isEmpty();
        assertThat(timestampErrors(Profile.STRICT, timestamp)).isEmpty();
    }

    @Test
    void theTimestampFormatOfTheDocumentationIsValidInTheDocumentedProfileOnly() {
        assertThat(timestampErrors(Profile.DOCUMENTED, "01/30/2021 08:30:00")).isEmpty();
        assertThat(timestampErrors(Profile.STRICT, "01/30/2021 08:30:00")).containsExactly("/time pattern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday", "2021-01-30", "2021-13-01T00:00:00Z", "2021-01-30 08:30:00", "2021-01-30T08:30:00",
                "30/01/2021 08:30:00", "1/30/2021 8:30:00", "", "2016-03-13T12:52:32.123Z\\n", "01/30/2021 08:30:00\\n",
                "\\n2016-03-13T12:52:32.123Z", "٢٠١٦-03-13T12:52:32Z"
            })
    void otherStringsAreNotTimestamps(String timestamp) {
        assertThat(timestampErrors(Profile.DOCUMENTED, timestamp)).containsExactly("/time pattern");
        assertThat(timestampErrors(Profile.STRICT, timestamp)).containsExactly("/time pattern");
    }

    private static List<String> timestampErrors(Profile profile, String timestamp) {
        return Validator.forModel(Model.STATE_ERROR)
                .profile(profile)
                .build()
                .validate("{\"time\": \"" + timestamp + "\"}")
                .errors()
                .stream()
                .map(error -> error.field() + " " + error.keyword())
                .toList();
    }
}
