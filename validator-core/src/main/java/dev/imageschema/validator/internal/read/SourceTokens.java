package dev.imageschema.validator.internal.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the field names and scalar values within given spans of a source, in one pass. */
public final class SourceTokens {
    /**
     * A field name or a scalar value.
     *
     * @param span the position in the source
     * @param pointer the location of the field or item
     * @param isName whether the token is the name of the field, not its value
     */
    public record Token(Span span, Pointer pointer, boolean isName) {}

    private SourceTokens() {}

    /**
     * {@return the tokens that overlap one of the spans, in the order of the source}
     *
     * @param text a well-formed document
     * @param stretches the spans to search; they may overlap
     */
    public static List<Token> in(String text, Collection<Span> stretches) {
        Deque<Span> ahead = disjoint(stretches);
        List<Token> tokens = new ArrayList<>();
        SourceScanner scanner = new SourceScanner(text);
        Container place = new Container(null, false);
        for (char first = scanner.next(); first != 0; first = scanner.next()) {
            while (!ahead.isEmpty() && ahead.getFirst().end() <= scanner.start()) {
                ahead.removeFirst();
            }
            if (ahead.isEmpty()) {
                break;
            }
            if (first == '}' || first == ']') {
                place = Objects.requireNonNull(place.outer);
                continue;
            }
            boolean isName = place.take(scanner.span());
            if (first == '{' || first == '[') {
                place = new Container(place, first == '{');
            } else if (scanner.span().end() > ahead.getFirst().start()) {
                tokens.add(new Token(scanner.span(), place.pointer(text), isName));
            }
        }
        return tokens;
    }

    /** An open object or array, with the position of the scanner in it. */
    private static final class Container {
        final @Nullable Container outer;
        private final boolean isObject;
        private @Nullable Span name;
        private int index = -1;
        private boolean isAtName;

        /** The location of this object or array, computed on first use. */
        private @Nullable Pointer pointer;

        Container(@Nullable Container outer, boolean isObject) {
            this.outer = outer;
            this.isObject = isObject;
        }

        /**
         * Records the next token of this object or array.
         *
         * @return whether the token is a field name
         */
        boolean take(Span token) {
            isAtName = isObject && !isAtName;
            if (isAtName) {
                name = token;
            } else {
                index++;
            }
            return isAtName;
        }

        Pointer pointer(String text) {
            if (outer == null) {
                return Pointer.ROOT;
            }
            if (pointer == null) {
                pointer = outer.pointer(text);
            }
            String token = name == null
                    ? Integer.toString(index)
                    : JacksonTokens.string(text.substring(name.start(), name.end()));
            return pointer.child(token);
        }
    }

    private static Deque<Span> disjoint(Collection<Span> stretches) {
        Deque<Span> disjoint = new ArrayDeque<>();
        stretches.stream().sorted(Comparator.comparingInt(Span::start)).forEach(span -> {
            Span last = disjoint.peekLast();
            if (last != null && span.start() <= last.end()) {
                disjoint.removeLast();
                disjoint.addLast(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                disjoint.addLast(span);
            }
        });
        return disjoint;
    }
}
