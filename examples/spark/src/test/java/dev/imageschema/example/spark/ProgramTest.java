package dev.imageschema.example.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the output and the exit codes of the program with its README. */
class ProgramTest {
    private static final Path PAGE = Path.of("README.md");

    @TempDir
    private Path folder;

    @BeforeAll
    static void runLocally() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.log.level", "OFF");
        System.setProperty("spark.sql.shuffle.partitions", "2");
    }

    @AfterAll
    static void forget() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("spark."));
    }

    private int run(Path input) {
        return ValidateImages.run(input.toString(), folder.resolve("output").toString());
    }

    @Test
    void itEndsWith0IfAllAreValid() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("valid.ndjson"), Planted.document(1))))
                .isEqualTo(0);
    }

    @Test
    void itPrintsWhatThePageSaysAndEndsWith1IfNotAllAreValid() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        int status;
        try {
            status = run(Path.of("images"));
        } finally {
            System.setOut(out);
        }

        assertThat(status).isEqualTo(1);
        assertThat(blocks("text")).containsExactly(bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itEndsWith2IfAFileCannotBeRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Planted.document(1).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("cut off.ndjson.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 20));

        assertThat(run(file)).isEqualTo(2);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void itEndsWith2IfThereIsNoInput() {
        assertThat(run(folder.resolve("missing"))).isEqualTo(2);
    }

    @Test
    void itEndsWith2IfItsArgumentsAreWrong() {
        assertThat(ValidateImages.run()).isEqualTo(2);
        assertThat(ValidateImages.run("input")).isEqualTo(2);
        assertThat(ValidateImages.run("input", "output", "--column")).isEqualTo(2);
        assertThat(ValidateImages.run("input", "output", "--columns", "json")).isEqualTo(2);
    }

    @Test
    void everyCommandOfThePageIsRunByContinuousIntegration() throws IOException {
        String script = Files.readString(Path.of("..", "..", ".ci", "spark"));

        List<String> commands = blocks("sh").stream().flatMap(String::lines).toList();

        assertThat(commands).hasSize(3).allSatisfy(command -> assertThat(script).contains(command));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
