package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.NdjsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Compares the program and its output with the page on NDJSON files. */
class NdjsonPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "ndjson.md");
    private static final Path PROGRAM = Path.of("src/main/java/dev/imageschema/example/WhichLinesAreWrong.java");

    @Test
    void theProgramIsTheOneThatIsCompiled() throws IOException {
        assertThat(Files.readString(PAGE)).contains("```java\n" + Files.readString(PROGRAM) + "```");
    }

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WhichLinesAreWrong.main(new String[] {"ports.ndjson"});
        } finally {
            System.setOut(out);
        }

        assertThat(Files.readString(PAGE)).contains("```text\n" + bytes.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    void theTableOfLimitsHasTheirDefaults() throws IOException {
        NdjsonLimits limits = NdjsonLimits.DEFAULT;

        assertThat(Files.readString(PAGE))
                .containsPattern(String.format(Locale.ROOT, "\\| `lines`: [^|]+ \\| %,d \\|", limits.lines()))
                .containsPattern(String.format(Locale.ROOT, "\\| `bytes`: [^|]+ \\| %,d \\|", limits.bytes()))
                .containsPattern(String.format(Locale.ROOT, "\\| `ratio`: [^|]+ \\| %,d \\|", limits.ratio()));
    }
}
