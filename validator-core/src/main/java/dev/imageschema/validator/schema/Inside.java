package dev.imageschema.validator.schema;

import dev.imageschema.validator.SchemaValidator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What our own tools see of a validator. They are in another package, and its public face must not name these types.
 *
 * @param schemas the documents of its schema
 * @param rootLocation where the schema is
 * @param applied finds which schemas apply to the values of a document
 * @param observedBy makes the same validator, which shows every valid document to an observer, in the thread that validates it
 */
public record Inside(
        SchemaSet schemas,
        String rootLocation,
        Function<JsonNode, Applied> applied,
        Function<Consumer<JsonNode>, SchemaValidator> observedBy) {
    private static volatile @Nullable Function<SchemaValidator, Inside> opener;

    /** For the class of the validators, which alone can open one. */
    public static void openBy(Function<SchemaValidator, Inside> opener) {
        Inside.opener = opener;
    }

    /** {@return what is inside a validator} */
    public static Inside of(SchemaValidator validator) {
        return Objects.requireNonNull(opener, "there is a validator, so that its class has been initialized")
                .apply(validator);
    }
}
