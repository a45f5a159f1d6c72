package dev.imageschema.validator.lines;

import dev.imageschema.validator.NdjsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The plain bytes of an NDJSON file, as many as there may be. It fails at the same byte, however it is read. */
final class BoundedStream extends InputStream {
    /** What is small may compress as well as it likes. */
    private static final long RATIO_FROM = 1 << 20;

    /** How many plain bytes there are from one look at the ratio to the next. */
    private static final int LOOK_EVERY = 1 << 16;

    private final InputStream plain;
    private final @Nullable LongSupplier compressedBytes;
    private final NdjsonLimits limits;
    private long count;

    /**
     * @param compressedBytes of how many compressed bytes the plain ones have come so far; null if they are not compressed
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
            int looked = (int) (count % LOOK_EVERY);
            if (looked == 0) {
                requireRatio(compressedBytes.getAsLong());
            }
            most = Math.min(most, LOOK_EVERY - looked);
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

    /** Divides, because a product could be larger than any number. */
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
