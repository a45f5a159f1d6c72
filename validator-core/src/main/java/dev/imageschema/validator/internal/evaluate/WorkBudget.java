package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.schema.EvaluationBudget;

/**
 * The remaining budget of a document for matching patterns, comparing values and creating errors. The unit is one character read. The budget belongs to the current thread, because one thread
 * evaluates a document.
 */
public final class WorkBudget {
    /** A JDK type, because an instance of our own class would keep our class loader alive in a pooled thread. */
    private static final ThreadLocal<long[]> LEFT =
            ThreadLocal.withInitial(() -> new long[] {EvaluationBudget.CHARACTER_READS});

    private final String task;
    private final long[] left;

    private WorkBudget(String task, long[] left) {
        this.task = task;
        this.left = left;
    }

    /** Thrown when the budget is exhausted. The message is the task that exhausted it. */
    public static final class WorkLimitException extends RuntimeException {
        private static final long serialVersionUID = 1;

        WorkLimitException(String task) {
            super(task, null, false, false);
        }
    }

    /** Resets the budget of this thread for the next document. */
    static void startDocument() {
        LEFT.get()[0] = EvaluationBudget.CHARACTER_READS;
    }

    /**
     * {@return the budget of the document that this thread evaluates}
     *
     * @param task the purpose of the work, for the message of an exception, e.g. {@code comparing values}
     */
    public static WorkBudget of(String task) {
        return new WorkBudget(task, LEFT.get());
    }

    /**
     * Charges work to the budget.
     *
     * @param reads the amount of work, in character reads
     * @throws WorkLimitException if the amount exceeds the remaining budget
     */
    public void spend(long reads) {
        left[0] -= reads;
        if (left[0] < 0) {
            throw new WorkLimitException(task);
        }
    }
}
