package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compares a document that contains generated blocks. With {@code -Dregenerate=true} it writes the document first. */
final class GeneratedPage {
    /** {@code ./regenerate} runs the tests with this tag. */
    static final String TAG = "generated-files";

    private GeneratedPage() {}

    static void assertCurrent(Path page, String expected) throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(page, expected);
        }

        assertThat(firstDifference(Files.readString(page), expected))
                .as("the first difference in %s; run ./regenerate and review the diff", page)
                .isEmpty();
    }

    /** {@return the first lines that differ; the whole page would fill the log} */
    static String firstDifference(String page, String expected) {
        String[] lines = page.split("\n", -1);
        String[] expectedLines = expected.split("\n", -1);
        int line = Arrays.mismatch(lines, expectedLines);
        return line < 0
                ? ""
                : "line %d:%n-%s%n+%s".formatted(line + 1, lineOrEnd(lines, line), lineOrEnd(expectedLines, line));
    }

    private static String lineOrEnd(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of the page)";
    }
}
