package dev.imageschema.validator.fast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiled schemas as data.
 *
 * @param nodes all nodes
 * @param roots the node of each schema, by its IRI
 * @param steps how many steps the slow path takes for one value at most, not counting the values in it
 */
record GraphForm(List<NodeForm> nodes, Map<String, Integer> roots, int steps) {
    /** {@return a smaller graph of the same meaning: nodes that ask the same are one, and so are those that led to them} */
    GraphForm merged() {
        GraphForm graph = this;
        GraphForm smaller = graph.mergedOnce();
        while (smaller.nodes.size() < graph.nodes.size()) {
            graph = smaller;
            smaller = graph.mergedOnce();
        }
        return graph;
    }

    private GraphForm mergedOnce() {
        Map<NodeForm, Integer> indexes = new LinkedHashMap<>();
        int[] merged = new int[nodes.size()];
        for (int i = 0; i < merged.length; i++) {
            Integer former = indexes.putIfAbsent(nodes.get(i), indexes.size());
            merged[i] = former == null ? indexes.size() - 1 : former;
        }
        Map<String, Integer> mergedRoots = new TreeMap<>();
        roots.forEach((iri, index) -> mergedRoots.put(iri, merged[index]));
        return new GraphForm(
                indexes.keySet().stream().map(node -> node.renumbered(merged)).toList(), mergedRoots, steps);
    }
}
