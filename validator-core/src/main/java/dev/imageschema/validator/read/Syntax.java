package dev.imageschema.validator.read;

import dev.imageschema.validator.read.MalformedException.Reason;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what is wrong with a text that is not JSON, without quoting more of it than one mark of punctuation. */
final class Syntax {
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
        int start = startOfToken(text, offset);
        return malformed(text, start, "this is not JSON: " + unexpected(text, start));
    }

    private static int startOfName(String text, int offset) {
        int quote = offset;
        do {
            quote = text.lastIndexOf('"', quote - 1);
        } while (quote > 0 && text.charAt(quote - 1) == '\\');
        return Math.max(quote, 0);
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
