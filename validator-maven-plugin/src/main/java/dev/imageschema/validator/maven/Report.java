package dev.imageschema.validator.maven;

import java.io.IOException;

/** A writer of the results of one plugin execution to one or more files. */
interface Report {
    /**
     * Writes the report; each file atomically.
     *
     * @param results the results of all fixtures
     * @param directory the report directory
     * @throws IOException if a file cannot be written
     */
    void write(Results results, ReportDirectory directory) throws IOException;
}
