package dev.imageschema.validator.check;

/** Why an evaluation has no outcome. The message quotes nothing from the document. */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    public AbandonedException(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** {@return {@code budget} if it took too much, {@code engine} if the engine failed} */
    public String reason() {
        return reason;
    }
}
