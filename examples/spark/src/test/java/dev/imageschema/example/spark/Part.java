package dev.imageschema.example.spark;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A file and the planted documents in it. */
record Part(String file, long first, long last) {
    /** Writes one document per line. */
    void write(Path folder) throws IOException {
        long middle = (first + last) / 2;
        // Two gzip members in one file, and a last line without a line feed, are allowed.
        write(folder.resolve(file), first, middle, true);
        write(folder.resolve(file), middle + 1, last, false);
    }

    private static void write(Path file, long first, long last, boolean isEnded) throws IOException {
        String lineEnd = file.getFileName().toString().startsWith("carriage") ? "\r\n" : "\n";
        OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (OutputStream out =
                file.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : new BufferedOutputStream(stream)) {
            for (long document = first; document <= last; document++) {
                String end = document < last || isEnded ? lineEnd : "";
                out.write((Planted.document(document) + end).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** {@return the expected findings: file, line, verdict, severity, field, keyword, message} */
    Stream<String> findings() {
        return documents().boxed().flatMap(document -> {
            List<String> planted = Planted.findings(document);
            if (planted.isEmpty()) {
                return Stream.empty();
            }
            ValidationResult result =
                    Validator.validate(Planted.document(document).getBytes(StandardCharsets.UTF_8));
            Iterator<String> messages = Stream.concat(result.errors().stream(), result.warnings().stream())
                    .map(ValidationError::message)
                    .iterator();
            return planted.stream()
                    .map(finding -> file + " " + (document - first + 1) + " " + finding + " " + messages.next());
        });
    }

    /** {@return the expected counts: the file, and the number of lines, of empty lines, and of documents by verdict} */
    String counts() {
        List<String> verdicts = documents()
                .filter(document -> !Planted.isEmpty(document))
                .mapToObj(document ->
                        Planted.findings(document).stream().findFirst().orElse("VALID"))
                .map(finding -> finding.split(" ")[0])
                .toList();
        long documents = last - first + 1;
        return Stream.of("VALID", "INVALID", "MALFORMED", "UNCHECKED")
                .map(verdict -> " " + verdicts.stream().filter(verdict::equals).count())
                .reduce(file + " " + documents + " " + (documents - verdicts.size()), String::concat);
    }

    private LongStream documents() {
        return LongStream.rangeClosed(first, last);
    }
}
