package dev.imageschema.validator;

/** What became of a document. Only {@link #VALID} is a pass. */
public enum Verdict {
    /** One well-formed JSON document that the schema accepts. It may still have warnings. */
    VALID,

    /** One well-formed JSON document that the schema rejects: one error for each defect. */
    INVALID,

    /** Not one well-formed JSON document within the {@linkplain Limits limits}: one error with the reason. */
    MALFORMED,

    /** Nobody knows: the document could not be read, or checking it was given up. Never a pass. */
    UNCHECKED
}
