package dev.imageschema.validator.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which schemas apply which others to the same value. A circle of those can never be evaluated, and neither can a chain that is
 * longer than an evaluation is deep.
 */
final class InPlaceChains {
    private record Edge(JsonNode target, String location) {}

    /**
     * A chain that cannot be evaluated.
     *
     * @param location the keyword that closes the circle, or that the chain begins with
     * @param isCircle whether it is a circle
     */
    record Endless(String location, boolean isCircle) {}

    /** In the order they were added: a map by identity has none. */
    private final List<JsonNode> schemas = new ArrayList<>();

    private final IdentityHashMap<JsonNode, List<Edge>> edges = new IdentityHashMap<>();

    /** How many schemas the longest chain from a schema has; 0 while that is being found out. */
    private final IdentityHashMap<JsonNode, Integer> lengths = new IdentityHashMap<>();

    /**
     * Adds that a schema applies another one to the value that it is applied to.
     *
     * @param location the keyword that does
     */
    void add(JsonNode schema, JsonNode target, String location) {
        edges.computeIfAbsent(schema, key -> new ArrayList<>()).add(new Edge(target, location));
        schemas.add(schema);
    }

    /**
     * {@return a circle, or else a chain that is too long, if there is one}
     *
     * @param maxLength how many schemas a chain may have
     */
    Optional<Endless> find(int maxLength) {
        lengths.clear();
        for (JsonNode schema : schemas) {
            Optional<String> closing = findCircleFrom(schema);
            if (closing.isPresent()) {
                return closing.map(location -> new Endless(location, true));
            }
        }
        return schemas.stream()
                .filter(schema -> length(schema) > maxLength)
                .findFirst()
                .map(schema -> new Endless(edgesOf(schema).get(0).location(), false));
    }

    /** A schema whose edges are being followed, and how many of them have been. */
    private static final class Visit {
        final JsonNode schema;
        int followed;
        int length = 1;

        Visit(JsonNode schema) {
            this.schema = schema;
        }
    }

    /** Depth first, without recursion: a chain can be longer than the stack. */
    private Optional<String> findCircleFrom(JsonNode first) {
        if (lengths.containsKey(first)) {
            return Optional.empty();
        }
        Deque<Visit> open = new ArrayDeque<>();
        open.push(visit(first));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            List<Edge> all = edgesOf(visit.schema);
            if (visit.followed == all.size()) {
                open.pop();
                lengths.put(visit.schema, visit.length);
                continue;
            }
            Edge edge = all.get(visit.followed);
            Integer length = lengths.get(edge.target());
            if (length == null) {
                open.push(visit(edge.target()));
            } else if (length == 0) {
                return Optional.of(edge.location());
            } else {
                visit.length = Math.max(visit.length, 1 + length);
                visit.followed++;
            }
        }
        return Optional.empty();
    }

    private Visit visit(JsonNode schema) {
        lengths.put(schema, 0);
        return new Visit(schema);
    }

    private List<Edge> edgesOf(JsonNode schema) {
        return edges.getOrDefault(schema, List.of());
    }

    private int length(JsonNode schema) {
        return lengths.getOrDefault(schema, 0);
    }
}
