package dev.imageschema.validator.maven;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.project.MavenProject;

/**
 * The directory that the project is in.
 *
 * @param path absolute
 */
record BaseDirectory(Path path) {
    /** {@return where a build of the project writes to} */
    Path buildDirectory(MavenProject project) {
        // Without a pom Maven leaves ${project.build.directory} as it is, and a folder of that name would appear.
        return project.getFile() == null
                ? path.resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

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
