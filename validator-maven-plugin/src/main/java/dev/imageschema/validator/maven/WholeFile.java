package dev.imageschema.validator.maven;

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

/** Writes files as a whole: nobody ever sees half of one, whatever goes wrong and whoever else writes it. */
final class WholeFile {
    private WholeFile() {}

    /** What a file holds. */
    @FunctionalInterface
    interface Content {
        /**
         * Writes it.
         *
         * @param out in UTF-8; left open
         * @throws IOException if that fails
         */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a file, in place of one that is there.
     *
     * @param file in a directory that exists
     * @param content what it holds
     * @throws IOException if that fails; then all is as before
     */
    static void write(Path file, Content content) throws IOException {
        // Without the name of the file, which need not be text that the JVM can write, and may be as long as names can
        // be.
        Path temporary = file.resolveSibling(UUID.randomUUID() + ".tmp");
        try {
            // Not a writer of Files, which refuses half a surrogate pair: a field's name may have one. The stream is
            // closed
            // by itself, as a writer that cannot write its last bytes leaves it open before Java 21.
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
