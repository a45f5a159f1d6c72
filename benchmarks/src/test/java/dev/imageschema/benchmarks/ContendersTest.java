package dev.imageschema.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contender returns the expected verdict for every document, so that the table compares equal work. */
class ContendersTest {
    static Stream<Contender> contenders() {
        return Contenders.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void saysWhatItShould(Contender contender) throws Exception {
        contender.prepare();
        for (Document document : Document.values()) {
            if (contender.takes(document)) {
                assertThat(contender.validate(document.bytes()))
                        .as(contender.name() + ", " + document.title())
                        .isEqualTo(document.isValid() || !contender.validates());
            }
        }
    }

    @Test
    void laysDocumentsOutAsTheExample() {
        assertThat(Documents.live()).asString().hasLineCount(lines(Documents.example()));
        assertThat(Documents.tagsLast()).hasSameSizeAs(Documents.example());
        assertThat(Documents.shuffled()).hasSameSizeAs(Documents.example()).isNotEqualTo(Documents.example());
    }

    private static int lines(byte[] document) {
        return (int) new String(document, StandardCharsets.UTF_8).lines().count();
    }

    @Test
    void hasFiveFaults() {
        assertThat(Validator.validate(Document.I.bytes()).errors()).hasSize(5);
    }

    @Test
    void hasDocumentsOfTheSizesThatAreSaid() {
        assertThat(Document.L.bytes()).hasSizeBetween(55_000, 65_000);
        assertThat(Document.N.bytes()).hasSizeBetween(10_000, 12_000);
        assertThat(Arrays.stream(Document.values()).map(Document::bytes)).doesNotHaveDuplicates();
    }
}
