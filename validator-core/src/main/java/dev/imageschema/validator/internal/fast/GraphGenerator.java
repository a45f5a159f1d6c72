package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.schema.BundledSchemas;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compiles the bundled models during the build of the library. */
public final class GraphGenerator {
    private GraphGenerator() {}

    /**
     * Writes the graphs into the package directory of the classes that read them.
     *
     * @param arguments the directory of the compiled classes
     */
    public static void main(String[] arguments) throws IOException, RefusedException {
        Path folder =
                Path.of(arguments[0], GraphGenerator.class.getPackageName().replace('.', '/'));
        for (Profile profile : Profile.values()) {
            Path file = Files.createDirectories(folder).resolve(BundledGraphs.resource(profile));
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
                GraphCodec.write(compile(profile), out);
            }
        }
    }

    static GraphData compile(Profile profile) throws RefusedException {
        return GraphCompiler.form(
                        BundledSchemas.of(profile),
                        Arrays.stream(Model.values()).map(Model::schemaId).toList())
                .merged();
    }
}
