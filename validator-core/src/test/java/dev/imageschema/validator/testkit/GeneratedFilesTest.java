package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the comparison of generated files: what it accepts, writes and prints. */
class GeneratedFilesTest {
    private static final String COMMAND = "Run ./regenerate and review the diff.";

    @TempDir
    private Path folder;

    /** {@return a text of some hundred kilobytes} */
    private static String bigText() {
        return IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> "this is line number " + i + "\n")
                .collect(Collectors.joining());
    }

    private String failure(Map<String, String> generated) {
        return catchThrowableOfType(AssertionError.class, () -> GeneratedFiles.assertCurrent(generated, folder, false))
                .getMessage();
    }

    @Test
    void equalFilesPass() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\n");

        GeneratedFiles.assertCurrent(Map.of("a.txt", "one\n"), folder, false);
    }

    @Test
    void anEmptyListOfFilesFails() {
        assertThatThrownBy(() -> GeneratedFiles.assertCurrent(Map.of(), folder, false))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aChangedLineInABigFileIsShownWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("big.txt"), bigText());

        assertThat(failure(Map.of("big.txt", bigText().replace("number 15000\n", "number 15,000\n"))))
                .isEqualTo(String.join(
                        "\n",
                        folder.resolve("big.txt") + " differs from the generated text at line 15000:",
                        " this is line number 14997",
                        " this is line number 14998",
                        " this is line number 14999",
                        "-this is line number 15000",
                        "+this is line number 15,000",
                        COMMAND));
    }

    @Test
    void onlyAnInsertedLineIsShown() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\nthree\nfour\n");

        assertThat(failure(Map.of("a.txt", "one\ntwo\nthree\nfour\n")).lines())
                .containsExactly(
                        folder.resolve("a.txt") + " differs from the generated text at line 2:",
                        " one",
                        "+two",
                        COMMAND);
    }

    @Test
    void aMissingLineBreakAtTheEndIsShown() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one");

        assertThat(failure(Map.of("a.txt", "one\n")).lines())
                .containsExactly(
                        folder.resolve("a.txt") + " differs from the generated text at line 2:", " one", "+", COMMAND);
    }

    @Test
    void aMissingFileIsReported() {
        assertThat(failure(Map.of("a.txt", bigText())).lines())
                .containsExactly(folder.resolve("a.txt") + " does not exist.", COMMAND);
    }

    @Test
    void aFileThatDiffersInEachLineTakesFewLines() throws IOException {
        Files.writeString(folder.resolve("big.txt"), bigText());

        String failure = failure(Map.of("big.txt", bigText().replace("line number", "row".repeat(1_000))));

        assertThat(failure.lines()).hasSizeBetween(15, 30).allMatch(line -> line.length() < 300);
        assertThat(failure).contains("-this is line number 1\n", "-… and more lines\n", "+… and more lines\n");
    }

    @Test
    void manyDifferentFilesTakeFewLines() throws IOException {
        Map<String, String> generated = new TreeMap<>();
        for (int i = 10; i < 60; i++) {
            Files.writeString(folder.resolve(i + ".txt"), bigText());
            generated.put(i + ".txt", i < 20 ? bigText() : "short\n");
        }

        String failure = failure(generated);

        assertThat(failure.lines()).hasSizeBetween(15, 30);
        assertThat(failure)
                .startsWith(folder.resolve("20.txt") + " differs from the generated text at line 1:\n")
                .endsWith("39 other files in " + folder + " differ: 21.txt, 22.txt, 23.txt, 24.txt, 25.txt, …\n"
                        + COMMAND);
    }

    @Test
    void thePropertyWritesMissingAndDifferentFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old\n");

        GeneratedFiles.assertCurrent(Map.of("a.txt", "one\n", "b.txt", "two\n"), folder, true);

        assertThat(folder.resolve("a.txt")).hasContent("one\n");
        assertThat(folder.resolve("b.txt")).hasContent("two\n");
    }
}
