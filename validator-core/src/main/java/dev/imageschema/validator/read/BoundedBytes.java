package dev.imageschema.validator.read;

import dev.imageschema.validator.Limits;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a document, however long the stream or file is that they come from. Apart from the reader, which takes long to load. */
public final class BoundedBytes {
    /** What stands in text for bytes that are no character. */
    private static final char UNKNOWN = '\uFFFD';

    private BoundedBytes() {}

    /** {@return the bytes of a stream, at most one more than the limit, which shows that there are more; it is left open} */
    public static byte[] of(InputStream stream, Limits limits) throws IOException {
        // The stream of the JDK keeps the contract, and reads a file faster by itself.
        InputStream strict = stream.getClass() == FileInputStream.class ? stream : new StrictStream(stream);
        // Integer.MAX_VALUE itself has no room for one more.
        return strict.readNBytes(Math.min(limits.documentBytes(), Integer.MAX_VALUE - 1) + 1);
    }

    /** {@return the bytes of a file, at most one more than the limit as well} */
    public static byte[] of(Path file, Limits limits) throws IOException {
        try (InputStream stream = open(file)) {
            return of(stream, limits);
        }
    }

    /**
     * {@return the bytes of a file}
     *
     * <p>A plain stream spares a fresh JVM the classes of channels. What it cannot open is left to those, or they say why not. So is
     * a name that the JVM's character set lacks: as text, it may be that of another file.
     */
    public static InputStream open(Path file) throws IOException {
        if (file.toString().indexOf(UNKNOWN) >= 0) {
            return Files.newInputStream(file);
        }
        try {
            return new FileInputStream(file.toFile());
        } catch (FileNotFoundException | UnsupportedOperationException e) {
            return Files.newInputStream(file);
        }
    }
}
