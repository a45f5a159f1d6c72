package dev.imageschema.validator.maven;

import java.util.Locale;

/** Whether problems are told to GitHub Actions as well. */
enum Annotations {
    /** If the build runs there. The default. */
    AUTO,
    ON,
    OFF;

    /** {@return its name in configuration files} */
    String parameterName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
