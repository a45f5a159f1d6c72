package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ExpectedErrorsUpdater;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.config.Configuration;
import dev.imageschema.validator.maven.config.ConfigurationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes an {@code .errors} file with the current errors of each fixture that must be invalid or malformed.
 *
 * <p>From then on the fixture must have exactly these errors. The goal logs the files that it writes, and does not
 * change a file that already states the same errors. Review the diff before you commit it. A fixture that must be
 * invalid or malformed and is not gets no file and fails the build.
 */
@Mojo(name = "accept", threadSafe = true, requiresProject = false)
public final class AcceptMojo extends AbstractFixturesMojo {
    /**
     * Whether to write files although the environment variable {@code CI} is {@code true}. In continuous integration
     * the goal refuses to write by default, because no person reviews the result.
     *
     * <pre>{@code <forceAccept>true</forceAccept>}</pre>
     */
    @Parameter(property = "validator.accept.force", defaultValue = "false")
    private boolean forceAccept;

    @Override
    void run() throws ConfigurationException, MojoExecutionException, MojoFailureException {
        if (isRefused(System.getenv(), forceAccept)) {
            throw new MojoExecutionException(
                    "validator:accept is disabled in continuous integration (CI=true), because no person reviews the"
                            + " result there; run the goal on your machine, or set validator.accept.force to true");
        }
        ExpectedErrorsUpdater updater = new ExpectedErrorsUpdater(base());
        List<FixtureResult> fixtures =
                check(expectation -> expectation.verdict() != Verdict.VALID).fixtures();
        try {
            updater.update(fixtures, file -> getLog().info("Wrote " + PrintableText.of(file)));
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the expected errors: " + e, e);
        }
        if (fixtures.isEmpty()) {
            getLog().warn("No fixtures that must be INVALID or MALFORMED found: nothing to accept" + executionAdvice());
        } else {
            getLog().info(updater.summary());
        }
        requireNone("Not rejected as expected, so nothing to accept: ", ExpectedErrorsUpdater.notRejected(fixtures));
        requireNone(
                "More than the " + Configuration.MAX_ERRORS + " errors that an .errors file can state: ",
                ExpectedErrorsUpdater.notStated(fixtures));
    }

    private static void requireNone(String problem, List<String> fixtures) throws MojoFailureException {
        if (!fixtures.isEmpty()) {
            throw new MojoFailureException(problem + PrintableText.of(String.join(", ", fixtures)));
        }
    }

    static boolean isRefused(Map<String, String> environment, boolean isForced) {
        return "true".equalsIgnoreCase(environment.get("CI")) && !isForced;
    }
}
