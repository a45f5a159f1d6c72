package dev.imageschema.validator.internal.fast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiled schemas as data that can be compared and stored.
 *
 * @param nodes all nodes, which refer to each other by index
 * @param roots the index of the root node of each schema, by IRI
 * @param steps the maximum number of steps of the slow path for one value, without the values inside it
 */
record GraphData(List<NodeData> nodes, Map<String, Integer> roots, int steps) {
    /** {@return an equivalent graph in which equal nodes are merged, repeatedly, until all nodes differ} */
    GraphData merged() {
        GraphData graph = this;
        GraphData smaller = graph.mergedOnce();
        while (smaller.nodes.size() < graph.nodes.size()) {
            graph = smaller;
            smaller = graph.mergedOnce();
        }
        return graph;
    }

    private GraphData mergedOnce() {
        Map<NodeData, Integer> indexes = new LinkedHashMap<>();
        int[] merged = new int[nodes.size()];
        for (int i = 0; i < merged.length; i++) {
            Integer former = indexes.putIfAbsent(nodes.get(i), indexes.size());
            merged[i] = former == null ? indexes.size() - 1 : former;
        }
        Map<String, Integer> mergedRoots = new TreeMap<>();
        roots.forEach((iri, index) -> mergedRoots.put(iri, merged[index]));
        return new GraphData(
                indexes.keySet().stream().map(node -> node.renumbered(merged)).toList(), mergedRoots, steps);
    }
}
