package dev.imageschema.validator.fast;

import java.util.List;
import java.util.Map;

/**
 * Compiled schemas as data.
 *
 * @param nodes all nodes
 * @param roots the node of each schema, by its IRI
 * @param steps how many steps the slow path takes for one value at most, not counting the values in it
 */
record GraphForm(List<NodeForm> nodes, Map<String, Integer> roots, int steps) {}
