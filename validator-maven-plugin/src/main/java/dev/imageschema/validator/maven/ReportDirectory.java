package dev.imageschema.validator.maven;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Where the reports of one execution are written.
 *
 * @param path of the directory; it is made when the first report is written
 */
record ReportDirectory(Path path) {
    private static final Set<String> FILES = Set.of(JsonReport.FILE, SarifReport.FILE, CoverageJson.FILE);

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

    /** {@return whether a file is a report: with generous patterns it would be a fixture the next time} */
    boolean isReport(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        return path.toAbsolutePath().normalize().equals(absolute.getParent())
                && (FILES.contains(name) || (name.startsWith("TEST-") && name.endsWith(".xml")));
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
