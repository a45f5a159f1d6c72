package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.SchemaExport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schema of Image for other languages: single files for validators, code generators and editors, an OpenAPI
 * document, and the list of the secret fields.
 *
 * <p>The files are those of {@code schema/dist} in the version of the plugin.
 */
@Mojo(name = "export", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
public final class ExportMojo extends AbstractMojo {
    /**
     * Skips the goal.
     *
     * <pre>{@code <skip>true</skip>}</pre>
     */
    @Parameter(property = "validator.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The directory of the exported files: {@code target/image-schema} by default. The goal does not change other files
     * in it.
     *
     * <pre>{@code <exportDirectory>src/main/resources/schemas</exportDirectory>}</pre>
     */
    @Parameter(property = "validator.exportDirectory")
    private @Nullable File exportDirectory;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipping validator:export because validator.skip is true");
            return;
        }
        BaseDirectory base = new BaseDirectory(basedir.toPath());
        Path directory = exportDirectory == null
                ? base.buildDirectory(project).resolve("image-schema")
                : exportDirectory.toPath();
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> document : SchemaExport.documents().entrySet()) {
                Path file = directory.resolve(document.getKey());
                WholeFile.write(file, out -> out.write(document.getValue()));
                getLog().info("Wrote " + PrintableText.of(base.nameOf(file)));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot export the schema to " + directory + ": " + e, e);
        }
    }
}
