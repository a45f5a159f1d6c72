package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.io.IOException;

/** A writer of the results of one plugin execution to one or more files. */
public interface ReportWriter {
    /**
     * Writes the report; each file atomically.
     *
     * @param results the results of all fixtures
     * @param directory the report directory
     * @throws IOException if a file cannot be written
     */
    void write(Results results, ReportDirectory directory) throws IOException;
}
