package dev.imageschema.validator.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imageschema.validator.Limits;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.databind.JsonNode;

/** Checks the values and the faults that the reader reports for texts at the edge of what it accepts. */
class JsonReaderTest {
    private static final JsonReader READER = new JsonReader(Limits.DEFAULT);

    private static JsonValue read(String text) throws MalformedException {
        return READER.read(text).root();
    }

    private static ThrowableAssertAlternative<MalformedException> assertMalformed(
            Reason reason, ThrowingCallable reading) {
        return assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(reading)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "\uD83D\uDE00"})
    void theSizeOfAStringIsItsNumberOfUtf8Bytes(String character) throws Exception {
        String json = "\"" + character + "\"";
        byte[] bytes = json.getBytes(UTF_8);
        JsonReader enough = new JsonReader(Limits.DEFAULT.withDocumentBytes(bytes.length));
        JsonReader oneLess = new JsonReader(Limits.DEFAULT.withDocumentBytes(bytes.length - 1));

        assertThat(enough.read(json).root().string()).isEqualTo(character);
        assertThat(enough.read(bytes).root().string()).isEqualTo(character);
        assertMalformed(Reason.LIMIT, () -> oneLess.read(json));
        assertMalformed(Reason.LIMIT, () -> oneLess.read(bytes));
    }

    @Test
    void theSizeIsCheckedBeforeTheEncoding() {
        JsonReader small = new JsonReader(Limits.DEFAULT.withDocumentBytes(3));

        assertMalformed(Reason.LIMIT, () -> small.read(new byte[] {'[', (byte) 0xFF, (byte) 0xFF, ']'}));
    }

    @ParameterizedTest
    @CsvSource({
        "FEFF, looks like UTF-16",
        "FFFE, looks like UTF-16",
        "0022, looks like UTF-16",
        "2200, looks like UTF-16",
        "FE22, Invalid UTF-8 at byte offset 0; save the document as UTF-8",
        "FF22, Invalid UTF-8 at byte offset 0; save the document as UTF-8",
        "FEFE, Invalid UTF-8 at byte offset 0; save the document as UTF-8",
        "FFFF, Invalid UTF-8 at byte offset 0; save the document as UTF-8",
        "22FF, Invalid UTF-8 at byte offset 1; save the document as UTF-8",
        "22FE, Invalid UTF-8 at byte offset 1; save the document as UTF-8",
        "FE, Invalid UTF-8 at byte offset 0; save the document as UTF-8",
    })
    void anotherEncodingIsDistinguishedFromAnInvalidCharacter(String hex, String message) {
        assertMalformed(Reason.ENCODING, () -> READER.read(HexFormat.of().parseHex(hex)))
                .withMessageContaining(message);
    }

    @Test
    void aDocumentMayHaveOneOrTwoBytes() throws Exception {
        assertThat(READER.read("10".getBytes(UTF_8)).root().longValue()).isEqualTo(10);
        assertThat(READER.read("1".getBytes(UTF_8)).root().longValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, INT, 2147483647",
        "2147483648, LONG, 2147483648",
        "-2147483648, INT, -2147483648",
        "999999999999999999, LONG, 999999999999999999",
        "1000000000000000000, LONG, 1000000000000000000",
        "9223372036854775807, LONG, 9223372036854775807",
        "-9223372036854775808, LONG, -9223372036854775808",
        "9223372036854775808, BIG_INTEGER, 9223372036854775808",
        "100000000000000000000, BIG_INTEGER, 100000000000000000000",
        "1.0, INT, 1",
        "1e2, INT, 100",
        "1.5, BIG_DECIMAL, 1.5",
        "10.50, BIG_DECIMAL, 10.5",
        "1e-1, BIG_DECIMAL, 0.1",
        "0.0, INT, 0",
        "0e0, INT, 0",
        "1e+00000002, INT, 100",
    })
    void aNumberKeepsItsValueInTheSmallestType(String json, NumberType type, String value) throws Exception {
        JsonNode number = JacksonTree.of(read(json));

        assertThat(number.numberType()).isEqualTo(type);
        assertThat(number.toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1E308", "1e-308", "1e+308", "0e00308"})
    void anExponentMayBe308(String json) throws Exception {
        assertThat(read(json).isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "1E309", "1e-309", "1e1000", "0e309", "1e99999999999999999999"})
    void anExponentAbove308IsMalformed(String json) {
        assertMalformed(Reason.LIMIT, () -> read(json)).withMessage("The exponent of a number is outside ±308");
    }

    @Test
    void everyLimitIsInclusive() throws Exception {
        assertLimit(Limits.DEFAULT.withTokens(4), "[1,2]", "[1,2,3]");
        assertLimit(Limits.DEFAULT.withNumberLength(3), "123", "1234");
        assertLimit(Limits.DEFAULT.withNumberLength(3), "1.5", "1.55");
        assertLimit(Limits.DEFAULT.withStringLength(3), "\"abc\"", "\"abcd\"");
        assertLimit(Limits.DEFAULT.withNameLength(3), "{\"abc\": 1}", "{\"abcd\": 1}");
        assertLimit(Limits.DEFAULT.withNestingDepth(2), "[{}]", "[{\"a\": []}]");
    }

    private static void assertLimit(Limits limits, String within, String above) throws Exception {
        JsonReader reader = new JsonReader(limits);
        assertThat(reader.read(within).root()).isNotNull();
        assertMalformed(Reason.LIMIT, () -> reader.read(above));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,]                 | trailing comma before the closing ']'; remove the comma",
                "{\"a\": 1, }         | trailing comma before the closing '}'; remove the comma",
                "[1}                  | unexpected '}'; expected ']' for the '[' at column 1",
                "[,]                  | unexpected ','; expected an object",
                "{,}                  | unexpected ','; expected a field name in double quotes",
                "[:]                  | unexpected ':'; expected an object",
                "[/* a */]            | unexpected comment; JSON has no comments",
                "[1 // a              | unexpected comment; JSON has no comments",
                "[#]                  | unexpected comment; JSON has no comments",
                "['a']                | unexpected single quote; write strings and field names in double quotes",
                "[\u0001]             | unexpected control character U+0001",
                "[\u001F]             | unexpected control character U+001F",
                "[\u007F]             | unexpected text; expected an object",
                "[abc]                | unexpected text; expected an object",
                "[é]                  | unexpected text; expected an object",
                "[NaN]                | unexpected NaN; a JSON number is finite",
                "[TRUE]               | unexpected TRUE; write true",
                "[01]                 | invalid number; a number has no leading plus sign, no leading zero",
                "[1.]                 | invalid number; a number has",
                "[-]                  | unexpected '-'",
                "[+1]                 | invalid number; a number has",
                "[.5]                 | invalid number; a number has",
                "[\"a\" \"b\"]        | expected a comma before this item",
                "[\"a\" 1]            | expected a comma before this item",
                "[1 2]                | expected a comma before this item",
                "[true false]         | expected a comma before this item",
                "[1 \"a\"]            | expected a comma before this item",
                "[1 [2]]              | expected a comma before this item",
                "[1 {}]               | expected a comma before this item",
                "[[] []]              | expected a comma before this item",
                "[{} 1]               | expected a comma before this item",
                "{\"a\" 1}            | expected a colon after the field name",
                "{\"a\": 1 \"b\": 2}  | expected a comma before this field",
                "[1;2]                | unexpected ';'; expected a comma or the closing ']'",
                "[1 = 2]              | unexpected '='; expected a comma or the closing ']'",
                "{1: 2}               | expected a field name in double quotes",
                "[\"[\", x]           | unexpected text; expected an object",
                "[\"\\\"]\", x]       | unexpected text; expected an object",
                "{\"a\"}              | expected a colon after the field name",
                "{\"a\": \"b\" \"c\"} | expected a comma before this field",
                "{\"a\": }            | unexpected '}'; expected an object",
                "{\"a\": [1, 2}       | unexpected '}'; expected ']' for the '[' at column 7",
                "[{\"a\": 1]          | unexpected ']'; expected '}' for the '{' at column 2",
                "{a: 1}               | expected a field name in double quotes",
                "{\"a\": 1, b: 2}     | expected a field name in double quotes",
                "]                    | unexpected ']'; expected an object",
                "[-Infinity]          | unexpected -Infinity; a JSON number is finite",
                "[undefined]          | unexpected undefined; write null",
                "[None]               | unexpected None; write null",
                "[True]               | unexpected True; write true",
                "[FALSE]              | unexpected FALSE; write false",
                "[1, / 2]             | unexpected '/'; expected an object",
                "[1                   | unexpected end of the document; the '[' at column 1 is not closed",
                "{¶\"a\": [{}, [¶     | unexpected end of the document; the '[' at line 2, column 11 is not closed",
                "[[], {\"]\": 1        | unexpected end of the document; the '{' at column 6 is not closed",
                "[\"a, 1]              | unexpected end of the document; the string at column 2 is not closed",
                "[\"a¶b\"]            | line break inside a string; write \\n",
                "[\"a§b\"]            | line break inside a string; write \\n",
                "[\"\u0001\"]         | control character U+0001 inside a string; write \\u0001",
                "[\"\u001F\"]         | control character U+001F inside a string; write \\u001F",
                "[\"\\x\"]            | unknown escape sequence in a string; write",
                "[\"\\ \"]            | unknown escape sequence in a string; write",
                "[\"\\u12G4\"]        | unknown escape sequence in a string; write",
            })
    void theMessageNamesTheUnexpectedText(String text, String message) {
        String json = text.replace('¶', '\n').replace('§', '\r');

        assertMalformed(Reason.JSON, () -> read(json)).withMessageContaining("Invalid JSON: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"\\uD800\": 1}             | 2",
                "{\"a\": 1, \"\\uD800\": 1}   | 10",
                "{\"a\\\"\\uD800\": 1}        | 2",
                "{\"\\uD800\\\"\": 1}         | 2",
            })
    void anUnpairedSurrogateInANameIsMalformedAtTheStartOfTheName(String json, int column) {
        assertMalformed(Reason.ENCODING, () -> read(json))
                .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(1, column)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broken.json",
                " ./fixtures/a b.json",
                "C:\\\\fixtures\\\\a.JSON",
                "/data/images.ndjson.gz",
                "a.jsonl\n"
            })
    void aFileNameInPlaceOfADocumentIsExplained(String name) {
        assertMalformed(Reason.JSON, () -> read(name))
                .withMessage("Invalid JSON: the text looks like the name of a file;"
                        + " to validate a file, pass a java.nio.file.Path instead of a String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "json", ".json", "{a.json", "a\nb.json", "\"a.json"})
    void otherTextIsNotMistakenForAFileName(String text) {
        assertMalformed(Reason.JSON, () -> read(text))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("file"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 10, 100, 70_000})
    void aDuplicateNameIsFoundAmongAnyNumberOfNames(int size) throws Exception {
        String names = IntStream.range(0, size)
                .mapToObj(i -> "\"n" + i + "\": {\"n0\": 0}, ")
                .collect(Collectors.joining());
        assertThat(read("{" + names + "\"n\": 0}").size()).isEqualTo(size + 1);
        for (String before :
                List.of("{" + names, "{" + names.replaceFirst("n0", "\\\\u006E0"), "{" + names + "\"\\t\": 0, ")) {
            assertDuplicate(before, "\"n0\"").withMessageEndingWith("first used at column 2");
            assertDuplicate(before, "\"\\u006e0\"").withMessageEndingWith("first used at column 2");
            assertDuplicate(before, "\"n" + (size - 1) + "\"");
        }
    }

    private static ThrowableAssertAlternative<MalformedException> assertDuplicate(String before, String name) {
        return assertMalformed(Reason.DUPLICATE_NAME, () -> read(before + name + ": 0}"))
                .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(1, before.length() + 1)));
    }

    @Test
    void aDuplicateNameIsFoundAfterOtherValues() {
        assertMalformed(
                        Reason.DUPLICATE_NAME,
                        () -> read("{\"z\": {\"a\": [\"a\", {}]}, \"b\": \"a\", \"a\": 1, \"c\": 2, \"a\": 3}"))
                .withMessageContaining("at column 35")
                .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(1, 51)));
    }
}
