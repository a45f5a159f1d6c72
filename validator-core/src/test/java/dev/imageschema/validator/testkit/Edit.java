package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One edit of a valid document, with the errors that it causes.
 *
 * @param kind the kind of edit
 * @param place the location of the edited value
 * @param value the new value; {@code null} to delete the field
 * @param outcome the description of the location after the edit
 * @param suppresses the value in which the errors of this edit suppress all other errors
 * @param isOwn whether the location belongs to the model itself, and not to another model that it refers to
 * @param documented the errors in the documented profile, unknown fields included; empty if the document stays valid
 * @param strict the errors in the strict profile
 */
public record Edit(
        Kind kind,
        Pointer place,
        @Nullable JsonNode value,
        String outcome,
        Pointer suppresses,
        boolean isOwn,
        List<SuiteError> documented,
        List<SuiteError> strict) {
    public enum Kind {
        /** A required or an optional field is deleted. */
        FIELD_DELETED,
        /** A value is replaced: by one of a wrong type, by a wrong word, by one out of bounds, or by a valid one. */
        VALUE,
        /** A field is added to an object. */
        FIELD_ADDED,
        /** The tag of an object is replaced by the tag of another branch. */
        TAG,
        /** An instance of a model is replaced by an example of the model. */
        EXAMPLE,
        /** An instance of a union is replaced by the full example of a branch. */
        BRANCH
    }

    public Edit {
        documented = documented.stream().sorted().toList();
        strict = strict.stream().sorted().toList();
    }

    List<SuiteError> errors(Profile profile) {
        return profile == Profile.STRICT ? strict : documented;
    }

    /** {@return an edited copy of the document} */
    public JsonNode applyTo(JsonNode document) {
        return applied(place, value, document);
    }

    /** {@return a copy of the document with the value at the location, or without the field if the value is null} */
    static JsonNode applied(Pointer place, @Nullable JsonNode value, JsonNode document) {
        if (place.isRoot()) {
            return value;
        }
        JsonNode copy = document.deepCopy();
        JsonNode parent = copy.at(place.parent().toString());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.last()), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(place.last());
        } else {
            ((ObjectNode) parent).set(place.last(), value);
        }
        return copy;
    }

    /** {@return the description of the edit} */
    @Override
    public String toString() {
        return (place.isRoot() ? "the value" : place) + " " + outcome;
    }
}
