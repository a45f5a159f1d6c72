package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how many edits lie between two words. */
class EditDistanceTest {
    private static final int LIMIT = 2;

    @ParameterizedTest
    @CsvSource({
        "size, size, 0",
        "size, sizes, 1",
        "size, ize, 1",
        "size, sise, 1",
        "size, szie, 1",
        "size, isez, 2", // swaps of two pairs
        "size, zsie, 2", // a letter moved by two places
        "ca, abc, 3", // not a swap and an insertion between the swapped letters
        "provider, provdierx, 2",
        "provider, rpoviedr, 2",
        "aab, aba, 1",
        "aaaa, aa, 2",
        "'', '', 0",
        "'', a, 1",
        "ab, '', 2",
    })
    void theFewestEditsAreCounted(String word, String other, int edits) {
        assertThat(EditDistance.of(word, other, 3)).isEqualTo(edits);
        assertThat(EditDistance.of(other, word, 3)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdxy, 2",
        "abcdef, abcxyz, -1",
        "abcdef, abcdefgh, 2",
        "abcdef, abcdefghi, -1",
        "abcdef, uvwxyz, -1",
        "ab, abcdefgh, -1",
        "'', ab, 2",
        "'', abc, -1",
        "abc, '', -1",
    })
    void moreEditsThanTheLimitAreNotCounted(String word, String other, int edits) {
        assertThat(EditDistance.of(word, other, LIMIT)).isEqualTo(edits);
        assertThat(EditDistance.of(other, word, LIMIT)).isEqualTo(edits);
    }

    @Test
    void theLimitMayBeReached() {
        assertThat(EditDistance.of("size", "site", 1)).isEqualTo(1);
        assertThat(EditDistance.of("size", "site", 0)).isEqualTo(-1);
        assertThat(EditDistance.of("size", "size", 0)).isZero();
    }

    @Test
    void aLetterOutsideAsciiIsALetterLikeAnyOther() {
        assertThat(EditDistance.of("\u0080", "\u0080", LIMIT)).isZero();
        assertThat(EditDistance.of("größe", "größe", LIMIT)).isZero();
        assertThat(EditDistance.of("größe", "größen", LIMIT)).isEqualTo(1);
        assertThat(EditDistance.of("aé", "éa", LIMIT)).isEqualTo(1);
    }
}
