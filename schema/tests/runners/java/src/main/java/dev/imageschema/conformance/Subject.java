package dev.imageschema.conformance;

import java.util.stream.Stream;

/** A validator with the schemas of all models. */
interface Subject {
    /**
     * {@return the check of documents against a model}
     *
     * @param model the title of the model, e.g. Port
     */
    Check compile(String model);

    /** The check of documents against one model. */
    @FunctionalInterface
    interface Check {
        Outcome check(String json) throws Exception;
    }

    /** The result of a document as text that can be compared. */
    record Outcome(String words) {
        static Outcome ofVerdict(boolean isValid) {
            return new Outcome(isValid ? "valid" : "invalid");
        }

        /** @param errors the errors, each as its location, its keyword and, if it has one, its property */
        static Outcome ofErrors(Stream<String> errors) {
            return new Outcome(errors.distinct()
                    .sorted()
                    .reduce((all, next) -> all + ", " + next)
                    .orElse("valid"));
        }
    }

    /** {@return whether the outcome of an invalid document contains its errors} */
    default boolean saysErrors() {
        return false;
    }
}
