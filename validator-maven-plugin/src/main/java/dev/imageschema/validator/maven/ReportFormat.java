package dev.imageschema.validator.maven;

import java.util.Locale;

/** The forms in which results can be written. */
enum ReportFormat {
    /** {@code results.json}, for machines. */
    JSON {
        @Override
        Report report(String executionId, String version, BaseDirectory base) {
            return new JsonReport(version);
        }
    },

    /** {@code TEST-*.xml}, for continuous integration, in the shape that Surefire gave it. */
    JUNIT {
        @Override
        Report report(String executionId, String version, BaseDirectory base) {
            return new JUnitReport(executionId);
        }
    },

    /** {@code results.sarif}, for code scanning and editors. */
    SARIF {
        @Override
        Report report(String executionId, String version, BaseDirectory base) {
            return new SarifReport(version);
        }
    },

    /** {@code report.html}, for people. */
    HTML {
        @Override
        Report report(String executionId, String version, BaseDirectory base) {
            return new HtmlReport(version, base);
        }
    };

    /**
     * {@return what writes it}
     *
     * @param executionId of the execution that the results are of
     * @param version of this plugin
     * @param base what files are named relative to
     */
    abstract Report report(String executionId, String version, BaseDirectory base);

    /** {@return its name in configuration files} */
    String formatName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
