package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One schema of a set, and where what it applies stands: the locations that every look at a document needs.
 *
 * @param base its location; that of its {@code $id} if it has one
 * @param node the schema; a missing node if there is nothing at the location
 * @param fields the locations of what it lists under {@code properties}, by name
 * @param patterns the locations of what it lists under {@code patternProperties}, by regular expression
 * @param always the locations of the schemas that it applies to the same value, whatever that is
 * @param dynamic where its {@code $dynamicRef} may lead
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

    /** Whether it may apply other schemas to the same value, depending on that. */
    boolean isConditional() {
        return dynamic.isPresent()
                || Stream.of("anyOf", "oneOf", "if", "dependentSchemas").anyMatch(node::has);
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }
}
