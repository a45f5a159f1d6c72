package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.SourceLine;
import dev.imageschema.validator.internal.read.SourceTokens;
import dev.imageschema.validator.internal.read.SourceTokens.Token;
import dev.imageschema.validator.internal.read.Span;
import dev.imageschema.validator.internal.text.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Prepares the source lines around errors for display. Names and values that may be secrets are masked. */
final class Frames {
    private static final int MAX_COLUMNS_BEFORE_MARK = 80;
    private static final int MAX_LINE_COLUMNS = 130;

    /** The maximum distance in characters at which the start of a line is searched. */
    private static final int MAX_LOOKBACK = 1_000;

    private static final String HIDDEN = "***";
    private static final String CUT = "…";
    private static final String TAB = "    ";

    private final String text;
    private final Predicate<Token> isShown;
    private final NavigableMap<Integer, Token> tokens = new TreeMap<>();

    /**
     * @param text a well-formed document
     * @param marks the parts of the document to which errors point
     * @param isShown whether a name or value may be shown
     */
    Frames(String text, Collection<Span> marks, Predicate<Token> isShown) {
        this.text = text;
        this.isShown = isShown;
        List<Span> stretches = new ArrayList<>();
        marks.forEach(mark -> windows(mark).forEach(window -> stretches.add(new Span(window.start, window.end))));
        SourceTokens.in(text, stretches)
                .forEach(token -> tokens.put(token.span().start(), token));
    }

    /**
     * {@return the line in which a mark begins, with the line before and the line after}
     *
     * @param mark the part of the document to which an error points
     * @param line the number of the line
     */
    List<SourceLine> of(Span mark, int line) {
        List<SourceLine> lines = new ArrayList<>();
        for (Window window : windows(mark)) {
            lines.add(new Line(window, mark).show(line + window.distance));
        }
        return lines;
    }

    /**
     * The displayed part of a line.
     *
     * @param distance the distance from the marked line, in lines
     * @param start the offset of the first displayed character
     * @param end the offset after the last displayed character
     * @param isCutBefore whether the line begins before {@code start}
     * @param isCutAfter whether the line continues after {@code end}
     */
    private record Window(int distance, int start, int end, boolean isCutBefore, boolean isCutAfter) {}

    private List<Window> windows(Span mark) {
        List<Window> windows = new ArrayList<>();
        int start = startOfLine(mark.start(), MAX_COLUMNS_BEFORE_MARK);
        Window marked = window(0, start);
        if (!marked.isCutBefore && start > 0) {
            int end = start - (isCrLf(start - 2) ? 2 : 1);
            int before = startOfLine(end, MAX_LOOKBACK);
            if (isStartOfLine(before)) {
                addUnlessBlank(window(-1, before), windows);
            }
        }
        windows.add(marked);
        int end = endOfLine(mark.start(), start + MAX_LINE_COLUMNS);
        if (end < text.length() && isEndOfLine(end)) {
            addUnlessBlank(window(1, end + (isCrLf(end) ? 2 : 1)), windows);
        }
        return windows;
    }

    private Window window(int distance, int start) {
        int end = endOfLine(start, start + MAX_LINE_COLUMNS);
        boolean isCut = end < text.length() && !isEndOfLine(end);
        if (isCut && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        int visibleEnd = end;
        while (visibleEnd > start && text.charAt(visibleEnd - 1) <= ' ') {
            visibleEnd--;
        }
        return new Window(distance, start, visibleEnd, !isStartOfLine(start), isCut);
    }

    private static void addUnlessBlank(Window window, List<Window> windows) {
        if (window.start < window.end) {
            windows.add(window);
        }
    }

    private int startOfLine(int offset, int most) {
        int start = offset;
        while (!isStartOfLine(start) && offset - start < most) {
            start--;
        }
        boolean isInPair = start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return isInPair ? start + 1 : start;
    }

    private int endOfLine(int offset, int most) {
        int end = offset;
        while (end < text.length() && end < most && !isEndOfLine(end)) {
            end++;
        }
        return end;
    }

    private boolean isStartOfLine(int offset) {
        return offset == 0 || isEndOfLine(offset - 1);
    }

    private boolean isEndOfLine(int offset) {
        char c = text.charAt(offset);
        return c == '\n' || c == '\r';
    }

    private boolean isCrLf(int offset) {
        return offset >= 0 && text.startsWith("\r\n", offset);
    }

    /** Builds one line. */
    private final class Line {
        private final Window window;
        private final Span mark;
        private final StringBuilder shown = new StringBuilder();
        private int markStart = -1;
        private int markEnd = -1;

        Line(Window window, Span mark) {
            this.window = window;
            this.mark = mark;
        }

        SourceLine show(int number) {
            shown.append(window.isCutBefore ? CUT : "");
            int reached = window.start;
            for (Token token : tokens()) {
                showBetween(reached, token.span().start());
                show(token);
                reached = Math.max(reached, token.span().end());
            }
            showBetween(reached, window.end);
            if (markEnd < 0) {
                markEnd = shown.length();
            }
            shown.append(window.isCutAfter ? CUT : "");
            return window.distance == 0
                    ? new SourceLine(number, shown.toString(), markStart, markEnd)
                    : new SourceLine(number, shown.toString(), 0, 0);
        }

        private Collection<Token> tokens() {
            Map.Entry<Integer, Token> first = tokens.floorEntry(window.start);
            boolean reachesIn = first != null && first.getValue().span().end() > window.start;
            return tokens.subMap(reachesIn ? first.getKey() : window.start, window.end)
                    .values();
        }

        private void show(Token token) {
            int from = Math.max(token.span().start(), window.start);
            int to = Math.min(token.span().end(), window.end);
            noteMark(token.span().start());
            if (isShown.test(token)) {
                shown.append(Printable.of(text.substring(from, to)));
            } else {
                boolean isString = text.charAt(token.span().start()) == '"';
                shown.append(isString ? '"' + HIDDEN + '"' : HIDDEN);
            }
        }

        private void showBetween(int from, int to) {
            for (int i = from; i < to; i++) {
                noteMark(i);
                char c = text.charAt(i);
                if (c == '\t') {
                    shown.append(TAB);
                } else {
                    shown.append(c);
                }
            }
        }

        private void noteMark(int offset) {
            if (offset == mark.end()) {
                markEnd = shown.length();
            } else if (offset == mark.start()) {
                markStart = shown.length();
            }
        }
    }
}
