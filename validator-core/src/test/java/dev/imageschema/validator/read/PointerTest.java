package dev.imageschema.validator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Pointers as RFC 6901 has them. */
class PointerTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a~1b/c~0d", "/~01", "/a//b/", "/0/é"})
    void aPointerIsWrittenAsItWasRead(String text) {
        assertThat(Pointer.parse(text)).hasToString(text);
    }

    @Test
    void stepsAreUnescaped() {
        assertThat(Pointer.parse("/a~1b/~01/").steps()).isEqualTo(List.of("a/b", "~1", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "#/a", "/~", "/~2", "/a~"})
    void anythingElseIsRefused(String text) {
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
    void pointersWithTheSameStepsAreEqual() {
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
    void theyAreOrderedStepByStep() {
        assertThat(List.of("/b", "/a/c", "", "/a", "/a/b/z", "/a/b").stream()
                        .map(Pointer::parse)
                        .sorted())
                .map(Pointer::toString)
                .containsExactly("", "/a", "/a/b", "/a/b/z", "/a/c", "/b");
    }
}
