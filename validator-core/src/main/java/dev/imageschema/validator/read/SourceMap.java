package dev.imageschema.validator.read;

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
        Branch root = new Branch("");
        for (Pointer pointer : wanted) {
            Branch branch = root;
            for (String step : pointer.steps()) {
                branch = branch.children.computeIfAbsent(step, Branch::new);
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
    private void visit(char first, Branch branch, Pointer here) {
        int start = scanner.start();
        if (branch.children.isEmpty()) {
            scanner.finishValue();
        } else if (first == '{') {
            while (scanner.next() != '}') {
                Branch child = branch.children.get(scanner.string());
                Pointer pointer = child == null ? here : here.child(child.step);
                if (child != null) {
                    names.put(pointer, scanner.span());
                }
                visitOrFinish(scanner.next(), child, pointer);
            }
        } else if (first == '[') {
            int i = 0;
            for (char c = scanner.next(); c != ']'; c = scanner.next()) {
                Branch child = branch.children.get(Integer.toString(i));
                visitOrFinish(c, child, child == null ? here : here.child(child.step));
                i++;
            }
        }
        values.put(here, new Span(start, scanner.span().end()));
    }

    private void visitOrFinish(char first, @Nullable Branch branch, Pointer pointer) {
        if (branch == null) {
            scanner.finishValue();
        } else {
            visit(first, branch, pointer);
        }
    }

    /** A node of the tree of wanted pointers; the search skips all other values. */
    private static final class Branch {
        final String step;
        final Map<String, Branch> children = new HashMap<>();

        Branch(String step) {
            this.step = step;
        }
    }
}
