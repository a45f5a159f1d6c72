package dev.imageschema.validator.maven;

import java.util.Locale;

/** Whether to print annotations for GitHub Actions. */
enum Annotations {
    /** If the build runs on GitHub Actions. The default. */
    AUTO,
    ON,
    OFF;

    /** {@return the name of the constant in the pom} */
    String parameterName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
