package dev.imageschema.validator.maven.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory for the reports of one plugin execution.
 *
 * @param path the path of the directory, which is created when the first report is written
 */
public record ReportDirectory(Path path) {
    /** {@return the path of a file in this directory} */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** {@return whether a file is directly in this directory, also if the file is named by another path} */
    public boolean contains(Path file) {
        return isSame(file.resolveSibling(""));
    }

    /** {@return whether another path names this directory} */
    public boolean isSame(Path directory) {
        return real(path).equals(real(directory));
    }

    /**
     * {@return the real path of a directory; for one that does not exist, below the real path of its closest ancestor}
     */
    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            Path absolute = directory.toAbsolutePath().normalize();
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /**
     * Writes a file atomically.
     *
     * @param name the name of the file
     * @param content the content of the file
     * @throws IOException if the file cannot be written; an older file then stays as it is
     */
    public void write(String name, AtomicFile.Content content) throws IOException {
        Files.createDirectories(path);
        AtomicFile.write(file(name), content);
    }
}
