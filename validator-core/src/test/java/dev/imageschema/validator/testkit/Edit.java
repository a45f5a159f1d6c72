package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One edit of a valid document, and what it does to it.
 *
 * @param kind what is done
 * @param place the value that is edited
 * @param value what is put there; {@code null} to delete the field
 * @param outcome what the place is then, in words
 * @param silences the value within which no other defect can show
 * @param isOwn whether the place belongs to the model itself, not to one that it refers to
 * @param documented what fails in the documented profile, unknown fields included; nothing if the edit does no harm
 * @param strict what fails in the strict profile
 */
public record Edit(
        Kind kind,
        Pointer place,
        @Nullable JsonNode value,
        String outcome,
        Pointer silences,
        boolean isOwn,
        List<SuiteError> documented,
        List<SuiteError> strict) {
    public enum Kind {
        /** A field is deleted, a required one or not. */
        FIELD_DELETED,
        /** A value takes the place of another one: of a wrong type, a wrong word, out of bounds, or as good as the old one. */
        VALUE,
        /** An object has a field more. */
        FIELD_ADDED,
        /** An object says that it is of another branch of its union. */
        TAG,
        /** An example of a model takes the place of another instance of it. */
        EXAMPLE,
        /** The full example of a branch takes the place of another instance of the union. */
        BRANCH
    }

    public Edit {
        documented = documented.stream().sorted().toList();
        strict = strict.stream().sorted().toList();
    }

    List<SuiteError> errors(Profile profile) {
        return profile == Profile.STRICT ? strict : documented;
    }

    /** {@return a copy of the document, edited} */
    public JsonNode applyTo(JsonNode document) {
        return applied(place, value, document);
    }

    /** {@return a copy of the document, with a value at a place, or without the field there if it is null} */
    static JsonNode applied(Pointer place, @Nullable JsonNode value, JsonNode document) {
        if (place.isRoot()) {
            return value;
        }
        JsonNode copy = document.deepCopy();
        JsonNode parent = place.parent().in(copy);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.last()), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(place.last());
        } else {
            ((ObjectNode) parent).set(place.last(), value);
        }
        return copy;
    }

    /** {@return what is done, in words} */
    @Override
    public String toString() {
        return (place.isRoot() ? "the value" : place) + " " + outcome;
    }
}
