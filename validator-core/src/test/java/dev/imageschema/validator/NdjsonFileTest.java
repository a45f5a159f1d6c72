package dev.imageschema.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.imageschema.validator.testkit.ForkedJvm;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks that each line of an NDJSON file has the result that the line has as a single document. */
class NdjsonFileTest {
    private static final SchemaValidator IMAGES =
            Validator.forModel(Model.IMAGE).build();
    private static final int LINES = 3_000;

    private record LineResult(long line, long offset, ValidationResult result) {}

    private record Run(LineCounts counts, List<LineResult> results) {
        static Run of(SchemaValidator validator, byte[] ndjson, int threads) {
            List<LineResult> results = new ArrayList<>();
            LineCounts counts = validator.validateLines(
                    new ByteArrayInputStream(ndjson),
                    threads,
                    (line, offset, result) -> results.add(new LineResult(line, offset, result)));
            return new Run(counts, results);
        }
    }

    /** {@return valid Images, random mutants of Images, and some lines that are not Images} */
    private static List<byte[]> lines() {
        List<byte[]> seeds = new ArrayList<>();
        for (JsonNode example : SchemaFiles.examples(Model.IMAGE)) {
            seeds.add(example.toString().getBytes(UTF_8));
        }
        assertThat(seeds).isNotEmpty();
        Random random = new Random(20261124);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            byte[] line = switch (random.nextInt(10)) {
                case 0 ->
                    List.of("", " ", "\t\r ", "{", "[1,", "\0", "\"\\", "\uFEFF{}", "1 2", "\u0085")
                            .get(random.nextInt(10))
                            .getBytes(UTF_8);
                case 1, 2, 3 -> seed;
                default -> Mutation.mutate(seed, random);
            };
            for (int at = 0; at < line.length; at++) {
                line[at] = line[at] == '\n' ? (byte) ' ' : line[at];
            }
            lines.add(line);
        }
        return lines;
    }

    private static byte[] join(List<byte[]> lines, String end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
            bytes.writeBytes(end.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Run expected(SchemaValidator validator, List<byte[]> lines, String end) {
        List<LineResult> results = new ArrayList<>();
        long[] counts = new long[Verdict.values().length];
        long offset = 0;
        int empty = 0;
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            boolean hasReturn = end.equals("\n") && line.length > 0 && line[line.length - 1] == '\r';
            byte[] json = hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
            if (new String(json, UTF_8).matches("[ \t\r\n]*")) {
                empty++;
            } else {
                results.add(new LineResult(i + 1, offset, validator.validate(json)));
                counts[results.get(results.size() - 1).result.verdict().ordinal()]++;
            }
            offset += line.length + end.length();
        }
        return new Run(new LineCounts(lines.size(), empty, counts[0], counts[1], counts[2], counts[3]), results);
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENTED, LF", "DOCUMENTED, CRLF", "STRICT, LF"})
    void everyLineHasTheResultOfASingleDocument(Profile profile, String lineEnd) {
        String end = lineEnd.equals("LF") ? "\n" : "\r\n";
        SchemaValidator validator =
                Validator.forModel(Model.IMAGE).profile(profile).build();
        List<byte[]> lines = lines();
        Run expected = expected(validator, lines, end);
        assertThat(expected.counts.empty()).isPositive();
        assertThat(expected.counts.invalid()).isGreaterThan(LINES / 10);
        assertThat(expected.counts.malformed()).isGreaterThan(LINES / 10);
        if (profile == Profile.DOCUMENTED) {
            assertThat(expected.counts.valid()).isGreaterThan(LINES / 10);
        }

        byte[] ndjson = join(lines, end);
        for (int threads : new int[] {1, 2, 5}) {
            Run run = Run.of(validator, ndjson, threads);
            assertThat(run.counts).isEqualTo(expected.counts);
            assertThat(run.results).hasSameSizeAs(expected.results);
            for (int i = 0; i < run.results.size(); i++) {
                assertThat(run.results.get(i)).isEqualTo(expected.results.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lineAndColumnOfAnErrorCountFromTheStartOfTheLine(int threads) {
        String image = SchemaFiles.json(SchemaFiles.documentationExample()).toString();
        String broken = image.replace("55.68", "\"80\"");
        String ndjson = "\uFEFF" + image + "\r\n\r\n" + broken + "\n" + broken.substring(0, 100);
        Run run = Run.of(IMAGES, ndjson.getBytes(UTF_8), threads);

        assertThat(run.counts).isEqualTo(new LineCounts(4, 1, 1, 1, 1, 0));
        assertThat(run.results.get(0).result.warnings()).hasSize(1);
        assertThat(run.results.get(1).line).isEqualTo(3);
        assertThat(run.results.get(1).offset).isEqualTo(ndjson.getBytes(UTF_8).length - broken.length() - 101);
        assertThat(run.results.get(1).result.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(broken.substring(error.column() - 1)).startsWith("\"80\"");
        });
        assertThat(run.results.get(2).result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.column()).isEqualTo(101));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLineAboveTheLimitIsMalformedAndTheNextLinesAreValidated(int threads) {
        SchemaValidator numbers = Validator.forSchema("{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}")
                .limits(Limits.DEFAULT.withDocumentBytes(300_000))
                .build();
        String longest = "[" + " ".repeat(299_998) + "]";
        List<byte[]> lines = new ArrayList<>();
        for (String line :
                List.of("[1]", longest, longest + " ", longest.repeat(5), "[\"a\"]", " ".repeat(300_001), "[]")) {
            lines.add(line.getBytes(UTF_8));
        }
        Run run = Run.of(numbers, join(lines, "\n"), threads);

        assertThat(run.counts).isEqualTo(new LineCounts(7, 0, 3, 1, 3, 0));
        for (int i = 0; i < lines.size(); i++) {
            assertThat(run.results.get(i).line).isEqualTo(i + 1);
            assertThat(run.results.get(i).result).isEqualTo(numbers.validate(lines.get(i)));
        }
    }

    @Test
    void aSchemaWithoutAFastPathValidatesLinesToo() {
        SchemaValidator validator =
                Validator.forSchema("{\"not\": {\"type\": \"string\"}}").build();
        assertThat(validator.hasFastPath()).isFalse();
        List<byte[]> lines = List.of("1".getBytes(UTF_8), "\"a\"".getBytes(UTF_8), "{".getBytes(UTF_8));

        assertThat(Run.of(validator, join(lines, "\n"), 1)).isEqualTo(expected(validator, lines, "\n"));
        assertThat(Run.of(validator, join(lines, "\n"), 2)).isEqualTo(expected(validator, lines, "\n"));
    }

    @Test
    void plainAndCompressedFilesHaveTheSameResults(@TempDir Path folder) throws IOException {
        byte[] ndjson = join(lines(), "\n");
        Path plain = Files.write(folder.resolve("images.ndjson"), ndjson);
        Path zipped = folder.resolve("images.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(ndjson);
        }
        List<LineResult> expected = Run.of(IMAGES, ndjson, 1).results;
        assertThat(expected).isNotEmpty();
        for (Path file : List.of(plain, zipped)) {
            List<LineResult> results = new ArrayList<>();
            IMAGES.validateLines(file, (line, offset, result) -> results.add(new LineResult(line, offset, result)));
            assertThat(results).isEqualTo(expected);
            results.clear();
            IMAGES.validateLines(file, 2, (line, offset, result) -> results.add(new LineResult(line, offset, result)));
            assertThat(results).isEqualTo(expected);
        }
    }

    @Test
    void aFileThatCannotBeReadIsOneUncheckedLine(@TempDir Path folder) {
        for (Path file : List.of(folder, folder.resolve("missing.ndjson"))) {
            List<LineResult> results = new ArrayList<>();
            LineCounts counts = IMAGES.validateLines(
                    file, (line, offset, result) -> results.add(new LineResult(line, offset, result)));

            assertThat(results).containsExactly(new LineResult(1, 0, IMAGES.validate(file)));
            assertThat(counts).isEqualTo(new LineCounts(1, 0, 0, 0, 0, 1));
            assertThat(counts.areValid()).isFalse();
        }
    }

    @Test
    void anNdjsonFileIsValidIfItHasDocumentsAndAllAreValid() {
        assertThat(new LineCounts(0, 0, 0, 0, 0, 0).areValid()).isFalse();
        assertThat(new LineCounts(2, 2, 0, 0, 0, 0).areValid()).isFalse();
        assertThat(new LineCounts(3, 2, 1, 0, 0, 0).areValid()).isTrue();
        assertThat(new LineCounts(3, 1, 1, 1, 0, 0).areValid()).isFalse();
        assertThat(new LineCounts(3, 1, 1, 0, 1, 0).areValid()).isFalse();
        assertThat(new LineCounts(3, 1, 1, 0, 0, 1).areValid()).isFalse();
    }

    @Test
    void anInvalidArgumentIsAnException() {
        InputStream none = InputStream.nullInputStream();
        LineConsumer consumer = (line, offset, result) -> {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IMAGES.validateLines(none, 0, consumer))
                .withMessage("threads must be from 1 to 1024, found 0");
        assertThatIllegalArgumentException().isThrownBy(() -> IMAGES.validateLines(Path.of("none"), 0, consumer));
        assertThatNullPointerException()
                .isThrownBy(() -> IMAGES.validateLines((InputStream) null, consumer))
                .withMessage("lines");
        assertThatNullPointerException()
                .isThrownBy(() -> IMAGES.validateLines((Path) null, consumer))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> IMAGES.validateLines(none, null))
                .withMessage("consumer");
    }

    /**
     * The run multiplies the number of threads by a constant. For the largest numbers the product would overflow, and
     * the run would hold the whole file in memory.
     */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_025, 1 << 30, Integer.MAX_VALUE})
    void aNumberOfThreadsOutOfRangeIsRefused(int threads) {
        InputStream none = InputStream.nullInputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IMAGES.validateLines(none, threads, (line, offset, result) -> {}))
                .withMessage("threads must be from 1 to 1024, found " + threads);
    }

    @Test
    void theMaximumNumberOfThreadsWorks() {
        assertThat(Run.of(IMAGES, "{}\n".getBytes(UTF_8), 1_024).counts).isEqualTo(new LineCounts(1, 0, 0, 1, 0, 0));
    }

    /** An NDJSON file that is generated while it is read. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private long left;
        private int at;

        Endless(byte[] line, long lines) {
            this.line = line;
            left = lines * line.length;
        }

        @Override
        public int read() {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, line.length - at));
            System.arraycopy(line, at, bytes, offset, count);
            at = (at + count) % line.length;
            left -= count;
            return count;
        }
    }

    /** Validates NDJSON files that are far larger than the memory of the JVM, and prints the counts. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            byte[] image = (SchemaFiles.json(SchemaFiles.documentationExample()) + "\n").getBytes(UTF_8);
            SchemaValidator numbers = Validator.forSchema("{\"type\": \"integer\"}")
                    .ndjsonLimits(NdjsonLimits.DEFAULT.withLines(50_000_000))
                    .build();
            for (int threads : new int[] {1, 4}) {
                print(IMAGES, image, 250_000, threads);
                print(numbers, "1\n".getBytes(UTF_8), 200_000, threads);
                print(numbers, "\n".getBytes(UTF_8), 50_000_000, threads);
                print(numbers, " ".repeat(1_000_000).getBytes(UTF_8), 300, threads);
            }
        }

        private static void print(SchemaValidator validator, byte[] line, long lines, int threads) {
            AtomicLong errors = new AtomicLong();
            LineCounts counts = validator.validateLines(
                    new Endless(line, lines),
                    threads,
                    (number, offset, result) -> errors.addAndGet(result.errors().size()));
            System.out.println(counts + " " + errors);
        }
    }

    @Test
    void memoryDoesNotGrowWithTheFile() throws Exception {
        String output = ForkedJvm.run(List.of("-Xmx64m"), Program.class);

        List<String> counts = List.of(
                new LineCounts(250_000, 0, 250_000, 0, 0, 0) + " 0",
                new LineCounts(200_000, 0, 200_000, 0, 0, 0) + " 0",
                new LineCounts(50_000_000, 50_000_000, 0, 0, 0, 0) + " 0",
                new LineCounts(1, 0, 0, 0, 1, 0) + " 1");
        List<String> expected = new ArrayList<>(counts);
        expected.addAll(counts);
        assertThat(output.lines()).containsExactlyElementsOf(expected);
    }
}
