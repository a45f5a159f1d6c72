package dev.imageschema.validator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where the reports of one execution are written.
 *
 * @param path of the directory; it is made when the first report is written
 */
record ReportDirectory(Path path) {
    private static final Set<String> FILES = Set.of(JsonReport.FILE, SarifReport.FILE, CoverageJson.FILE);

    /** {@return a file in it} */
    Path file(String name) {
        return path.resolve(name);
    }

    /** {@return whether a file is a report: with generous patterns it would be a fixture the next time} */
    boolean isReport(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        return path.toAbsolutePath().normalize().equals(absolute.getParent())
                && (FILES.contains(name) || (name.startsWith("TEST-") && name.endsWith(".xml")));
    }

    /**
     * Writes a file as a whole.
     *
     * @param name of the file
     * @param content what it holds
     * @throws IOException if that fails
     */
    void write(String name, WholeFile.Content content) throws IOException {
        Files.createDirectories(path);
        WholeFile.write(file(name), content);
    }
}
