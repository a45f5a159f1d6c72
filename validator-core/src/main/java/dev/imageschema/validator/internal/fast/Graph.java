package dev.imageschema.validator.internal.fast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiled schemas as linked nodes, against which documents are scanned. Immutable and thread-safe. */
public final class Graph {
    private final Map<String, Node> roots;
    private final int steps;
    private final int longestName;

    Graph(GraphData form) {
        Node[] nodes = new Node[form.nodes().size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new Node(form.nodes().get(i));
        }
        int longest = 0;
        for (int i = 0; i < nodes.length; i++) {
            link(i, form.nodes().get(i), nodes);
            longest = Math.max(longest, nodes[i].names.longest());
        }
        Map<String, Node> linked = new TreeMap<>();
        for (Map.Entry<String, Integer> root : form.roots().entrySet()) {
            linked.put(root.getKey(), nodes[root.getValue()]);
        }
        roots = linked;
        steps = form.steps();
        longestName = longest;
    }

    private static void link(int index, NodeData form, Node[] nodes) {
        Node node = nodes[index];
        node.items = form.items() == NodeData.NONE ? null : nodes[form.items()];
        node.others = form.others() == NodeData.NONE ? null : nodes[form.others()];
        for (int i = 0; i < node.fields.length; i++) {
            node.fields[i] = nodes[form.fields().get(i)];
        }
        if (!form.tag().isEmpty()) {
            Node[] branches = new Node[form.branches().size()];
            for (int i = 0; i < branches.length; i++) {
                branches[i] = nodes[form.branches().get(i)];
            }
            node.union =
                    new TagSwitch(index, new NameTable(List.of(form.tag())), new NameTable(form.tagValues()), branches);
        }
    }

    /** {@return the root node of the schema with this IRI; null if the graph does not contain the schema} */
    @Nullable
    Node root(String iri) {
        return roots.get(iri);
    }

    /** {@return the maximum number of steps of the slow path for one value, without the values inside it} */
    int steps() {
        return steps;
    }

    /** {@return the length of the longest field name, in bytes} */
    int longestName() {
        return longestName;
    }
}
