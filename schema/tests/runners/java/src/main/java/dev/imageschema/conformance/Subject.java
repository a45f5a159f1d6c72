package dev.imageschema.conformance;

import java.util.stream.Stream;

/** A validator that knows the schemas of all models. */
interface Subject {
    /**
     * {@return the check of documents against a model}
     *
     * @param model its title, e.g. Port
     */
    Check compile(String model);

    /** The check of documents against one model. */
    @FunctionalInterface
    interface Check {
        Outcome check(String json) throws Exception;
    }

    /** What is said of a document, in words that are compared. */
    record Outcome(String words) {
        static Outcome ofVerdict(boolean isValid) {
            return new Outcome(isValid ? "valid" : "invalid");
        }

        /** @param errors each with its location, its keyword and the property that it is about, if any */
        static Outcome ofErrors(Stream<String> errors) {
            return new Outcome(errors.distinct()
                    .sorted()
                    .reduce((all, next) -> all + ", " + next)
                    .orElse("valid"));
        }
    }

    /** {@return whether the outcome of a document that is not valid is its errors} */
    default boolean saysErrors() {
        return false;
    }
}
