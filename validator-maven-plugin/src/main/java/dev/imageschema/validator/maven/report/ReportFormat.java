package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.maven.io.BaseDirectory;
import java.util.Locale;

/** The report formats. */
public enum ReportFormat {
    /** {@code results.json}, for programs. */
    JSON(JsonReport.FILE) {
        @Override
        public ReportWriter writer(String executionId, String version, BaseDirectory base) {
            return new JsonReport(version);
        }
    },

    /** {@code TEST-*.xml}, for continuous integration, in the format of Surefire. */
    JUNIT("TEST-*.xml") {
        @Override
        public ReportWriter writer(String executionId, String version, BaseDirectory base) {
            return new JUnitReport(executionId);
        }
    },

    /** {@code results.sarif}, for code scanning and editors. */
    SARIF(SarifReport.FILE) {
        @Override
        public ReportWriter writer(String executionId, String version, BaseDirectory base) {
            return new SarifReport(version);
        }
    },

    /** {@code report.html}, for a browser. */
    HTML(HtmlReport.FILE) {
        @Override
        public ReportWriter writer(String executionId, String version, BaseDirectory base) {
            return new HtmlReport(version, base);
        }
    };

    private final String file;

    ReportFormat(String file) {
        this.file = file;
    }

    /** {@return the name of the file, or a pattern for the names of several files} */
    public String file() {
        return file;
    }

    /**
     * {@return the writer of reports in this format}
     *
     * @param executionId the ID of the plugin execution
     * @param version the version of this plugin
     * @param base the directory that file names are relative to
     */
    public abstract ReportWriter writer(String executionId, String version, BaseDirectory base);

    /** {@return the name of the format in a pom} */
    public String formatName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
