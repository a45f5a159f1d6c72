package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.PrintableText;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what no fixture exercises: which fields, values, union branches and nulls the schema allows and no valid fixture has.
 *
 * <p>Only fixtures that must be valid, and are, count; others fail the goal {@code validate}, not this one. A table is logged,
 * and all is written to {@code coverage.json}.
 */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CoverageMojo extends AbstractFixturesMojo {
    /**
     * How much of each schema fixtures must exercise, from 0 to 100 per cent; less fails the build.
     *
     * <pre>{@code <minimum>80</minimum>}</pre>
     */
    @Parameter(property = "validator.coverage.minimum", defaultValue = "0")
    private int minimum;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        if (minimum < 0 || minimum > 100) {
            throw new MojoExecutionException("minimum is " + minimum + ", must be from 0 to 100 per cent");
        }
        Results fixtures = check(CoverageResults::counts);
        requireAny(fixtures);
        CoverageResults results = CoverageResults.of(fixtures);
        new CoverageLog(getLog(), base(), reports().file(CoverageJson.FILE)).print(results);
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
            throw new MojoFailureException("There are no fixtures that must be valid"
                    + (directories.isEmpty() ? "" : " in " + directories)
                    + ": add one, or configure where yours are");
        }
    }

    private void write(CoverageResults results) throws MojoExecutionException {
        try {
            new CoverageJson(execution().getVersion()).write(results, reports());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The report " + reports().file(CoverageJson.FILE) + " cannot be written: " + e, e);
        }
    }
}
