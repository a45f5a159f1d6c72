package dev.imageschema.validator.fast;

import dev.imageschema.validator.Limits;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Decides that a document is valid, and has nothing to warn of, when that is certain. Everything else is left to those who can
 * explain. Immutable and thread-safe; never throws.
 */
public final class FastPath {
    /**
     * A scanner has a table, which is worth keeping. The thread itself refers to the scanner weakly only: a thread of a pool would
     * keep our class loader alive. A scanner that has been collected is made again.
     */
    private static final ThreadLocal<WeakReference<Scanner>> SCANNER = new ThreadLocal<>();

    private final Node root;
    private final Bounds bounds;

    private FastPath(Node root, Bounds bounds) {
        this.root = root;
        this.bounds = bounds;
    }

    /** {@return the fast path for documents of one of the schemas; null if it would not be safe} */
    public static @Nullable FastPath of(Graph graph, String iri, Limits limits) {
        Node root = graph.root(iri);
        // The length of names that the schema knows is not looked at again in documents.
        return root == null || graph.longestName() > limits.nameLength()
                ? null
                : new FastPath(root, Bounds.of(limits, graph.steps()));
    }

    /** {@return whether a document is certainly valid and clean} */
    public boolean accepts(byte[] json) {
        return accepts(json, 0, json.length);
    }

    /**
     * {@return whether a part of some bytes is a document that is certainly valid and clean}
     *
     * @param start where it begins
     * @param end where it ends; what comes after it is of no account, but seeing that this is no part of it takes less time if it
     *     is a control character
     */
    public boolean accepts(byte[] json, int start, int end) {
        try {
            return bounds.hold(json, start, end) && scanner().accepts(json, start, end, root, bounds);
        } catch (StackOverflowError e) {
            // The caller had hardly any stack left.
            return false;
        }
    }

    private static Scanner scanner() {
        WeakReference<Scanner> reference = SCANNER.get();
        Scanner scanner = reference == null ? null : reference.get();
        if (scanner == null) {
            scanner = new Scanner();
            SCANNER.set(new WeakReference<>(scanner));
        }
        return scanner;
    }
}
