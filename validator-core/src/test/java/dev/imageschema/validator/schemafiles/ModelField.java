package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.internal.export.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A field of a model, or of an object within the model.
 *
 * @param path the path of the field, e.g. {@code details.existing}
 * @param schema the schema of the value
 * @param example the value in the full example of the model; a missing node if there is none
 */
record ModelField(String path, JsonNode schema, boolean isRequired, JsonNode example) {
    /** {@return all fields of a model, in the order of its schema} */
    static List<ModelField> of(JsonNode model) {
        JsonNode example = model.path("examples").path(model.path("examples").size() - 1);
        List<ModelField> fields = new ArrayList<>();
        add("", model, example, fields);
        return fields;
    }

    private static void add(String prefix, JsonNode schema, JsonNode example, List<ModelField> fields) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            ModelField field =
                    new ModelField(prefix + name, property.getValue(), required.contains(name), example.path(name));
            fields.add(field);
            add(field.path + ".", field.schema, field.example, fields);
        });
    }

    boolean isNullable() {
        return schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString().equals("null"));
    }

    /** {@return the title of the model or common definition that the field, its items or its values refer to} */
    Optional<String> reference() {
        return Optional.of(referring(schema).path("$ref").asString(""))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.substring(Definitions.PREFIX.length()));
    }

    private static JsonNode referring(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema;
        }
        for (String keyword : List.of("then", "items", "additionalProperties")) {
            if (schema.path(keyword).isObject()) {
                return referring(schema.path(keyword));
            }
        }
        return MissingNode.getInstance();
    }
}
