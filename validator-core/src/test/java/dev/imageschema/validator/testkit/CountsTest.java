package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the lower bounds that documents state against the counts, and the message for a missing count. */
class CountsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LOWER_BOUND = Pattern.compile("more\\s+than\\s+([\\d,]+)\\s+(mistakes|documents)");

    private static Map<String, Integer> counts() {
        return Map.of(
                "mistakes", Counts.sum("mistakes"),
                "documents", Counts.sum("cases"));
    }

    /** A document states a lower bound, so that it stays true when the schema gets another field. */
    @ParameterizedTest
    @ValueSource(strings = {"CHANGELOG.md", "docs/trust.md", "schema/README.md", "schema/tests/README.md"})
    void aDocumentStatesABoundThatIsTrueAndNear(String document) throws IOException {
        List<MatchResult> bounds = LOWER_BOUND
                .matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .toList();

        assertThat(bounds).isNotEmpty().allSatisfy(bound -> {
            int stated = Integer.parseInt(bound.group(1).replace(",", ""));
            assertThat(counts().get(bound.group(2)))
                    .as(bound.group())
                    .isGreaterThan(stated)
                    .isLessThan(stated * 5 / 4);
        });
    }

    @Test
    void aMissingCountNamesTheCommand() {
        assertThatNullPointerException()
                .isThrownBy(() -> Counts.of("cases.other"))
                .withMessage("cases.other is not in counts.json: run ./regenerate");
    }
}
