package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the goals write to a report directory. */
public final class ReportFiles {
    /** The file of the goal {@code coverage}. */
    public static final String COVERAGE = "coverage.json";

    private static final FilePatterns NAMES = new FilePatterns(
            Stream.concat(Stream.of(ReportFormat.values()).map(ReportFormat::file), Stream.of(COVERAGE))
                    .toList(),
            List.of());

    private ReportFiles() {}

    /**
     * {@return whether a file is a report of this or an earlier run, which must not become a fixture even if the
     * patterns match}
     *
     * @param file the path of a file
     * @param directory the report directory
     */
    public static boolean isReport(Path file, ReportDirectory directory) {
        return NAMES.select(String.valueOf(file.getFileName())) && directory.contains(file);
    }
}
