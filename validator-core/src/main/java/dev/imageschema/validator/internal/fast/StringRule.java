package dev.imageschema.validator.internal.fast;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

import dev.imageschema.validator.internal.scan.Strings;
import dev.imageschema.validator.internal.scan.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a string: a list of allowed values, or a length and a pattern.
 *
 * <p>The rule scans the string itself, because a match with a value or a pattern also proves that the string is
 * well-formed.
 */
final class StringRule {
    private final @Nullable NameTable values;
    private final @Nullable Dfa pattern;
    private final int minLength;
    private final int maxLength;

    StringRule(@Nullable NameTable values, @Nullable Dfa pattern, int minLength, int maxLength) {
        this.values = values;
        this.pattern = pattern;
        this.minLength = minLength;
        this.maxLength = maxLength;
    }

    /** {@return whether the slow path matches the string against a regular expression} */
    boolean hasPattern() {
        return pattern != null;
    }

    /** {@return the position of the closing quote of a string that satisfies this rule} */
    int end(byte[] json, int start) {
        if (values != null) {
            int index = values.find(json, start, 0);
            return index < 0 ? UNSURE : start + values.length(index);
        }
        int end = pattern != null ? pattern.end(json, start) : Strings.end(json, start);
        return end >= 0 && hasLength(json, start, end) ? end : UNSURE;
    }

    /** Counts the characters only if the bytes do not decide, because a string never has more characters than bytes. */
    private boolean hasLength(byte[] json, int start, int end) {
        int bytes = end - start;
        if (minLength == 0 && bytes <= maxLength) {
            return true;
        }
        if (Strings.endOfVerbatim(json, start) != end) {
            return false;
        }
        int length = Utf8.codePoints(json, start, end);
        return length >= minLength && length <= maxLength;
    }
}
