package dev.imageschema.validator;

/** The result of the validation of one document. Only {@link #VALID} is a pass. */
public enum Verdict {
    /** The document matches the schema. It may have warnings. */
    VALID,

    /** The document is JSON and does not match the schema. It has one error for each defect. */
    INVALID,

    /** The document is not one well-formed JSON text within the {@linkplain Limits limits}. It has one error. */
    MALFORMED,

    /**
     * The document could not be read or evaluated, e.g. because of an I/O error or an exhausted budget. It has one
     * error.
     */
    UNCHECKED
}
