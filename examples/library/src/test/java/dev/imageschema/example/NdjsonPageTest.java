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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the program and its output with the page on NDJSON files. */
class NdjsonPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "ndjson.md");
    private static final Path PROGRAM = Path.of("src/main/java/dev/imageschema/example/WhichLinesAreWrong.java");

    private static final Pattern BLOCK = Pattern.compile("```(java|text)\n.*?```\n", Pattern.DOTALL);

    @Test
    @Tag(GeneratedPage.TAG)
    void theProgramAndItsOutputAreCurrent() throws IOException {
        Map<String, String> blocks = Map.of("java", Files.readString(PROGRAM), "text", output());
        String page = Files.readString(PAGE);
        assertThat(BLOCK.matcher(page).results().map(block -> block.group(1))).containsExactly("java", "text");

        String expected = BLOCK.matcher(page)
                .replaceAll(block ->
                        Matcher.quoteReplacement("```" + block.group(1) + "\n" + blocks.get(block.group(1)) + "```\n"));
        GeneratedPage.assertCurrent(PAGE, expected);
    }

    private static String output() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WhichLinesAreWrong.main(new String[] {"ports.ndjson"});
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
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
