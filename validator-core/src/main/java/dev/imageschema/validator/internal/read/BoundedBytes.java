package dev.imageschema.validator.internal.read;

import dev.imageschema.validator.Limits;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the bytes of documents from streams and files, up to the size limit of a document, and opens files.
 *
 * <p>This class is separate from {@link JsonReader}, because loading the latter takes long and valid documents do not
 * need it.
 */
public final class BoundedBytes {
    /** The replacement character: stands for bytes that the character set cannot decode. */
    private static final char UNKNOWN = '\uFFFD';

    /** Thrown for a path that is not a regular file. */
    public static final class NotRegularException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private BoundedBytes() {}

    /**
     * Reads a stream and leaves it open.
     *
     * @return all bytes of the stream, or the first {@code documentBytes + 1} bytes of a stream that exceeds the limit
     * @throws IOException if the stream fails or violates the contract of {@link InputStream}
     */
    public static byte[] of(InputStream stream, Limits limits) throws IOException {
        // FileInputStream keeps the contract, and its own readNBytes is faster.
        InputStream strict = stream.getClass() == FileInputStream.class ? stream : new StrictStream(stream);
        // Without the minimum, Integer.MAX_VALUE + 1 would overflow.
        return strict.readNBytes(Math.min(limits.documentBytes(), Integer.MAX_VALUE - 1) + 1);
    }

    /**
     * Reads a file.
     *
     * @return all bytes of the file, or the first {@code documentBytes + 1} bytes of a file that exceeds the limit
     * @throws IOException if the file cannot be opened or read
     */
    public static byte[] of(Path file, Limits limits) throws IOException {
        try (InputStream stream = open(file)) {
            return of(stream, limits);
        }
    }

    /**
     * Opens a file for reading. The stream has no size limit; the caller closes it.
     *
     * <p>The method prefers {@link FileInputStream}, because a fresh JVM then does not load the classes of channels. It
     * falls back to {@link Files#newInputStream} for files that {@code FileInputStream} cannot open and for the better
     * exception message, and uses it at once for a name that the character set of the JVM cannot represent, because
     * such a name as text may be the name of a different file.
     *
     * @return a new stream of the bytes of the file
     * @throws NotRegularException if the path exists and is not a regular file, e.g. a directory or a pipe
     * @throws IOException if the file cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NotRegularException();
        }
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
