package dev.imageschema.validator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.robustness.HostileInputTest;
import dev.imageschema.validator.testkit.FuzzInputs;
import dev.imageschema.validator.testkit.Invariants;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks for random bytes that every validate method returns the same result. */
class BytesFuzzTest {
    private static final int MIN_INPUTS = 40;

    private static final Limits SMALL = Limits.DEFAULT
            .withDocumentBytes(2_000)
            .withNestingDepth(8)
            .withStringLength(60)
            .withNameLength(24)
            .withNumberLength(12)
            .withTokens(200);

    private static final SchemaValidator IMAGES =
            Validator.forModel(Model.IMAGE).build();

    private static final List<SchemaValidator> VALIDATORS = List.of(
            IMAGES,
            Validator.forModel(Model.IMAGE)
                    .profile(Profile.STRICT)
                    .limits(SMALL)
                    .build(),
            Validator.forSchema("true").build());

    private record LineResult(long line, long offset, ValidationResult result) {}

    @FuzzTest
    @Timeout(30)
    void everyValidateMethodReturnsTheSameResult(byte[] json) {
        for (SchemaValidator validator : VALIDATORS) {
            ValidationResult result = validator.validate(json);
            assertThat(result.verdict()).isNotEqualTo(Verdict.UNCHECKED);
            assertThat(validator.isValid(json)).isEqualTo(result.isValid());
            assertThat(validator.validate(new ByteArrayInputStream(json))).isEqualTo(result);
            HostileInputTest.Program.text(json)
                    .ifPresent(text -> assertThat(validator.validate(text)).isEqualTo(result));
            Invariants.hold(result, new String(json, UTF_8));
            if (!isCompressed(json)) {
                assertThat(actual(validator, json)).isEqualTo(expected(validator, json));
            }
        }
    }

    /** {@return whether the bytes are a gzip file, which only {@code validateLines} decompresses} */
    private static boolean isCompressed(byte[] json) {
        return json.length > 1 && json[0] == 0x1F && json[1] == (byte) 0x8B;
    }

    private static List<LineResult> actual(SchemaValidator validator, byte[] ndjson) {
        List<LineResult> actual = new ArrayList<>();
        validator.validateLines(
                new ByteArrayInputStream(ndjson),
                (line, offset, result) -> actual.add(new LineResult(line, offset, result)));
        return actual;
    }

    private static List<LineResult> expected(SchemaValidator validator, byte[] ndjson) {
        List<LineResult> expected = new ArrayList<>();
        int start = 0;
        for (int line = 1; start < ndjson.length; line++) {
            int end = start;
            while (end < ndjson.length && ndjson[end] != '\n') {
                end++;
            }
            int textEnd = end > start && ndjson[end - 1] == '\r' ? end - 1 : end;
            byte[] json = Arrays.copyOfRange(ndjson, start, textEnd);
            if (!new String(json, UTF_8).chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r')) {
                expected.add(new LineResult(line, start, validator.validate(json)));
            }
            start = end + 1;
        }
        return expected;
    }

    @Test
    void inputsHaveEveryVerdict() {
        List<byte[]> inputs = FuzzInputs.of(BytesFuzzTest.class);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        inputs.forEach(json -> verdicts.add(IMAGES.validate(json).verdict()));

        assertThat(inputs).hasSizeGreaterThanOrEqualTo(MIN_INPUTS);
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);
    }
}
