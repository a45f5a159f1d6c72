package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.PrintableText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the errors that rejected fixtures have as those that they must have: writes a file beside each that states them, or
 * rewrites one that states others, and says which. Look at the difference before you commit it.
 *
 * <p>A fixture that is not rejected as it must be gets no file and fails the build.
 */
@Mojo(name = "accept", threadSafe = true, requiresProject = false)
public final class AcceptMojo extends AbstractFixturesMojo {
    /**
     * Whether files are written although the environment variable {@code CI} is {@code true}, where nobody looks at them.
     *
     * <pre>{@code <forceAccept>true</forceAccept>}</pre>
     */
    @Parameter(property = "validator.accept.force", defaultValue = "false")
    private boolean forceAccept;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        if (isRefused(System.getenv(), forceAccept)) {
            throw new MojoExecutionException(
                    "Expected errors are not accepted in continuous integration (CI=true), where"
                            + " nobody looks at them; set validator.accept.force to true if that is meant");
        }
        Acceptance acceptance = new Acceptance(base().path());
        List<FixtureResult> fixtures = check().fixtures();
        try {
            acceptance.accept(fixtures, file -> getLog().info("Wrote " + PrintableText.of(file)));
        } catch (IOException e) {
            throw new MojoExecutionException("The expected errors cannot be written: " + e, e);
        }
        getLog().info(acceptance.summary());
        requireNone(
                "Not rejected as they must be, so that there is nothing to accept: ", Acceptance.notRejected(fixtures));
        requireNone("Rejected for more errors than can be stated: ", Acceptance.notStated(fixtures));
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
