package dev.imageschema.validator.suite;

import java.util.Locale;

/** The forms of the schema that a case under schema/tests has a verdict for. */
public enum SuiteForm {
    /** The documented profile; unknown fields are allowed. */
    OPEN,
    /** The documented profile; unknown fields are errors. */
    CLOSED,
    /** The strict profile. */
    STRICT;

    /** {@return the name of the form in the files} */
    public String formName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
