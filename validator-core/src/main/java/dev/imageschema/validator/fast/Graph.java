package dev.imageschema.validator.fast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compiled schemas, ready for documents. Immutable and thread-safe. */
public final class Graph {
    private final Map<String, Node> roots;
    private final int steps;
    private final int longestName;

    Graph(GraphForm form) {
        Node[] nodes = form.nodes().stream().map(Node::new).toArray(Node[]::new);
        int longest = 0;
        for (int i = 0; i < nodes.length; i++) {
            link(nodes[i], form.nodes().get(i), nodes);
            longest = Math.max(longest, nodes[i].names.longest());
        }
        Map<String, Node> linked = new TreeMap<>();
        form.roots().forEach((iri, index) -> linked.put(iri, nodes[index]));
        roots = linked;
        steps = form.steps();
        longestName = longest;
    }

    private static void link(Node node, NodeForm form, Node[] nodes) {
        node.items = form.items() == NodeForm.NONE ? null : nodes[form.items()];
        node.others = form.others() == NodeForm.NONE ? null : nodes[form.others()];
        for (int i = 0; i < node.fields.length; i++) {
            node.fields[i] = nodes[form.fields().get(i)];
        }
        if (!form.tag().isEmpty()) {
            Node[] branches =
                    form.branches().stream().map(index -> nodes[index]).toArray(Node[]::new);
            node.union = new TaggedUnion(new Names(List.of(form.tag())), new Names(form.tagValues()), branches);
        }
    }

    /** {@return what the schema with that IRI asks of a document} */
    Optional<Node> root(String iri) {
        return Optional.ofNullable(roots.get(iri));
    }

    /** {@return how many steps the slow path takes for one value at most, not counting the values in it} */
    int steps() {
        return steps;
    }

    /** {@return how many bytes the longest name of a field has} */
    int longestName() {
        return longestName;
    }
}
