package dev.imageschema.validator;

/**
 * How large an NDJSON file may be as a whole: what {@link SchemaValidator#validateLines} reads. {@link Limits} bound each line of
 * it. Reading stops at a limit: the lines before it have their results, one more is {@link Verdict#UNCHECKED} with the keyword
 * {@code limit}, and nothing behind that is looked at.
 *
 * @param lines how many lines the file may have, empty ones included
 * @param bytes how many bytes the file may have; if it is compressed, how many it may have in plain
 * @param ratio how many times as large as the compressed bytes the plain ones may be, if the file is compressed by gzip; looked at
 *     from 1 MiB of plain bytes on, for each further 64 KiB
 */
public record NdjsonLimits(long lines, long bytes, int ratio) {
    /**
     * 5,000,000 lines, 100 GB, 200 times. Images that differ in nothing but their id are 60 times as large as their gzip, copies
     * of one Image just below 200 times.
     */
    public static final NdjsonLimits DEFAULT = new NdjsonLimits(5_000_000, 100_000_000_000L, 200);

    /** Checks that every limit is positive. */
    public NdjsonLimits {
        requirePositive("lines", lines);
        requirePositive("bytes", bytes);
        requirePositive("ratio", ratio);
    }

    /** {@return these limits with another number of lines} */
    public NdjsonLimits withLines(long value) {
        return new NdjsonLimits(value, bytes, ratio);
    }

    /** {@return these limits with another number of bytes} */
    public NdjsonLimits withBytes(long value) {
        return new NdjsonLimits(lines, value, ratio);
    }

    /** {@return these limits with another ratio of plain bytes to compressed ones} */
    public NdjsonLimits withRatio(int value) {
        return new NdjsonLimits(lines, bytes, value);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must be positive");
        }
    }
}
