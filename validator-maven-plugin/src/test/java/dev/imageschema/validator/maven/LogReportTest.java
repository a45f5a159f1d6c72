package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.Project.INVALID;
import static dev.imageschema.validator.maven.Project.MALFORMED;
import static dev.imageschema.validator.maven.Project.VALID;
import static dev.imageschema.validator.maven.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogReportTest {
    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(directory);
    }

    @Test
    void passingFixturesAreCounted() throws Exception {
        project.write("valid/a.json", VALID);
        project.write("invalid/b.json", INVALID);
        project.write("invalid/c.json", INVALID);

        Results results =
                project.check(true, project.set("valid", Verdict.VALID), project.set("invalid", Verdict.INVALID));

        assertThat(printed(results))
                .containsExactly(
                        "[INFO] valid (requires, documented): 1 fixture: 1 passed",
                        "[INFO] invalid (requires, documented): 2 fixtures: 2 passed",
                        "[INFO] 3 fixtures: 3 passed",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void everyErrorHasALine() throws Exception {
        project.write("valid/a.json", VALID);
        project.write("valid/b.json", INVALID);
        project.write("valid/c.json", MALFORMED);

        Results results = project.check(true, project.set("valid", Verdict.VALID));

        assertThat(printed(results))
                .containsExactly(
                        "[ERROR] valid/b.json:1:16: … (type)",
                        "[ERROR] valid/c.json:1:2: … (json)",
                        "[INFO] valid (requires, documented): 3 fixtures:"
                                + " 1 passed, 2 failed (1 INVALID instead of VALID, 1 MALFORMED instead of VALID)",
                        "[ERROR] 3 fixtures:"
                                + " 1 passed, 2 failed (1 INVALID instead of VALID, 1 MALFORMED instead of VALID)",
                        "[ERROR] Correct these fixtures,"
                                + " or move those whose verdict is right to a directory where it is expected",
                        "[INFO] Report: target/results.json");
        assertThat(report().conclusion(results))
                .isEqualTo("2 of 3 fixtures failed; each problem is logged above,"
                        + " and all details are in target/results.json");
    }

    @Test
    void fixturesThatPassAreNamedOnRequest() throws Exception {
        project.write("valid/a.json", VALID);
        project.write("invalid/b.json", INVALID);

        Results results =
                project.check(true, project.set("valid", Verdict.VALID), project.set("invalid", Verdict.INVALID));
        new LogReport(log, project.base(), project.reports().file(JsonReport.FILE), 20, true).print(results);

        assertThat(log.lines())
                .containsSequence("[INFO] valid/a.json: VALID", "[INFO] invalid/b.json: INVALID, as expected");
    }

    @Test
    void whatIsNotReportedIsCounted() throws Exception {
        String fields =
                IntStream.range(0, 103).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(", ", "{", "}"));
        project.write("valid/a.json", fields);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .contains("[ERROR] valid/a.json: and 83 more warnings");
    }

    @Test
    void aByteOrderMarkIsNoUnknownField() throws Exception {
        project.write("valid/a.json", "\uFEFF" + VALID);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .anyMatch(
                        line -> line.startsWith("[ERROR] valid/a.json:1:1: The document begins with a byte order mark"))
                .noneMatch(line -> line.contains("allowedUnknownFields"));
    }

    @Test
    void verdictIsNamedWhereAnotherOneThanValidIsExpected() throws Exception {
        project.write("invalid/a.json", VALID);
        project.write("invalid/b.json", MALFORMED);
        project.write("malformed/c.json", INVALID);

        assertThat(printed(project.check(
                        true, project.set("invalid", Verdict.INVALID), project.set("malformed", Verdict.MALFORMED))))
                .startsWith(
                        "[ERROR] invalid/a.json: expected to be INVALID, but it is VALID",
                        "[ERROR] invalid/b.json: expected to be INVALID, but it is MALFORMED",
                        "[ERROR] invalid/b.json:1:2: … (json)",
                        "[ERROR] malformed/c.json: expected to be MALFORMED, but it is INVALID",
                        "[ERROR] malformed/c.json:1:16: … (type)");
    }

    @Test
    void hintOnWarningsNamesBothWaysOut() throws Exception {
        project.write("valid/a.json", WITH_UNKNOWN_FIELD);
        project.write("valid/b.json", WITH_UNKNOWN_FIELD);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .containsExactly(
                        "[ERROR] valid/a.json:1:2: … (additionalProperties)",
                        "[ERROR] valid/b.json:1:2: … (additionalProperties)",
                        "[INFO] valid (requires, documented): 2 fixtures: 0 passed, 2 failed (2 VALID with warnings)",
                        "[ERROR] 2 fixtures: 0 passed, 2 failed (2 VALID with warnings)",
                        "[ERROR] An unknown field is usually a typo. If it is meant, add /gpu to allowedUnknownFields,"
                                + " or allow them all by setting failOnWarning to false",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void hintOnManyWarningsIsShort() throws Exception {
        project.write("valid/a.json", "{\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\\u001b\": 1, \"g\": 1}");

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .anyMatch(line -> line.contains("add /a, /b, /c, /d, /e and 2 more to allowedUnknownFields"))
                .noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void warningsThatDoNotFailAreWarnings() throws Exception {
        project.write("valid/a.json", WITH_UNKNOWN_FIELD);

        assertThat(printed(project.check(false, project.set("valid", Verdict.VALID))))
                .containsExactly(
                        "[WARNING] valid/a.json:1:2: … (additionalProperties)",
                        "[INFO] valid (requires, documented): 1 fixture: 1 passed",
                        "[INFO] 1 fixture: 1 passed",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void warningsDoNotMatterWhereFixturesMustBeInvalid() throws Exception {
        project.write("invalid/a.json", "{\"nvidia_gpu\": 1, \"gpu\": 2}");

        assertThat(printed(project.check(true, project.set("invalid", Verdict.INVALID))))
                .containsExactly(
                        "[INFO] invalid (requires, documented): 1 fixture: 1 passed",
                        "[INFO] 1 fixture: 1 passed",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void directoryThatIsMissingIsNamed() throws Exception {
        Results results = project.check(true, project.set("gone", Verdict.VALID));

        assertThat(printed(results))
                .startsWith("[ERROR] The directory gone of the fixture set gone does not exist:"
                        + " correct its name, or create it");
        assertThat(report().conclusion(results))
                .isEqualTo("The directory gone of the fixture set gone does not exist: correct its name, or create it");
    }

    @Test
    void placesWithoutFixturesAreNamed() throws Exception {
        project.write("valid/notes.txt", "none");

        Results results = project.check(true, project.set("valid", Verdict.VALID));

        assertThat(printed(results))
                .startsWith(
                        "[WARNING] valid (requires, documented): no file in valid is selected by **/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz");
        assertThat(report().conclusion(results))
                .isEqualTo(
                        "There are no fixtures: no file in valid is selected by **/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz."
                                + " Add one, configure where yours are, or set failIfNoFixtures to false");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nameOfAFileCannotForgeALine() throws Exception {
        project.write("valid/a\n[INFO] all is well.json", INVALID);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .first()
                .asString()
                .startsWith("[ERROR] valid/a\\n[INFO] all is well.json:1:16: ");
    }

    @Test
    void statedErrorCannotForgeALine() throws Exception {
        project.write("invalid/a.json", INVALID);
        project.write("invalid/a.errors", "/\u001B[2J\u202E type\u0085\n");

        assertThat(printed(project.check(true, project.set("invalid", Verdict.INVALID))))
                .contains("[ERROR]   - /\\u001B[2J\\u202E type\\u0085 (expected, not found)");
    }

    /** The sentences are the validator's affair: {@code …} stands for them. */
    private List<String> printed(Results results) {
        report().print(results);
        return log.lines().stream()
                .map(line -> line.replaceFirst("(:\\d+:\\d+: ).+( \\(\\w+\\))$", "$1…$2"))
                .toList();
    }

    private LogReport report() {
        return new LogReport(log, project.base(), project.reports().file(JsonReport.FILE), 20, false);
    }
}
