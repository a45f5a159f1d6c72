package dev.imageschema.validator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The directory for the reports of one plugin execution.
 *
 * @param path the path of the directory, which is created when the first report is written
 */
record ReportDirectory(Path path) {
    private static final Set<String> FILES =
            Set.of(JsonReport.FILE, SarifReport.FILE, HtmlReport.FILE, CoverageJson.FILE);

    /** {@return the path of a file in this directory} */
    Path file(String name) {
        return path.resolve(name);
    }

    /**
     * {@return whether a file is a report in this directory, which must not become a fixture even if the patterns
     * match}
     */
    boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return (FILES.contains(name) || (name.startsWith("TEST-") && name.endsWith(".xml")))
                && isSame(file.resolveSibling(""));
    }

    /**
     * Checks that this directory is not the directory of a fixture set, because a report could overwrite a fixture
     * there.
     *
     * @param expectations the expectations of all fixture sets
     * @param base the directory that the names of directories are relative to
     * @throws MojoExecutionException if this directory is the directory of a fixture set
     */
    void requireApart(List<Expectation> expectations, BaseDirectory base) throws MojoExecutionException {
        for (Expectation expectation : expectations) {
            if (isSame(expectation.directory())) {
                throw new MojoExecutionException("reportDirectory " + base.nameOf(path) + " and the directory "
                        + base.nameOf(expectation.directory()) + " of the fixture set " + expectation.set()
                        + " (validDirectory, invalidDirectory, or one of fixtureSets) are the same directory, where"
                        + " reports could overwrite fixtures: configure another reportDirectory, e.g."
                        + " target/validator-reports");
            }
        }
    }

    private boolean isSame(Path directory) {
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
    void write(String name, WholeFile.Content content) throws IOException {
        Files.createDirectories(path);
        WholeFile.write(file(name), content);
    }
}
