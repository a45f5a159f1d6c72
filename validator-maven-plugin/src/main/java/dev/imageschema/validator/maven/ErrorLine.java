package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.tools.PrintableText;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One error as a file of expected errors states it: {@code FIELD KEYWORD}.
 *
 * @param field JSON Pointer of the field to fix, in its written form: {@code (root)} for the document itself; white space,
 *     backslashes, whatever is invisible and what could be a command of a build system as in JSON, {@code \\u0020}
 * @param keyword what failed
 */
record ErrorLine(String field, String keyword) implements Comparable<ErrorLine> {
    static final String ROOT = "(root)";

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private static final Comparator<ErrorLine> ORDER =
            Comparator.comparing(ErrorLine::field, FixtureFinder.BY_CODE_POINT).thenComparing(ErrorLine::keyword);

    /**
     * {@return the line that a file states}
     *
     * @param field as the file has it: whatever may be written as in JSON may also stand there as it is
     * @param keyword what fails
     */
    static ErrorLine stated(String field, String keyword) {
        String plain = ESCAPE.matcher(field)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
        return new ErrorLine(field.equals(ROOT) ? ROOT : written(plain), keyword);
    }

    /** {@return the line that states an error} */
    static ErrorLine of(ValidationError error) {
        return new ErrorLine(error.field().isEmpty() ? ROOT : written(error.field()), error.keyword());
    }

    private static String written(String pointer) {
        StringBuilder written = new StringBuilder();
        pointer.chars().forEach(c -> {
            if (c == '\\' || Character.isWhitespace(c)) {
                written.append(String.format("\\u%04X", c));
            } else {
                written.append((char) c);
            }
        });
        return PrintableText.of(written.toString());
    }

    @Override
    public int compareTo(ErrorLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return field + " " + keyword;
    }
}
