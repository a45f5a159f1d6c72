package dev.imageschema.validator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that was probably meant, or none. */
class SimilarTest {
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
        assertThat(new Similar().best(word, NAMES).orElse(null)).isEqualTo(expected);
    }
}
