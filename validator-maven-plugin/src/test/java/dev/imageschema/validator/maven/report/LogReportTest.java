package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LogReportTest extends ProjectTestBase {
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
                        "[INFO] invalid (requires, documented, expected to be INVALID): 2 fixtures: 2 passed",
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
                        "[ERROR] Fix these fixtures, or move those that are correct to the directory that expects their"
                                + " verdict: a fixture set with <expect>INVALID</expect> for INVALID,"
                                + " a fixture set with <expect>MALFORMED</expect> for MALFORMED",
                        "[INFO] Report: target/results.json");
        assertThat(report().conclusion(results))
                .isEqualTo("2 of 3 fixtures failed; the problems are logged above,"
                        + " and target/results.json has all details");
    }

    @Test
    void fixturesThatPassAreNamedOnRequest() throws Exception {
        project.write("valid/a.json", VALID);
        project.write("invalid/b.json", INVALID);

        Results results =
                project.check(true, project.set("valid", Verdict.VALID), project.set("invalid", Verdict.INVALID));
        new LogReport(
                        log,
                        project.base(),
                        List.of(project.reports().file(JsonReport.FILE)),
                        "validator:accept@default",
                        20,
                        true)
                .print(results);

        assertThat(log.lines())
                .containsSequence("[INFO] valid/a.json: VALID", "[INFO] invalid/b.json: INVALID, as expected");
    }

    @Test
    void errorsBeyondTheMaximumAreCounted() throws Exception {
        String fields =
                IntStream.range(0, 103).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(", ", "{", "}"));
        project.write("valid/a.json", fields);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .contains("[ERROR] valid/a.json: and 83 more warnings");
    }

    @Test
    void aByteOrderMarkIsNotAnUnknownField() throws Exception {
        project.write("valid/a.json", "\uFEFF" + VALID);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .anyMatch(
                        line -> line.startsWith("[ERROR] valid/a.json:1:1: The document begins with a byte order mark"))
                .noneMatch(line -> line.contains("allowedUnknownFields"));
    }

    @Test
    void verdictIsNamedIfTheExpectedVerdictIsNotValid() throws Exception {
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
    void adviceOnUnknownFieldsNamesBothParameters() throws Exception {
        project.write("valid/a.json", WITH_UNKNOWN_FIELD);
        project.write("valid/b.json", WITH_UNKNOWN_FIELD);

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .containsExactly(
                        "[ERROR] valid/a.json:1:2: … (additionalProperties)",
                        "[ERROR] valid/b.json:1:2: … (additionalProperties)",
                        "[INFO] valid (requires, documented): 2 fixtures: 0 passed, 2 failed (2 VALID with warnings)",
                        "[ERROR] 2 fixtures: 0 passed, 2 failed (2 VALID with warnings)",
                        "[ERROR] An unknown field is usually a typo. To allow it, add /gpu to allowedUnknownFields;"
                                + " to allow every unknown field, set failOnWarning to false",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void adviceOnManyUnknownFieldsIsShort() throws Exception {
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
    void warningsOfFixturesThatMustBeInvalidAreIgnored() throws Exception {
        project.write("invalid/a.json", "{\"nvidia_gpu\": 1, \"gpu\": 2}");

        assertThat(printed(project.check(true, project.set("invalid", Verdict.INVALID))))
                .containsExactly(
                        "[INFO] invalid (requires, documented, expected to be INVALID): 1 fixture: 1 passed",
                        "[INFO] 1 fixture: 1 passed",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void missingDirectoryIsNamed() throws Exception {
        Results results = project.check(true, project.set("gone", Verdict.VALID));

        assertThat(printed(results))
                .startsWith("[ERROR] The directory gone of the fixture set gone does not exist:"
                        + " correct directory, or create the directory");
        assertThat(report().conclusion(results))
                .isEqualTo("The directory gone of the fixture set gone does not exist:"
                        + " correct directory, or create the directory");
    }

    @Test
    void directoryWithoutFixturesIsNamed() throws Exception {
        project.write("valid/notes.txt", "none");

        Results results = project.check(true, project.set("valid", Verdict.VALID));

        assertThat(printed(results))
                .startsWith(
                        "[WARNING] valid (requires, documented): no file in valid matches **/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz");
        assertThat(report().conclusion(results))
                .isEqualTo(
                        "No fixtures found: no file in valid matches **/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz."
                                + " Add a fixture, set directory to the directory of your fixtures, or set failIfNoFixtures to false");
    }

    @Test
    void fieldWithASuggestionIsNotProposedAsAllowed() throws Exception {
        project.write("valid/a.json", "{\"nvidia_gup\": true}");

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .contains("[ERROR] valid/a.json:1:2: … (additionalProperties)")
                .noneMatch(line -> line.contains("allowedUnknownFields"))
                .noneMatch(line -> line.contains("failOnWarning"));
    }

    @Test
    void fieldOfAnInvalidFixtureIsNotProposedAsAllowed() throws Exception {
        project.write("valid/a.json", "{\"nvidia_gpu\": 1, \"a\": 1}");
        project.write("valid/b.json", "{\"nvidia_gup\": true, \"b\": 1}");

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .contains("[ERROR] An unknown field is usually a typo. To allow it, add /b to allowedUnknownFields");
    }

    @Test
    void causesThatThreeFixturesShareAreCounted() throws Exception {
        for (int i = 0; i < 4; i++) {
            project.write("valid/a" + i + ".json", INVALID);
            project.write("valid/b" + i % 3 + ".json", WITH_UNKNOWN_FIELD);
            project.write("valid/c" + i + ".json", MALFORMED);
            project.write("invalid/d" + i + ".json", MALFORMED);
        }

        assertThat(printed(project.check(
                        true, project.set("valid", Verdict.VALID), project.set("invalid", Verdict.INVALID))))
                .containsSequence(
                        "[ERROR] Most frequent causes:",
                        "[ERROR]   4 fixtures: /nvidia_gpu type",
                        "[ERROR]   3 fixtures: /gpu additionalProperties",
                        "[ERROR] Fix these fixtures, or move those that are correct to the directory that expects their"
                                + " verdict: invalid for INVALID, a fixture set with <expect>MALFORMED</expect> for"
                                + " MALFORMED");
    }

    @Test
    void listOfCausesIsShort() throws Exception {
        for (int i = 0; i < 3; i++) {
            project.write("valid/" + i + ".json", "{\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1}");
        }

        assertThat(printed(project.check(true, project.set("valid", Verdict.VALID))))
                .filteredOn(line -> line.startsWith("[ERROR]   3 fixtures: "))
                .hasSize(5);
    }

    @Test
    void fixtureInTwoSetsWithDifferentExpectationsIsNamed() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/broken/b.json", INVALID);

        assertThat(printed(project.check(
                        true, project.set("all", Verdict.VALID), project.set("all/broken", Verdict.INVALID))))
                .contains("[ERROR] 1 fixture is in two fixture sets, all (expects VALID) and broken (expects INVALID):"
                        + " for example all/broken/b.json; add broken/** to excludes")
                .noneMatch(line -> line.contains("Fix these fixtures"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void uncheckedFixtureIsReportedWithItsReasonOnly() throws Exception {
        project.write("invalid/a.errors", "/nvidia_gpu type");

        assertThat(printed(project.check(true, project.set("invalid", Verdict.INVALID))))
                .startsWith("[ERROR] invalid/a.errors: there is no fixture for this .errors file;"
                        + " rename or delete the file (expected-errors)")
                .noneMatch(line -> line.contains("expected to be INVALID, but"))
                .noneMatch(line -> line.contains("Fix these fixtures"));
    }

    @Test
    void otherErrorsThanExpectedNameTheGoalWithItsExecution() throws Exception {
        project.write("invalid/a.json", INVALID);
        project.write("invalid/a.errors", "/nvidia_gpu enum");

        Results results = project.check(true, project.set("invalid", Verdict.INVALID));

        assertThat(printed(results))
                .contains(
                        "[ERROR] Fix the fixtures whose errors differ from their .errors files, or regenerate the files"
                                + " with validator:accept@default and review the diff");
        log.lines().clear();
        new LogReport(log, project.base(), List.of(), "validator:accept", 20, false).print(results);
        assertThat(log.lines()).anyMatch(line -> line.contains("with validator:accept and review"));
    }

    @Test
    void everyReportIsNamed() throws Exception {
        project.write("invalid/a.json", INVALID);
        Results results = project.check(true, project.set("invalid", Verdict.VALID));
        List<Path> files =
                List.of(project.reports().file("report.html"), project.reports().file("results.json"));
        LogReport report = new LogReport(log, project.base(), files, "validator:accept@default", 20, false);

        report.print(results);

        assertThat(log.lines()).endsWith("[INFO] Report: target/report.html", "[INFO] Report: target/results.json");
        assertThat(report.conclusion(results))
                .isEqualTo("1 of 1 fixture failed; the problems are logged above,"
                        + " and target/report.html has all details");
        assertThat(new LogReport(log, project.base(), List.of(), "validator:accept@default", 20, false)
                        .conclusion(results))
                .isEqualTo("1 of 1 fixture failed; the problems are logged above");
    }

    @Test
    void directoryThatIsAFileIsNamedWithTheRemedy() throws Exception {
        project.write("src/broken.json", INVALID);
        Results results = project.check(true, project.set("src/broken.json", Verdict.VALID));

        assertThat(report().conclusion(results))
                .isEqualTo("The directory src/broken.json of the fixture set broken.json is a file, not a directory:"
                        + " set directory to src and includes to broken.json");
    }

    @Test
    void fixturesBesideTheDefaultDirectoriesAreCounted() throws Exception {
        project.write("src/test/fixtures/a.json", VALID);
        project.write("src/test/fixtures/b.json", VALID);
        project.write("src/test/fixtures/notes.txt", "none");
        Results results = project.check(true);

        assertThat(report().conclusion(results))
                .isEqualTo("No fixtures found: src/test/fixtures/valid does not exist;"
                        + " src/test/fixtures/invalid does not exist."
                        + " src/test/fixtures has 2 JSON files: to validate them, set validDirectory to"
                        + " src/test/fixtures. Add a fixture, set validDirectory or invalidDirectory to the directory of"
                        + " your fixtures, or set failIfNoFixtures to false");
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

    /** Replaces the messages of validator-core with {@code …}, because other tests compare them. */
    private List<String> printed(Results results) {
        report().print(results);
        return log.lines().stream()
                .map(line -> line.replaceFirst("(:\\d+:\\d+: ).+( \\(\\w+\\))$", "$1…$2"))
                .toList();
    }

    private LogReport report() {
        return new LogReport(
                log,
                project.base(),
                List.of(project.reports().file(JsonReport.FILE)),
                "validator:accept@default",
                20,
                false);
    }
}
