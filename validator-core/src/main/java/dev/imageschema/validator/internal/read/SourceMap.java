package dev.imageschema.validator.internal.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source positions of selected values and field names of a document, found in one pass. */
public final class SourceMap {
    private final Map<Pointer, Span> values = new HashMap<>();
    private final Map<Pointer, Span> names = new HashMap<>();

    private final SourceScanner scanner;

    private SourceMap(String text) {
        scanner = new SourceScanner(text);
    }

    /**
     * Finds values and the names of their fields.
     *
     * @param text a well-formed document
     * @param wanted the pointers of the values; each value must exist
     * @return the positions of the values, of their ancestors and of the names
     */
    public static SourceMap of(String text, Collection<Pointer> wanted) {
        WantedNode root = new WantedNode("");
        for (Pointer pointer : wanted) {
            WantedNode branch = root;
            for (String token : pointer.tokens()) {
                branch = branch.children.computeIfAbsent(token, WantedNode::new);
            }
        }
        SourceMap map = new SourceMap(text);
        map.visit(map.scanner.next(), root, Pointer.ROOT);
        return map;
    }

    /** {@return the span of a value} */
    public Span value(Pointer pointer) {
        return found(values, pointer);
    }

    /** {@return the span of the name of a field, including the quotes} */
    public Span name(Pointer pointer) {
        return found(names, pointer);
    }

    private static Span found(Map<Pointer, Span> spans, Pointer pointer) {
        Span span = spans.get(pointer);
        if (span == null) {
            throw new IllegalArgumentException("no position was recorded for " + pointer);
        }
        return span;
    }

    /** @param first the first character of the value */
    private void visit(char first, WantedNode branch, Pointer here) {
        int start = scanner.start();
        if (branch.children.isEmpty()) {
            scanner.finishValue();
        } else if (first == '{') {
            while (scanner.next() != '}') {
                WantedNode child = branch.children.get(scanner.string());
                Pointer pointer = child == null ? here : here.child(child.token);
                if (child != null) {
                    names.put(pointer, scanner.span());
                }
                visitOrFinish(scanner.next(), child, pointer);
            }
        } else if (first == '[') {
            int i = 0;
            for (char c = scanner.next(); c != ']'; c = scanner.next()) {
                WantedNode child = branch.children.get(Integer.toString(i));
                visitOrFinish(c, child, child == null ? here : here.child(child.token));
                i++;
            }
        }
        values.put(here, new Span(start, scanner.span().end()));
    }

    private void visitOrFinish(char first, @Nullable WantedNode branch, Pointer pointer) {
        if (branch == null) {
            scanner.finishValue();
        } else {
            visit(first, branch, pointer);
        }
    }

    /** A node of the tree of wanted pointers; the search skips all other values. */
    private static final class WantedNode {
        final String token;
        final Map<String, WantedNode> children = new HashMap<>();

        WantedNode(String token) {
            this.token = token;
        }
    }
}
