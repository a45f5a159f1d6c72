package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which known name is suggested for a misspelt name, if any. */
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
        "rx, ro", // rw is as near as ro; the first one is suggested
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
    void theNearestNameIsSuggested(String word, String expected) {
        assertThat(new SpellingSuggester().best(word, NAMES).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdxy, abcdef, true", // two edits in six letters
        "abcxy, abcde, false", // two edits in five letters
        "abcde, abcdef, true",
        "abcd, abcdef, false", // two edits; the shorter word has four letters
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

    /** A comparison of two words of eight letters costs 8 times 8 characters, and 9 more for the separators. */
    @Test
    void nothingIsSuggestedAfterTheBudgetIsExhausted() {
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
