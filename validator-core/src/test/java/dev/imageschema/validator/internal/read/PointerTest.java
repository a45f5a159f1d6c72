package dev.imageschema.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imageschema.validator.testkit.JsonValues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that JSON Pointers follow RFC 6901. */
class PointerTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a~1b/c~0d", "/~01", "/a//b/", "/0/é"})
    void aPointerIsWrittenAsItWasRead(String text) {
        assertThat(Pointer.parse(text)).hasToString(text);
    }

    @Test
    void referenceTokensAreUnescaped() {
        assertThat(Pointer.parse("/a~1b/~01/").tokens()).isEqualTo(List.of("a/b", "~1", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "#/a", "/~", "/~2", "/a~"})
    void textThatIsNotAPointerIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pointer.parse(text));
    }

    @Test
    void aPointerStartsWithItsAncestorsAndItself() {
        Pointer pointer = Pointer.parse("/a/b");

        assertThat(pointer.startsWith(Pointer.ROOT)).isTrue();
        assertThat(pointer.startsWith(Pointer.parse("/a"))).isTrue();
        assertThat(pointer.startsWith(pointer)).isTrue();
        assertThat(pointer.startsWith(Pointer.parse("/a/b/c"))).isFalse();
        assertThat(pointer.startsWith(Pointer.parse("/b"))).isFalse();
    }

    @Test
    void pointersWithTheSameTokensAreEqual() {
        Pointer pointer = Pointer.ROOT.child("a").child("b/c");

        assertThat(pointer)
                .isEqualTo(Pointer.parse("/a/b~1c"))
                .hasSameHashCodeAs(Pointer.of(List.of("a", "b/c")))
                .isNotEqualTo(Pointer.parse("/a/b/c"))
                .isNotEqualTo(pointer.parent());
        assertThat(pointer.first(1)).isEqualTo(pointer.parent());
        assertThat(pointer.from(1)).isEqualTo(Pointer.ROOT.child("b/c"));
        assertThat(Pointer.ROOT.parent()).isEqualTo(Pointer.ROOT);
    }

    @Test
    void pointersAreOrderedTokenByToken() {
        assertThat(List.of("/b", "/a/c", "", "/a", "/a/b/z", "/a/b").stream()
                        .map(Pointer::parse)
                        .sorted())
                .map(Pointer::toString)
                .containsExactly("", "/a", "/a/b", "/a/b/z", "/a/c", "/b");
    }

    @Test
    void tokensWithEqualHashCodesGivePointersWithDifferentHashCodes() {
        Pointer pointer = Pointer.of(List.of("x", "Aa"));
        Pointer other = Pointer.of(List.of("x", "BB"));

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(pointer).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
        assertThat(pointer).isEqualTo(Pointer.parse("/x/Aa")).hasSameHashCodeAs(Pointer.parse("/x/Aa"));
        assertThat(Pointer.of(List.of("a", "b"))).doesNotHaveSameHashCodeAs(Pointer.of(List.of("ab")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/", ":", "-1", "1a", "2", "9999999999", "99999999999999999999"})
    void onlyAnArrayIndexSelectsAnItem(String token) {
        JsonValue array = JsonValues.of("[\"first\", \"second\"]");

        assertThat(Pointer.of(List.of(token)).in(array).isMissing()).isTrue();
        assertThat(Pointer.of(List.of("1")).in(array).string()).isEqualTo("second");
        assertThat(Pointer.of(List.of("1"))
                        .in(JsonValues.of("{\"1\": \"field\"}"))
                        .string())
                .isEqualTo("field");
    }
}
