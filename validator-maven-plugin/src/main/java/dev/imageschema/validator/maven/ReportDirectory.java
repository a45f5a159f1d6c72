package dev.imageschema.validator.maven;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the reports of one execution are written.
 *
 * @param path of the directory; it is made when the first report is written
 */
record ReportDirectory(Path path) {
    /** What a report holds. */
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

    /** {@return a file in it} */
    Path file(String name) {
        return path.resolve(name);
    }

    /** {@return whether a file is a report that looks like a fixture} */
    boolean isReport(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .equals(file(JsonReport.FILE).toAbsolutePath().normalize());
    }

    /**
     * Writes a file as a whole: nobody ever sees half of it.
     *
     * @param name of the file
     * @param content what it holds
     * @throws IOException if that fails
     */
    void write(String name, Content content) throws IOException {
        Files.createDirectories(path);
        Path temporary = file(name + ".tmp");
        // Not a writer of Files, which refuses half a surrogate pair: a field's name may have one.
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(temporary), StandardCharsets.UTF_8))) {
            content.writeTo(out);
        }
        Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
