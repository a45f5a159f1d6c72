package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.internal.read.BoundedBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An NDJSON file that the first read opens, so that a failure to open it is reported like a failure to read it. */
public final class LazyFileInputStream extends InputStream {
    private final Path file;
    private @Nullable InputStream opened;

    public LazyFileInputStream(Path file) {
        this.file = file;
    }

    private InputStream opened() throws IOException {
        InputStream stream = opened;
        if (stream == null) {
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
