package dev.imageschema.validator.maven.config;

/** How the plugin uses {@code .errors} files. */
public enum ExpectedErrorsMode {
    /** The plugin ignores the files. */
    OFF,

    /** A fixture with such a file must have exactly the errors that the file states. The default. */
    IF_PRESENT,

    /** Every fixture that must be invalid or malformed needs such a file. */
    REQUIRED
}
