package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What a schema, with all that it applies to the same value, says of that value as a whole. Thread-safe. */
public final class Declarations {
    private static final String SECRET = "/common.schema.json#/$defs/Secret";

    private final SchemaSet schemas;
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    public Declarations(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * {@return the names that a schema lists under {@code properties} and {@code required}, in order; nothing if it takes names
     * that it does not list, or if that is not known}
     *
     * @param location the schema's location; empty if it is not known
     */
    public Optional<Set<String>> names(String location) {
        Found found = found(location);
        return found.isComplete ? Optional.of(found.names) : Optional.empty();
    }

    /**
     * {@return whether a schema refers to our definition of a secret}
     *
     * @param location the schema's location; empty if it is not known
     */
    public boolean isSecret(String location) {
        return found(location).isSecret;
    }

    private Found found(String location) {
        return known.computeIfAbsent(location, key -> {
            Found found = new Found();
            collect(key, found);
            return found;
        });
    }

    private static final class Found {
        final Set<String> names = new LinkedHashSet<>();
        final Set<String> visited = new HashSet<>();
        boolean isComplete = true;
        boolean isSecret;
    }

    private void collect(String location, Found found) {
        Optional<JsonNode> node = schemas.at(location);
        if (node.isEmpty()) {
            found.isComplete = false;
            return;
        }
        JsonNode schema = node.get();
        if (!schema.isObject() || !found.visited.add(location)) {
            return;
        }
        found.isSecret |= location.endsWith(SECRET);
        if (schema.has("patternProperties")
                || schema.path("additionalProperties").isObject()
                || schema.has("$dynamicRef")) {
            found.isComplete = false;
        }
        found.names.addAll(schema.path("properties").propertyNames());
        schema.path("required").forEach(name -> found.names.add(name.asString()));
        String base = schema.path("$id").isString()
                ? schemas.target(location, schema.path("$id").asString()).orElse(location)
                : location;
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            if (keyword.equals("$ref")) {
                collect(schemas.target(base, member.getValue().asString("")).orElse(""), found);
            } else if (Keywords.isInPlace(keyword) && !keyword.equals("not")) {
                for (Pointer below :
                        Keywords.subschemas(keyword, member.getValue()).keySet()) {
                    collect(base + below, found);
                }
            }
        }
    }
}
