package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.LogReport;
import dev.imageschema.validator.maven.report.ReportFormat;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import dev.imageschema.validator.maven.testkit.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories with links, pipes, unreadable files and hostile names: each problem is reported, and the rest is validated. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class HostileDirectoryTest extends ProjectTestBase {
    private static final int MANY = 2_000;

    @Test
    void everyUnreadableFileIsAFindingAndTheRestIsValidated() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/empty.json", "");
        project.write("all/line\nbreak.json", INVALID);
        project.write("all/\u202ebidi.json", INVALID);
        project.write("all/z.json", INVALID);
        Path all = directory.resolve("all");
        run("mkfifo", all.resolve("pipe.json").toString());
        run("sh", "-c", "printf {} > \"$1/$(printf 'bytes\\377.json')\"", "sh", all.toString());
        Files.createSymbolicLink(all.resolve("zero.json"), Path.of("/dev/zero"));
        Files.createSymbolicLink(all.resolve("loop.json"), Path.of("loop.json"));
        Files.createSymbolicLink(all.resolve("up"), directory);

        Results results = project.check(true, project.set("all", Verdict.VALID));

        assertThat(results.fixtures())
                .extracting(fixture ->
                        fixture.file().name() + " " + fixture.result().verdict())
                .containsExactly(
                        "all/a.json VALID",
                        "all/bytes\ufffd.json VALID",
                        "all/empty.json MALFORMED",
                        "all/line\nbreak.json INVALID",
                        "all/loop.json UNCHECKED",
                        "all/pipe.json UNCHECKED",
                        "all/up UNCHECKED",
                        "all/z.json INVALID",
                        "all/zero.json UNCHECKED",
                        "all/\u202ebidi.json INVALID");
        assertThat(results.summary().failed()).isEqualTo(8);
    }

    @Test
    void nameCannotForgeALineOfTheLog() throws Exception {
        project.write("all/x\n[INFO] BUILD SUCCESS\u001b[2J\u202e.json", INVALID);
        RecordingLog log = new RecordingLog();

        Results results = project.check(true, project.set("all", Verdict.VALID));
        new LogReport(
                        log,
                        project.base(),
                        List.of(directory.resolve("target/results.json")),
                        "validator:accept@default",
                        20,
                        true)
                .print(results);

        assertThat(log.lines()).hasSize(5).allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 127));
        assertThat(log.lines().get(0)).contains("all/x\\n[INFO] BUILD SUCCESS\\u001B[2J\\u202E.json:1:16");
    }

    @Test
    void fixturesAndDirectoriesWithoutReadPermissionAreUnchecked() throws Exception {
        project.write("all/a.json", VALID);
        Path secret = project.write("all/secret.json", VALID);
        Path folder = project.write("all/folder/b.json", VALID).getParent();
        run("chmod", "000", secret.toString(), folder.toString());
        try {
            assumeFalse(Files.isReadable(secret), "Root can read every file");

            assertThat(project.check(true, project.set("all", Verdict.VALID)).fixtures())
                    .extracting(fixture ->
                            fixture.file().name() + " " + fixture.result().errors())
                    .containsExactly(
                            "all/a.json []",
                            "all/folder [cannot read the file: access is denied (io)]",
                            "all/secret.json [The document cannot be read: access is denied (io)]");
        } finally {
            run("chmod", "700", secret.toString(), folder.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 64})
    void reportsDoNotDependOnTheNumberOfThreads(int threads) throws Exception {
        String[] kinds = {VALID, INVALID, MALFORMED, WITH_UNKNOWN_FIELD, ""};
        for (int i = 0; i < MANY; i++) {
            project.write("all/" + i % 17 + "/" + i + ".json", kinds[i % kinds.length]);
            if (i % 10 == 1) {
                project.write("all/" + i % 17 + "/" + i + ".errors", "/nvidia_gpu type\n");
            }
        }

        Map<String, String> expected = reports("one", 1);

        assertThat(expected.keySet()).hasSize(ReportFormat.values().length);
        assertThat(expected.get("results.json")).contains("\"fixtures\": " + MANY);
        assertThat(reports("many", threads)).isEqualTo(expected);
    }

    private Map<String, String> reports(String folder, int threads) throws Exception {
        Results results =
                project.check(true, ExpectedErrorsMode.IF_PRESENT, threads, project.set("all", Verdict.INVALID));
        ReportDirectory reports =
                new ReportDirectory(directory.resolve("target").resolve(folder));
        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, reports);
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(reports.path())) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
