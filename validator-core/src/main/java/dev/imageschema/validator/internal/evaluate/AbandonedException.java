package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Reason;

/** Thrown when an evaluation ends without a verdict. The message contains no text of the document. */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public AbandonedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * {@return {@link Reason#BUDGET} if the evaluation exceeded a limit; {@link Reason#ENGINE} if the engine failed}
     */
    public Reason reason() {
        return reason;
    }
}
