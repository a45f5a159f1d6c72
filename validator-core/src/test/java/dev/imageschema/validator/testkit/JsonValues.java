package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import tools.jackson.databind.JsonNode;

/** Reads JSON with the reader of the library, for tests of code that takes its values. */
public final class JsonValues {
    private static final JsonReader READER = new JsonReader(Limits.DEFAULT);

    private JsonValues() {}

    public static JsonValue of(String json) {
        try {
            return READER.read(json).root();
        } catch (MalformedException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public static JsonValue of(JsonNode tree) {
        return of(tree.toString());
    }
}
