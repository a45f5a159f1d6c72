package dev.imageschema.validator.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Where the values and names of a document stand in its source: one pass, for the few pointers that are asked for. */
public final class SourceMap {
    private final Map<Pointer, Span> values = new HashMap<>();
    private final Map<Pointer, Span> names = new HashMap<>();

    private final String text;

    private SourceMap(String text) {
        this.text = text;
    }

    /**
     * Finds values and their names.
     *
     * @param text a well-formed document
     * @param wanted pointers to values that exist in it
     */
    public static SourceMap of(String text, Collection<Pointer> wanted) {
        Branch root = new Branch();
        for (Pointer pointer : wanted) {
            Branch branch = root;
            for (String step : pointer.steps()) {
                branch = branch.children.computeIfAbsent(step, key -> new Branch());
            }
        }
        SourceMap map = new SourceMap(text);
        try (JsonParser parser = Tokens.of(text)) {
            parser.nextToken();
            map.visit(parser, root, Pointer.ROOT);
        }
        return map;
    }

    /** {@return where the value stands} */
    public Span value(Pointer pointer) {
        return found(values, pointer);
    }

    /** {@return where the name of that field stands, quotes included} */
    public Span name(Pointer pointer) {
        return found(names, pointer);
    }

    private static Span found(Map<Pointer, Span> spans, Pointer pointer) {
        Span span = spans.get(pointer);
        if (span == null) {
            throw new IllegalArgumentException("the document has nothing at " + pointer);
        }
        return span;
    }

    private void visit(JsonParser parser, Branch branch, Pointer here) {
        int start = Tokens.start(parser);
        JsonToken token = parser.currentToken();
        if (branch.children.isEmpty() || !token.isStructStart()) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                Branch child = branch.children.get(name);
                Pointer pointer = child == null ? here : here.child(name);
                if (child != null) {
                    int nameStart = Tokens.start(parser);
                    names.put(pointer, new Span(nameStart, Tokens.endOfName(text, nameStart)));
                }
                parser.nextToken();
                visitOrSkip(parser, child, pointer);
            }
        } else {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                String index = Integer.toString(i);
                Branch child = branch.children.get(index);
                visitOrSkip(parser, child, child == null ? here : here.child(index));
            }
        }
        values.put(here, new Span(start, Tokens.end(parser)));
    }

    private void visitOrSkip(JsonParser parser, @Nullable Branch branch, Pointer pointer) {
        if (branch == null) {
            parser.skipChildren();
        } else {
            visit(parser, branch, pointer);
        }
    }

    /** The wanted pointers as a tree, so that everything else is skipped. */
    private static final class Branch {
        final Map<String, Branch> children = new HashMap<>();
    }
}
