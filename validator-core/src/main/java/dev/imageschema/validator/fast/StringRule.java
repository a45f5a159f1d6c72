package dev.imageschema.validator.fast;

import static dev.imageschema.validator.fast.Unsure.UNSURE;

import org.jspecify.annotations.Nullable;

/**
 * What a string must be, beyond being a string: one of some values, or of some length and matching a pattern.
 *
 * <p>It reads the string itself, since a value or a pattern that fits proves at once that the string is sound.
 */
final class StringRule {
    private final @Nullable Names values;
    private final @Nullable Dfa pattern;
    private final int minLength;
    private final int maxLength;

    StringRule(@Nullable Names values, @Nullable Dfa pattern, int minLength, int maxLength) {
        this.values = values;
        this.pattern = pattern;
        this.minLength = minLength;
        this.maxLength = maxLength;
    }

    /** {@return whether the slow path matches a regular expression} */
    boolean hasPattern() {
        return pattern != null;
    }

    /** {@return where the closing quote of a string stands that fits} */
    int end(byte[] json, int start) {
        if (values != null) {
            int index = values.find(json, start, 0);
            return index < 0 ? UNSURE : start + values.length(index);
        }
        int end = pattern != null ? pattern.end(json, start) : Strings.end(json, start);
        return end >= 0 && hasLength(json, start, end) ? end : UNSURE;
    }

    /** Lengths are counted in characters, of which there are never more than bytes. */
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
