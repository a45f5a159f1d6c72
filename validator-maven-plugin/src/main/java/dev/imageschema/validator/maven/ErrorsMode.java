package dev.imageschema.validator.maven;

/** What becomes of the files that state the errors of fixtures. */
enum ErrorsMode {
    /** They are not looked at. */
    OFF,

    /** A fixture that has one must have exactly the errors that it states. The default. */
    IF_PRESENT,

    /** Every fixture that must be rejected needs one. */
    REQUIRED
}
