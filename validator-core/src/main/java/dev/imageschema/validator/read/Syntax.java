package dev.imageschema.validator.read;

import dev.imageschema.validator.read.MalformedException.Reason;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what is wrong with a text that is not JSON, without quoting more of it than one mark of punctuation. */
final class Syntax {
    static final String MORE_TEXT = "the document has ended, but more text follows";

    private static final String PUNCTUATION = "{}[]:,'\"/#;=()<>\\`.+-";

    private static final Pattern SOUND_TOKEN =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private Syntax() {}

    static MalformedException explain(String text, JacksonException failure) {
        if (failure instanceof UnexpectedEndOfInputException) {
            return malformed(text, text.length(), "the document ends in the middle of a value");
        }
        long reported =
                failure.getLocation() == null ? 0 : failure.getLocation().getCharOffset();
        int offset = (int) Math.max(0, Math.min(reported, text.length()));
        // In names the parser finds this itself, and its wording is the only sign.
        if (String.valueOf(failure.getOriginalMessage()).contains("surrogate")) {
            Position position = Position.of(text, startOfName(text, offset));
            return new MalformedException(
                    Reason.ENCODING, position, "a name has half of a surrogate pair, which is no character");
        }
        int depth = depth(text, offset);
        if (depth < 0) {
            return malformed(text, offset, "this is not JSON: " + unexpectedInString(text, offset));
        }
        int start = startOfToken(text, offset);
        if (depth == 0 && lastVisible(text, start) != ' ') {
            return malformed(text, start, MORE_TEXT);
        }
        return malformed(text, start, "this is not JSON: " + unexpected(text, start));
    }

    private static int startOfName(String text, int offset) {
        int quote = offset;
        do {
            quote = text.lastIndexOf('"', quote - 1);
        } while (quote > 0 && text.charAt(quote - 1) == '\\');
        return Math.max(quote, 0);
    }

    /** {@return how many objects and arrays are open at an offset up to which the text is sound; -1 inside a string} */
    private static int depth(String text, int offset) {
        boolean inString = false;
        int depth = 0;
        for (int i = 0; i < offset; i++) {
            switch (text.charAt(i)) {
                case '"' -> inString = !inString;
                case '\\' -> i += inString ? 1 : 0;
                case '{', '[' -> depth += inString ? 0 : 1;
                case '}', ']' -> depth -= inString ? 0 : 1;
                default -> {}
            }
        }
        return inString ? -1 : depth;
    }

    private static String unexpectedInString(String text, int offset) {
        char found = offset < text.length() ? text.charAt(offset) : ' ';
        if (found == '\n' || found == '\r') {
            return "a line break inside a string (write \\n)";
        }
        return found < ' '
                ? String.format(
                        "the control character U+%04X inside a string (write \\u%04X)", (int) found, (int) found)
                : "an escape inside a string that JSON does not have (a backslash itself is \\\\)";
    }

    private static int startOfToken(String text, int offset) {
        int start = offset;
        while (start > 0 && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        boolean goesOn = offset < text.length() && isOfToken(text.charAt(offset));
        boolean isSound = SOUND_TOKEN.matcher(text).region(start, offset).matches();
        return isSound && !goesOn ? offset : start;
    }

    private static boolean isOfToken(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "_$.+-".indexOf(c) >= 0);
    }

    private static String unexpected(String text, int offset) {
        if (offset == text.length()) {
            return "the document ends too early";
        }
        char found = text.charAt(offset);
        char before = lastVisible(text, offset);
        if ((found == '}' || found == ']') && before == ',') {
            return "a comma stands before the closing " + found;
        }
        if (found == '/' || found == '#') {
            return "unexpected " + found + " (JSON has no comments)";
        }
        if (found == '\'') {
            return "unexpected ' (names and strings stand in double quotes)";
        }
        if (found < ' ') {
            return String.format("unexpected control character U+%04X", (int) found);
        }
        if ("\"]}".indexOf(before) >= 0 || (isOfToken(before) && (isOfToken(found) || "\"[{".indexOf(found) >= 0))) {
            return "a comma, or a colon after a name, is missing here";
        }
        return PUNCTUATION.indexOf(found) >= 0
                ? "unexpected " + found
                : "unexpected text (a value is an object, an array, a string in double quotes, a number, true, false or null)";
    }

    private static char lastVisible(String text, int offset) {
        int i = offset - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    private static MalformedException malformed(String text, int offset, String message) {
        return new MalformedException(Reason.JSON, Position.of(text, offset), message);
    }
}
