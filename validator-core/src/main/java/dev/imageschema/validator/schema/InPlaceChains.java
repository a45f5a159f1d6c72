package dev.imageschema.validator.schema;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which schemas apply which others to the same value; a circle of those can never be evaluated. */
final class InPlaceCycles {
    private record Edge(JsonNode target, String location) {}

    /** In the order they were added: a map by identity has none. */
    private final List<JsonNode> schemas = new ArrayList<>();

    private final IdentityHashMap<JsonNode, List<Edge>> edges = new IdentityHashMap<>();

    /**
     * Adds that a schema applies another one to the value that it is applied to.
     *
     * @param location the keyword that does
     */
    void add(JsonNode schema, JsonNode target, String location) {
        edges.computeIfAbsent(schema, key -> new ArrayList<>()).add(new Edge(target, location));
        schemas.add(schema);
    }

    /** {@return the location of a keyword that closes a circle, if there is one} */
    Optional<String> find() {
        // Whether a schema has been left again: no circle goes through it.
        IdentityHashMap<JsonNode, Boolean> left = new IdentityHashMap<>();
        for (JsonNode schema : schemas) {
            Optional<String> closing = findFrom(schema, left);
            if (closing.isPresent()) {
                return closing;
            }
        }
        return Optional.empty();
    }

    private Optional<String> findFrom(JsonNode schema, IdentityHashMap<JsonNode, Boolean> left) {
        if (left.putIfAbsent(schema, false) != null) {
            return Optional.empty();
        }
        for (Edge edge : edges.getOrDefault(schema, List.of())) {
            if (Boolean.FALSE.equals(left.get(edge.target()))) {
                return Optional.of(edge.location());
            }
            Optional<String> closing = findFrom(edge.target(), left);
            if (closing.isPresent()) {
                return closing;
            }
        }
        left.put(schema, true);
        return Optional.empty();
    }
}
