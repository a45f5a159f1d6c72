package dev.imageschema.validator.internal.fast;

/** Thrown if a schema has a construct that the fast path does not provably cover. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
        super(reason, null, false, false);
    }
}
