package dev.imageschema.validator.maven;

/** How the plugin uses {@code .errors} files. */
enum ErrorsMode {
    /** The plugin ignores the files. */
    OFF,

    /** A fixture with such a file must have exactly the errors that the file states. The default. */
    IF_PRESENT,

    /** Every fixture that must be invalid or malformed needs such a file. */
    REQUIRED
}
