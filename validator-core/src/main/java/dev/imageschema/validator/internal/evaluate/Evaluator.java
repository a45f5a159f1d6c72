package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;

/** Evaluates documents against one compiled schema. Implementations are thread-safe. */
@FunctionalInterface
public interface Evaluator {
    /**
     * {@return the findings for a document; none if the document is valid}
     *
     * @throws AbandonedException if the evaluation exceeds a limit or the engine fails
     */
    Findings evaluate(JsonValue document) throws AbandonedException;
}
