package dev.imageschema.validator.testkit;

import dev.imageschema.validator.internal.read.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One edit that breaks a valid document at one location.
 *
 * @param place the location of the edited field, which is also the field to fix
 * @param keyword the keyword that the edit violates
 * @param value the new value; {@code null} to delete the field
 * @param suppresses the value in which the error of this defect suppresses all other errors
 */
public record Defect(
        Pointer place, String keyword, @Nullable JsonNode value, Pointer suppresses) {
    public String field() {
        return place.toString();
    }

    /** {@return a copy of the document with this defect} */
    public JsonNode applyTo(JsonNode document) {
        return Edit.applied(place, value, document);
    }

    public boolean overlaps(Defect other) {
        return suppresses.startsWith(other.suppresses) || other.suppresses.startsWith(suppresses);
    }

    @Override
    public String toString() {
        String edit = value == null ? "is deleted" : "is " + value;
        return (place.isRoot() ? "(root)" : place) + " " + edit + " (" + keyword + ")";
    }
}
