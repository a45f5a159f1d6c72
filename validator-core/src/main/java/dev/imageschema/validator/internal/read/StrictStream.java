package dev.imageschema.validator.internal.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that checks another stream against the contract of {@link InputStream}.
 *
 * <p>Without the check, a wrong byte count would lead to an endless loop in the JDK or to an index out of bounds.
 *
 * <p>Closing this stream leaves the other stream open.
 */
public final class StrictStream extends InputStream {
    /** Thrown when the other stream returns a value that the contract forbids. */
    public static final class ContractException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final int MAX_BYTE = 255;

    private final InputStream stream;

    public StrictStream(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read() throws IOException {
        int value = stream.read();
        if (value < -1 || value > MAX_BYTE) {
            throw new ContractException();
        }
        return value;
    }

    /**
     * Reads bytes. If the other stream returns 0, which the contract forbids for a positive length, this method reads a
     * single byte in order to block until one is available.
     *
     * @throws ContractException if the other stream returns an impossible count or value
     */
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
