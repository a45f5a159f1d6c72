package dev.imageschema.validator.maven;

import java.util.Locale;

/** The forms in which results can be written. */
enum ReportFormat {
    /** {@code results.json}, for machines. */
    JSON {
        @Override
        Report report(String executionId, String version) {
            return new JsonReport(version);
        }
    },

    /** {@code TEST-*.xml}, for continuous integration, in the shape that Surefire gave it. */
    JUNIT {
        @Override
        Report report(String executionId, String version) {
            return new JUnitReport(executionId);
        }
    },

    /** {@code results.sarif}, for code scanning and editors. */
    SARIF {
        @Override
        Report report(String executionId, String version) {
            return new SarifReport(version);
        }
    };

    /**
     * {@return what writes it}
     *
     * @param executionId of the execution that the results are of
     * @param version of this plugin
     */
    abstract Report report(String executionId, String version);

    /** {@return its name in configuration files} */
    String formatName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
