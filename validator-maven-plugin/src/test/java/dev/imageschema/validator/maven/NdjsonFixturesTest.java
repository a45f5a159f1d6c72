package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedErrorsUpdater;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Progress;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.RuleIds;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.coverage.CoverageResults;
import dev.imageschema.validator.maven.report.LogReport;
import dev.imageschema.validator.maven.report.ReportFormat;
import dev.imageschema.validator.maven.report.ReportedProblem;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** NDJSON files as fixtures: each line is a document, and every report names the line of a problem. */
class NdjsonFixturesTest extends ProjectTestBase {
    private static final String INVALID_TWICE = "{\"nvidia_gpu\": 1, \"gpu\": 1}";

    private static String lines(String... documents) {
        return String.join("\n", documents) + "\n";
    }

    private Path writeZipped(String name, String text) throws IOException {
        Path file = project.write(name, "");
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            zipped.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private FixtureResult only(Verdict expected) throws Exception {
        List<FixtureResult> fixtures =
                project.check(true, project.set("all", expected)).fixtures();
        assertThat(fixtures).hasSize(1);
        return fixtures.get(0);
    }

    private List<String> printed(Results results, boolean isVerbose) {
        new LogReport(
                        log,
                        project.base(),
                        List.of(project.reports().file(ReportFormat.JSON.file())),
                        "validator:accept@default",
                        20,
                        isVerbose)
                .print(results);
        return log.lines();
    }

    @Test
    void ndjsonFilesWithEachExtensionAreFoundByDefault() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/b.jsonl", lines(VALID));
        project.write("all/c.ndjson", lines(VALID, VALID));
        writeZipped("all/d.jsonl.gz", lines(VALID, VALID, VALID));
        writeZipped("all/e.ndjson.gz", lines(VALID, "", VALID, VALID, VALID));
        writeZipped("all/f.json.gz", lines(VALID));

        Results results = project.check(true, project.set("all", Verdict.VALID));

        assertThat(printed(results, true))
                .containsExactly(
                        "[INFO] all/a.json: VALID",
                        "[INFO] all/b.jsonl: VALID (1 document)",
                        "[INFO] all/c.ndjson: VALID (2 documents)",
                        "[INFO] all/d.jsonl.gz: VALID (3 documents)",
                        "[INFO] all/e.ndjson.gz: VALID (4 documents)",
                        "[INFO] all (requires, documented): 5 fixtures: 5 passed",
                        "[INFO] 5 fixtures: 5 passed",
                        "[INFO] Report: target/results.json");
    }

    @Test
    void positionsOfProblemsAreInTheNdjsonFile() throws Exception {
        project.write("all/a.ndjson", lines(VALID, INVALID, "", MALFORMED, WITH_UNKNOWN_FIELD, VALID));

        Results results = project.check(true, project.set("all", Verdict.VALID));

        assertThat(printed(results, false))
                .containsExactly(
                        "[ERROR] all/a.ndjson: 2 of 5 documents are not VALID",
                        "[ERROR] all/a.ndjson:2:16: nvidia_gpu must be a boolean, found the number 1 (type)",
                        "[ERROR] all/a.ndjson:4:2: Invalid JSON: unexpected end of the document; the '{' at column 1 is not closed (json)",
                        "[ERROR] all/a.ndjson:5:2: Unknown field gpu in the document (additionalProperties)",
                        "[INFO] all (requires, documented): 1 fixture: 0 passed, 1 failed (1 MALFORMED instead of VALID)",
                        "[ERROR] 1 fixture: 0 passed, 1 failed (1 MALFORMED instead of VALID)",
                        "[ERROR] Fix these fixtures",
                        "[INFO] Report: target/results.json");
        assertThat(results.fixtures().get(0).lines()).isEqualTo(new LineCounts(6, 1, 3, 1, 1, 0));
        assertThat(results.fixtures().get(0).result().errors().get(0).source())
                .extracting(line -> line.number() + " " + line.text())
                .containsExactly("2 " + INVALID);
    }

    @Test
    void warningsFailAnNdjsonFile() throws Exception {
        project.write("all/a.ndjson", lines(VALID, WITH_UNKNOWN_FIELD));

        FixtureResult fixture = only(Verdict.VALID);

        assertThat(fixture.passed()).isFalse();
        assertThat(fixture.hasExpectedVerdict()).isTrue();
        assertThat(fixture.result().warnings()).hasSize(1).first().matches(warning -> warning.line() == 2);
    }

    @Test
    void ndjsonFilePassesIfEveryDocumentIsRejectedAsExpected() throws Exception {
        project.write("all/a.ndjson", lines(INVALID, VALID, MALFORMED, INVALID));

        Results results = project.check(true, project.set("all", Verdict.INVALID));

        assertThat(printed(results, false))
                .startsWith(
                        "[ERROR] all/a.ndjson: 2 of 4 documents are not INVALID",
                        "[ERROR] all/a.ndjson:2:1: expected to be INVALID, but it is VALID (expectation)",
                        "[ERROR] all/a.ndjson:3:2: Invalid JSON: unexpected end of the document; the '{' at column 1 is not closed (json)",
                        "[INFO] all (requires, documented, expected to be INVALID): 1 fixture:"
                                + " 0 passed, 1 failed (1 MALFORMED instead of INVALID)");
    }

    @Test
    void ndjsonFileFailsIfOneDocumentIsNotRejected() throws Exception {
        project.write("all/a.ndjson", lines(INVALID, VALID, INVALID));

        Results results = project.check(true, project.set("all", Verdict.INVALID));

        assertThat(results.summary().failed()).isEqualTo(1);
        assertThat(printed(results, false))
                .startsWith(
                        "[ERROR] all/a.ndjson: 1 of 3 documents is not INVALID",
                        "[ERROR] all/a.ndjson:2:1: expected to be INVALID, but it is VALID (expectation)",
                        "[INFO] all (requires, documented, expected to be INVALID): 1 fixture:"
                                + " 0 passed, 1 failed (1 INVALID with documents that are not INVALID)");
    }

    @Test
    void ndjsonFileOfValidDocumentsFailsIfTheyMustBeRejected() throws Exception {
        project.write("all/a.ndjson", lines(VALID, VALID));

        FixtureResult fixture = only(Verdict.INVALID);

        assertThat(fixture.passed()).isFalse();
        assertThat(fixture.result().verdict()).isEqualTo(Verdict.VALID);
        assertThat(fixture.contradiction()).isEqualTo("2 of 2 documents are not INVALID");
    }

    @Test
    void errorsOfAllDocumentsAreComparedWithTheExpectedErrors() throws Exception {
        project.write("all/a.ndjson", lines(INVALID, INVALID_TWICE));
        project.write("all/a.errors", "/nvidia_gpu type\n");

        ErrorMismatch mismatch = only(Verdict.INVALID).mismatch();

        assertThat(mismatch).isNotNull();
        assertThat(mismatch.missing()).isEmpty();
        assertThat(mismatch.unexpected()).extracting(error -> error.line()).containsExactly(2);
        project.write("all/a.errors", "/nvidia_gpu type\n/nvidia_gpu type\n");
        assertThat(only(Verdict.INVALID).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n"})
    void ndjsonFileWithoutDocumentsFails(String text) throws Exception {
        project.write("all/a.ndjson", text);

        FixtureResult fixture = only(Verdict.VALID);

        assertThat(fixture.result().verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(fixture.contradiction()).isEqualTo("expected to be VALID, but it is MALFORMED");
        assertThat(fixture.result().errors())
                .hasToString("[1:1: the NDJSON file contains no document (" + RuleIds.EXPECTATION + ")]");
    }

    @Test
    void truncatedNdjsonFileIsUnchecked() throws Exception {
        Path whole = writeZipped("all/a.ndjson.gz", lines(VALID, INVALID, VALID));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length - 9));

        FixtureResult fixture = only(Verdict.VALID);

        assertThat(fixture.result().verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(fixture.result().errors())
                .extracting(error -> error.line() + " " + error.keyword())
                .contains("0 io");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNCHECKED")
    void fileWithTooManyLinesFailsForEveryExpectation(Verdict expected) throws Exception {
        String document = Map.of(Verdict.VALID, VALID, Verdict.INVALID, INVALID, Verdict.MALFORMED, MALFORMED)
                .get(expected);
        project.write("all/a.ndjson", lines(document, document, document));
        assertThat(only(expected).passed()).isTrue();

        project.limitNdjson(NdjsonLimits.DEFAULT.withLines(2));

        FixtureResult file = only(expected);
        assertThat(file.passed()).isFalse();
        assertThat(file.result().verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(file.result().errors())
                .hasToString(
                        "[3:1: The NDJSON file has more than 2 lines; the rest of the file is not validated;"
                                + " to validate the whole file, raise the limit NdjsonLimits.lines (ndjsonLines in a pom) (limit)]");
        assertThat(file.lines().unchecked()).isEqualTo(1);
    }

    @Test
    void atMostAThousandProblemsAreKeptAndTheOthersAreCounted() throws Exception {
        String[] documents = new String[1_500];
        Arrays.fill(documents, INVALID);
        project.write("all/a.ndjson", lines(documents));

        ValidationResult result = only(Verdict.VALID).result();

        assertThat(result.errors()).hasSize(1_000);
        assertThat(result.moreErrors()).isEqualTo(OptionalInt.of(500));
        assertThat(only(Verdict.VALID).lines()).isEqualTo(new LineCounts(1_500, 0, 0, 1_500, 0, 0));
        assertThat(ExpectedErrorsUpdater.notStated(List.of(only(Verdict.INVALID))))
                .containsExactly("all/a.ndjson");
    }

    @Test
    void everyReportHasTheLinesOfProblems() throws Exception {
        project.write("all/a.ndjson", lines(VALID, INVALID, VALID, INVALID));
        Results results = project.check(true, project.set("all", Verdict.VALID));
        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, project.reports());
        }

        assertThat(report(ReportFormat.JSON.file()))
                .contains("\"valid\": 2,\n        \"invalid\": 2,", "\"line\": 4", "\"line\": 2");
        assertThat(Project.publishedSchema("validator-results")
                        .validate(project.reports().file(ReportFormat.JSON.file()))
                        .errors())
                .isEmpty();
        assertThat(report("TEST-default.all.xml"))
                .contains(
                        "message=\"2 of 4 documents are not VALID: nvidia_gpu must be a boolean, found the number 1 (and 1 more error)\"",
                        "all/a.ndjson:2:16:",
                        "all/a.ndjson:4:16:");
        assertThat(report(ReportFormat.SARIF.file())).contains("\"startLine\": 2", "\"startLine\": 4");
        assertThat(report("report.html")).contains("2 of 4 documents are not VALID", ">2:16<", ">4:16<");
        List<String> fingerprints =
                ReportedProblem.of(results).map(ReportedProblem::fingerprint).toList();
        assertThat(fingerprints).hasSize(2);
        assertThat(new HashSet<>(fingerprints)).hasSize(2);
    }

    private String report(String name) throws IOException {
        return Files.readString(project.reports().file(name));
    }

    @Test
    void valuesOfSecretFieldsAreNotShown() throws Exception {
        project.write("all/a.ndjson", lines(VALID, "{\"nvidia_gpu\": \"hunter2\"}"));
        FixtureSet set = project.set("all", Verdict.VALID);
        set.secretFields = List.of("nvidia_gpu");

        ValidationResult result = project.check(true, set).fixtures().get(0).result();

        assertThat(result.errors()).hasSize(1);
        assertThat(result.toJson()).doesNotContain("hunter2");
    }

    @Test
    void progressInALongNdjsonFileIsLogged() {
        List<String> said = new ArrayList<>();
        long[] time = {0};
        Progress progress = new Progress(said::add, () -> time[0]);

        for (int line = 1; line <= 12_000; line++) {
            time[0] += 1_000_000;
            progress.reach("all/a\n.ndjson", line);
        }

        assertThat(said)
                .containsExactly("all/a\\n.ndjson: 5,000 lines validated", "all/a\\n.ndjson: 10,000 lines validated");
    }

    @Test
    void progressIsReportedForEachLine() throws Exception {
        project.write("all/a.ndjson", lines(VALID, VALID, VALID));
        List<String> said = new ArrayList<>();
        long[] time = {0};

        project.check(new Progress(said::add, () -> time[0] += 10_000_000_000L), project.set("all", Verdict.VALID));

        assertThat(said)
                .containsExactly(
                        "all/a.ndjson: 1 line validated",
                        "all/a.ndjson: 2 lines validated",
                        "all/a.ndjson: 3 lines validated");
    }

    @Test
    void coverageCountsEachDocument() throws Exception {
        project.write("all/a.ndjson", lines(VALID, "{\"nvidia_gpu\": true}"));

        CoverageResults results = CoverageResults.of(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(results.notCounted()).isZero();
        assertThat(results.contracts().get(0).report().documents()).isEqualTo(2);
    }
}
