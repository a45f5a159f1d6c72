package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.SourceLine;
import dev.imageschema.validator.internal.read.JsonKind;
import dev.imageschema.validator.internal.read.Span;
import dev.imageschema.validator.internal.read.Tape;
import dev.imageschema.validator.internal.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** The most bytes of the source before a mark that can be displayed or searched for the start of a line. */
    private static final int BYTES_BEFORE = 5_000;

    private static final int BYTES_AFTER = 2_000;

    private final Tape tape;
    private final Predicate<Token> isShown;

    /** The part of the source around the current mark. */
    private String text = "";

    /** The offset of that part in the source. */
    private int excerptStart;

    private int excerptEnd;
    private boolean isAscii;

    /**
     * @param tape the document
     * @param isShown whether a name or value may be shown
     */
    Frames(Tape tape, Predicate<Token> isShown) {
        this.tape = tape;
        this.isShown = isShown;
    }

    /**
     * A field name or a scalar value.
     *
     * @param span the position in the source
     * @param value the number of the value, or of the value of the field
     * @param isName whether the token is the name of the field, not its value
     */
    record Token(Span span, int value, boolean isName) {}

    /**
     * {@return the line in which a mark begins, with the line before and the line after}
     *
     * @param mark the part of the document to which an error points
     * @param line the number of the line
     */
    List<SourceLine> of(Span mark, int line) {
        excerptStart = startOfCharacter(Math.max(0, mark.start() - BYTES_BEFORE));
        excerptEnd = startOfCharacter(Math.min(tape.source().length, mark.start() + BYTES_AFTER));
        text = text(excerptStart, excerptEnd);
        isAscii = text.length() == excerptEnd - excerptStart;
        Span marked = inExcerpt(mark);
        List<SourceLine> lines = new ArrayList<>();
        for (Window window : windows(marked)) {
            lines.add(new Line(window, marked).show(line + window.distance));
        }
        return lines;
    }

    private int startOfCharacter(int offset) {
        int start = offset;
        while (start > 0 && start < tape.source().length && (tape.source()[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }

    private String text(int start, int end) {
        return new String(tape.source(), start, end - start, StandardCharsets.UTF_8);
    }

    /** Converts offsets of bytes in the source to offsets of characters in the excerpt. */
    private Span inExcerpt(Span span) {
        return new Span(inExcerpt(span.start()), inExcerpt(span.end()));
    }

    /** An offset outside the excerpt is moved to its nearest end. */
    private int inExcerpt(int offset) {
        if (offset <= excerptStart) {
            return 0;
        }
        if (offset >= excerptEnd) {
            return text.length();
        }
        return isAscii ? offset - excerptStart : text(excerptStart, offset).length();
    }

    private int inSource(int offset) {
        return excerptStart + (isAscii ? offset : text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length);
    }

    /** The names and scalar values that overlap a window, in order. */
    private List<Token> tokens(Window window) {
        List<Token> tokens = new ArrayList<>();
        int end = tape.count();
        for (int value = lastBefore(inSource(window.start)); value < end; value++) {
            if (tape.isField(value) && !add(tape.nameStart(value), tape.nameEnd(value), value, true, window, tokens)) {
                break;
            }
            if (!tape.isContainer(value) && !add(tape.start(value), tape.end(value), value, false, window, tokens)) {
                break;
            }
        }
        return tokens;
    }

    private boolean add(int start, int end, int value, boolean isName, Window window, List<Token> tokens) {
        Span span = inExcerpt(new Span(start, end));
        if (span.end() > window.start && span.start() < window.end) {
            tokens.add(new Token(span, value, isName));
        }
        return span.start() < window.end;
    }

    /** The last value that begins before an offset in the source; the root if there is none. */
    private int lastBefore(int offset) {
        int low = 0;
        int high = tape.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tape.start(middle) < offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
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
            for (Token token : tokens(window)) {
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

        private void show(Token token) {
            int from = Math.max(token.span().start(), window.start);
            int to = Math.min(token.span().end(), window.end);
            noteMark(token.span().start());
            if (isShown.test(token)) {
                shown.append(Printable.of(text.substring(from, to)));
            } else {
                boolean isString = token.isName() || tape.kind(token.value()) == JsonKind.STRING;
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
