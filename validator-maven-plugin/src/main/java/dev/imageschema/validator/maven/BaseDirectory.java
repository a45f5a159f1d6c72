package dev.imageschema.validator.maven;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.project.MavenProject;

/**
 * The base directory of the project.
 *
 * @param path the absolute path
 */
record BaseDirectory(Path path) {
    /** {@return the build directory of the project, usually {@code target}} */
    Path buildDirectory(MavenProject project) {
        // Without a pom Maven does not replace ${project.build.directory}, and the plugin would create a directory of
        // that name.
        return project.getFile() == null
                ? path.resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    /**
     * {@return the name of a file: relative to the base directory, or absolute on another drive, with forward slashes}
     *
     * @param file a file in the base directory or elsewhere
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
