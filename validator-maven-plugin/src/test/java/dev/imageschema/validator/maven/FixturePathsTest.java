package dev.imageschema.validator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedErrorsUpdater;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.coverage.CoverageResults;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The plugin finds a file by its path, because the name in the log and the reports may lack bytes of the path. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse a file name that is not UTF-8")
class FixturePathsTest extends ProjectTestBase {
    /** The byte 0xFF does not occur in UTF-8, so that the name of the file shows another character for it. */
    private Path undecodable(String name) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("all"));
        return Path.of(URI.create(folder.toUri() + "%FF" + name));
    }

    @Test
    void nameIsNotThePath() throws Exception {
        Path file = Files.writeString(undecodable("a.json"), Project.VALID);

        FixtureResult fixture = project.check(true, project.set("all", Verdict.VALID))
                .fixtures()
                .get(0);

        assertThat(fixture.file().path()).isEqualTo(file);
        assertThat(directory.resolve(fixture.file().name())).doesNotExist();
    }

    @Test
    void errorsFileIsWrittenBesideTheFixture() throws Exception {
        Files.writeString(undecodable("a.json"), Project.INVALID);
        List<FixtureResult> fixtures =
                project.check(true, project.set("all", Verdict.INVALID)).fixtures();

        new ExpectedErrorsUpdater(project.base()).update(fixtures, new ArrayList<String>()::add);

        assertThat(undecodable("a.errors")).hasContent("/nvidia_gpu type\n");
    }

    @Test
    void coverageCountsTheFixture() throws Exception {
        Files.writeString(undecodable("a.json"), Project.VALID);
        Files.writeString(undecodable("b.ndjson"), Project.VALID);

        CoverageResults coverage = CoverageResults.of(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(coverage.notCounted()).isZero();
        assertThat(coverage.contracts().get(0).report().documents()).isEqualTo(2);
    }
}
