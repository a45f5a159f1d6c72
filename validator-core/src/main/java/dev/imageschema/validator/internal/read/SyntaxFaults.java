package dev.imageschema.validator.internal.read;

import dev.imageschema.validator.internal.scan.Strings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Describes why a text is not JSON. A message quotes punctuation and the words of a fixed list only, because any other
 * text may be a secret.
 */
final class SyntaxFaults {
    private static final String MORE_TEXT = "Invalid JSON: unexpected text after the end of the document";

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

    private final byte[] json;

    /** The document with one character for each byte; all that is examined is ASCII. */
    private final String text;

    private final int offset;
    private final Context context;

    /** @param offset up to which the text is sound */
    private SyntaxFaults(byte[] json, int offset) {
        this.json = json;
        this.text = new String(json, StandardCharsets.ISO_8859_1);
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

    /** {@return the exception for a number that the end of the document cuts off} */
    static MalformedException unexpectedEnd(byte[] json) {
        return new SyntaxFaults(json, json.length).unexpectedEnd();
    }

    /** {@return the exception for text after the end of the document} */
    static MalformedException moreText(byte[] json, int offset) {
        return new MalformedException(Reason.JSON, Position.of(json, offset), MORE_TEXT);
    }

    /**
     * {@return the exception for a byte that JSON does not allow at its place}
     *
     * @param offset of the byte, or the length of the document if it ends too soon
     */
    static MalformedException unexpected(byte[] json, int offset) {
        return new SyntaxFaults(json, offset).unexpectedToken();
    }

    /**
     * {@return the exception for a string that is not well-formed}
     *
     * @param start the offset of the opening quote
     * @param isName whether the string is a field name
     */
    static MalformedException inString(byte[] json, int start, boolean isName) {
        int at = start + 1;
        while (at < json.length && json[at] != '"') {
            boolean isControl = json[at] < ' ' && json[at] >= 0;
            int end = json[at] == '\\' ? endOfEscape(json, at) : isControl ? -1 : at + 1;
            if (end < 0) {
                int fault = isControl ? at : faultOfEscape(json, at);
                return new SyntaxFaults(json, fault).unexpectedInString();
            }
            if (isName && end == at + Strings.UNICODE_ESCAPE && Strings.endOfEscape(json, at) < 0) {
                break;
            }
            at = end;
        }
        if (at >= json.length) {
            return new SyntaxFaults(json, json.length).unexpectedEnd();
        }
        String message =
                (isName ? "A field name" : "A string") + " has an unpaired surrogate, which is not a character";
        return new MalformedException(Reason.ENCODING, Position.of(json, start), message);
    }

    /** The offset after an escape, which may be an unpaired surrogate; negative if it is not well-formed. */
    private static int endOfEscape(byte[] json, int at) {
        int end = Strings.endOfEscape(json, at);
        return end < 0 && Strings.isUnicodeEscape(json, at) ? at + Strings.UNICODE_ESCAPE : end;
    }

    /** The offset of the first character that does not belong to an escape. */
    private static int faultOfEscape(byte[] json, int escape) {
        int at = escape + 1;
        if (at < json.length && json[at] == 'u') {
            do {
                at++;
            } while (at < json.length && Character.digit(json[at], 16) >= 0);
        }
        return at;
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
        if (offset >= text.length()) {
            return unexpectedEnd();
        }
        char found = text.charAt(offset);
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
            return new MalformedException(Reason.JSON, Position.of(json, start), MORE_TEXT);
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

    static boolean isOfToken(int c) {
        return c >= 0 && c < 0x80 && (Character.isLetterOrDigit(c) || "_$.+-".indexOf(c) >= 0);
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
        return Position.of(json, at).relativeTo(Position.of(json, seenFrom));
    }

    private MalformedException invalid(int at, String message) {
        return new MalformedException(Reason.JSON, Position.of(json, at), "Invalid JSON: " + message);
    }
}
