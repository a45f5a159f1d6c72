package dev.imageschema.validator.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that keeps the contract of {@link InputStream}, or fails. Those who read it need not doubt it: a count of bytes that are
 * not there would be an endless loop in the JDK, or an index out of bounds.
 *
 * <p>Closing it leaves the stream behind it open.
 */
public final class StrictStream extends InputStream {
    /** The stream behind has returned what no stream may return. */
    public static final class ContractException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final int MOST_VALUE = 255;

    private final InputStream stream;

    public StrictStream(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read() throws IOException {
        int value = stream.read();
        if (value < -1 || value > MOST_VALUE) {
            throw new ContractException();
        }
        return value;
    }

    /** A stream that reads nothing, though it should wait, does wait for a single byte. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = stream.read(bytes, offset, length);
        if (count < -1 || count > length) {
            throw new ContractException();
        }
        if (count != 0 || length == 0) {
            return count;
        }
        int single = read();
        if (single < 0) {
            return -1;
        }
        bytes[offset] = (byte) single;
        return 1;
    }
}
