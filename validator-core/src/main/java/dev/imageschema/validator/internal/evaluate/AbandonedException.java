package dev.imageschema.validator.internal.evaluate;

/** Thrown when an evaluation ends without a verdict. The message contains no text of the document. */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    public AbandonedException(String reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** {@return {@code budget} if the evaluation exceeded a limit; {@code engine} if the engine failed} */
    public String reason() {
        return reason;
    }
}
