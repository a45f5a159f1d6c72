package dev.imageschema.validator.maven.io;

import java.util.Arrays;
import java.util.Comparator;

/** The order of names and texts in the results. */
public final class CodePointOrder {
    /** Differs from {@link String#compareTo}, which orders surrogates before the characters from U+E000 to U+FFFF. */
    public static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private CodePointOrder() {}
}
