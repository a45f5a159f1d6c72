package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        JsonValue node,
        Map<String, String> fields,
        Map<String, String> patterns,
        List<String> always,
        Optional<List<String>> dynamic) {
    static SchemaPart of(SchemaSet schemas, String location) {
        JsonValue node = schemas.at(location).orElse(JsonValue.MISSING);
        String base = schemas.base(location, node);
        List<String> always = new ArrayList<>();
        if (Keyword.REF.isIn(node)) {
            schemas.target(base, Keyword.REF.in(node).string()).ifPresent(always::add);
        }
        for (int i = 0; i < Keyword.ALL_OF.in(node).size(); i++) {
            always.add(Keyword.ALL_OF.at(base, i));
        }
        Optional<List<String>> dynamic = Keyword.DYNAMIC_REF.isIn(node)
                ? Optional.of(schemas.dynamicTargets(
                        base, Keyword.DYNAMIC_REF.in(node).string()))
                : Optional.empty();
        return new SchemaPart(
                base,
                node,
                children(base, node, Keyword.PROPERTIES),
                children(base, node, Keyword.PATTERN_PROPERTIES),
                List.copyOf(always),
                dynamic);
    }

    private static Map<String, String> children(String base, JsonValue node, Keyword keyword) {
        Map<String, String> children = new HashMap<>();
        for (String name : keyword.in(node).names()) {
            children.put(name, keyword.at(base, name));
        }
        return Map.copyOf(children);
    }

    /** Whether the schema applies other schemas in place to some values only. */
    boolean isConditional() {
        return dynamic.isPresent()
                || node.names().stream()
                        .anyMatch(name ->
                                Keyword.of(name).filter(Keyword::isConditional).isPresent());
    }

    boolean has(Keyword keyword) {
        return keyword.isIn(node);
    }
}
