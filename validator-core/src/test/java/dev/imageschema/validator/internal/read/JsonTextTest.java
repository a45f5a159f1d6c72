package dev.imageschema.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that values are written as JSON on one line. */
class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ } | {}",
                "[ ] | []",
                "[ 1, [ ], {\"a\" : 2 , \"b\":[null ,true, false]} ] | [1,[],{\"a\":2,\"b\":[null,true,false]}]",
                "1.0 | 1",
                "100e-2 | 1",
                "1e2 | 100",
                "-0 | 0",
                "-0.0 | 0",
                "1.50 | 1.5",
                "1e-1 | 0.1",
                "-12345678901234567890.00 | -12345678901234567890",
                "1e19 | 10000000000000000000",
                "\"\\u0061\\/\\u00e9\\uD83D\\uDE00\" | \"a/é😀\"",
                "{\"\\u0022\": 1} | {\"\\\"\":1}",
            })
    void aValueIsWrittenInTheShortestForm(String json, String expected) {
        assertThat(JsonText.of(JsonValues.of(json))).isEqualTo(expected);
    }

    @Test
    void onlyTheCharactersThatJsonRequiresAreEscaped() {
        String characters = IntStream.rangeClosed(0, 0x7F)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "", "\u0080\u2028é😀"));
        StringBuilder text = new StringBuilder();
        JsonText.appendString(characters, text);

        assertThat(text.toString())
                .startsWith("\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000B\\f\\r\\u000E")
                .contains("\\u0019\\u001A\\u001B\\u001C\\u001D\\u001E\\u001F !\\\"#")
                .endsWith("[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007F\u0080\u2028é😀\"");
        assertThat(JsonValues.of(text.toString()).string()).isEqualTo(characters);
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfAModelHasTheSameValue(Model model) {
        JsonValue example = JsonValues.of(SchemaFiles.fullExample(model).toPrettyString());

        assertThat(JsonValues.of(JsonText.of(example))).isEqualTo(example);
        assertThat(example).hasToString(SchemaFiles.fullExample(model).toString());
    }

    @Test
    void theMissingValueHasNoText() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(JsonValue.MISSING));
    }
}
