package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The combined declaration of a value by a schema and by the schemas that it applies in place.
 *
 * @param names the names under {@code properties} and {@code required}, in order
 * @param isComplete whether {@code names} is the full list, i.e. no schema here declares other names by
 *     {@code patternProperties} or an {@code additionalProperties} schema; false also if that is unknown. An open
 *     schema without these keywords is complete, although it accepts other names.
 * @param isSecret whether a branch of the schema declares a secret: by a reference to the definition {@code Secret}, by
 *     {@code writeOnly}, or by the format {@code password}
 * @param isOfContainers whether the schema accepts objects or arrays, and no other value except null
 * @param isNull whether the schema accepts null only
 * @param constants the allowed values of each field that is restricted to certain values in every object
 * @param title the outermost title, if there is one
 * @param description the outermost description, if there is one
 * @param fields the locations of the schemas of listed fields
 * @param anyField the locations of the schemas of all other fields; empty if other fields are not declared
 * @param items the locations of the schemas of items at any index
 */
public record Declaration(
        Set<String> names,
        boolean isComplete,
        boolean isSecret,
        boolean isOfContainers,
        boolean isNull,
        Map<String, Set<JsonValue>> constants,
        Optional<String> title,
        Optional<String> description,
        Map<String, List<String>> fields,
        List<String> anyField,
        List<String> items) {
    /** {@return the locations of the schemas of a field; empty if the field is not declared} */
    public List<String> field(String name) {
        return fields.getOrDefault(name, anyField);
    }

    /** {@return the locations of all schemas that may apply to a field} */
    public List<String> anyOfField(String name) {
        return Stream.concat(fields.getOrDefault(name, List.of()).stream(), anyField.stream())
                .toList();
    }
}
