package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.internal.export.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A field of a model, those of an object within the model included.
 *
 * @param path the names of the field and of those that it is in: {@code details.existing}
 * @param schema what is asked of its value
 * @param example its value in the full example of the model; a missing node if it has none
 */
record ModelField(String path, JsonNode schema, boolean isRequired, JsonNode example) {
    /** {@return all fields of a model, in its order} */
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
        return schema.path("type").valueStream().anyMatch(type -> type.asString()
                .equals("null"));
    }

    /** {@return the title of the model or leaf that the field, or each item or value in it, refers to} */
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
