package dev.imageschema.validator.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the names and scalar values that stand in some stretches of a source, in one pass. */
public final class SourceTokens {
    /**
     * A name or a scalar value.
     *
     * @param span where it stands
     * @param pointer the field or item
     * @param isName whether it is the field's name and not its value
     */
    public record Token(Span span, Pointer pointer, boolean isName) {}

    private SourceTokens() {}

    /**
     * {@return the tokens that stand in one of the stretches, or reach into it, in order}
     *
     * @param text a well-formed document
     * @param stretches where to look; they may overlap
     */
    public static List<Token> in(String text, Collection<Span> stretches) {
        Deque<Span> ahead = disjoint(stretches);
        List<Token> tokens = new ArrayList<>();
        SourceScanner scanner = new SourceScanner(text);
        Place place = new Place(null, false);
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
                place = new Place(place, first == '{');
            } else if (scanner.span().end() > ahead.getFirst().start()) {
                tokens.add(new Token(scanner.span(), place.pointer(text), isName));
            }
        }
        return tokens;
    }

    /** The object or array that the scanner is in, and how far. */
    private static final class Place {
        final @Nullable Place outer;
        private final boolean isObject;
        private @Nullable Span name;
        private int index = -1;
        private boolean isAtName;

        /** Of this object or array, once it has been asked for. */
        private @Nullable Pointer pointer;

        Place(@Nullable Place outer, boolean isObject) {
            this.outer = outer;
            this.isObject = isObject;
        }

        /** {@return whether the next token of this object or array is a name} */
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
            String step =
                    name == null ? Integer.toString(index) : Tokens.string(text.substring(name.start(), name.end()));
            return pointer.child(step);
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
