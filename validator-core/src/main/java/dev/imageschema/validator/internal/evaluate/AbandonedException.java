package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Reason;
import dev.imageschema.validator.internal.schema.EvaluationBudget;
import java.util.Locale;

/** Thrown when an evaluation ends without a verdict. The message contains no text of the document. */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public AbandonedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** {@return the exception for a document that exceeds a limit, with the remedy appended to the message} */
    public static AbandonedException exhausted(String fault) {
        return new AbandonedException(Reason.BUDGET, fault + "; split the document or simplify the schema");
    }

    /** {@return the exception for an evaluation that takes too many steps or nests too deep} */
    public static AbandonedException ofSteps() {
        return exhausted(String.format(
                Locale.ROOT,
                "Evaluation stopped: it takes more than %,d steps or nests more than %,d keywords",
                EvaluationBudget.STEPS,
                EvaluationBudget.DEPTH));
    }

    /** {@return the exception for a task that exhausts the {@link WorkBudget}} */
    public static AbandonedException ofWork(String task) {
        return exhausted(String.format(
                Locale.ROOT,
                "Evaluation stopped while %s: it takes more than %,d character reads",
                task,
                EvaluationBudget.CHARACTER_READS));
    }

    /** {@return the exception for an evaluation that needs a larger stack} */
    public static AbandonedException ofStack() {
        return exhausted("Evaluation stopped: the stack of the thread is too small");
    }

    /**
     * {@return {@link Reason#BUDGET} if the evaluation exceeded a limit; {@link Reason#ENGINE} if the engine failed}
     */
    public Reason reason() {
        return reason;
    }
}
