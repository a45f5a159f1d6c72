package dev.imageschema.validator.suite;

import java.util.Locale;

/** The forms of the schema that a case under schema/tests has a verdict for. */
public enum SuiteForm {
    /** The documented profile; fields that a model does not declare are fine. */
    OPEN,
    /** The documented profile; fields that a model does not declare are errors. */
    CLOSED,
    /** The strict profile. */
    STRICT;

    /** {@return its name in the files} */
    public String formName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
