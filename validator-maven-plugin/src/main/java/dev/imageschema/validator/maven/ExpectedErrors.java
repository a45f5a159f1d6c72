package dev.imageschema.validator.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which errors a fixture must have, from the file beside it: a line for each, in any order; lines that begin with {@code #} and
 * what follows a {@code #} after a space are comments.
 *
 * @param lines sorted
 */
record ExpectedErrors(List<ErrorLine> lines) {
    static final String EXTENSION = ".errors";

    private static final int MOST_BYTES = 1 << 20;

    /** Sorts the lines. */
    ExpectedErrors {
        lines = lines.stream().sorted().toList();
    }

    /** A file of expected errors that cannot be used. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableException(String message) {
            super(message);
        }
    }

    /** {@return the file that states the errors of a fixture, existing or not: {@code a.errors} for {@code a.json}} */
    static Path fileOf(Path fixture) {
        // From its URI, which has every byte of the name: the JVM's character set may lack what is in it, and then no
        // text
        // leads back to the file.
        String uri = fixture.toUri().toString();
        String file = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        int dot = file.lastIndexOf('.');
        String stem = dot - 1 <= file.lastIndexOf('/') ? file : file.substring(0, dot);
        return fixture.resolveSibling(Path.of(URI.create(stem + EXTENSION)).getFileName());
    }

    /**
     * {@return what a file states}
     *
     * @param file the file
     * @param obstacles which files are not to be read
     * @throws UnusableException if a line is not {@code FIELD KEYWORD}, or the file cannot be read; its message says which line
     */
    static ExpectedErrors read(Path file, Obstacles obstacles) throws UnusableException {
        String obstacle = obstacles.of(file);
        if (obstacle != null) {
            throw new UnusableException(obstacle);
        }
        List<String> lines = linesOf(file);
        List<ErrorLine> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = Arrays.stream(lines.get(i).trim().split("\\s+"))
                    .takeWhile(word -> !word.startsWith("#"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                continue;
            }
            boolean isField =
                    words.get(0).equals(ErrorLine.ROOT) || words.get(0).startsWith("/");
            if (words.size() != 2 || !isField) {
                throw new UnusableException("line " + (i + 1)
                        + " must be FIELD KEYWORD, such as /config/ports/0/host type, or " + ErrorLine.ROOT + " type");
            }
            errors.add(ErrorLine.stated(words.get(0), words.get(1)));
        }
        return new ExpectedErrors(errors);
    }

    /** {@return what a file holds that states these errors} */
    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> linesOf(Path file) throws UnusableException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableException("it has more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UnusableException("it cannot be read");
        }
    }
}
