package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.internal.schema.EvaluationBudget;

/**
 * The size up to which the fast path accepts a document: the caller's limits, reduced to what the budget of the slow
 * path allows. The fast path must not accept a document that the slow path would leave unchecked.
 */
record Bounds(int documentBytes, int nestingDepth, int stringLength, int nameLength, int numberLength, int tokens) {
    /** @param steps the maximum number of steps of the slow path for one value; also a bound on the depth they add */
    static Bounds of(Limits limits, int steps) {
        return new Bounds(
                limits.documentBytes(),
                Math.min(limits.nestingDepth(), EvaluationBudget.DEPTH / steps),
                limits.stringLength(),
                limits.nameLength(),
                limits.numberLength(),
                Math.min(limits.tokens(), EvaluationBudget.STEPS / steps));
    }

    /** {@return whether a document certainly has no more bytes and tokens than allowed} */
    boolean hold(byte[] json, int start, int end) {
        int length = end - start;
        return length <= documentBytes && (length <= tokens || TokenBound.areAtMost(tokens, json, start, end));
    }
}
