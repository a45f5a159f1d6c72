package dev.imageschema.validator.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

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
        try (JsonParser parser = Tokens.of(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int start = Tokens.start(parser);
                while (!ahead.isEmpty() && ahead.getFirst().end() <= start) {
                    ahead.removeFirst();
                }
                if (ahead.isEmpty()) {
                    return tokens;
                }
                boolean isName = token == JsonToken.PROPERTY_NAME;
                if (isName || token.isScalarValue()) {
                    int end = isName ? Tokens.endOfName(text, start) : Tokens.end(parser);
                    if (end > ahead.getFirst().start()) {
                        tokens.add(new Token(new Span(start, end), pointer(parser), isName));
                    }
                }
            }
        }
        return tokens;
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

    private static Pointer pointer(JsonParser parser) {
        Deque<String> steps = new ArrayDeque<>();
        for (TokenStreamContext context = parser.streamReadContext(); context != null; context = context.getParent()) {
            if (context.inObject()) {
                steps.addFirst(context.currentName());
            } else if (context.inArray()) {
                steps.addFirst(Integer.toString(context.getCurrentIndex()));
            }
        }
        return new Pointer(List.copyOf(steps));
    }
}
