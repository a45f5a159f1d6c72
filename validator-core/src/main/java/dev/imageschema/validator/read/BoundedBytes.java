package dev.imageschema.validator.read;

import dev.imageschema.validator.Limits;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a document, however long the stream is that they come from. Apart from the reader, which takes long to load. */
public final class BoundedBytes {
    private BoundedBytes() {}

    /** {@return the bytes of a stream, at most one more than the limit, which shows that there are more; it is left open} */
    public static byte[] of(InputStream stream, Limits limits) throws IOException {
        // Integer.MAX_VALUE itself has no room for one more.
        return stream.readNBytes(Math.min(limits.documentBytes(), Integer.MAX_VALUE - 1) + 1);
    }
}
