package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.NdjsonLimits;
import java.io.IOException;
import java.util.Locale;

/** Thrown if an NDJSON file exceeds one of its limits. The message names the limit and quotes no text from the file. */
public final class NdjsonLimitException extends IOException {
    private static final long serialVersionUID = 1;

    private NdjsonLimitException(String verb, long most, String what, String limit, String parameter) {
        super(String.format(
                Locale.ROOT,
                "The NDJSON file %s more than %,d %s; the rest of the file is not validated;"
                        + " to validate the whole file, raise the limit NdjsonLimits.%s (%s in a pom)",
                verb,
                most,
                what,
                limit,
                parameter));
    }

    /** {@return the exception for a file that has too many lines} */
    static NdjsonLimitException lines(NdjsonLimits limits) {
        return new NdjsonLimitException("has", limits.lines(), "lines", "lines", "ndjsonLines");
    }

    /** {@return the exception for a file that has too many bytes after decompression} */
    static NdjsonLimitException bytes(NdjsonLimits limits) {
        return new NdjsonLimitException("has", limits.bytes(), "bytes", "bytes", "ndjsonBytes");
    }

    /** {@return the exception for a file whose ratio of decompressed to compressed bytes is too large} */
    static NdjsonLimitException ratio(NdjsonLimits limits) {
        return new NdjsonLimitException(
                "decompresses to", limits.ratio(), "times its compressed size", "ratio", "ndjsonRatio");
    }
}
