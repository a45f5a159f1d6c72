package dev.imageschema.validator.check;

import dev.imageschema.validator.schema.DocumentBudget;

/**
 * The remaining budget of a document for work that networknt does not count: matching patterns, comparing values and
 * creating errors. The unit is one character read. The budget belongs to the current thread, because one thread
 * evaluates a document.
 */
final class WorkBudget {
    /** A JDK type, because an instance of our own class would keep our class loader alive in a pooled thread. */
    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[] {DocumentBudget.LOOKS});

    private final String task;
    private final long[] left;

    private WorkBudget(String task, long[] left) {
        this.task = task;
        this.left = left;
    }

    /** Thrown when the budget is exhausted. The message is the task that exhausted it. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExhaustedException(String task) {
            super(task, null, false, false);
        }
    }

    /** Resets the budget of this thread for the next document. */
    static void startDocument() {
        LEFT.get()[0] = DocumentBudget.LOOKS;
    }

    /**
     * {@return the budget of the document that this thread evaluates}
     *
     * @param task the purpose of the work, for the message of an exception, e.g. {@code comparing values}
     */
    static WorkBudget of(String task) {
        return new WorkBudget(task, LEFT.get());
    }

    /**
     * Charges work to the budget.
     *
     * @param looks the amount of work, in character reads
     * @throws ExhaustedException if the amount exceeds the remaining budget
     */
    void spend(long looks) {
        left[0] -= looks;
        if (left[0] < 0) {
            throw new ExhaustedException(task);
        }
    }
}
