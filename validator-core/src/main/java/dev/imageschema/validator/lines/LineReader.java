package dev.imageschema.validator.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.fast.LineFeeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into portions of whole lines. A line that is longer than a document may be is read to its end, but not kept. Not
 * thread-safe.
 */
final class LineReader implements AutoCloseable {
    private static final int MOST_ARRAY = Integer.MAX_VALUE - 8;

    /** Room for a carriage return and a line feed after the longest line. */
    private static final int LINE_END = 2;

    private final InputStream stream;
    private final int portionBytes;
    private final int mostBytes;
    private final NdjsonLimits limits;

    /** The stream in plain, once it has been looked at. */
    private @Nullable InputStream plain;

    /** What has been read beyond the last portion stands in the bytes of that. */
    private byte[] rest = {};

    private int restStart;
    private int restEnd;

    /** Where the rest begins in the stream. */
    private long offset;

    private boolean isAtEnd;
    private @Nullable Exception failure;

    /**
     * @param portionBytes how many bytes a portion has, unless a line is longer
     * @param mostBytes how many bytes a line may have
     * @param limits how large the stream may be as a whole; of its lines there may be more, which the reader does not count
     */
    LineReader(InputStream stream, int portionBytes, int mostBytes, NdjsonLimits limits) {
        this.limits = limits;
        this.stream = stream;
        this.portionBytes = portionBytes;
        this.mostBytes = (int) Math.min(MOST_ARRAY, Math.max(portionBytes, (long) mostBytes + LINE_END));
    }

    /** {@return whether there were more lines, which now are in the portion} */
    boolean read(Portion portion) {
        int length = restEnd - restStart;
        byte[] bytes = portion.bytes();
        // One that had to grow for a long line is given up again.
        if (bytes.length != Math.max(portionBytes, length)) {
            bytes = new byte[Math.max(portionBytes, length)];
        }
        System.arraycopy(rest, restStart, bytes, 0, length);
        int searched = 0;
        while (true) {
            length = readFully(bytes, length);
            int end = endOfLines(bytes, searched, length);
            if (end > 0) {
                portion.fill(bytes, end, offset);
                keep(bytes, end, length);
                return true;
            }
            if (isAtEnd) {
                return false;
            }
            if (length == mostBytes) {
                portion.fillTooLong(offset);
                return skipLine(bytes);
            }
            searched = length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(mostBytes, 2L * length));
        }
    }

    /** {@return where the last whole line ends; 0 if there is none} */
    private int endOfLines(byte[] bytes, int searched, int length) {
        if (isAtEnd && failure == null) {
            return length;
        }
        int last = LineFeeds.last(bytes, searched, length);
        return last < searched ? 0 : last + 1;
    }

    /** {@return why reading ended before the stream did; null if it did not} */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** {@return where the first line begins that has not been handed out} */
    long offset() {
        return offset;
    }

    private void keep(byte[] bytes, int start, int end) {
        offset += start;
        rest = bytes;
        restStart = start;
        restEnd = end;
    }

    /** Reads on from bytes that begin a line, to the end of it. */
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

    /** {@return how many bytes there are after reading until they are full, or there are no more} */
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
            in = Gunzip.of(stream, limits);
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
