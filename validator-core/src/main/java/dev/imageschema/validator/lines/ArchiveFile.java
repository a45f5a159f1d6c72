package dev.imageschema.validator.lines;

import dev.imageschema.validator.read.BoundedBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An NDJSON file that the first read opens, so that a failure to open it is reported like a failure to read it. */
public final class ArchiveFile extends InputStream {
    /** Thrown if the path is not a regular file, but for example a directory, or a pipe that may never end. */
    public static final class NotRegularException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Path file;
    private @Nullable InputStream opened;

    public ArchiveFile(Path file) {
        this.file = file;
    }

    private InputStream opened() throws IOException {
        InputStream stream = opened;
        if (stream == null) {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new NotRegularException();
            }
            stream = BoundedBytes.open(file);
            opened = stream;
        }
        return stream;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return opened().read(bytes, offset, length);
    }

    @Override
    public void close() {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
