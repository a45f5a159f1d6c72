package dev.imageschema.validator.maven.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes files atomically: readers never see a partly written file, even after a failure or during concurrent writes.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param out the destination, encoded in UTF-8; not closed by this method
         * @throws IOException if the destination cannot be written
         */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a file, and replaces an existing file of this name.
     *
     * @param file the path of the file, in an existing directory
     * @param content the content of the file
     * @throws IOException if the file cannot be written; an existing file then stays as it is
     */
    public static void write(Path file, Content content) throws IOException {
        // A random name: the name of the file may have the maximum length, or characters that the JVM cannot encode.
        Path temporary = file.resolveSibling(UUID.randomUUID() + ".tmp");
        try {
            // Not Files.newBufferedWriter, which rejects a lone surrogate, and a field name can contain one.
            // The stream is a resource of its own: before Java 21 a writer whose last flush fails leaves it open.
            try (OutputStream stream = Files.newOutputStream(temporary);
                    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
                content.writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
