package dev.imageschema.validator.fast;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.schema.DocumentBudget;

/**
 * How large a document may be for the fast path: the caller's limits, and those that the slow path has beside them. It must not
 * accept what the slow path would give up on.
 */
record Bounds(int documentBytes, int nestingDepth, int stringLength, int nameLength, int numberLength, int tokens) {
    /** @param steps how many the slow path takes for one value at most; it goes no deeper for a value than that */
    static Bounds of(Limits limits, int steps) {
        return new Bounds(
                limits.documentBytes(),
                Math.min(limits.nestingDepth(), DocumentBudget.DEPTH / steps),
                limits.stringLength(),
                limits.nameLength(),
                limits.numberLength(),
                Math.min(limits.tokens(), DocumentBudget.STEPS / steps));
    }

    /** {@return whether a document is certainly not too large as a whole} */
    boolean hold(byte[] json, int start, int end) {
        int length = end - start;
        return length <= documentBytes && (length <= tokens || Tokens.areAtMost(tokens, json, start, end));
    }
}
