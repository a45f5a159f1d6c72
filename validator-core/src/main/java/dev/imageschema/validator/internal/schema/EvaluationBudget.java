package dev.imageschema.validator.internal.schema;

/**
 * The budget for the evaluation of one document on the slow path. The fast path derives its limits from these
 * values, because it must not accept a document whose evaluation would stop.
 */
public final class EvaluationBudget {
    /** The maximum number of evaluated schemas and keywords. */
    public static final int STEPS = 10_000_000;

    /** The maximum nesting depth of evaluated schemas and keywords. */
    public static final int DEPTH = 1_000;

    /** The maximum work of matching patterns, comparing values and collecting errors, in character reads. */
    public static final int CHARACTER_READS = 100_000_000;

    private EvaluationBudget() {}
}
