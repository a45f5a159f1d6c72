package dev.imageschema.validator.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.read.StrictStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What is compressed, in plain: all members of it, and nothing but members.
 *
 * <p>The class of the JDK stops in silence at a member whose header is broken, or when the stream has no byte ready just then.
 * It takes a stream that fails after a member for one that ends. Lines would be missing, and nobody would know.
 */
final class Gunzip extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;

    /** The JDK calls this class once more for each, so that they would exhaust the stack. */
    private static final int MOST_EMPTY_MEMBERS = 100;

    private final Source source;

    /** How many members without a byte have just been read, one after the other. */
    private int emptyMembers;

    /** How many bytes the source had given when the inflater last took some. */
    private long givenToInflater;

    private Gunzip(Source source) throws IOException {
        super(source, BUFFER);
        this.source = source;
    }

    /**
     * {@return the plain bytes of a stream, whether it is compressed or not, as many as there may be; closing them leaves the stream
     * open}
     */
    static InputStream of(InputStream stream, NdjsonLimits limits) throws IOException {
        Source source = new Source(stream);
        if (source.isZipped()) {
            Gunzip zipped = new Gunzip(source);
            return new BoundedStream(zipped, zipped::compressedBytes, limits);
        }
        return new BoundedStream(source, null, limits);
    }

    /** {@return how many compressed bytes have been unpacked so far} */
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
        if (emptyMembers > MOST_EMPTY_MEMBERS) {
            throw new ZipException("there are too many empty members in a row");
        }
        emptyMembers++;
        int count = super.read(bytes, offset, length);
        emptyMembers = 0;
        if (count < 0 && source.failure != null) {
            throw source.failure;
        }
        if (count < 0 && inf.getRemaining() + source.given - givenToInflater != TRAILER) {
            throw new ZipException("there is more than members");
        }
        return count;
    }

    /** A stream that can be looked at, and stays open. */
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
            // They will be given again.
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

        /** Asked for another member only, and then whether there is one is better found out. */
        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
