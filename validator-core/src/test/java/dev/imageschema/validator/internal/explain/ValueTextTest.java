package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.text.Printable;
import dev.imageschema.validator.testkit.JsonValues;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the text of names, values and expected values in a message. */
class ValueTextTest {
    private static JsonValue json(String text) {
        return JsonValues.of(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "a0", "a9", "_", "$", "a-z", "_0"})
    void aNameThatIsAWordIsNotQuoted(String name) {
        assertThat(ValueText.name(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "9a", "-a", "a b", "a/b", "a:", "a@", "a[", "a`", "a{", "é", "a.b"})
    void anyOtherNameIsQuoted(String name) {
        assertThat(ValueText.name(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void longTextIsCutAfterSixtyCharacters() {
        String sixty = "\uD83D\uDE00".repeat(60);

        assertThat(ValueText.quoted(sixty)).isEqualTo('"' + sixty + '"');
        assertThat(ValueText.quoted(sixty + "a")).isEqualTo('"' + sixty + "…\"");
        assertThat(ValueText.name("a".repeat(60))).isEqualTo("a".repeat(60));
        assertThat(ValueText.name("a".repeat(61))).isEqualTo('"' + "a".repeat(60) + "…\"");
    }

    @Test
    void theMiddleOfALongPathIsOmitted() {
        List<String> tokens = Collections.nCopies(12, "a");

        assertThat(ValueText.field(Pointer.of(tokens), json("{}"))).isEqualTo(String.join(".", tokens));
        assertThat(ValueText.field(Pointer.of(Collections.nCopies(13, "a")), json("{}")))
                .isEqualTo("a.a.a.a.a.a….a.a.a.a.a.a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | a string (not shown)",
                "1 | a number (not shown)",
                "true | a boolean (not shown)",
                "null | null",
                "{} | an object",
                "[] | an array"
            })
    void theTypeOfAMaskedValueIsReported(String value, String expected) {
        assertThat(ValueText.hiddenValue(json(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | text that matches ^a",
                "{\"title\": \"Name\"} | text that matches ^a",
                "{\"description\": \"A name\"} | text that matches ^a",
                "{\"title\": \"Name\", \"description\": \"Two letters; see there\"} | a Name (two letters)",
                "{\"title\": \"Id\", \"description\": \"IP address\"} | an Id (IP address)",
                "{\"title\": \"Id\", \"description\": \"X\"} | an Id (X)",
                "{\"title\": \"Id\", \"description\": \"Of\"} | an Id (of)",
            })
    void aPatternIsDescribedByItsTitleAndDescription(String schema, String expected) {
        assertThat(ExpectedText.of(Keyword.PATTERN, json("\"^a\""), json(schema)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1} | {\"a\":1}",
                "[1, 2] | [1,2]",
                "\"a\" | \"a\"",
                "null | null",
            })
    void aConstantIsPrintedUnchanged(String value, String expected) {
        assertThat(ExpectedText.of(Keyword.CONST, json(value), json("{}"))).isEqualTo(expected);
    }

    @Test
    void atMostThirtyValuesAreListed() {
        assertThat(ExpectedText.of(Keyword.ENUM, json(numbers(30).toString()), json("{}")))
                .isEqualTo(listed(30));
        assertThat(ExpectedText.of(Keyword.ENUM, json(numbers(31).toString()), json("{}")))
                .isEqualTo(listed(30) + ", … (31 values)");
    }

    @Test
    void anAbsentKeywordHasNoDescription() {
        assertThat(ExpectedText.of(Keyword.ENUM, JsonValue.MISSING, json("{}"))).isEmpty();
    }

    private static List<Integer> numbers(int number) {
        return IntStream.range(0, number).boxed().toList();
    }

    private static String listed(int number) {
        return numbers(number).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "FE00, FE0F", // variation selectors
        "E0100, E01EF",
        "0, 1F", // control characters
        "7F, 9F",
        "2028, 2029",
        "202A, 202E", // controls of the writing direction
        "A0, A0",
        "D800, D800", // an unpaired surrogate
        "E000, E000", // private use
    })
    void invisibleCharactersAreEscaped(String first, String last) {
        for (int c : new int[] {Integer.parseInt(first, 16), Integer.parseInt(last, 16)}) {
            assertThat(Printable.of("a" + Character.toString(c)))
                    .as("U+%04X", c)
                    .startsWith("a\\u")
                    .matches("[ -~]+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "~", "!", "\uFDFD", "\uFE10", "é", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "]]", "]>"})
    void visibleCharactersAreNotEscaped(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @Test
    void invisibleCharactersAfterASurrogatePairAreEscaped() {
        assertThat(Printable.of("\uD83D\uDE00\u0007")).isEqualTo("\uD83D\uDE00\\u0007");
        assertThat(Printable.of("a\nb")).isEqualTo("a\\nb");
        assertThat(Printable.of("]]>")).isEqualTo("]]\\u003E");
        assertThat(Printable.of("\u0007]]>")).isEqualTo("\\u0007]]\\u003E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "##[error]x|#\\u0023[error]x",
                "a ##vso[task.setvariable variable=X]1|a #\\u0023vso[task.setvariable variable=X]1",
                "##teamcity[buildStop]|#\\u0023teamcity[buildStop]",
                "###[group]|#\\u0023\\u0023[group]",
                "::error::x|:\\u003Aerror::x",
                " ::set-output name=a::b| :\\u003Aset-output name=a::b",
                "\"::add-mask::x\"|\":\\u003Aadd-mask::x\"",
                "a # b|a # b",
                "std::vector::at|std::vector::at",
                "fe80::abcd|fe80::abcd",
                "::1|::1",
                "a:b: ::|a:b: ::",
            })
    void aBuildSystemCommandIsEscaped(String text, String printable) {
        assertThat(Printable.of(text)).isEqualTo(printable);
        assertThat(Printable.of(printable)).isEqualTo(printable);
    }
}
