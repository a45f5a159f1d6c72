package dev.imageschema.validator.internal.evaluate;

import java.util.Optional;

/** Evaluates the schemas of one set. Implementations are thread-safe. */
public interface Engine {
    /**
     * {@return the evaluation of documents against a schema}
     *
     * @param location the absolute IRI of the schema, optionally with a JSON Pointer as the fragment
     */
    Evaluator compile(String location);

    /**
     * {@return whether a regular expression matches a part of a text; empty if the match exceeds the budget or the
     * stack}
     */
    Optional<Boolean> matches(String pattern, String text);

    /** Resets the budget of this thread; call this once for each document, before its first evaluation. */
    static void startDocument() {
        WorkBudget.startDocument();
    }
}
