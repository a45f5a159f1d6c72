package dev.imageschema.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly the planted defects are found in 200,000 documents, for every way to store the documents and for failing
 * tasks.
 */
class ValidateImagesTest {
    /** A size at which splits begin and end inside lines. */
    private static final int SPLIT_BYTES = 1_000_003;

    private static final List<Part> LINES = List.of(
            new Part("2026/line feeds.ndjson", 1, 80_000),
            new Part("2026/packed.ndjson.gz", 80_001, 120_000),
            new Part("carriage-returns.ndjson", 120_001, 200_000));

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void writeLines() throws IOException {
        spark = SparkSession.builder()
                .master("local[2,3]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.log.level", "OFF")
                .config("spark.sql.files.maxPartitionBytes", 8 * SPLIT_BYTES)
                .config("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", SPLIT_BYTES)
                .config("spark.hadoop.fs.file.impl", FlakyFileSystem.class.getName())
                .config("spark.hadoop.fs.file.impl.disable.cache", true)
                .getOrCreate();
        Files.createDirectories(folder.resolve("lines/2026"));
        for (Part part : LINES) {
            part.write(folder.resolve("lines"));
        }
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void inNdjsonFilesTheyAreFound() throws Exception {
        assertFound(LINES, "file:" + folder.resolve("lines"), Optional.empty());
    }

    @Test
    void tasksThatAreRunAgainChangeNothing() throws Exception {
        spark.sparkContext().hadoopConfiguration().set(FlakyFileSystem.MODE, "fail");
        try {
            assertFound(LINES, "file:" + folder.resolve("lines"), Optional.empty());
        } finally {
            spark.sparkContext().hadoopConfiguration().unset(FlakyFileSystem.MODE);
        }

        assertThat(FlakyFileSystem.FAILURES).hasPositiveValue();
    }

    @Test
    void inATableTheyAreFound() throws Exception {
        Path table = folder.resolve("a table");
        spark.range(1, 200_001, 1, 3)
                .map(
                        (MapFunction<Long, String>)
                                document -> Planted.isEmpty(document) ? null : Planted.document(document),
                        Encoders.STRING())
                .toDF("json")
                .write()
                // A compressed file would be too small to be divided.
                .option("compression", "none")
                .option("parquet.enable.dictionary", false)
                .option("parquet.block.size", SPLIT_BYTES)
                .parquet(table.toString());
        List<String> files = parquetFiles(table);
        assertThat(files).hasSize(3);
        List<Part> parts = List.of(
                new Part(files.get(0), 1, 66_666),
                new Part(files.get(1), 66_667, 133_333),
                new Part(files.get(2), 133_334, 200_000));

        assertFound(parts, "file:" + table, Optional.of("json"));
    }

    private static List<String> parquetFiles(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertFound(List<Part> parts, String input, Optional<String> column) throws Exception {
        Path output = Files.createTempDirectory(folder, "output").resolve("new");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        boolean areValid = ValidateImages.run(
                spark,
                new Arguments(input, output.toString(), column),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(areValid).isFalse();
        List<String> findings = parts.stream()
                .flatMap(part -> part.findings().map(finding -> input + "/" + finding))
                .toList();
        assertThat(findings).hasSizeGreaterThan(180);
        assertThat(rows(output, "findings"))
                .containsExactlyInAnyOrderElementsOf(findings)
                .noneMatch(row -> row.contains(Planted.SECRET));
        assertThat(rows(output, "summary")).containsExactlyInAnyOrderElementsOf(summary());
        assertThat(rows(output, "files"))
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream().map(part -> input + "/" + part.counts()).toList());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("199859 of 199980 documents are valid\n        20 error   duplicate-name\n");
    }

    private static List<String> summary() {
        return LongStream.rangeClosed(1, 200_000)
                .boxed()
                .flatMap(document -> Planted.findings(document).stream())
                .map(finding -> finding.split(" ", -1))
                .map(words -> words[1] + " " + words[3] + " " + words[2].replace("/0", "/*"))
                .collect(Collectors.groupingBy(finding -> finding, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static List<String> rows(Path output, String what) {
        return spark.read().parquet(output.resolve(what).toString()).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    @Test
    void outputThatExistsIsLeftAlone() {
        Arguments arguments = new Arguments(folder.resolve("lines").toString(), folder.toString(), Optional.empty());

        assertThatThrownBy(() -> ValidateImages.run(spark, arguments, System.out))
                .isInstanceOf(RefusedException.class)
                .hasMessage("output already exists: " + folder + "; name a directory that does not exist");
    }

    @Test
    void nothingToValidateIsNoSuccess() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("blank.ndjson"), "\n \n");
        Path output = folder.resolve("nothing");

        for (String input : List.of("missing", "*.nothing")) {
            assertThatThrownBy(() -> run(folder.resolve(input), output, Optional.empty()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("input not found: " + folder.resolve(input));
        }
        assertThatThrownBy(() -> run(empty, output, Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no documents found in " + empty);
        Files.delete(empty.resolve("blank.ndjson"));
        assertThatThrownBy(() -> run(empty, output, Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no documents found in " + empty);
        assertThatThrownBy(() -> run(empty, output, Optional.of("json")))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("UNABLE_TO_INFER_SCHEMA");
        assertThat(output).doesNotExist();
    }

    private static boolean run(Path input, Path output, Optional<String> column) throws Exception {
        return ValidateImages.run(
                spark,
                new Arguments(input.toString(), output.toString(), column),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Test
    void validDocumentsAreASuccess() throws Exception {
        Path file = folder.resolve("valid.ndjson");
        Files.writeString(file, Planted.document(1));

        assertThat(run(file, folder.resolve("of valid"), Optional.empty())).isTrue();
    }
}
