package dev.imageschema.validator.maven;

import java.io.IOException;

/** A form in which results are written to files. */
interface Report {
    /**
     * Writes it, as a whole or not at all.
     *
     * @param results what became of the fixtures
     * @param directory where its files belong
     * @throws IOException if a file cannot be written
     */
    void write(Results results, ReportDirectory directory) throws IOException;
}
