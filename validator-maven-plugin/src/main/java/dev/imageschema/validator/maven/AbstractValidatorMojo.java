package dev.imageschema.validator.maven;

import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that {@code validator.skip} skips. */
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
abstract class AbstractValidatorMojo extends AbstractMojo {
    /**
     * Skips the goal.
     *
     * <pre>{@code <skip>true</skip>}</pre>
     */
    @Parameter(property = "validator.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipping validator:" + execution.getGoal() + " because validator.skip is true");
            return;
        }
        try {
            run();
        } catch (ConfigurationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /**
     * Runs the goal.
     *
     * @throws ConfigurationException if the configuration is wrong
     * @throws MojoExecutionException if the goal cannot do its work
     * @throws MojoFailureException if the result fails the build
     */
    abstract void run() throws ConfigurationException, MojoExecutionException, MojoFailureException;

    final BaseDirectory base() {
        return new BaseDirectory(basedir.toPath());
    }

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }

    /** {@return the build directory of the project, usually {@code target}} */
    final Path buildDirectory() {
        // Without a pom Maven does not replace ${project.build.directory}, and the plugin would create a directory of
        // that name.
        return project.getFile() == null
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }
}
