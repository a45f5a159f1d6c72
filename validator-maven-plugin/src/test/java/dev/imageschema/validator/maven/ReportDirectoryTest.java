package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.Project.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDirectoryTest {
    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(directory.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid", "invalid/.", "target/../invalid", "invalid/../valid/../invalid"})
    void directoryOfFixturesIsRefused(String reports) throws Exception {
        project.write("invalid/results.json", VALID);

        assertThatThrownBy(() -> requireApart(reports))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "reportDirectory invalid and the directory invalid of the fixture set invalid (validDirectory,"
                                + " invalidDirectory, or one of fixtureSets) are the same directory, where reports could"
                                + " overwrite fixtures: configure another reportDirectory, e.g. target/validator-reports");
    }

    @Test
    void directoryOfFixturesThatDoesNotExistYetIsRefused() {
        assertThatThrownBy(() -> requireApart("valid"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("reportDirectory valid and the directory valid of the fixture set valid ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "valid/a"})
    @DisabledOnOs(OS.WINDOWS)
    void directoryOfFixturesBehindALinkIsRefused(String fixtures) throws Exception {
        project.write("real/valid/a/results.json", VALID);
        Files.createSymbolicLink(project.base().path().resolve("link"), Path.of("real"));

        assertThatThrownBy(() -> requireApart("real/" + fixtures, "other", "link/" + fixtures))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "reportDirectory real/" + fixtures + " and the directory link/" + fixtures + " of ");
        assertThatThrownBy(() -> requireApart("link/" + fixtures + "/new", "real/" + fixtures + "/new"))
                .isInstanceOf(MojoExecutionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "valid/reports", "target", "valid-reports"})
    void otherDirectoriesAreAllowed(String reports) throws Exception {
        project.write("valid/a.json", VALID);

        assertThatCode(() -> requireApart(reports)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void reportOfAnEarlierRunIsNotAFixture(ReportFormat format) throws Exception {
        project.write("a.json", VALID);
        FixtureSet all = project.set(".", Verdict.VALID);
        all.includes = List.of("**");
        Results results = project.check(true, all);
        assertThat(results.fixtures()).extracting(FixtureResult::file).containsExactly("a.json");

        format.report("default", "1", project.base()).write(results, project.reports());

        assertThat(project.reports().path()).isNotEmptyDirectory();
        assertThat(project.check(true, all).fixtures())
                .extracting(FixtureResult::file)
                .containsExactly("a.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reportInADirectoryBehindALinkIsNotAFixture() throws Exception {
        project.write("a.json", VALID);
        project.write("target/results.json", VALID);
        project.write("target/other.json", VALID);
        Files.createSymbolicLink(project.base().path().resolve("link"), Path.of("."));

        FixtureSet link = project.set("link", Verdict.VALID);
        link.excludes = List.of("link");

        assertThat(project.check(true, link).fixtures())
                .extracting(FixtureResult::file)
                .containsExactly("link/a.json", "link/target/other.json");
    }

    private void requireApart(String reports) throws MojoExecutionException {
        requireApart(reports, "valid", "invalid");
    }

    private void requireApart(String reports, String... fixtures) throws MojoExecutionException {
        FixtureSet common = new FixtureSet();
        OwnSchemas schemas = new OwnSchemas(project.base(), getClass().getClassLoader(), List.of());
        List<FixtureSet> sets = Stream.of(fixtures)
                .map(fixture -> project.set(fixture, Verdict.VALID))
                .toList();
        new ReportDirectory(project.base().path().resolve(reports))
                .requireApart(
                        new Configuration(project.base(), schemas, common, NdjsonLimits.DEFAULT, true, null)
                                .expectations(null, null, sets),
                        project.base());
    }
}
