package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.internal.read.StrictStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses all members of a gzip stream, and fails if other data follows a member.
 *
 * <p>{@link GZIPInputStream} ends without an exception at a member with an invalid header, after a member if the stream
 * has no bytes available at that moment, and after a member if the stream fails. Lines would be missing without any
 * notice.
 */
final class StrictGzipInputStream extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;

    /** The JDK calls {@code read} recursively for each empty member, so more of them could exhaust the stack. */
    private static final int MAX_EMPTY_MEMBERS = 100;

    private final Source source;

    /** The number of consecutive empty members that have just been read. */
    private int emptyMembers;

    /** The number of bytes that the source had returned when the buffer of the inflater was last filled. */
    private long givenToInflater;

    private StrictGzipInputStream(Source source) throws IOException {
        super(source, BUFFER);
        this.source = source;
    }

    /**
     * {@return the bytes of a stream, decompressed if it is a gzip stream, up to the limits; closing the result leaves
     * {@code stream} open}
     */
    static InputStream of(InputStream stream, NdjsonLimits limits) throws IOException {
        Source source = new Source(stream);
        if (source.isZipped()) {
            StrictGzipInputStream zipped = new StrictGzipInputStream(source);
            return new BoundedStream(zipped, zipped::compressedBytes, limits);
        }
        return new BoundedStream(source, null, limits);
    }

    /** {@return the number of compressed bytes that have been decompressed so far} */
    private long compressedBytes() {
        return source.given - inf.getRemaining();
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        givenToInflater = source.given;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (emptyMembers > MAX_EMPTY_MEMBERS) {
            throw new ZipException("more than " + MAX_EMPTY_MEMBERS + " empty gzip members in a row");
        }
        emptyMembers++;
        int count = super.read(bytes, offset, length);
        emptyMembers = 0;
        if (count < 0 && source.failure != null) {
            throw source.failure;
        }
        if (count < 0 && inf.getRemaining() + source.given - givenToInflater != TRAILER) {
            throw new ZipException("the data after a gzip member is not another member");
        }
        return count;
    }

    /** The compressed stream, whose first bytes can be inspected and which {@code close} leaves open. */
    private static final class Source extends PushbackInputStream {
        private long given;
        private @Nullable IOException failure;

        Source(InputStream stream) {
            super(new StrictStream(stream), 2);
        }

        boolean isZipped() throws IOException {
            int first = read();
            int second = first == FIRST_MAGIC ? read() : -1;
            if (second >= 0) {
                unread(second);
            }
            if (first >= 0) {
                unread(first);
            }
            // The bytes have been unread, so a later read counts them.
            given = 0;
            return second == SECOND_MAGIC;
        }

        @Override
        public int read() throws IOException {
            try {
                int value = super.read();
                given += value < 0 ? 0 : 1;
                return value;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                given += Math.max(0, count);
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /**
         * The JDK calls this method only to decide whether to read another member. Reading is the reliable way to find
         * out.
         */
        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
