package dev.imageschema.validator.schema;

/**
 * What one document may cost the slow path before that gives up. The fast path must not accept a document for which it would, so
 * it reckons with the same figures.
 */
public final class DocumentBudget {
    /** Schemas and keywords that are looked at. */
    public static final int STEPS = 10_000_000;

    /** How deep they lie in each other. */
    public static final int DEPTH = 1_000;

    /** Looks at characters, by regular expressions. */
    public static final int LOOKS = 100_000_000;

    private DocumentBudget() {}
}
