package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.coverage.CoverageJson;
import dev.imageschema.validator.maven.coverage.CoverageLog;
import dev.imageschema.validator.maven.coverage.CoverageResults;
import dev.imageschema.validator.maven.report.ReportFiles;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reports which fields, enum values, union branches and nulls of the schema appear in at least one valid fixture, and
 * which do not.
 *
 * <p>Only fixtures that must be valid and are valid count. A fixture that must be valid and is not does not fail this
 * goal; it fails the goal {@code validate}. The goal logs a table and writes every item to {@code coverage.json}.
 */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CoverageMojo extends AbstractFixturesMojo {
    /**
     * The percentage, from 0 to 100, of the items of each schema that the fixtures must exercise. A lower coverage
     * fails the build.
     *
     * <pre>{@code <minimum>80</minimum>}</pre>
     */
    @Parameter(property = "validator.coverage.minimum", defaultValue = "0")
    private int minimum;

    @Override
    void run() throws ConfigurationException, MojoExecutionException, MojoFailureException {
        if (minimum < 0 || minimum > 100) {
            throw new MojoExecutionException("minimum is " + minimum + ", but must be from 0 to 100");
        }
        Results fixtures = check(CoverageResults::counts);
        requireAny(fixtures);
        CoverageResults results = CoverageResults.of(fixtures);
        new CoverageLog(getLog(), base(), reports().file(ReportFiles.COVERAGE)).print(results);
        write(results);
        String conclusion = CoverageLog.conclusion(results, minimum);
        if (!conclusion.isEmpty()) {
            throw new MojoFailureException(conclusion);
        }
    }

    private void requireAny(Results fixtures) throws MojoFailureException {
        if (fixtures.lackDirectory() || fixtures.fixtures().isEmpty()) {
            String directories = fixtures.sets().stream()
                    .map(set -> PrintableText.of(base().nameOf(set.expectation().directory())))
                    .collect(Collectors.joining(" or "));
            throw new MojoFailureException("No valid fixtures found"
                    + (directories.isEmpty() ? "" : " in " + directories)
                    + ": add one, or set validDirectory (or a fixture set with <expect>VALID</expect>)"
                    + executionAdvice());
        }
    }

    private void write(CoverageResults results) throws MojoExecutionException {
        try {
            new CoverageJson(execution().getVersion()).write(results, reports());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Cannot write the report " + reports().file(ReportFiles.COVERAGE) + ": " + e, e);
        }
    }
}
