package dev.imageschema.validator.read;

/** Text of unknown origin, made fit to be printed anywhere. */
public final class Printable {
    /** Letters and marks that look like nothing: fillers, joiners, and the blank of braille. Variation selectors are more. */
    private static final String INVISIBLE_MARKS =
            "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private Printable() {}

    /**
     * {@return a text in which nothing can forge a line, change how the rest of it looks, end a section of XML, or be a command of
     * a system for continuous integration: what is invisible, the {@code >} of {@code ]]>}, the second character of {@code ##},
     * and that of {@code ::} at the beginning of a word are written as in JSON}
     *
     * <p>Commands are {@code ##[command]}, {@code ##vso[command]} and {@code ##teamcity[command]}, which are read anywhere in a
     * line (GitHub Actions, Azure Pipelines, TeamCity), and {@code ::command::} at the beginning of a line (GitHub Actions). The
     * commands of GitLab, Travis CI and Buildkite need control characters, or begin a line and only fold it.
     */
    public static String of(String text) {
        // Nearly every text is so, and a rendered result may have many megabytes.
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

    /** Whether a character makes those before it something that is more than text. */
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

    /** A name in a namespace or an address of IPv6 goes on there. */
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
