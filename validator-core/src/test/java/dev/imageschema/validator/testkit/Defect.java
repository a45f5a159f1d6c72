package dev.imageschema.validator.testkit;

import dev.imageschema.validator.internal.read.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One edit that breaks a valid document in one place.
 *
 * @param place the field that is edited, and the one to fix
 * @param keyword the keyword that the edit violates
 * @param value what is put there; {@code null} to delete the field
 * @param silences the value within which no other defect can show
 */
public record Defect(
        Pointer place, String keyword, @Nullable JsonNode value, Pointer silences) {
    public String field() {
        return place.toString();
    }

    /** {@return a copy of the document, broken} */
    public JsonNode applyTo(JsonNode document) {
        return Edit.applied(place, value, document);
    }

    public boolean overlaps(Defect other) {
        return silences.startsWith(other.silences) || other.silences.startsWith(silences);
    }

    @Override
    public String toString() {
        String edit = value == null ? "is deleted" : "is " + value;
        return (place.isRoot() ? "(root)" : place) + " " + edit + " (" + keyword + ")";
    }
}
