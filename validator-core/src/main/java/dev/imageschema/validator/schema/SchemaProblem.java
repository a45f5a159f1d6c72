package dev.imageschema.validator.schema;

/** Something that is wrong with a schema of the user's own, while the place is not known yet. */
public final class SchemaProblem extends Exception {
    private static final long serialVersionUID = 1;

    public SchemaProblem(String message) {
        super(message, null, false, false);
    }
}
