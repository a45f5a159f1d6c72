package dev.imageschema.validator.schema;

/**
 * The budget for the evaluation of one document on the slow path. The fast path has the same limits, because it must
 * not accept a document whose evaluation would stop.
 */
public final class DocumentBudget {
    /** The maximum number of evaluated schemas and keywords. */
    public static final int STEPS = 10_000_000;

    /** The maximum nesting depth of evaluated schemas and keywords. */
    public static final int DEPTH = 1_000;

    /** The maximum number of characters that regular expressions read. */
    public static final int LOOKS = 100_000_000;

    private DocumentBudget() {}
}
