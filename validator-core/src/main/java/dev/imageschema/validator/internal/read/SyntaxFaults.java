package dev.imageschema.validator.internal.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Describes why a text is not JSON. A message quotes punctuation and the words of a fixed list only, because any other
 * text may be a secret.
 */
final class SyntaxFaults {
    static final String MORE_TEXT = "Invalid JSON: unexpected text after the end of the document";

    private static final String UNPAIRED_SURROGATE = "A field name has an unpaired surrogate, which is not a character";
    private static final String VALUES =
            "an object, an array, a string in double quotes, a number, true, false or null";
    private static final String NAME = "a field name in double quotes";
    private static final String PUNCTUATION = "{}[]:,\"/;=()<>\\`.+-";

    /** Words that other languages have where JSON has another word or none, with what to write instead. */
    private static final Map<String, String> FOREIGN_WORDS = foreignWords();

    private static final Pattern SOUND_TOKEN =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[+-]?\\.?[0-9].*");
    private static final Pattern FILE_NAME = Pattern.compile(
            "[^\\p{Cntrl}{}\\[\\]\"<>|?*,]{1,250}\\.(?:json|ndjson|jsonl)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final int offset;
    private final Context context;

    /** @param offset up to which the text is sound */
    private SyntaxFaults(String text, int offset) {
        this.text = text;
        this.offset = offset;
        this.context = Context.of(text, offset);
    }

    private static Map<String, String> foreignWords() {
        Map<String, String> words = new HashMap<>();
        for (String notFinite : new String[] {"NaN", "Infinity", "-Infinity", "+Infinity"}) {
            words.put(notFinite, "a JSON number is finite");
        }
        for (String nothing : new String[] {"undefined", "None", "nil", "Null", "NULL"}) {
            words.put(nothing, "write null");
        }
        words.put("True", "write true");
        words.put("TRUE", "write true");
        words.put("False", "write false");
        words.put("FALSE", "write false");
        return Map.copyOf(words);
    }

    /** {@return whether a text that should be a document is the name of a JSON file, by its extension} */
    static boolean isFileName(String text) {
        return FILE_NAME.matcher(text.strip()).matches();
    }

    static MalformedException explain(String text, JacksonException failure) {
        if (failure instanceof UnexpectedEndOfInputException) {
            return new SyntaxFaults(text, text.length()).unexpectedEnd();
        }
        long reported =
                failure.getLocation() == null ? 0 : failure.getLocation().getCharOffset();
        int offset = (int) Math.max(0, Math.min(reported, text.length()));
        // The parser itself finds unpaired surrogates in field names, and only its wording identifies that failure.
        if (String.valueOf(failure.getOriginalMessage()).contains("surrogate")) {
            Position position = Position.of(text, startOfName(text, offset));
            return new MalformedException(Reason.ENCODING, position, UNPAIRED_SURROGATE);
        }
        SyntaxFaults syntax = new SyntaxFaults(text, offset);
        return syntax.context.isInString() ? syntax.unexpectedInString() : syntax.unexpectedToken();
    }

    private static int startOfName(String text, int offset) {
        int quote = offset;
        do {
            quote = text.lastIndexOf('"', quote - 1);
        } while (quote > 0 && text.charAt(quote - 1) == '\\');
        return Math.max(quote, 0);
    }

    /**
     * What precedes an offset in a text.
     *
     * @param open the offsets of the brackets that are not closed, innermost first
     * @param openString the offset of the string that is not closed; -1 if there is none
     * @param lastString the offset of the last string that is closed; -1 if there is none
     */
    private record Context(Deque<Integer> open, int openString, int lastString) {
        static Context of(String text, int offset) {
            Deque<Integer> open = new ArrayDeque<>();
            int openString = -1;
            int lastString = -1;
            for (int i = 0; i < offset; i++) {
                char c = text.charAt(i);
                if (openString >= 0) {
                    if (c == '\\') {
                        i++;
                    } else if (c == '"') {
                        lastString = openString;
                        openString = -1;
                    }
                } else if (c == '"') {
                    openString = i;
                } else if (c == '{' || c == '[') {
                    open.push(i);
                } else if (c == '}' || c == ']') {
                    open.poll();
                }
            }
            return new Context(open, openString, lastString);
        }

        boolean isInString() {
            return openString >= 0;
        }
    }

    private MalformedException unexpectedEnd() {
        Integer bracket = context.open.peek();
        int unclosed = context.isInString() ? context.openString : bracket == null ? -1 : bracket;
        if (unclosed < 0) {
            return invalid(offset, "unexpected end of the document");
        }
        String what = context.isInString() ? "the string" : "the '" + text.charAt(unclosed) + "'";
        return invalid(
                offset,
                "unexpected end of the document; " + what + " at " + place(unclosed, offset) + " is not closed");
    }

    private MalformedException unexpectedInString() {
        char found = offset < text.length() ? text.charAt(offset) : ' ';
        if (found == '\n' || found == '\r') {
            return invalid(offset, "line break inside a string; write \\n");
        }
        return invalid(
                offset,
                found < ' '
                        ? String.format(
                                "control character U+%04X inside a string; write \\u%04X", (int) found, (int) found)
                        : "unknown escape sequence in a string; write \\\\ for a backslash");
    }

    private MalformedException unexpectedToken() {
        int start = startOfToken();
        int previous = lastVisible(start);
        if (context.open.isEmpty() && previous >= 0) {
            return new MalformedException(Reason.JSON, Position.of(text, start), MORE_TEXT);
        }
        if (start == text.length()) {
            return unexpectedEnd();
        }
        char found = text.charAt(start);
        char before = previous < 0 ? ' ' : text.charAt(previous);
        if ((found == '}' || found == ']') && before == ',') {
            return invalid(previous, "trailing comma before the closing '" + found + "'; remove the comma");
        }
        return invalid(
                start,
                specialCharacter(start).or(() -> misplaced(start, before)).orElseGet(() -> other(start, before)));
    }

    private int startOfToken() {
        int start = offset;
        while (start > 0 && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        boolean continues = offset < text.length() && isOfToken(text.charAt(offset));
        boolean isSound = SOUND_TOKEN.matcher(text).region(start, offset).matches();
        return isSound && !continues ? offset : start;
    }

    private String token(int start) {
        int end = start;
        while (end < text.length() && isOfToken(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isOfToken(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "_$.+-".indexOf(c) >= 0);
    }

    private int lastVisible(int before) {
        int i = before - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    /** A character that cannot begin anything in JSON. */
    private Optional<String> specialCharacter(int start) {
        char found = text.charAt(start);
        if (found == '#' || text.startsWith("//", start) || text.startsWith("/*", start)) {
            return Optional.of("unexpected comment; JSON has no comments");
        }
        if (found == '\'') {
            return Optional.of("unexpected single quote; write strings and field names in double quotes");
        }
        return found < ' '
                ? Optional.of(String.format("unexpected control character U+%04X", (int) found))
                : Optional.empty();
    }

    /** The message for a token that JSON has, but not at this place. */
    private Optional<String> misplaced(int start, char before) {
        char found = text.charAt(start);
        if (isAfterName(before)) {
            return Optional.of("expected a colon after the field name");
        }
        if (isAfterValue(before) && (isOfToken(found) || "\"[{".indexOf(found) >= 0)) {
            return Optional.of("expected a comma before this " + (isInObject() ? "field" : "item"));
        }
        if (isAfterValue(before) && (found == '}' || found == ']')) {
            int bracket = context.open.element();
            return Optional.of(String.format(
                    "unexpected '%s'; expected '%s' for the '%s' at %s",
                    found, isInObject() ? '}' : ']', text.charAt(bracket), place(bracket, start)));
        }
        return isAtName(before) && (isOfToken(found) || found == '[' || found == '{')
                ? Optional.of("expected " + NAME)
                : Optional.empty();
    }

    private boolean isInObject() {
        return !context.open.isEmpty() && text.charAt(context.open.element()) == '{';
    }

    private boolean isAtName(char before) {
        return isInObject() && (before == '{' || before == ',');
    }

    private boolean isAfterName(char before) {
        int beforeName = before == '"' && isInObject() ? lastVisible(context.lastString) : -1;
        return beforeName >= 0 && isAtName(text.charAt(beforeName));
    }

    private boolean isAfterValue(char before) {
        return "\"]}".indexOf(before) >= 0 || isOfToken(before);
    }

    private String other(int start, char before) {
        String token = token(start);
        String instead = FOREIGN_WORDS.get(token);
        if (instead != null) {
            return "unexpected " + token + "; " + instead;
        }
        if (NUMBER_LIKE.matcher(token).matches()) {
            return "invalid number; a number has no leading plus sign, no leading zero, and digits on both sides of the point";
        }
        boolean isPunctuation = PUNCTUATION.indexOf(text.charAt(start)) >= 0;
        String expected = isAtName(before)
                ? NAME
                : isAfterValue(before) ? "a comma or the closing " + (isInObject() ? "'}'" : "']'") : VALUES;
        return "unexpected " + (isPunctuation ? "'" + text.charAt(start) + "'" : "text") + "; expected " + expected;
    }

    private String place(int at, int seenFrom) {
        return Position.of(text, at).relativeTo(Position.of(text, seenFrom));
    }

    private MalformedException invalid(int at, String message) {
        return new MalformedException(Reason.JSON, Position.of(text, at), "Invalid JSON: " + message);
    }
}
