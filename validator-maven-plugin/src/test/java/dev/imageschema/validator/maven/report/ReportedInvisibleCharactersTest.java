package dev.imageschema.validator.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.testkit.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that are blank on the screen could make two different names look the same in a report. */
class ReportedInvisibleCharactersTest {
    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String COMBINING_GRAPHEME_JOINER = "\u034F";
    private static final String HANGUL_CHOSEONG_FILLER = "\u115F";
    private static final String BRAILLE_PATTERN_BLANK = "\u2800";
    private static final String IDEOGRAPHIC_SPACE = "\u3000";
    private static final String HANGUL_FILLER = "\u3164";
    private static final String VARIATION_SELECTOR = "\uFE0F";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_BREAK_SPACE,
                COMBINING_GRAPHEME_JOINER,
                HANGUL_CHOSEONG_FILLER,
                BRAILLE_PATTERN_BLANK,
                IDEOGRAPHIC_SPACE,
                HANGUL_FILLER,
                VARIATION_SELECTOR
            })
    void everyReportEscapesThem(String invisible) throws Exception {
        Project project = new Project(directory);
        String name = "file" + invisible + ".json";
        String field = "field" + invisible;
        FixtureExpectation expectation = project.check(true, project.set("all", Verdict.VALID))
                .sets()
                .get(0)
                .expectation();
        ValidationResult result = expectation.validator().validate("{\"" + field + "\": 1}");
        FixtureResult fixture = new FixtureResult(Project.named(name), expectation, result, null);
        Results results = new Results(List.of(new SetResult(expectation, true, List.of(fixture))));
        String escape = String.format("\\u%04X", (int) invisible.charAt(0));

        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, project.reports());
        }

        try (var reports = Files.list(project.reports().path())) {
            assertThat(reports).hasSameSizeAs(ReportFormat.values()).allSatisfy(report -> {
                String text = Files.readString(report);
                assertThat(text).doesNotContain(invisible).contains("field" + escape);
                // A URI, the only name of a file in SARIF, has escapes of its own.
                assertThat(text).containsAnyOf("file" + escape + ".json", "file%");
            });
        }
    }
}
