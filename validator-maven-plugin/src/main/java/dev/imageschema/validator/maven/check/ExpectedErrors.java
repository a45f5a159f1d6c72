package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.maven.io.ReadableFiles;
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
 * The errors that a fixture must have, read from its {@code .errors} file: one line for each error, in any order. A
 * {@code #} at the beginning of a line or after white space starts a comment.
 *
 * @param lines the lines, sorted
 */
public record ExpectedErrors(List<ExpectedError> lines) {
    static final String EXTENSION = ".errors";

    private static final int MAX_BYTES = 1 << 20;

    /** Sorts the lines. */
    public ExpectedErrors {
        lines = lines.stream().sorted().toList();
    }

    /** Reports an {@code .errors} file that cannot be used. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableException(String message) {
            super(message);
        }
    }

    /**
     * {@return the path of the {@code .errors} file of a fixture, which need not exist: {@code a.errors} for {@code
     * a.json}}
     */
    static Path fileOf(Path fixture) {
        // The URI has every byte of the name. A String may not, because the character set of the JVM may lack a
        // character.
        String uri = fixture.toUri().toString();
        String file = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        int dot = file.lastIndexOf('.');
        String stem = dot - 1 <= file.lastIndexOf('/') ? file : file.substring(0, dot);
        return fixture.resolveSibling(Path.of(URI.create(stem + EXTENSION)).getFileName());
    }

    /**
     * {@return the errors that a file states}
     *
     * @param file the {@code .errors} file
     * @param readable decides which files must not be read
     * @throws UnusableException if the file cannot be read, or a line is not {@code FIELD KEYWORD}; the message names
     *     the line
     */
    public static ExpectedErrors read(Path file, ReadableFiles readable) throws UnusableException {
        String obstacle = readable.obstacle(file);
        if (obstacle != null) {
            throw new UnusableException(obstacle);
        }
        List<String> lines = linesOf(file);
        List<ExpectedError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = Arrays.stream(lines.get(i).trim().split("\\s+"))
                    .takeWhile(word -> !word.startsWith("#"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) {
                continue;
            }
            boolean isField =
                    words.get(0).equals(ExpectedError.ROOT) || words.get(0).startsWith("/");
            if (words.size() != 2 || !isField) {
                throw new UnusableException(
                        "line " + (i + 1) + " must be FIELD KEYWORD, such as /config/ports/0/host type, or "
                                + ExpectedError.ROOT + " type");
            }
            errors.add(ExpectedError.stated(words.get(0), words.get(1)));
        }
        return new ExpectedErrors(errors);
    }

    /** {@return the content of an {@code .errors} file with these errors} */
    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> linesOf(Path file) throws UnusableException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnusableException("the file has more than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UnusableException("cannot read the file");
        }
    }
}
