package dev.imageschema.validator.internal.schema;

/** A problem of a user schema whose location the caller adds. */
public final class SchemaProblemException extends Exception {
    private static final long serialVersionUID = 1;

    public SchemaProblemException(String message) {
        super(message, null, false, false);
    }
}
