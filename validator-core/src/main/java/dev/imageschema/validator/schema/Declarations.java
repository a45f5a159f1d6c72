package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Which fields a schema declares for its object. Thread-safe. */
public final class Declarations {
    private final SchemaSet schemas;
    private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    public Declarations(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * {@return the names that a schema lists under {@code properties} and {@code required}, itself or in what it applies to the same object, in
     * order; nothing if it takes names that it does not list}
     *
     * @param location the schema's location
     */
    public Optional<Set<String>> names(String location) {
        return known.computeIfAbsent(location, this::find);
    }

    private Optional<Set<String>> find(String location) {
        Set<String> names = new LinkedHashSet<>();
        boolean isComplete = collect(location, names, new HashSet<>());
        return isComplete ? Optional.of(Collections.unmodifiableSet(names)) : Optional.empty();
    }

    private boolean collect(String location, Set<String> names, Set<String> visited) {
        Optional<JsonNode> found = schemas.at(location).filter(JsonNode::isObject);
        if (found.isEmpty() || !visited.add(location)) {
            return true;
        }
        JsonNode schema = found.get();
        if (schema.has("patternProperties")
                || schema.path("additionalProperties").isObject()) {
            return false;
        }
        names.addAll(schema.path("properties").propertyNames());
        schema.path("required").forEach(name -> names.add(name.asString()));
        boolean closed = true;
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            if (keyword.equals("$ref")) {
                closed &= collect(target(location, member.getValue().asString("")), names, visited);
            } else if (Keywords.isInPlace(keyword)) {
                for (Pointer below :
                        Keywords.subschemas(keyword, member.getValue()).keySet()) {
                    closed &= collect(location + below, names, visited);
                }
            }
        }
        return closed;
    }

    private static String target(String location, String reference) {
        try {
            String target = Iri.resolve(Iri.withoutFragment(location), reference);
            return Iri.withoutFragment(target) + "#" + Iri.fragment(target);
        } catch (SchemaProblem e) {
            throw new IllegalStateException("references are checked before", e);
        }
    }
}
