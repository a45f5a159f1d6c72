package dev.imageschema.validator;

import java.util.Objects;

/** A schema of the user's own that cannot be used. The message says what is wrong, and where, one problem a line. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String schemaLocation;

    /**
     * @param schemaLocation where the first problem is: the schema's file or {@code $id} if it has one, {@code #}, and a
     *     JSON Pointer
     * @param message what is wrong, with the location of each problem
     */
    public SchemaException(String schemaLocation, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.schemaLocation = Objects.requireNonNull(schemaLocation, "schemaLocation");
    }

    /**
     * {@return where the first problem is: the schema's file or {@code $id} if it has one, {@code #}, and a JSON Pointer}
     */
    public String schemaLocation() {
        return schemaLocation;
    }
}
