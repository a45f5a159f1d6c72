package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.internal.fast.LineFeeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into chunks of whole lines. A line that is longer than a document may be is read to its end but not
 * kept. Not thread-safe.
 */
final class LineReader implements AutoCloseable {
    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    /** Room for a carriage return and a line feed after the longest line. */
    private static final int LINE_END = 2;

    private final InputStream stream;
    private final int chunkBytes;
    private final int maxBytes;
    private final NdjsonLimits limits;

    /** The stream after decompression; null before the first read. */
    private @Nullable InputStream plain;

    /** The bytes of the last chunk, which are followed by bytes that no chunk contains yet. */
    private byte[] rest = {};

    private int restStart;
    private int restEnd;

    /** The offset of the rest in the stream, in bytes after decompression. */
    private long offset;

    private boolean isAtEnd;
    private @Nullable Exception failure;

    /**
     * @param chunkBytes the size of a chunk in bytes, unless a line is longer
     * @param maxBytes the maximum number of bytes in a line
     * @param limits the limits for the stream as a whole, of which the reader does not enforce the number of lines
     */
    LineReader(InputStream stream, int chunkBytes, int maxBytes, NdjsonLimits limits) {
        this.limits = limits;
        this.stream = stream;
        this.chunkBytes = chunkBytes;
        this.maxBytes = (int) Math.min(MAX_ARRAY_LENGTH, Math.max(chunkBytes, (long) maxBytes + LINE_END));
    }

    /** {@return whether there were more lines; if so, the chunk now contains them} */
    boolean read(LineChunk chunk) {
        int length = restEnd - restStart;
        byte[] bytes = chunk.bytes();
        // An array that grew for a long line is replaced, so that its memory is released.
        if (bytes.length != Math.max(chunkBytes, length)) {
            bytes = new byte[Math.max(chunkBytes, length)];
        }
        System.arraycopy(rest, restStart, bytes, 0, length);
        int searched = 0;
        while (true) {
            length = readFully(bytes, length);
            int end = endOfLines(bytes, searched, length);
            if (end > 0) {
                chunk.fill(bytes, end, offset);
                keep(bytes, end, length);
                return true;
            }
            if (isAtEnd) {
                return false;
            }
            if (length == maxBytes) {
                chunk.fillTooLong(offset);
                return skipLine(bytes);
            }
            searched = length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, 2L * length));
        }
    }

    /** {@return the end of the last whole line; 0 if there is none} */
    private int endOfLines(byte[] bytes, int searched, int length) {
        if (isAtEnd && failure == null) {
            return length;
        }
        int last = LineFeeds.last(bytes, searched, length);
        return last < searched ? 0 : last + 1;
    }

    /** {@return the reason why reading ended before the end of the stream; null if it did not} */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** {@return the offset of the first line that no chunk has contained, in bytes after decompression} */
    long offset() {
        return offset;
    }

    private void keep(byte[] bytes, int start, int end) {
        offset += start;
        rest = bytes;
        restStart = start;
        restEnd = end;
    }

    /** {@return whether the end of the line was reached whose beginning fills the array} */
    private boolean skipLine(byte[] bytes) {
        long start = offset;
        int length = bytes.length;
        int end = length;
        while (end == length && !isAtEnd) {
            offset += length;
            length = readFully(bytes, 0);
            end = LineFeeds.first(bytes, 0, length);
        }
        if (failure != null && end == length) {
            offset = start;
            return false;
        }
        keep(bytes, Math.min(length, end + 1), length);
        return true;
    }

    /** {@return the number of bytes in the array, after reading until the array is full or the stream ends} */
    private int readFully(byte[] bytes, int start) {
        int length = start;
        try {
            while (length < bytes.length && !isAtEnd) {
                int count = read(bytes, length);
                if (count < 0) {
                    isAtEnd = true;
                } else {
                    length += count;
                }
            }
        } catch (IOException | RuntimeException e) {
            isAtEnd = true;
            failure = e;
        }
        return length;
    }

    private int read(byte[] bytes, int start) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        InputStream in = plain;
        if (in == null) {
            in = StrictGzipInputStream.of(stream, limits);
            plain = in;
        }
        return in.read(bytes, start, bytes.length - start);
    }

    /** Leaves the stream open. */
    @Override
    public void close() {
        try {
            if (plain != null) {
                plain.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
