package dev.imageschema.validator.schema;

/** A problem of a user schema whose location the caller adds. */
public final class SchemaProblem extends Exception {
    private static final long serialVersionUID = 1;

    public SchemaProblem(String message) {
        super(message, null, false, false);
    }
}
