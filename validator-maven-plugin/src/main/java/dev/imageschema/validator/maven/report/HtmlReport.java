package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.html.HtmlPage;
import java.io.IOException;

/** {@code report.html}, the report for a browser. */
final class HtmlReport implements ReportWriter {
    static final String FILE = "report.html";

    private final String version;
    private final BaseDirectory base;

    /**
     * @param version the version of this plugin
     * @param base the directory that the names of directories are relative to
     */
    HtmlReport(String version, BaseDirectory base) {
        this.version = version;
        this.base = base;
    }

    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        HtmlPage page = new HtmlPage(results, version, base, JsonReport.FILE);
        directory.write(FILE, page::writeTo);
    }
}
