package dev.imageschema.validator.maven;

/** Text of unknown origin, such as the name of a file, made fit for a log. */
final class Printable {
    private Printable() {}

    /**
     * {@return a text in which nothing can forge a line or change how the rest of it looks: what does is written as in JSON}
     *
     * @param text any
     */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDisturbing(c)) {
                for (char unit : Character.toChars(c)) {
                    printable.append(String.format("\\u%04X", (int) unit));
                }
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean isDisturbing(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
