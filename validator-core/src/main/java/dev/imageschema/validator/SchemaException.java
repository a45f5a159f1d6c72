package dev.imageschema.validator;

import java.util.Objects;

/**
 * Thrown when a schema of your own cannot be used. The message has one line for each problem: its location and the
 * fault.
 */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String schemaLocation;

    /**
     * @param schemaLocation the location of the first problem: the file name or {@code $id} of the schema if it has
     *     one, {@code #}, and a JSON Pointer
     * @param message the problems, each with its location
     */
    public SchemaException(String schemaLocation, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.schemaLocation = Objects.requireNonNull(schemaLocation, "schemaLocation");
    }

    /**
     * {@return the location of the first problem: the file name or {@code $id} of the schema if it has one, {@code #},
     * and a JSON Pointer}
     */
    public String schemaLocation() {
        return schemaLocation;
    }
}
