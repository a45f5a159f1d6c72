package dev.imageschema.validator.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema, with all that it applies to the same value, says of that value as a whole.
 *
 * @param names the names that it lists under {@code properties} and {@code required}, in order
 * @param isComplete whether it is known that it takes no names but those
 * @param isSecret whether it says, in any branch, that the value is a secret: by a reference to our definition of one, by
 *     {@code writeOnly}, or by the format {@code password}
 * @param isOfContainers whether it takes objects or arrays only, or null beside them
 * @param isNull whether it takes null only
 * @param constants the only values of fields that are limited to some, whatever else the object holds
 * @param title the outermost title, if there is one
 * @param description the outermost description, if there is one
 * @param fields the locations of the schemas of listed fields
 * @param anyField the locations of the schemas of all other fields; none if they are not declared
 * @param items the locations of the schemas of items, whatever their index
 */
public record Declaration(
        Set<String> names,
        boolean isComplete,
        boolean isSecret,
        boolean isOfContainers,
        boolean isNull,
        Map<String, Set<JsonNode>> constants,
        Optional<String> title,
        Optional<String> description,
        Map<String, List<String>> fields,
        List<String> anyField,
        List<String> items) {
    /** {@return the locations of the schemas of a field; none if it is not declared} */
    public List<String> field(String name) {
        return fields.getOrDefault(name, anyField);
    }

    /** {@return the locations of all schemas that could be those of a field} */
    public List<String> anyOfField(String name) {
        return Stream.concat(fields.getOrDefault(name, List.of()).stream(), anyField.stream())
                .toList();
    }
}
