package dev.imageschema.validator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where the reports of one execution are written.
 *
 * @param path of the directory; it is made when the first report is written
 */
record ReportDirectory(Path path) {
    private static final Set<String> FILES =
            Set.of(JsonReport.FILE, SarifReport.FILE, HtmlReport.FILE, CoverageJson.FILE);

    /** {@return a file in it} */
    Path file(String name) {
        return path.resolve(name);
    }

    /** {@return whether a file is a report: with generous patterns it would be a fixture the next time} */
    boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return (FILES.contains(name) || (name.startsWith("TEST-") && name.endsWith(".xml")))
                && isSame(file.resolveSibling(""));
    }

    /**
     * Makes sure that this is no directory of fixtures, where a report would take the place of a fixture.
     *
     * @param expectations of all fixtures
     * @param base what directories are named relative to
     * @throws MojoExecutionException if it is one
     */
    void requireApart(List<Expectation> expectations, BaseDirectory base) throws MojoExecutionException {
        for (Expectation expectation : expectations) {
            if (isSame(expectation.directory())) {
                throw new MojoExecutionException("reportDirectory " + base.nameOf(path) + " and the directory "
                        + base.nameOf(expectation.directory()) + " of the fixture set " + expectation.set()
                        + " (validDirectory, invalidDirectory, or one of fixtureSets) are the same, so that reports would"
                        + " take the place of fixtures: configure another reportDirectory, such as"
                        + " target/validator-reports");
            }
        }
    }

    private boolean isSame(Path directory) {
        return real(path).equals(real(directory));
    }

    /** The real path of what may not exist yet. */
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
