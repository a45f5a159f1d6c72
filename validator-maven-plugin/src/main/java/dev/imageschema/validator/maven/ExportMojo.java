package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.SchemaExport;
import dev.imageschema.validator.maven.io.AtomicFile;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the schema of Image for other languages: single files for validators, code generators and editors, an OpenAPI
 * document, and the list of the secret fields.
 *
 * <p>The files are those of {@code schema/dist} in the version of the plugin.
 */
@Mojo(name = "export", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
public final class ExportMojo extends AbstractValidatorMojo {
    /**
     * The directory of the exported files: {@code target/image-schema} by default. The goal does not change other files
     * in it.
     *
     * <pre>{@code <exportDirectory>src/main/resources/schemas</exportDirectory>}</pre>
     */
    @Parameter(property = "validator.exportDirectory")
    private @Nullable File exportDirectory;

    @Override
    void run() throws MojoExecutionException {
        BaseDirectory base = base();
        Path directory = exportDirectory == null ? buildDirectory().resolve("image-schema") : exportDirectory.toPath();
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> document : SchemaExport.documents().entrySet()) {
                Path file = directory.resolve(document.getKey());
                AtomicFile.write(file, out -> out.write(document.getValue()));
                getLog().info("Wrote " + PrintableText.of(base.nameOf(file)));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot export the schema to " + directory + ": " + e, e);
        }
    }
}
