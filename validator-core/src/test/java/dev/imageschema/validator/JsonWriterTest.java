package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import org.junit.jupiter.api.Test;

/** Checks that the writer separates values and escapes strings. */
class JsonWriterTest {
    private static String string(String text) {
        JsonWriter json = new JsonWriter();
        json.write("", text);
        return json.toString().substring("\"\":".length());
    }

    @Test
    void quotesBackslashesAndControlCharactersAreEscaped() {
        assertThat(string("\"")).isEqualTo("\"\\\"\"");
        assertThat(string("\\")).isEqualTo("\"\\\\\"");
        assertThat(string("\b\t\n\f\r")).isEqualTo("\"\\b\\t\\n\\f\\r\"");
        assertThat(string("\0\7\13\32\33\37")).isEqualTo("\"\\u0000\\u0007\\u000B\\u001A\\u001B\\u001F\"");
        assertThat(string("a\nb\"c\\")).isEqualTo("\"a\\nb\\\"c\\\\\"");
    }

    @Test
    void everyOtherCharacterStaysAsItIs() {
        for (int c = ' '; c <= Character.MAX_VALUE; c++) {
            if (c != '"' && c != '\\') {
                assertThat(string("a" + (char) c)).isEqualTo("\"a" + (char) c + '"');
            }
        }
    }

    @Test
    void everyStringIsReadAsItWasWritten() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + (char) c + "b";
            assertThat(SchemaFiles.json(string(text)).asString()).isEqualTo(text);
        }
    }

    @Test
    void aNameIsEscapedLikeAString() {
        JsonWriter json = new JsonWriter();
        json.write("a\"\n", 1);

        assertThat(json).hasToString("\"a\\\"\\n\":1");
    }

    @Test
    void membersAndItemsAreSeparatedByCommas() {
        JsonWriter json = new JsonWriter();
        json.startObject();
        json.write("a", "[");
        json.write("b", -1);
        json.writeNull("c");
        json.startArray("d");
        json.startArray();
        json.endArray();
        json.startObject();
        json.endObject();
        json.startArray();
        json.endArray();
        json.endArray();
        json.startObject("e");
        json.endObject();
        json.write("f", "{");
        json.startObject("g");
        json.write("h", "");
        json.endObject();
        json.endObject();

        assertThat(json)
                .hasToString(
                        "{\"a\":\"[\",\"b\":-1,\"c\":null,\"d\":[[],{},[]],\"e\":{},\"f\":\"{\",\"g\":{\"h\":\"\"}}");
    }
}
