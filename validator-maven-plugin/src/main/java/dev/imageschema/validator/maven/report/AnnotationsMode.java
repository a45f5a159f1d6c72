package dev.imageschema.validator.maven.report;

import java.util.Locale;

/** Whether to print annotations for GitHub Actions. */
public enum AnnotationsMode {
    /** If the build runs on GitHub Actions. The default. */
    AUTO,
    ON,
    OFF;

    /** {@return the name of the constant in the pom} */
    public String parameterName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
