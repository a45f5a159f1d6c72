package dev.imageschema.validator.maven.config;

import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.testkit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "reportDirectory invalid and the directory invalid of the fixture set invalid (validDirectory,"
                                + " invalidDirectory, or one of fixtureSets) are the same directory, where reports could"
                                + " overwrite fixtures: configure another reportDirectory, e.g. target/validator-reports");
    }

    @Test
    void directoryOfFixturesThatDoesNotExistYetIsRefused() {
        assertThatThrownBy(() -> requireApart("valid"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("reportDirectory valid and the directory valid of the fixture set valid ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "valid/a"})
    @DisabledOnOs(OS.WINDOWS)
    void directoryOfFixturesBehindALinkIsRefused(String fixtures) throws Exception {
        project.write("real/valid/a/results.json", VALID);
        Files.createSymbolicLink(project.base().path().resolve("link"), Path.of("real"));

        assertThatThrownBy(() -> requireApart("real/" + fixtures, "other", "link/" + fixtures))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "reportDirectory real/" + fixtures + " and the directory link/" + fixtures + " of ");
        assertThatThrownBy(() -> requireApart("link/" + fixtures + "/new", "real/" + fixtures + "/new"))
                .isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "valid/reports", "target", "valid-reports"})
    void otherDirectoriesAreAllowed(String reports) throws Exception {
        project.write("valid/a.json", VALID);

        assertThatCode(() -> requireApart(reports)).doesNotThrowAnyException();
    }

    private void requireApart(String reports) throws ConfigurationException {
        requireApart(reports, "valid", "invalid");
    }

    private void requireApart(String reports, String... fixtures) throws ConfigurationException {
        FixtureSet common = new FixtureSet();
        SchemaLocator schemas = new SchemaLocator(project.base(), getClass().getClassLoader(), List.of());
        List<FixtureSet> sets = Stream.of(fixtures)
                .map(fixture -> project.set(fixture, Verdict.VALID))
                .toList();
        Configuration configuration =
                new Configuration(project.base(), schemas, common, NdjsonLimits.DEFAULT, true, null);
        configuration.requireApart(
                new ReportDirectory(project.base().path().resolve(reports)),
                configuration.expectations(null, null, sets));
    }
}
