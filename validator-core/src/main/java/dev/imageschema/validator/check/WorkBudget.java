package dev.imageschema.validator.check;

import dev.imageschema.validator.schema.DocumentBudget;

/**
 * How much work a document may still cost where the engine counts no steps: matching patterns and comparing values. The unit is
 * one look at one character. A document is checked in one thread, so the budget belongs to the thread.
 */
final class WorkBudget {
    /** An array of the JDK's and not an object of ours: a thread of a pool would keep our class loader alive. */
    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[] {DocumentBudget.LOOKS});

    private final String task;
    private final long[] left;

    private WorkBudget(String task, long[] left) {
        this.task = task;
        this.left = left;
    }

    /** The budget is used up; the message says by what, as the subject of a sentence. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExhaustedException(String task) {
            super(task, null, false, false);
        }
    }

    /** Gives the next document of this thread a budget of its own. */
    static void startDocument() {
        LEFT.get()[0] = DocumentBudget.LOOKS;
    }

    /**
     * {@return the budget of the document that this thread checks}
     *
     * @param task what the work is done for, as the subject of a sentence
     */
    static WorkBudget of(String task) {
        return new WorkBudget(task, LEFT.get());
    }

    /**
     * Takes some work from the budget.
     *
     * @param looks how many characters are looked at
     * @throws ExhaustedException if the budget has less
     */
    void spend(long looks) {
        left[0] -= looks;
        if (left[0] < 0) {
            throw new ExhaustedException(task);
        }
    }
}
