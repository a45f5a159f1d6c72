package dev.imageschema.validator.maven;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The directory that the project is in.
 *
 * @param path absolute
 */
record BaseDirectory(Path path) {
    /**
     * {@return a file as people know it: relative to the base directory if that is possible, with forward slashes}
     *
     * @param file in the base directory or elsewhere
     */
    String nameOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameDrive = Objects.equals(path.getRoot(), absolute.getRoot());
        String name = (sameDrive ? path.relativize(absolute) : absolute)
                .toString()
                .replace(path.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }
}
