package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The in-place applications between schemas. A circle of in-place applications cannot be evaluated, and neither can a
 * chain that is longer than the maximum depth of an evaluation.
 */
final class InPlaceChains {
    private record Edge(JsonValue target, String location) {}

    /**
     * A chain that cannot be evaluated.
     *
     * @param location the location of the keyword that closes the circle or starts the chain
     * @param isCircle whether the chain is a circle
     */
    record Endless(String location, boolean isCircle) {}

    /** The schemas in the order of their addition. */
    private final List<JsonValue> schemas = new ArrayList<>();

    private final Map<JsonValue.Identity, List<Edge>> edges = new HashMap<>();

    /** The length of the longest chain from a schema, in schemas; 0 while the schema is being visited. */
    private final Map<JsonValue.Identity, Integer> lengths = new HashMap<>();

    /**
     * Adds an in-place application of one schema by another.
     *
     * @param location the location of the keyword that applies the schema
     */
    void add(JsonValue schema, JsonValue target, String location) {
        edges.computeIfAbsent(schema.identity(), key -> new ArrayList<>()).add(new Edge(target, location));
        schemas.add(schema);
    }

    /**
     * {@return a circle, or else a chain that is too long, if there is one}
     *
     * @param maxLength the maximum number of schemas in a chain
     */
    Optional<Endless> find(int maxLength) {
        lengths.clear();
        for (JsonValue schema : schemas) {
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

    /** A schema that is being visited, and the number of its edges that have been followed. */
    private static final class Visit {
        final JsonValue schema;
        int followed;
        int length = 1;

        Visit(JsonValue schema) {
            this.schema = schema;
        }
    }

    /** A depth-first search without recursion, because a chain may be longer than the stack allows. */
    private Optional<String> findCircleFrom(JsonValue first) {
        if (lengths.containsKey(first.identity())) {
            return Optional.empty();
        }
        Deque<Visit> open = new ArrayDeque<>();
        open.push(visit(first));
        while (!open.isEmpty()) {
            Visit visit = open.element();
            List<Edge> all = edgesOf(visit.schema);
            if (visit.followed == all.size()) {
                open.pop();
                lengths.put(visit.schema.identity(), visit.length);
                continue;
            }
            Edge edge = all.get(visit.followed);
            Integer length = lengths.get(edge.target().identity());
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

    private Visit visit(JsonValue schema) {
        lengths.put(schema.identity(), 0);
        return new Visit(schema);
    }

    private List<Edge> edgesOf(JsonValue schema) {
        return edges.getOrDefault(schema.identity(), List.of());
    }

    private int length(JsonValue schema) {
        return lengths.getOrDefault(schema.identity(), 0);
    }
}
