package dev.imageschema.validator;

/**
 * The limits for an NDJSON file as a whole, which {@link SchemaValidator#validateLines} enforces. {@link Limits} apply
 * to each line. Reading stops at a limit: the lines before it have their results, the line that
 * exceeds it is {@link Verdict#UNCHECKED} with the keyword {@code limit}, and later lines are not validated.
 *
 * @param lines the maximum number of lines, empty lines included
 * @param bytes the maximum number of bytes, counted after decompression
 * @param ratio the maximum ratio of decompressed bytes to compressed bytes of a gzip file; checked from 1 MiB of
 *     decompressed bytes on, once for every 64 KiB
 */
public record NdjsonLimits(long lines, long bytes, int ratio) {
    /**
     * 5,000,000 lines, 100,000,000,000 bytes (100 GB) and a ratio of 200. Images that differ only in their id have a
     * ratio of 60, and copies of one Image a ratio just below 200.
     */
    public static final NdjsonLimits DEFAULT = new NdjsonLimits(5_000_000, 100_000_000_000L, 200);

    /**
     * Creates limits.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public NdjsonLimits {
        Arguments.requirePositive(lines, "lines");
        Arguments.requirePositive(bytes, "bytes");
        Arguments.requirePositive(ratio, "ratio");
    }

    /** {@return a copy of these limits with another maximum number of lines} */
    public NdjsonLimits withLines(long value) {
        return new NdjsonLimits(value, bytes, ratio);
    }

    /** {@return a copy of these limits with another maximum number of bytes} */
    public NdjsonLimits withBytes(long value) {
        return new NdjsonLimits(lines, value, ratio);
    }

    /** {@return a copy of these limits with another maximum ratio of decompressed bytes to compressed bytes} */
    public NdjsonLimits withRatio(int value) {
        return new NdjsonLimits(lines, bytes, value);
    }
}
