package dev.imageschema.validator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(ints = {0, '\n', '\r', 0x1B, 0x7F, 0x85, 0x200E, 0x2028, 0x202E, 0x2066, 0xD800, 0xFEFF, 0xE0001})
    void whatDisturbsALogIsEscaped(int codePoint) {
        assertThat(Printable.of("a" + Character.toString(codePoint) + "b")).matches("a(\\\\u\\p{XDigit}{4})+b");
    }

    @Test
    void otherTextStays() {
        assertThat(Printable.of("src/größe 映像 😀.json")).isEqualTo("src/größe 映像 😀.json");
    }
}
