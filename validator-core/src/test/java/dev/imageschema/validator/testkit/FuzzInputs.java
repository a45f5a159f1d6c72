package dev.imageschema.validator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the inputs of a fuzz target from the repository. */
public final class FuzzInputs {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private FuzzInputs() {}

    public static List<byte[]> of(Class<?> target) {
        Path folder = RESOURCES.resolve(target.getName().replace('.', '/') + "Inputs");
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs;
    }
}
