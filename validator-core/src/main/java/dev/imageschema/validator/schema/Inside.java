package dev.imageschema.validator.schema;

import dev.imageschema.validator.SchemaValidator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The internals of a validator, for coverage. The package of coverage is not the package of the validator, whose public
 * methods must not have these types.
 *
 * @param schemas the documents of the schema
 * @param rootLocation the location of the root schema
 * @param applied finds the schemas that apply to each value of a document
 * @param observedBy returns the same validator with an observer, which receives every valid document in the validating
 *     thread
 */
public record Inside(
        SchemaSet schemas,
        String rootLocation,
        Function<JsonNode, Applied> applied,
        Function<Consumer<JsonNode>, SchemaValidator> observedBy) {
    private static volatile @Nullable Function<SchemaValidator, Inside> opener;

    /** Called by the class of the validators, which alone has access to their internals. */
    public static void openBy(Function<SchemaValidator, Inside> opener) {
        Inside.opener = opener;
    }

    /** {@return the internals of a validator} */
    public static Inside of(SchemaValidator validator) {
        return Objects.requireNonNull(opener, "the class SchemaValidator is not initialized")
                .apply(validator);
    }
}
