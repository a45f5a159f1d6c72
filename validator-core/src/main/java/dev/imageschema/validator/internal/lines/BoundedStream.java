package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.NdjsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an NDJSON file after decompression, up to the limits for the file. The stream fails at the same byte,
 * regardless of the sizes of the reads.
 */
final class BoundedStream extends InputStream {
    /** The number of decompressed bytes below which every ratio is allowed. */
    private static final long RATIO_FROM = 1 << 20;

    /** The number of decompressed bytes between two checks of the ratio. */
    private static final int CHECK_INTERVAL = 1 << 16;

    private final InputStream plain;
    private final @Nullable LongSupplier compressedBytes;
    private final NdjsonLimits limits;
    private long count;

    /**
     * @param compressedBytes returns the number of bytes that have been decompressed so far; null if the file is not
     *     compressed
     */
    BoundedStream(InputStream plain, @Nullable LongSupplier compressedBytes, NdjsonLimits limits) {
        this.plain = plain;
        this.compressedBytes = compressedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int most = length;
        if (compressedBytes != null) {
            int looked = (int) (count % CHECK_INTERVAL);
            if (looked == 0) {
                requireRatio(compressedBytes.getAsLong());
            }
            most = Math.min(most, CHECK_INTERVAL - looked);
        }
        if (count == limits.bytes()) {
            if (plain.read() < 0) {
                return -1;
            }
            throw NdjsonLimitException.bytes(limits);
        }
        int read = plain.read(bytes, offset, (int) Math.min(most, limits.bytes() - count));
        count += Math.max(0, read);
        return read;
    }

    /** Divides, because a product could overflow. */
    private void requireRatio(long compressed) throws NdjsonLimitException {
        if (count >= RATIO_FROM && (count - 1) / limits.ratio() >= compressed) {
            throw NdjsonLimitException.ratio(limits);
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
