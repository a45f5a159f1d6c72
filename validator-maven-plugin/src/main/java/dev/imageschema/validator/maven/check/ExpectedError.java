package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.maven.io.CodePointOrder;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an {@code .errors} file: {@code FIELD KEYWORD}.
 *
 * @param field the JSON Pointer of the field, or {@code (root)} for the document; white space, backslashes, invisible
 *     characters and text that a build system could read as a command are escaped as in JSON: {@code \\u0020}
 * @param keyword the keyword that failed
 */
public record ExpectedError(String field, String keyword) implements Comparable<ExpectedError> {
    public static final String ROOT = "(root)";

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private static final Comparator<ExpectedError> ORDER = Comparator.comparing(
                    ExpectedError::field, CodePointOrder.BY_CODE_POINT)
            .thenComparing(ExpectedError::keyword);

    /**
     * {@return the line for an entry of an {@code .errors} file}
     *
     * @param field the field as written in the file; escaping is optional there
     * @param keyword the keyword as written in the file
     */
    public static ExpectedError stated(String field, String keyword) {
        String plain = ESCAPE.matcher(field)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
        return new ExpectedError(field.equals(ROOT) ? ROOT : written(plain), keyword);
    }

    /** {@return the line for an error} */
    public static ExpectedError of(ValidationError error) {
        return new ExpectedError(error.field().isEmpty() ? ROOT : written(error.field()), error.keyword());
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
    public int compareTo(ExpectedError other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return field + " " + keyword;
    }
}
