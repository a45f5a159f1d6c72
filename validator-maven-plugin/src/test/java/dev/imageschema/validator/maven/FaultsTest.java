package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedErrorsUpdater;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Progress;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.Summary;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.ReportFormat;
import dev.imageschema.validator.maven.report.ReportedProblem;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Faults during a build: every other fixture is validated, and a report is never incomplete. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class FaultsTest extends ProjectTestBase {
    private static final int KILLS = 5;
    private static final int ROUNDS = 30;

    @Test
    void deletedFixtureIsNamedAndAllOthersAreValidated() throws Exception {
        for (int i = 1_000; i < 3_000; i++) {
            project.write("all/" + i + ".json", VALID);
        }
        long[] time = {0};
        // The checker logs its progress between the first and the second thousand.
        Progress progress = new Progress(line -> delete("all/2500.json"), () -> time[0] += 10_000_000_000L);

        Results results = project.check(progress, project.set("all", Verdict.VALID));

        assertThat(results.summary())
                .extracting(Summary::fixtures, Summary::passed, Summary::unchecked)
                .containsExactly(2_000, 1_999, 1);
        assertThat(ReportedProblem.of(results))
                .extracting(problem -> problem.file().name() + " " + problem.message())
                .containsExactly("all/2500.json The document cannot be read: the file does not exist");
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(directory.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fullDiskKeepsTheOldReports() throws Exception {
        Results few = someResults(1);
        Results many = someResults(500);
        onASmallDisk("size=64k", disk -> {
            for (ReportFormat format : ReportFormat.values()) {
                ReportDirectory reports = new ReportDirectory(disk.resolve(format.formatName()));
                write(format, few, reports);
                List<Path> before = files(reports.path());
                String old = Files.readString(before.get(0));

                assertThatIOException()
                        .isThrownBy(() -> write(format, many, reports))
                        .withMessageContaining("No space left on device");

                assertThat(files(reports.path())).isEqualTo(before);
                assertThat(Files.readString(before.get(0))).isEqualTo(old);
                Files.delete(before.get(0));
            }
        });
    }

    @Test
    void fullDiskKeepsTheExpectedErrors() throws Exception {
        String decided = "/nvidia_gpu type # as decided\n/gpu type\n";
        onASmallDisk("size=8k", disk -> {
            Project small = new Project(disk);
            Path errors = small.write("all/0.errors", decided);
            small.write("all/0.json", INVALID);
            List<FixtureResult> fixtures =
                    small.check(true, small.set("all", Verdict.INVALID)).fixtures();
            fill(disk);

            assertThatIOException()
                    .isThrownBy(() -> new ExpectedErrorsUpdater(new BaseDirectory(disk)).update(fixtures, file -> {}));

            assertThat(Files.readString(errors)).isEqualTo(decided);
        });
    }

    private static void fill(Path disk) {
        try {
            Files.write(disk.resolve("filling"), new byte[1 << 20]);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    @Test
    void readOnlyDirectoryIsAnError() throws Exception {
        Results results = someResults(1);
        onASmallDisk(
                "ro",
                disk -> assertThatIOException()
                        .isThrownBy(
                                () -> write(ReportFormat.JSON, results, new ReportDirectory(disk.resolve("reports"))))
                        .withMessageContaining("Read-only file system"));
        Path file = project.write("reports", "a file");

        assertThatIOException()
                .isThrownBy(() -> write(ReportFormat.JSON, results, new ReportDirectory(file)))
                .withMessageContaining("reports");
    }

    @Test
    void killedBuildLeavesNoIncompleteReport() throws Exception {
        SchemaValidator published = Project.publishedSchema("validator-results");
        Path report = directory.resolve("reports").resolve(ReportFormat.JSON.file());
        int written = 0;
        for (int i = 0; i < KILLS; i++) {
            Process build = buildThatWrites(Integer.MAX_VALUE);
            build.getInputStream().read();
            Thread.sleep(15L * i);
            build.destroyForcibly().waitFor();

            assertThat(published.validate(report).errors()).isEmpty();
            written++;
        }
        assertThat(written).isEqualTo(KILLS);
    }

    @Test
    void concurrentBuildsCanWriteToOneDirectory() throws Exception {
        List<Process> builds = List.of(buildThatWrites(ROUNDS), buildThatWrites(ROUNDS), buildThatWrites(ROUNDS));

        for (Process build : builds) {
            assertThat(build.waitFor()).isZero();
        }
        assertThat(files(directory.resolve("reports")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(ReportFormat.JSON.file());
        assertThat(Project.publishedSchema("validator-results")
                        .validate(directory.resolve("reports").resolve(ReportFormat.JSON.file()))
                        .errors())
                .isEmpty();
    }

    private Process buildThatWrites(int times) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        directory.toString(),
                        String.valueOf(times))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Writes the same report several times, and prints a line after the first time. */
    static final class Build {
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            Results results = someResults(new Project(directory), 50);
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                write(ReportFormat.JSON, results, new ReportDirectory(directory.resolve("reports")));
                if (i == 0) {
                    System.out.println();
                    System.out.flush();
                }
            }
        }
    }

    private Results someResults(int fixtures) throws Exception {
        return someResults(project, fixtures);
    }

    private static Results someResults(Project project, int fixtures) throws Exception {
        String folder = "some" + fixtures;
        for (int i = 0; i < fixtures; i++) {
            project.write(folder + "/" + i + ".json", INVALID);
        }
        return project.check(true, project.set(folder, Verdict.VALID));
    }

    private static void write(ReportFormat format, Results results, ReportDirectory reports) throws IOException {
        format.writer("default", "1", new BaseDirectory(reports.path())).write(results, reports);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private interface OnDisk {
        void run(Path disk) throws Exception;
    }

    private void onASmallDisk(String option, OnDisk test) throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", option, "none", disk.toString()), "Mounting is not permitted");
        try {
            test.run(disk);
        } finally {
            boolean isReleased = runs("umount", disk.toString());
            if (!isReleased) {
                runs("umount", "-l", disk.toString());
            }
            assertThat(isReleased).as("no file on it is open").isTrue();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
