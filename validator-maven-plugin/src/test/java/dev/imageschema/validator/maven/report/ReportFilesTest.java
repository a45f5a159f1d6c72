package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFilesTest extends ProjectTestBase {
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void reportOfAnEarlierRunIsNotAFixture(ReportFormat format) throws Exception {
        project.write("a.json", VALID);
        FixtureSet all = project.set(".", Verdict.VALID);
        all.includes = List.of("**");
        Results results = project.check(true, all);
        assertThat(results.fixtures())
                .extracting(fixture -> fixture.file().name())
                .containsExactly("a.json");

        format.writer("default", "1", project.base()).write(results, project.reports());

        assertThat(project.reports().path()).isNotEmptyDirectory();
        assertThat(project.check(true, all).fixtures())
                .extracting(fixture -> fixture.file().name())
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
                .extracting(fixture -> fixture.file().name())
                .containsExactly("link/a.json", "link/target/other.json");
    }
}
