package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One schema of a set, with the locations of the schemas that it applies.
 *
 * @param base the location of the schema; the location by {@code $id} if it has one
 * @param node the schema; a missing node if the location does not exist
 * @param fields the locations of the schemas under {@code properties}, by name
 * @param patterns the locations of the schemas under {@code patternProperties}, by regular expression
 * @param always the locations of the schemas that it applies in place to every value
 * @param dynamic the possible targets of its {@code $dynamicRef}
 */
record SchemaPart(
        String base,
        JsonNode node,
        Map<String, String> fields,
        Map<String, String> patterns,
        List<String> always,
        Optional<List<String>> dynamic) {
    static SchemaPart of(SchemaSet schemas, String location) {
        JsonNode node = schemas.at(location).orElse(MissingNode.getInstance());
        String base = schemas.base(location, node);
        List<String> always = new ArrayList<>();
        if (node.has("$ref")) {
            schemas.target(base, node.path("$ref").asString()).ifPresent(always::add);
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            always.add(base + "/allOf/" + i);
        }
        Optional<List<String>> dynamic = node.has("$dynamicRef")
                ? Optional.of(
                        schemas.dynamicTargets(base, node.path("$dynamicRef").asString()))
                : Optional.empty();
        return new SchemaPart(
                base,
                node,
                children(base, node, "properties"),
                children(base, node, "patternProperties"),
                List.copyOf(always),
                dynamic);
    }

    private static Map<String, String> children(String base, JsonNode node, String keyword) {
        Map<String, String> children = new HashMap<>();
        for (String name : node.path(keyword).propertyNames()) {
            children.put(name, base + Pointer.ROOT.child(keyword).child(name));
        }
        return Map.copyOf(children);
    }

    /** Whether the schema applies other schemas in place to some values only. */
    boolean isConditional() {
        return dynamic.isPresent()
                || Stream.of("anyOf", "oneOf", "if", "dependentSchemas").anyMatch(node::has);
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }
}
