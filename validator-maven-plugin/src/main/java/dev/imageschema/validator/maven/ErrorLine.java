package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationError;
import java.util.Comparator;

/**
 * One error as a file of expected errors states it: {@code FIELD KEYWORD}.
 *
 * @param field JSON Pointer of the field to fix, in its written form: {@code (root)} for the document itself; white space,
 *     backslashes and whatever is invisible as in JSON, {@code \\u0020}
 * @param keyword what failed
 */
record ErrorLine(String field, String keyword) implements Comparable<ErrorLine> {
    static final String ROOT = "(root)";

    private static final Comparator<ErrorLine> ORDER =
            Comparator.comparing(ErrorLine::field, FixtureFinder.BY_CODE_POINT).thenComparing(ErrorLine::keyword);

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
        return Printable.of(written.toString());
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
