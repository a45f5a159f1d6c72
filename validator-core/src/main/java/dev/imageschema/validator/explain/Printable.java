package dev.imageschema.validator.explain;

/** Text of unknown origin, made fit to be printed anywhere. */
public final class Printable {
    /** Letters and marks that look like nothing: fillers, joiners, and the blank of braille. Variation selectors are more. */
    private static final String INVISIBLE_MARKS =
            "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    private static final String END_OF_CDATA = "]]>";

    private Printable() {}

    /**
     * {@return a text in which nothing can forge a line, change how the rest of it looks, or end a section of XML: what is
     * invisible, and the {@code >} of {@code ]]>}, is written as in JSON}
     */
    public static String of(String text) {
        // Nearly every text is so, and a rendered result may have many megabytes.
        if (isPrintable(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, printable));
        return printable.indexOf(END_OF_CDATA) < 0
                ? printable.toString()
                : printable.toString().replace(END_OF_CDATA, "]]\\u003E");
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c <= '~';
            if (!isPlain && isInvisible(text.codePointAt(i))) {
                return false;
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return !text.contains(END_OF_CDATA);
    }

    private static void append(int c, StringBuilder printable) {
        if (c == '\n') {
            printable.append("\\n");
        } else if (isInvisible(c)) {
            for (char unit : Character.toChars(c)) {
                printable.append(String.format("\\u%04X", (int) unit));
            }
        } else {
            printable.appendCodePoint(c);
        }
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
