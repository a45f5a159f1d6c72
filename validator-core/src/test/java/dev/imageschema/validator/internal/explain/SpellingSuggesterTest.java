package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that was probably meant, or none. */
class SpellingSuggesterTest {
    private static final List<String> NAMES = List.of(
            "file_name", "file_id", "provider", "size", "id", "ro", "rw", "docker-hub", "nvidia_gpu", "created");

    @ParameterizedTest
    @CsvSource({
        "FileName, file_name",
        "file-id, file_id",
        "DOCKER_HUB, docker-hub",
        "nvidia_gup, nvidia_gpu",
        "provdier, provider",
        "sise, size",
        "Id, id",
        "iid, id",
        "rx, ro", // as near as rw: the first of equals
        "wr, rw",
        "di, id",
        "q,",
        "time,",
        "sz,",
        "crt,",
        "deleted,",
        "'',",
        "completely-different,",
    })
    void theNearestIsSuggested(String word, String expected) {
        assertThat(new SpellingSuggester().best(word, NAMES).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdxy, abcdef, true", // two edits of six letters
        "abcxy, abcde, false", // two of five
        "abcde, abcdef, true",
        "abcd, abcdef, false", // two of the shorter one's four
        "abcdefgh, abcdef, true",
        "abcdefghi, abcdef, false",
        "ab, ax, true",
        "a, ab, false",
        "r-e_g.i s-t_r.y, registry, true",
        "'-.-', ' _ ', false",
    })
    void longWordsMayDifferMore(String word, String candidate, boolean isSimilar) {
        assertThat(new SpellingSuggester().best(word, List.of(candidate)).isPresent())
                .isEqualTo(isSimilar);
    }

    /** To compare two words of eight letters costs 8 times 8 characters, and 9 to look for other separators. */
    @Test
    void nothingIsSuggestedAfterTheBudgetIsSpent() {
        SpellingSuggester similar = new SpellingSuggester();

        assertThat(similar.best("provider", Collections.nCopies(680_000, "providex")))
                .contains("providex");
        assertThat(similar.best("sise", List.of("size"))).contains("size");
        assertThat(similar.best("provider", Collections.nCopies(10_000, "providex")))
                .isEmpty();
        assertThat(similar.best("sise", List.of("size"))).isEmpty();
        assertThat(new SpellingSuggester().best("provider", Collections.nCopies(690_000, "providex")))
                .isEmpty();
    }

    @Test
    void veryLongWordsAreComparedByTheirLettersOnly() {
        SpellingSuggester similar = new SpellingSuggester();
        String word = "ab".repeat(100_000);

        assertThat(similar.best(word, List.of(word.substring(1)))).isEmpty();
        assertThat(similar.best(word, List.of("AB-".repeat(100_000)))).isPresent();
        assertThat(similar.best("a".repeat(1_000), List.of("a".repeat(999)))).isPresent();
        assertThat(similar.best("a".repeat(1_001), List.of("a".repeat(1_000)))).isEmpty();
        assertThat(similar.best("sise", List.of("size"))).contains("size");
    }
}
