package dev.imageschema.validator.lines;

import dev.imageschema.validator.NdjsonLimits;
import java.io.IOException;
import java.util.Locale;

/** An NDJSON file is larger than it may be as a whole. The message names the limit, and quotes nothing from the file. */
public final class NdjsonLimitException extends IOException {
    private static final long serialVersionUID = 1;

    private NdjsonLimitException(String does, long most, String what, String limit, String parameter) {
        super(String.format(
                Locale.ROOT,
                "the NDJSON file %s more than %,d %s; the rest is not checked; raise the limit NdjsonLimits.%s"
                        + " (in a pom %s) if it is meant to",
                does,
                most,
                what,
                limit,
                parameter));
    }

    /** {@return that there are more lines} */
    static NdjsonLimitException lines(NdjsonLimits limits) {
        return new NdjsonLimitException("has", limits.lines(), "lines", "lines", "ndjsonLines");
    }

    /** {@return that there are more bytes} */
    static NdjsonLimitException bytes(NdjsonLimits limits) {
        return new NdjsonLimitException("has", limits.bytes(), "bytes", "bytes", "ndjsonBytes");
    }

    /** {@return that the plain bytes are more times as large as the compressed ones} */
    static NdjsonLimitException ratio(NdjsonLimits limits) {
        return new NdjsonLimitException("unpacks to", limits.ratio(), "times its size", "ratio", "ndjsonRatio");
    }
}
