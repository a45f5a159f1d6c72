package dev.imageschema.validator.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of a fixture or a field, and a value, never becomes a command of a continuous integration system. */
@DisabledOnOs(OS.WINDOWS)
class CommandsTest extends ProjectTestBase {
    /** Commands that are read anywhere in a line, and commands that are read at the beginning of a line. */
    private static final Pattern COMMAND = Pattern.compile("##[a-zA-Z.]*\\[|^\\s*::[a-zA-Z]", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##[error]forged",
                "##vso[task.setvariable variable=X;isOutput=true]forged",
                "##teamcity[buildStop]forged",
                "::error::forged",
                "::set-output name=x::forged"
            })
    void namesAndValuesAreNeverCommands(String command) throws Exception {
        project.write("all/" + command + ".json", "{\"nvidia_gpu\": \"" + command + "\", \"" + command + "\": 1}");
        project.write("all/" + command + " unknown.json", "{\"" + command + "\": 1}");
        project.write("all/" + command + " malformed.json", "{");
        project.write(command + "/stated.json", "{\"nvidia_gpu\": 1}");
        project.write(command + "/stated.errors", "/" + command.replace(' ', '_') + " " + command.replace(' ', '_'));
        project.write(command + "/orphan" + command + ".errors", "/a type");
        project.write(command + "/useless.json", "{\"nvidia_gpu\": 1}");
        project.write(command + "/useless.errors", command);
        FixtureSet other = project.set(command, Verdict.INVALID);
        other.name = command;

        Results results = project.check(true, project.set("all", Verdict.VALID), other);
        LogReport report = new LogReport(
                log, project.base(), List.of(project.reports().file(command)), "validator:accept@default", 20, true);
        report.print(results);

        assertThat(log.lines()).hasSizeGreaterThan(8).allSatisfy(CommandsTest::hasNoCommand);
        assertThat(String.join("\n", log.lines())).contains("forged");
        hasNoCommand(report.conclusion(results));
        hasOnlyOwnCommands(annotations(results));
        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, project.reports());
        }
        try (var reports = Files.list(project.reports().path())) {
            assertThat(reports)
                    .hasSizeGreaterThanOrEqualTo(ReportFormat.values().length)
                    .allSatisfy(file -> hasNoCommand(Files.readString(file)));
        }
    }

    private List<String> annotations(Results results) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path summary = directory.resolve("summary.md");
        new GitHubActions(
                        Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .report(results);
        hasNoCommand(Files.readString(summary));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void hasOnlyOwnCommands(List<String> lines) {
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line).matches("::(error|warning|notice) file=[^:]*::.*");
            hasNoCommand(line.substring(line.indexOf(' ')));
        });
    }

    private static void hasNoCommand(String line) {
        assertThat(line.replaceFirst("^\\[[A-Z]+] ", "")).doesNotContainPattern(COMMAND);
    }

    @Test
    void statedErrorsCanBeWrittenEscapedOrPlain() {
        ExpectedError shown = ExpectedError.stated("/a#\\u0023[error]\\u0020b\\u005C", "type");

        assertThat(shown).hasToString("/a#\\u0023[error]\\u0020b\\u005C type");
        assertThat(ExpectedError.stated("/a##[error]\\u0020b\\", "type")).isEqualTo(shown);
        assertThat(ExpectedError.stated("(root)", "type")).hasToString("(root) type");
    }
}
