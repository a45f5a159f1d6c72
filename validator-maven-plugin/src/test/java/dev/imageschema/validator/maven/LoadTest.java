package dev.imageschema.validator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.ReportFormat;
import dev.imageschema.validator.maven.testkit.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Validates a directory with many fixtures.
 *
 * <p>{@code -Dload=long} creates 100,000 fixtures.
 */
class LoadTest {
    private static final int FIXTURES = "long".equals(System.getProperty("load")) ? 100_000 : 5_000;
    private static final int ONE_INVALID_IN = 10;

    @Test
    void exactlyTheInvalidFixturesAreReported(@TempDir Path directory) throws Exception {
        Project project = new Project(directory);
        List<String> files = IntStream.range(0, FIXTURES)
                .mapToObj("all/%06d.json"::formatted)
                .toList();
        for (int i = 0; i < FIXTURES; i++) {
            project.write(files.get(i), i % ONE_INVALID_IN == 0 ? Project.INVALID : Project.VALID);
        }

        Results results = project.check(true, project.set("all", Verdict.VALID));
        ReportDirectory reports = new ReportDirectory(directory.resolve("target"));
        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", project.base()).write(results, reports);
        }

        assertThat(results.fixtures())
                .extracting(fixture -> fixture.file().name())
                .isEqualTo(files);
        assertThat(results.fixtures().stream()
                        .filter(fixture -> !fixture.passed())
                        .map(fixture -> fixture.file().name()))
                .isEqualTo(IntStream.range(0, FIXTURES / ONE_INVALID_IN)
                        .mapToObj(i -> files.get(i * ONE_INVALID_IN))
                        .toList());
        assertThat(Project.publishedSchema("validator-results")
                        .validate(Files.readAllBytes(reports.path().resolve("results.json")))
                        .errors())
                .isEmpty();
        System.out.printf("load: %,d fixtures in one directory%n", FIXTURES);
    }
}
