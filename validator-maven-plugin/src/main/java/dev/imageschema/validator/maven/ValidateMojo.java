package dev.imageschema.validator.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks JSON fixtures against the Image schema, one of its models or a schema of your own, and fails the build when one of
 * them is not what it is expected to be.
 *
 * <p>Without any configuration, every {@code *.json} beneath {@code src/test/fixtures/valid} must be a valid Image, and every
 * one beneath {@code src/test/fixtures/invalid} must be rejected. All fixtures are checked before the build fails. What was
 * found is logged as {@code file:line:column: message (keyword)} and written to {@code results.json}.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends AbstractFixturesMojo {
    /**
     * Whether fixtures that are not what they are expected to be fail the build. Otherwise they are only logged. A mistake in
     * the configuration fails the build in any case.
     *
     * <pre>{@code <failOnError>false</failOnError>}</pre>
     */
    @Parameter(property = "validator.failOnError", defaultValue = "true")
    private boolean failOnError;

    /**
     * Whether the build fails when there is not a single fixture.
     *
     * <pre>{@code <failIfNoFixtures>false</failIfNoFixtures>}</pre>
     */
    @Parameter(property = "validator.failIfNoFixtures", defaultValue = "true")
    private boolean failIfNoFixtures;

    /**
     * How many errors of a fixture are logged, and how many warnings. The reports have all of them.
     *
     * <pre>{@code <maxErrorsPerFile>3</maxErrorsPerFile>}</pre>
     */
    @Parameter(property = "validator.maxErrorsPerFile", defaultValue = "20")
    private int maxErrorsPerFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        ReportDirectory reports = reports();
        LogReport log = new LogReport(getLog(), base(), reports.file(JsonReport.FILE), maxErrorsPerFile);

        Results results = check();
        log.print(results);
        write(results, reports);
        if (isFailure(results)) {
            throw new MojoFailureException(log.conclusion(results));
        }
    }

    private void write(Results results, ReportDirectory reports) throws MojoExecutionException {
        try {
            new JsonReport(execution().getVersion()).write(results, reports);
        } catch (IOException e) {
            throw new MojoExecutionException("The reports in " + reports.path() + " cannot be written: " + e, e);
        }
    }

    private boolean isFailure(Results results) {
        return results.lackDirectory()
                || (results.summary().fixtures() == 0 && failIfNoFixtures)
                || (results.summary().failed() > 0 && failOnError);
    }
}
