package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the results that a user receives for an NDJSON file that exceeds a limit. */
class NdjsonLimitsTest {
    private static SchemaValidator numbers(NdjsonLimits limits) {
        return Validator.forSchema("{\"type\": \"integer\"}")
                .ndjsonLimits(limits)
                .build();
    }

    private static ValidationError lastError(SchemaValidator validator, byte[] file, int threads) {
        List<ValidationResult> results = new ArrayList<>();
        LineCounts counts = validator.validateLines(
                new ByteArrayInputStream(file), threads, (line, offset, result) -> results.add(result));

        assertThat(counts.unchecked()).isEqualTo(1);
        assertThat(counts.areValid()).isFalse();
        ValidationResult last = results.get(results.size() - 1);
        assertThat(last.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(last.errors()).hasSize(1);
        return last.errors().get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theErrorNamesTheLimitAndHowToRaiseIt(int threads) throws IOException {
        byte[] file = "1\n2\n3\n".getBytes(UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("1\n".repeat(1 << 20).getBytes(UTF_8));
        }

        ValidationError lines = lastError(numbers(NdjsonLimits.DEFAULT.withLines(2)), file, threads);
        assertThat(lines.keyword()).isEqualTo("limit");
        assertThat(lines.inLine(3))
                .hasToString(
                        "3:1: The NDJSON file has more than 2 lines; the rest of the file is not validated;"
                                + " to validate the whole file, raise the limit NdjsonLimits.lines (ndjsonLines in a pom) (limit)");
        assertThat(lastError(numbers(NdjsonLimits.DEFAULT.withBytes(5)), file, threads))
                .hasToString(
                        "1:1: The NDJSON file has more than 5 bytes; the rest of the file is not validated;"
                                + " to validate the whole file, raise the limit NdjsonLimits.bytes (ndjsonBytes in a pom) (limit)");
        assertThat(lastError(numbers(NdjsonLimits.DEFAULT), zipped.toByteArray(), threads))
                .hasToString(
                        "1:1: The NDJSON file decompresses to more than 200 times its compressed size;"
                                + " the rest of the file is not validated;"
                                + " to validate the whole file, raise the limit NdjsonLimits.ratio (ndjsonRatio in a pom) (limit)");
    }

    @Test
    void aSingleDocumentHasNoNdjsonLimits() {
        SchemaValidator validator = numbers(new NdjsonLimits(1, 1, 1));

        assertThat(validator.validate("12345").verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void coverageHasTheLimitsOfItsValidator(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ports.ndjson"), "1\n2\n3\n");

        assertThat(SchemaCoverage.of(numbers(NdjsonLimits.DEFAULT.withLines(2))).addLines(file))
                .isEqualTo(new LineCounts(3, 0, 2, 0, 0, 1));
    }

    @Test
    void everyLimitIsPositive() {
        assertThatThrownBy(() -> NdjsonLimits.DEFAULT.withLines(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines must be positive, found 0");
        assertThatThrownBy(() -> NdjsonLimits.DEFAULT.withBytes(Long.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes must be positive, found -9223372036854775808");
        assertThatThrownBy(() -> NdjsonLimits.DEFAULT.withRatio(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ratio must be positive, found -1");
        assertThat(new NdjsonLimits(1, 2, 3).withLines(4).withBytes(5).withRatio(6))
                .isEqualTo(new NdjsonLimits(4, 5, 6));
    }
}
