package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.ExpectedErrorsUpdater;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.report.LogReport;
import dev.imageschema.validator.maven.report.ReportFormat;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import dev.imageschema.validator.maven.testkit.RecordingLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The {@code .errors} files, and the goal that writes them. */
class StatedErrorsTest extends ProjectTestBase {
    @TempDir
    private Path outside;

    private List<FixtureResult> check(ExpectedErrorsMode mode, Verdict verdict) throws Exception {
        return project.check(true, mode, 2, project.set("all", verdict)).fixtures();
    }

    private FixtureResult only(ExpectedErrorsMode mode, Verdict verdict) throws Exception {
        List<FixtureResult> fixtures = check(mode, verdict);
        assertThat(fixtures).hasSize(1);
        return fixtures.get(0);
    }

    @Test
    void fixtureWithTheStatedErrorsPasses() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "# a number is not a boolean\n/nvidia_gpu type\n");

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID).passed())
                .isTrue();
    }

    @Test
    void otherErrorsFailWithTheDifference() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "/nvidia_gpu enum\n/x required\n");

        FixtureResult fixture = only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID);

        assertThat(fixture.passed()).isFalse();
        assertThat(fixture.mismatch().file().name()).isEqualTo("all/a.errors");
        assertThat(fixture.mismatch().missing()).hasToString("[/nvidia_gpu enum, /x required]");
        assertThat(fixture.mismatch().unexpected())
                .extracting(ExpectedError::of)
                .hasToString("[/nvidia_gpu type]");
    }

    @Test
    void reportAndLogHaveTheDifference() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "/x required\n");

        Results results = project.check(true, project.set("all", Verdict.INVALID));
        RecordingLog log = new RecordingLog();
        new LogReport(
                        log,
                        project.base(),
                        List.of(project.reports().file(ReportFormat.JSON.file())),
                        "validator:accept@default",
                        20,
                        false)
                .print(results);

        assertThat(new JsonMapper().readTree(report(results)).at("/fixtures/0/expectedErrors"))
                .hasToString("{\"file\":\"all/a.errors\",\"missing\":[\"/x required\"],"
                        + "\"unexpected\":[\"/nvidia_gpu type\"]}");
        assertThat(log.lines())
                .contains(
                        "[ERROR] all/a.json: the errors differ from those in all/a.errors",
                        "[ERROR]   - /x required (expected, not found)");
    }

    @Test
    void eachLineMatchesOneError() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "/nvidia_gpu type\n/nvidia_gpu type\n");

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID)
                        .mismatch()
                        .missing())
                .hasToString("[/nvidia_gpu type]");
    }

    @Test
    void malformedFixtureCanHaveStatedErrors() throws Exception {
        project.write("all/a.json", MALFORMED);
        project.write("all/a.errors", "(root) json");

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.MALFORMED).passed())
                .isTrue();
    }

    @Test
    void fileWithASyntaxErrorFails() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "nvidia_gpu type");

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID)
                        .mismatch()
                        .problem())
                .startsWith("line 1 must be FIELD KEYWORD");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkToAFileInTheBaseDirectoryIsRead() throws Exception {
        project.write("all/a.json", INVALID);
        Path shared = project.write("shared.txt", "/nvidia_gpu type\n");
        Files.createSymbolicLink(directory.resolve("all/a.errors"), shared);

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID).passed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    @DisabledOnOs(OS.WINDOWS)
    void fileOutsideTheBaseDirectoryIsNeverShown(ReportFormat format) throws Exception {
        project.write("all/a.json", INVALID);
        Path target = Files.writeString(outside.resolve("lines.txt"), "/elsewhere elsewhere\n");
        Files.createSymbolicLink(directory.resolve("all/a.errors"), target);

        Results results = project.check(true, project.set("all", Verdict.INVALID));
        RecordingLog log = new RecordingLog();
        new LogReport(log, project.base(), List.of(project.reports().path()), "validator:accept@default", 20, true)
                .print(results);
        format.writer("default", "1", project.base()).write(results, project.reports());

        assertThat(problems(results.fixtures()))
                .containsExactly("all/a.json: this is a symbolic link to a file outside the base directory");
        assertThat(log.lines()).anyMatch(line -> line.contains("a symbolic link to a file outside the base directory"));
        assertThat(log.lines()).noneMatch(line -> line.contains("elsewhere"));
        try (Stream<Path> reports = Files.list(project.reports().path())) {
            assertThat(reports)
                    .hasSize(1)
                    .allSatisfy(report -> assertThat(report)
                            .content()
                            .contains("a symbolic link to a file outside the base directory")
                            .doesNotContain("elsewhere"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorsFileThatIsNotARegularFileFails() throws Exception {
        Path all = directory.resolve("all");
        for (String name : List.of("folder", "gone", "linked-folder", "linked-pipe", "loop", "pipe")) {
            project.write("all/" + name + ".json", INVALID);
        }
        Files.createDirectory(all.resolve("folder.errors"));
        Files.createSymbolicLink(all.resolve("gone.errors"), Path.of("gone"));
        Files.createSymbolicLink(all.resolve("linked-folder.errors"), Path.of("folder.errors"));
        Files.createSymbolicLink(all.resolve("linked-pipe.errors"), Path.of("pipe.errors"));
        Files.createSymbolicLink(all.resolve("loop.errors"), Path.of("loop.errors"));
        Process pipe = new ProcessBuilder("mkfifo", all.resolve("pipe.errors").toString())
                .inheritIO()
                .start();
        assertThat(pipe.waitFor()).isZero();

        assertThat(problems(check(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID)))
                .containsExactly(
                        "all/folder.json: this is not a regular file",
                        "all/gone.json: this is a broken symbolic link",
                        "all/linked-folder.json: this is a symbolic link to something other than a regular file",
                        "all/linked-pipe.json: this is a symbolic link to something other than a regular file",
                        "all/loop.json: this is a broken symbolic link",
                        "all/pipe.json: this is not a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void brokenLinkBesideAValidFixtureFails() throws Exception {
        project.write("all/a.json", VALID);
        Files.createSymbolicLink(directory.resolve("all/a.errors"), Path.of("gone"));

        assertThat(problems(check(ExpectedErrorsMode.IF_PRESENT, Verdict.VALID)))
                .containsExactly(
                        "all/a.json: a fixture that must be VALID must not have an .errors file; delete the file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void acceptReplacesALinkAndKeepsItsTarget() throws Exception {
        String same = "# kept\n/nvidia_gpu type\n";
        project.write("all/inside.json", INVALID);
        project.write("all/other.json", INVALID);
        project.write("all/outside.json", INVALID);
        Path inside = project.write("shared.txt", same);
        Path other = project.write("other.txt", "/x required\n");
        Path target = Files.writeString(outside.resolve("lines.txt"), same);
        Path link = Files.createSymbolicLink(directory.resolve("all/outside.errors"), target);
        Files.createSymbolicLink(directory.resolve("all/inside.errors"), inside);
        Files.createSymbolicLink(directory.resolve("all/other.errors"), other);
        List<String> written = new ArrayList<>();

        new ExpectedErrorsUpdater(project.base())
                .update(check(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID), written::add);

        assertThat(written).containsExactly("all/other.errors", "all/outside.errors");
        assertThat(link).isRegularFile().hasContent("/nvidia_gpu type\n");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(target).hasContent(same);
        assertThat(other).hasContent("/x required\n");
        assertThat(check(ExpectedErrorsMode.REQUIRED, Verdict.INVALID))
                .hasSize(3)
                .allMatch(FixtureResult::passed);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nameThatIsNotUtf8HasItsOwnErrorsFile() throws Exception {
        String folder = project.write("all/a.json", INVALID).getParent().toUri().toString();
        Path same = Path.of(URI.create(folder + "%FF.errors"));
        Path stale = Path.of(URI.create(folder + "%FE.errors"));
        try {
            Files.writeString(same, "# kept\n/nvidia_gpu type\n");
        } catch (IOException e) {
            abort("The file system does not support such names: " + e);
        }
        Files.writeString(stale, "/x required\n");
        Files.writeString(Path.of(URI.create(folder + "%FF.json")), INVALID);
        Files.writeString(Path.of(URI.create(folder + "%FE.json")), INVALID);
        List<FixtureResult> fixtures = check(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID);
        assertThat(fixtures).extracting(FixtureResult::passed).containsExactlyInAnyOrder(true, true, false);

        new ExpectedErrorsUpdater(project.base()).update(fixtures, file -> {});

        assertThat(same).hasContent("# kept\n/nvidia_gpu type\n");
        assertThat(stale).hasContent("/nvidia_gpu type\n");
        assertThat(directory.resolve("all")).isDirectoryNotContaining("glob:**.tmp");
        assertThat(check(ExpectedErrorsMode.REQUIRED, Verdict.INVALID))
                .hasSize(3)
                .allMatch(FixtureResult::passed);
    }

    private static List<String> problems(List<FixtureResult> fixtures) {
        return fixtures.stream()
                .filter(fixture -> fixture.mismatch() != null)
                .map(fixture ->
                        fixture.file().name() + ": " + fixture.mismatch().problem())
                .toList();
    }

    @Test
    void moreThanAThousandErrorsCannotBeStated() throws Exception {
        project.write("all/a.ndjson", (INVALID + "\n").repeat(1_001));
        project.write("all/a.errors", "/nvidia_gpu type\n".repeat(1_000));

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID)
                        .mismatch()
                        .problem())
                .isEqualTo("the fixture has more than the 1000 errors that the file can state");
    }

    @Test
    void fileCanHaveOneMebibyte() throws Exception {
        String errors = "/nvidia_gpu type\n#";
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", errors + "x".repeat((1 << 20) - errors.length()));
        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID).passed())
                .isTrue();

        project.write("all/a.errors", errors + "x".repeat((1 << 20) - errors.length() + 1));
        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID)
                        .mismatch()
                        .problem())
                .isEqualTo("the file has more than 1048576 bytes");
    }

    @Test
    void fixtureWithoutAFilePassesUnlessTheFileIsRequired() throws Exception {
        project.write("all/a.json", INVALID);

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID).passed())
                .isTrue();
        assertThat(only(ExpectedErrorsMode.REQUIRED, Verdict.INVALID).mismatch().problem())
                .contains("validator:accept");
    }

    @Test
    void filesAreIgnoredIfTheModeIsOff() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/a.errors", "rubbish");
        project.write("all/orphan.errors", "rubbish");

        assertThat(only(ExpectedErrorsMode.OFF, Verdict.INVALID).passed()).isTrue();
    }

    @Test
    void errorsAreNotComparedIfTheVerdictIsWrong() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/a.errors", "/nvidia_gpu type");

        FixtureResult fixture = only(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID);

        assertThat(fixture.passed()).isFalse();
        assertThat(fixture.mismatch()).isNull();
    }

    @Test
    void validFixtureMustNotHaveAFile() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/a.errors", "/nvidia_gpu type");

        assertThat(only(ExpectedErrorsMode.IF_PRESENT, Verdict.VALID).mismatch().problem())
                .contains("must not have an .errors file");
    }

    @Test
    void fileWithoutAFixtureFails() throws Exception {
        project.write("all/a.json", INVALID);
        project.write("all/deep/gone.errors", "/nvidia_gpu type");
        project.write("all/deep/beside.txt", "it has another name");
        project.write("all/other.txt", "not a fixture of this set");
        project.write("all/other.errors", "/nvidia_gpu type");

        assertThat(check(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID))
                .filteredOn(fixture -> !fixture.passed())
                .singleElement()
                .satisfies(orphan -> {
                    assertThat(orphan.file().name()).isEqualTo("all/deep/gone.errors");
                    assertThat(orphan.result().errors().get(0))
                            .hasToString(
                                    "there is no fixture for this .errors file; rename or delete the file (expected-errors)");
                });
    }

    @Test
    void acceptWritesOnlyFilesWithOtherErrors() throws Exception {
        project.write("all/new.json", INVALID);
        project.write("all/same.json", INVALID);
        Path same = project.write("all/same.errors", "# kept\n/nvidia_gpu type\n");
        project.write("all/stale.json", INVALID);
        Path stale = project.write("all/stale.errors", "/x required\n");
        project.write("all/valid.json", VALID);
        List<FixtureResult> fixtures = check(ExpectedErrorsMode.IF_PRESENT, Verdict.INVALID);
        List<String> written = new ArrayList<>();
        ExpectedErrorsUpdater updater = new ExpectedErrorsUpdater(project.base());

        updater.update(fixtures, written::add);

        assertThat(written).containsExactly("all/new.errors", "all/stale.errors");
        assertThat(updater.summary()).isEqualTo("2 of 3 .errors files written, 1 unchanged");
        assertThat(same).hasContent("# kept\n/nvidia_gpu type\n");
        assertThat(stale).hasContent("/nvidia_gpu type\n");
        assertThat(directory.resolve("all/valid.errors")).doesNotExist();
        assertThat(ExpectedErrorsUpdater.notRejected(fixtures)).containsExactly("all/valid.json");
        assertThat(check(ExpectedErrorsMode.REQUIRED, Verdict.INVALID))
                .filteredOn(fixture -> !fixture.passed())
                .extracting(fixture -> fixture.file().name())
                .containsExactly("all/valid.json");
    }

    @Test
    void acceptIsRefusedInContinuousIntegration() {
        assertThat(AcceptMojo.isRefused(Map.of("CI", "true"), false)).isTrue();
        assertThat(AcceptMojo.isRefused(Map.of("CI", "true"), true)).isFalse();
        assertThat(AcceptMojo.isRefused(Map.of("CI", "false"), false)).isFalse();
        assertThat(AcceptMojo.isRefused(Map.of(), false)).isFalse();
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
        for (int i = 0; i < 200; i++) {
            project.write("all/" + i + ".json", i % 3 == 0 ? VALID : i % 3 == 1 ? INVALID : MALFORMED);
        }
        List<String> reports = new ArrayList<>();
        for (int threads : IntStream.of(1, 2, 7).toArray()) {
            reports.add(report(
                    project.check(true, ExpectedErrorsMode.IF_PRESENT, threads, project.set("all", Verdict.VALID))));
        }

        assertThat(reports.get(0)).contains("\"fixtures\": 200,");
        assertThat(reports).containsOnly(reports.get(0));
    }

    private String report(Results results) throws IOException {
        ReportFormat.JSON.writer("default", "1", project.base()).write(results, project.reports());
        return Files.readString(project.reports().file(ReportFormat.JSON.file()));
    }
}
