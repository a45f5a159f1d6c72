package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.Limits;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the documents that are certainly valid and without warnings. All other documents take the slow path, which
 * explains errors. Immutable and thread-safe; never throws.
 */
public final class FastPath {
    /**
     * The scanner of each thread, kept because of its tables. The reference is weak, because a strong reference from a
     * pooled thread would keep the class loader of this library alive. A scanner that was collected is created again.
     */
    private static final ThreadLocal<WeakReference<Scanner>> SCANNER = new ThreadLocal<>();

    private final Node root;
    private final Bounds bounds;

    private FastPath(Node root, Bounds bounds) {
        this.root = root;
        this.bounds = bounds;
    }

    /**
     * {@return the fast path for the documents of one schema; null if the fast path cannot enforce the schema or the
     * limits}
     */
    public static @Nullable FastPath of(Graph graph, String iri, Limits limits) {
        Node root = graph.root(iri);
        // The scanner does not check the length of a name that the schema declares.
        return root == null || graph.longestName() > limits.nameLength()
                ? null
                : new FastPath(root, Bounds.of(limits, graph.steps()));
    }

    /** {@return whether a document is certainly valid and without warnings} */
    public boolean accepts(byte[] json) {
        return accepts(json, 0, json.length);
    }

    /**
     * {@return whether a part of an array is a document that is certainly valid and without warnings}
     *
     * @param start the position of the first byte of the document
     * @param end the position after its last byte; the bytes from there on do not affect the result, but if the first
     *     of them is a control character, the scan stops sooner at an incomplete document
     */
    public boolean accepts(byte[] json, int start, int end) {
        try {
            return bounds.hold(json, start, end) && scanner().accepts(json, start, end, root, bounds);
        } catch (StackOverflowError e) {
            // The caller left hardly any stack.
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
