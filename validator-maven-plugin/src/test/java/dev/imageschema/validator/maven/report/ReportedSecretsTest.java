package dev.imageschema.validator.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no report format shows the value of a secret field. */
class ReportedSecretsTest {
    @TempDir
    private Path directory;

    @Test
    void everyReportMasksThem() throws Exception {
        Project project = new Project(directory);
        project.write("all/secret.json", "{\"nvidia_gpu\": \"hunter2\", \"license_key\": \"hunter2\"}");
        FixtureSet set = project.set("all", Verdict.VALID);
        set.secretFields = List.of("nvidia_gpu", "license_key");
        Results results = project.check(true, set);

        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, project.reports());
        }

        try (var reports = Files.list(project.reports().path())) {
            assertThat(reports)
                    .hasSizeGreaterThanOrEqualTo(ReportFormat.values().length)
                    .allSatisfy(report -> assertThat(Files.readString(report))
                            .contains("secret.json", "nvidia_gpu")
                            .doesNotContain("hunter2"));
        }
    }
}
