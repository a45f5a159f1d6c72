package dev.imageschema.validator.maven.io;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The base directory of the project.
 *
 * @param path the absolute path
 */
public record BaseDirectory(Path path) {
    /** {@return a file with its name} */
    public NamedFile named(Path file) {
        return new NamedFile(file, nameOf(file));
    }

    /**
     * {@return the name of a file: relative to the base directory, or absolute on another drive, with forward slashes}
     *
     * @param file a file in the base directory or elsewhere
     */
    public String nameOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameDrive = Objects.equals(path.getRoot(), absolute.getRoot());
        String name = (sameDrive ? path.relativize(absolute) : absolute)
                .toString()
                .replace(path.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }
}
