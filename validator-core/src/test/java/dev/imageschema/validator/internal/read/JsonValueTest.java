package dev.imageschema.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the equality of values, and what a value returns for a look-up. */
class JsonValueTest {
    private static JsonValue json(String text) {
        return JsonValues.of(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0",
                "1 | 100e-2",
                "1.0 | 1E0",
                "100 | 1e+2",
                "0 | -0",
                "0 | 0.0",
                "0 | -0e5",
                "0.5 | 5e-1",
                "-1.50 | -1.5",
                "999999999999999999 | 999999999999999999.0",
                "12345678901234567890 | 12345678901234567890.00",
                "1e308 | 10e307",
                "\"a\" | \"\\u0061\"",
                "\"/\" | \"\\/\"",
                "\"é😀\" | \"\\u00E9\\uD83D\\uDE00\"",
                "[1, {\"a\": 2}] | [1.0,{\"\\u0061\":2}]",
                "{\"a\": 1, \"b\": [2, 3]} | {\"b\": [2, 3], \"a\": 1}",
                "{} | { }",
                "null | null",
                "true | true",
            })
    void valuesWithTheSameMeaningAreEqual(String one, String other) {
        assertThat(json(one)).isEqualTo(json(other)).hasSameHashCodeAs(json(other));
        assertThat(json(other)).isEqualTo(json(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 2",
                "1 | -1",
                "1 | \"1\"",
                "1 | 1.0000000000000000000001",
                "9007199254740992 | 9007199254740993",
                "12345678901234567890 | 12345678901234567891",
                "0 | false",
                "0 | null",
                "\"a\" | \"A\"",
                "\"\" | null",
                "true | false",
                "[1, 2] | [2, 1]",
                "[1] | [1, 1]",
                "[] | {}",
                "{\"a\": 1} | {\"a\": 2}",
                "{\"a\": null} | {\"b\": null}",
                "{\"a\": 1} | {\"a\": 1, \"b\": 1}",
                "{\"a\": {\"b\": 1}} | {\"a\": {\"c\": 1}}",
            })
    void otherValuesAreNotEqual(String one, String other) {
        assertThat(json(one)).isNotEqualTo(json(other));
        assertThat(json(other)).isNotEqualTo(json(one));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 1_000})
    void largeObjectsAreEqualInAnyOrder(int size) {
        List<String> fields = IntStream.range(0, size)
                .mapToObj(i -> "\"name" + i + "\": " + i)
                .collect(Collectors.toList());
        JsonValue object = json("{" + String.join(",", fields) + "}");
        Collections.reverse(fields);
        JsonValue reversed = json("{" + String.join(",", fields) + "}");

        assertThat(object).isEqualTo(reversed).hasSameHashCodeAs(reversed);
        assertThat(object.names()).isNotEqualTo(reversed.names());
        assertThat(object).isNotEqualTo(reversed.with("name0", json("1")));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "-1, 1", "1, 1.5", "-2e0, -1", "999999999999999999, 1000000000000000000", "1e-308, 1e308"})
    void numbersAreComparedByValue(String less, String more) {
        assertThat(json(less).compareNumber(json(more))).isNegative();
        assertThat(json(more).compareNumber(json(less))).isPositive();
        assertThat(json(less).compareNumber(json(less))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-0, true",
        "1.0, true",
        "100e-2, true",
        "1e2, true",
        "123456789012345678901234567890, true",
        "0.0, true",
        "1.5, false",
        "1e-1, false",
        "'\"1\"', false",
        "null, false",
    })
    void aNumberWithAnIntegralValueIsAnInteger(String number, boolean isInteger) {
        assertThat(json(number).isInteger()).isEqualTo(isInteger);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 0",
        "-0, true, 0",
        "-12, true, -12",
        "999999999999999999, true, 999999999999999999",
        "-99999999999999999, true, -99999999999999999",
        "-999999999999999999, false, -999999999999999999",
        "1000000000000000000, false, 1000000000000000000",
        "1.0, false, 1",
        "1e2, false, 1e2",
        "10.50, false, 10.5",
    })
    void aNumberHasItsExactValue(String number, boolean isShort, BigDecimal value) {
        JsonValue read = json(number);

        assertThat(read.isShort()).isEqualTo(isShort);
        assertThat(read.decimal()).isEqualTo(value.stripTrailingZeros());
        if (isShort) {
            assertThat(read.longValue()).isEqualTo(value.longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\" | 22 5C 2F 8 C A D 9",
                "\"\\u0000\\u001f\\uFfFf\" | 0 1F FFFF",
                "\"a\\u00e9b\\uD83D\\uDE00c\" | 61 E9 62 1F600 63",
                "\"é\\\\u0041😀\" | E9 5C 75 30 30 34 31 1F600",
                "\"\\u005C\\u0022\" | 5C 22",
                "\"\\\\\\\\\" | 5C 5C",
            })
    void theTextOfAStringHasItsEscapesResolved(String json, String codePoints) {
        assertThat(json(json).string().codePoints().mapToObj(c -> "%X".formatted(c)))
                .containsExactly(codePoints.split(" "));
        assertThat(json("{" + json + ": 1}").names()).containsExactly(json(json).string());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"\\/\b\f\n\r\t\u0000\u001F\u007F", "é😀\uFFFF"})
    void aStringCanBeMadeWithoutADocument(String text) {
        assertThat(JsonValue.of(text).string()).isEqualTo(text);
        assertThat(JsonValue.of(text)).isEqualTo(json(JsonText.of(JsonValue.of(text))));
        assertThat(JsonValue.of(text).isString()).isTrue();
    }

    @Test
    void aLookUpThatFindsNothingReturnsTheMissingValue() {
        JsonValue object = json("{\"a\": {\"0\": 1}}");
        JsonValue array = json("[[1]]");

        assertThat(List.of(
                        object.get("b"),
                        object.get(0),
                        object.get("a").get("a"),
                        array.get("0"),
                        array.get(1),
                        array.get(-1),
                        json("\"a\"").get("a"),
                        json("1").get(0),
                        JsonValue.MISSING.get("a"),
                        JsonValue.MISSING.get(0)))
                .allSatisfy(value -> {
                    assertThat(value.isMissing()).isTrue();
                    assertThat(value).isEqualTo(JsonValue.MISSING).hasToString("");
                });
        assertThat(object.has("a")).isTrue();
        assertThat(object.has("b")).isFalse();
        assertThat(array.has("0")).isFalse();
    }

    @Test
    void theMissingValueHasNoContent() {
        assertThat(JsonValue.MISSING.kind()).isEqualTo(JsonKind.MISSING);
        assertThat(JsonValue.MISSING.size()).isZero();
        assertThat(JsonValue.MISSING.children()).isEmpty();
        assertThat(JsonValue.MISSING.fields()).isEmpty();
        assertThat(JsonValue.MISSING).isNotEqualTo(json("null"));
        assertThat(json("null")).isNotEqualTo(JsonValue.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | OBJECT",
                "[] | ARRAY",
                "\"\" | STRING",
                "0 | NUMBER",
                "1.5 | NUMBER",
                "true | BOOLEAN",
                "false | BOOLEAN",
                "null | NULL",
            })
    void aValueHasOneKind(String json, JsonKind kind) {
        JsonValue value = json(json);

        assertThat(value.kind()).isEqualTo(kind);
        assertThat(value.isObject()).isEqualTo(kind == JsonKind.OBJECT);
        assertThat(value.isArray()).isEqualTo(kind == JsonKind.ARRAY);
        assertThat(value.isContainer()).isEqualTo(kind == JsonKind.OBJECT || kind == JsonKind.ARRAY);
        assertThat(value.isString()).isEqualTo(kind == JsonKind.STRING);
        assertThat(value.isNumber()).isEqualTo(kind == JsonKind.NUMBER);
        assertThat(value.isBoolean()).isEqualTo(kind == JsonKind.BOOLEAN);
        assertThat(value.isNull()).isEqualTo(kind == JsonKind.NULL);
        assertThat(value.isMissing()).isFalse();
    }

    @Test
    void aValueOfAnotherKindHasTheDefault() {
        assertThat(json("\"a\"").stringOr("b")).isEqualTo("a");
        assertThat(json("1").stringOr("b")).isEqualTo("b");
        assertThat(JsonValue.MISSING.stringOr("b")).isEqualTo("b");
        assertThat(json("false").booleanOr(true)).isFalse();
        assertThat(json("true").booleanOr(false)).isTrue();
        assertThat(json("\"true\"").booleanOr(false)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> json("1").string());
        assertThatIllegalStateException().isThrownBy(JsonValue.MISSING::string);
    }

    @Test
    void childrenAreInTheOrderOfTheDocument() {
        JsonValue object = json("{\"b\": [1, [2]], \"a\": {\"c\": 3}, \"d\": 4}");

        assertThat(object.names()).containsExactly("b", "a", "d");
        assertThat(object.children()).map(JsonValue::toString).containsExactly("[1,[2]]", "{\"c\":3}", "4");
        assertThat(object.fields()).map(JsonValue.Field::name).isEqualTo(object.names());
        assertThat(object.fields()).map(JsonValue.Field::value).isEqualTo(object.children());
        assertThat(object.get("b")).map(JsonValue::toString).containsExactly("1", "[2]");
        assertThat(object.get("b").fields()).isEmpty();
        assertThat(object.get("b").names()).isEmpty();
        assertThat(object.get("d")).isEmpty();
    }

    @Test
    void theIterationEndsAfterTheLastChild() {
        Iterator<JsonValue> items = json("[[1], 2]").get(0).iterator();

        assertThat(items.next()).isEqualTo(json("1"));
        assertThat(items.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void equalValuesHaveTheirOwnIdentities() {
        JsonValue array = json("[1, 1]");

        assertThat(array.get(0)).isEqualTo(array.get(1));
        assertThat(array.get(0).identity())
                .isEqualTo(array.get(0).identity())
                .isNotEqualTo(array.get(1).identity())
                .isNotEqualTo(json("[1, 1]").get(0).identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {\"a\":[0]}",
                "{\"a\": 1} | {\"a\":[0]}",
                "{\"a\": {\"b\": 1}, \"c\": \"\\n\"} | {\"c\":\"\\n\",\"a\":[0]}",
                "{\"\\u0061\": 1, \"é\": 1e2} | {\"é\":100,\"a\":[0]}",
            })
    void aCopyOfAnObjectHasAnotherValueOfAField(String object, String expected) {
        JsonValue original = json(object);

        assertThat(original.with("a", json("[0]"))).hasToString(expected);
        assertThat(original).isEqualTo(json(object));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e308", "1e-308", "0.01e-308", "123456789e308", "12345678.9e-308"})
    void aValueWithAnyNumberCanBeCopied(String number) {
        JsonValue object = json("{\"a\": " + number + "}");

        assertThat(object.with("b", json("1")).get("a")).isEqualTo(json(number));
        assertThat(object.get("a").asDocument().root()).isEqualTo(json(number));
    }

    @Test
    void aPartOfADocumentIsADocumentOfItsOwn() {
        Document document = json("{\"a\": [1, {\"b\": \"é\"}]}").get("a").asDocument();

        assertThat(document.text()).isEqualTo("[1, {\"b\": \"é\"}]");
        assertThat(document.root()).isEqualTo(json("[1, {\"b\": \"é\"}]"));
        assertThat(document.hasByteOrderMark()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theTreeOfJacksonIsTheSame(Model model) {
        String example = SchemaFiles.fullExample(model).toString();

        assertThat(JacksonTree.of(json(example))).isEqualTo(SchemaFiles.json(example));
    }
}
