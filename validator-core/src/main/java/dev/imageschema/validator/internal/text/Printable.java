package dev.imageschema.validator.internal.text;

/** Escapes untrusted text so that it is safe to print in a terminal, a log or XML. */
public final class Printable {
    /**
     * Letters and marks without a visible glyph: fillers, joiners and the blank Braille pattern; without variation
     * selectors.
     */
    private static final String INVISIBLE_MARKS =
            "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private Printable() {}

    /**
     * {@return the text with JSON escapes (e.g. {@code \\u001B}) for characters that could forge a line, change how
     * other text is displayed, end a CDATA section or start a command of a CI system}
     *
     * <p>Escaped are invisible characters, line breaks, the {@code >} of {@code ]]>}, the second character of
     * {@code ##}, and the second character of {@code ::} at the start of a word.
     *
     * <p>CI commands are {@code ##[command]}, {@code ##vso[command]} and {@code ##teamcity[command]} anywhere in a line
     * (GitHub Actions, Azure Pipelines, TeamCity), and {@code ::command::} at the start of a line (GitHub Actions). The
     * commands of GitLab, Travis CI and Buildkite need control characters, or stand at the start of a line and only
     * fold it.
     */
    public static String of(String text) {
        // Nearly every text is printable, and a rendered result may have many megabytes.
        if (isPrintable(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 8);
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == '\n') {
                printable.append("\\n");
            } else if (isPlain(c) ? isEndOfMark(text, i) : isInvisible(c)) {
                for (char unit : Character.toChars(c)) {
                    printable.append(String.format("\\u%04X", (int) unit));
                }
            } else {
                printable.appendCodePoint(c);
            }
        }
        return printable.toString();
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c) ? isEndOfMark(text, i) : isInvisible(text.codePointAt(i))) {
                return false;
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~';
    }

    /** {@return whether the character completes {@code ##}, {@code ]]>}, or {@code ::} at the start of a word} */
    private static boolean isEndOfMark(String text, int at) {
        return switch (text.charAt(at)) {
            case '#' -> at > 0 && text.charAt(at - 1) == '#';
            case '>' -> at > 1 && text.startsWith("]]", at - 2);
            case ':' -> at > 0 && text.charAt(at - 1) == ':' && isLetter(text, at + 1) && !isOfWord(text, at - 2);
            default -> false;
        };
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** {@return whether {@code ::} continues a word, as in a C++ name or an IPv6 address, and is not a CI command} */
    private static boolean isOfWord(String text, int at) {
        return at >= 0 && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default ->
                INVISIBLE_MARKS.indexOf(c) >= 0 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }
}
