package dev.imageschema.validator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.read.MalformedException.Reason;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.databind.JsonNode;

/** What the reader makes of a text, at the very edge of what it takes. */
class JsonReaderTest {
    private static final JsonReader READER = new JsonReader(Limits.DEFAULT);

    private static JsonNode read(String text) throws MalformedException {
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
    void aDocumentHasAsManyBytesInATextAsInBytes(String character) throws Exception {
        String json = "\"" + character + "\"";
        byte[] bytes = json.getBytes(UTF_8);
        JsonReader enough = new JsonReader(Limits.DEFAULT.withDocumentBytes(bytes.length));
        JsonReader oneLess = new JsonReader(Limits.DEFAULT.withDocumentBytes(bytes.length - 1));

        assertThat(enough.read(json).root().asString()).isEqualTo(character);
        assertThat(enough.read(bytes).root().asString()).isEqualTo(character);
        assertMalformed(Reason.LIMIT, () -> oneLess.read(json));
        assertMalformed(Reason.LIMIT, () -> oneLess.read(bytes));
    }

    @Test
    void theSizeIsLookedAtBeforeTheEncoding() {
        JsonReader small = new JsonReader(Limits.DEFAULT.withDocumentBytes(3));

        assertMalformed(Reason.LIMIT, () -> small.read(new byte[] {'[', (byte) 0xFF, (byte) 0xFF, ']'}));
    }

    @ParameterizedTest
    @CsvSource({
        "FEFF, looks like UTF-16",
        "FFFE, looks like UTF-16",
        "0022, looks like UTF-16",
        "2200, looks like UTF-16",
        "FE22, at offset 0 begins no character",
        "FF22, at offset 0 begins no character",
        "FEFE, at offset 0 begins no character",
        "FFFF, at offset 0 begins no character",
        "22FF, at offset 1 begins no character",
        "22FE, at offset 1 begins no character",
        "FE, at offset 0 begins no character",
    })
    void anotherEncodingIsToldFromABrokenCharacter(String hex, String message) {
        assertMalformed(Reason.ENCODING, () -> READER.read(HexFormat.of().parseHex(hex)))
                .withMessageContaining(message);
    }

    @Test
    void twoBytesMayBeADocument() throws Exception {
        assertThat(READER.read("10".getBytes(UTF_8)).root().asInt()).isEqualTo(10);
        assertThat(READER.read("1".getBytes(UTF_8)).root().asInt()).isEqualTo(1);
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
        JsonNode number = read(json);

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
    void anExponentMayNotBeMore(String json) {
        assertMalformed(Reason.LIMIT, () -> read(json)).withMessage("the exponent of a number is beyond ±308");
    }

    @Test
    void everyLimitIsTheMostThatIsTaken() throws Exception {
        assertLimit(Limits.DEFAULT.withTokens(4), "[1,2]", "[1,2,3]");
        assertLimit(Limits.DEFAULT.withNumberLength(3), "123", "1234");
        assertLimit(Limits.DEFAULT.withNumberLength(3), "1.5", "1.55");
        assertLimit(Limits.DEFAULT.withStringLength(3), "\"abc\"", "\"abcd\"");
        assertLimit(Limits.DEFAULT.withNameLength(3), "{\"abc\": 1}", "{\"abcd\": 1}");
        assertLimit(Limits.DEFAULT.withNestingDepth(2), "[{}]", "[{\"a\": []}]");
    }

    private static void assertLimit(Limits limits, String within, String beyond) throws Exception {
        JsonReader reader = new JsonReader(limits);
        assertThat(reader.read(within).root()).isNotNull();
        assertMalformed(Reason.LIMIT, () -> reader.read(beyond));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,]                 | a comma stands before the closing ]",
                "{\"a\": 1, }         | a comma stands before the closing }",
                "[1}                  | unexpected }",
                "[,]                  | unexpected ,",
                "{,}                  | unexpected ,",
                "[:]                  | unexpected :",
                "[/* a */]            | unexpected / (JSON has no comments)",
                "[1 // a              | unexpected / (JSON has no comments)",
                "[#]                  | unexpected # (JSON has no comments)",
                "['a']                | unexpected ' (names and strings stand in double quotes)",
                "[\u0001]             | unexpected control character U+0001",
                "[\u001F]             | unexpected control character U+001F",
                "[\u007F]             | unexpected text (",
                "[abc]                | unexpected text (",
                "[é]                  | unexpected text (",
                "[NaN]                | unexpected text (",
                "[TRUE]               | unexpected text (",
                "[01]                 | unexpected text (",
                "[1.]                 | unexpected text (",
                "[-]                  | unexpected -",
                "[+1]                 | unexpected +",
                "[.5]                 | unexpected .",
                "[\"a\" \"b\"]        | a comma, or a colon after a name, is missing here",
                "[\"a\" 1]            | a comma, or a colon after a name, is missing here",
                "[1 2]                | a comma, or a colon after a name, is missing here",
                "[true false]         | a comma, or a colon after a name, is missing here",
                "[1 \"a\"]            | a comma, or a colon after a name, is missing here",
                "[1 [2]]              | a comma, or a colon after a name, is missing here",
                "[1 {}]               | a comma, or a colon after a name, is missing here",
                "[[] []]              | a comma, or a colon after a name, is missing here",
                "[{} 1]               | a comma, or a colon after a name, is missing here",
                "{\"a\" 1}            | a comma, or a colon after a name, is missing here",
                "{\"a\": 1 \"b\": 2}  | a comma, or a colon after a name, is missing here",
                "[1;2]                | unexpected ;",
                "[1 = 2]              | unexpected =",
                "{1: 2}               | unexpected text (",
                "[\"[\", x]           | unexpected text (",
                "[\"\\\"]\", x]       | unexpected text (",
                "[\"a¶b\"]            | a line break inside a string (write \\n)",
                "[\"a§b\"]            | a line break inside a string (write \\n)",
                "[\"\u0001\"]         | the control character U+0001 inside a string (write \\u0001)",
                "[\"\u001F\"]         | the control character U+001F inside a string (write \\u001F)",
                "[\"\\x\"]            | an escape inside a string that JSON does not have",
                "[\"\\ \"]            | an escape inside a string that JSON does not have",
                "[\"\\u12G4\"]        | an escape inside a string that JSON does not have",
            })
    void whatIsUnexpectedIsSaid(String text, String message) {
        String json = text.replace('¶', '\n').replace('§', '\r');

        assertMalformed(Reason.JSON, () -> read(json)).withMessageContaining("this is not JSON: " + message);
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
    void halfAPairInANameIsMalformedWhereTheNameBegins(String json, int column) {
        assertMalformed(Reason.ENCODING, () -> read(json))
                .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(1, column)));
    }

    @Test
    void aNameThatIsThereTwiceIsFoundBehindWhateverStandsBetween() {
        assertMalformed(
                        Reason.DUPLICATE_NAME,
                        () -> read("{\"z\": {\"a\": [\"a\", {}]}, \"b\": \"a\", \"a\": 1, \"c\": 2, \"a\": 3}"))
                .withMessageContaining("at line 1, column 35")
                .satisfies(e -> assertThat(e.position()).isEqualTo(new Position(1, 51)));
    }
}
