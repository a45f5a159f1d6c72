package dev.imageschema.validator.internal.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Checks that an NDJSON file that exceeds a limit ends at the same line, regardless of the sizes of the reads and the
 * number of threads.
 */
class NdjsonLimitsRunTest {
    private static final int MAX_BYTES = 50;
    private static final List<Integer> CHUNK_SIZES = List.of(1, 2, 3, 7, 16, 64, 1 << 18);
    private static final List<Integer> LARGE_CHUNK_SIZES = List.of(1 << 12, 100_003, 1 << 18);
    private static final List<Integer> THREADS = List.of(1, 2, 5);
    private static final NdjsonLimits UNLIMITED = new NdjsonLimits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

    /** Accepts every line except lines that are too long. */
    private record Lenient(NdjsonLimits fileLimits) implements LineValidator {
        @Override
        public int maxBytes() {
            return MAX_BYTES;
        }

        @Override
        public ValidationResult validate(byte[] bytes, int start, int end) {
            return end - start > MAX_BYTES ? tooLong() : new ValidationResult(Verdict.VALID, List.of(), List.of());
        }

        @Override
        public ValidationResult tooLong() {
            return ValidationResult.unchecked("too-long", "");
        }

        @Override
        public ValidationResult unread(Exception e) {
            return ValidationResult.unchecked(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    /** @param outcome the keyword of the error, or the name of the exceeded limit; empty for a valid line */
    private record LineReport(long line, long offset, String outcome) {}

    private record Run(LineCounts counts, List<LineReport> reports) {
        static Run of(InputStream file, NdjsonLimits limits, int chunkBytes, int threads) {
            List<LineReport> reports = new ArrayList<>();
            LineConsumer consumer =
                    (line, offset, result) -> reports.add(new LineReport(line, offset, outcome(result)));
            return new Run(new LineRun(file, chunkBytes, new Lenient(limits), consumer).run(threads), reports);
        }

        private static String outcome(ValidationResult result) {
            if (result.isValid()) {
                return "";
            }
            String keyword = result.errors().get(0).keyword();
            String message = result.errors().get(0).message();
            return keyword.equals("NdjsonLimitException")
                    ? message.replaceAll(".*NdjsonLimits.(\\w+) .*", "$1")
                    : keyword;
        }

        LineReport last() {
            return reports.get(reports.size() - 1);
        }
    }

    /** A stream that returns fewer bytes than requested. */
    private static final class Trickle extends ByteArrayInputStream {
        private final int maxRead;

        Trickle(byte[] bytes, int maxRead) {
            super(bytes);
            this.maxRead = maxRead;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(maxRead, length));
        }
    }

    /** {@return the run, which must be equal for all chunk sizes and numbers of threads} */
    private static Run run(byte[] file, NdjsonLimits limits, List<Integer> chunks) {
        Run first = Run.of(new ByteArrayInputStream(file), limits, chunks.get(0), 1);
        for (int chunkBytes : chunks) {
            for (int threads : THREADS) {
                assertThat(Run.of(new ByteArrayInputStream(file), limits, chunkBytes, threads))
                        .as("chunks of %s bytes, %s threads", chunkBytes, threads)
                        .isEqualTo(first);
            }
        }
        assertThat(Run.of(new Trickle(file, 7), limits, chunks.get(0), 1)).isEqualTo(first);
        return first;
    }

    private static Run run(String file, NdjsonLimits limits) {
        return run(file.getBytes(UTF_8), limits, CHUNK_SIZES);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    @Test
    void theLineAfterTheLimitIsUncheckedAndReadingStops() {
        Run run = run("a\n\nb\nc\nd\n", UNLIMITED.withLines(3));

        assertThat(run.reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(3, 3, ""), new LineReport(4, 5, "lines"));
        assertThat(run.counts).isEqualTo(new LineCounts(4, 1, 2, 0, 0, 1));
    }

    @Test
    void aFileMayHaveExactlyTheMaximumNumberOfLines() {
        for (String file : List.of("a\n\nb", "a\n\nb\n", "a\nb\n\n", "\n\n\n")) {
            assertThat(run(file, UNLIMITED.withLines(3)).counts)
                    .as(file)
                    .extracting(LineCounts::lines, LineCounts::unchecked)
                    .containsExactly(3L, 0L);
            assertThat(run(file, UNLIMITED.withLines(2)).last().outcome)
                    .as(file)
                    .isEqualTo("lines");
        }
    }

    @Test
    void emptyLinesAndLinesThatAreTooLongCount() {
        String tooLong = "x".repeat(MAX_BYTES + 1);

        assertThat(run("\n\n\na\n", UNLIMITED.withLines(2)).reports).containsExactly(new LineReport(3, 2, "lines"));
        assertThat(run("a\n" + tooLong + "\n" + tooLong + "\nb", UNLIMITED.withLines(2)).reports)
                .containsExactly(
                        new LineReport(1, 0, ""), new LineReport(2, 2, "too-long"), new LineReport(3, 54, "lines"));
    }

    @Test
    void aLineThatTheByteLimitCutsIsUnchecked() {
        String file = "aa\nbb\ncc\n";

        assertThat(run(file, UNLIMITED.withBytes(9)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 3, ""), new LineReport(3, 6, ""));
        for (int bytes = 1; bytes < 9; bytes++) {
            int whole = bytes / 3;
            Run run = run(file, UNLIMITED.withBytes(bytes));
            assertThat(run.reports).as("%s bytes", bytes).hasSize(whole + 1);
            assertThat(run.last()).as("%s bytes", bytes).isEqualTo(new LineReport(whole + 1, 3 * whole, "bytes"));
            assertThat(run.counts).isEqualTo(new LineCounts(whole + 1, 0, whole, 0, 0, 1));
        }
    }

    @Test
    void aLastLineWithoutALineFeedCountsToItsEnd() {
        assertThat(run("aa\nbb", UNLIMITED.withBytes(5)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 3, ""));
        assertThat(run("aa\nbb", UNLIMITED.withBytes(4)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 3, "bytes"));
    }

    @Test
    void theByteLimitAppliesInsideALineThatIsTooLong() {
        String file = "a\n" + "x".repeat(500) + "\nb\n";

        assertThat(run(file, UNLIMITED.withBytes(505)).reports)
                .containsExactly(
                        new LineReport(1, 0, ""), new LineReport(2, 2, "too-long"), new LineReport(3, 503, ""));
        assertThat(run(file, UNLIMITED.withBytes(503)).reports)
                .containsExactly(
                        new LineReport(1, 0, ""), new LineReport(2, 2, "too-long"), new LineReport(3, 503, "bytes"));
        assertThat(run(file, UNLIMITED.withBytes(502)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 2, "bytes"));
        assertThat(run(file, UNLIMITED.withBytes(20)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 2, "bytes"));
    }

    @Test
    void theFirstExceededLimitEndsTheFile() {
        assertThat(run("a\nb\nc\n", new NdjsonLimits(1, 4, 1)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 2, "lines"));
        assertThat(run("a\nb\nc\n", new NdjsonLimits(1, 3, 1)).reports)
                .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 2, "bytes"));
    }

    @Test
    void theByteLimitCountsDecompressedBytes() throws IOException {
        byte[] file = gzip("aa\nbb\ncc\n".getBytes(UTF_8));

        assertThat(run(file, UNLIMITED.withBytes(9), CHUNK_SIZES).counts.unchecked())
                .isZero();
        assertThat(run(file, UNLIMITED.withBytes(8), CHUNK_SIZES).last()).isEqualTo(new LineReport(3, 6, "bytes"));
        byte[] members = join(gzip("aa\nb".getBytes(UTF_8)), gzip("b\ncc\n".getBytes(UTF_8)));
        assertThat(run(members, UNLIMITED.withBytes(8), CHUNK_SIZES).last()).isEqualTo(new LineReport(3, 6, "bytes"));
    }

    @Test
    void aRandomFileEndsAtTheLineThatExceedsALimit() {
        Random random = new Random(20261128);
        for (int i = 0; i < 100; i++) {
            StringBuilder file = new StringBuilder();
            int length = random.nextInt(200);
            while (file.length() < length) {
                file.append("aaaaa \r\n\n".charAt(random.nextInt(9)));
            }
            NdjsonLimits limits = new NdjsonLimits(1 + random.nextInt(20), 1 + random.nextInt(200), 1);

            assertThat(run(file.toString(), limits).reports).isEqualTo(expected(file.toString(), limits));
        }
    }

    private static List<LineReport> expected(String file, NdjsonLimits limits) {
        List<LineReport> reports = new ArrayList<>();
        int start = 0;
        for (int line = 1; start < file.length(); line++) {
            int feed = file.indexOf('\n', start);
            int end = feed < 0 ? file.length() : feed + 1;
            if (end > limits.bytes()) {
                reports.add(new LineReport(line, start, "bytes"));
                return reports;
            }
            if (line > limits.lines()) {
                reports.add(new LineReport(line, start, "lines"));
                return reports;
            }
            String text = file.substring(start, end).replaceFirst("\r?\n?\\z", "");
            if (text.length() > MAX_BYTES) {
                reports.add(new LineReport(line, start, "too-long"));
            } else if (!text.isBlank()) {
                reports.add(new LineReport(line, start, ""));
            }
            start = end;
        }
        return reports;
    }

    @Test
    void theLineAtWhichTheRatioIsExceededIsUnchecked() throws IOException {
        byte[] file = gzip("{}\n".repeat(1_750_000).getBytes(UTF_8));
        Run run = run(file, NdjsonLimits.DEFAULT, LARGE_CHUNK_SIZES);

        // 5 KB of gzip. The ratio is first checked after 1 MiB of decompressed bytes.
        assertThat(run.last()).isEqualTo(new LineReport(349_526, 1_048_575, "ratio"));
        assertThat(run.counts).isEqualTo(new LineCounts(349_526, 0, 349_525, 0, 0, 1));
        assertThat(Run.of(new ByteArrayInputStream(file), UNLIMITED, 1 << 18, 1).counts)
                .isEqualTo(new LineCounts(1_750_000, 0, 1_750_000, 0, 0, 0));
    }

    @Test
    void theRatioOfASmallFileIsNotChecked() throws IOException {
        String mebibyte = "{}             \n".repeat(1 << 16);
        byte[] file = gzip(mebibyte.substring(1).getBytes(UTF_8));
        assertThat((1 << 20) / file.length).isGreaterThan(200);

        assertThat(run(file, NdjsonLimits.DEFAULT, LARGE_CHUNK_SIZES).counts.unchecked())
                .isZero();
    }

    @Test
    void aPlainFileHasNoRatio() {
        byte[] file = "{}\n".repeat(1_000_000).getBytes(UTF_8);

        assertThat(run(file, NdjsonLimits.DEFAULT.withRatio(1), LARGE_CHUNK_SIZES).counts)
                .isEqualTo(new LineCounts(1_000_000, 0, 1_000_000, 0, 0, 0));
    }

    @Test
    void theRatioIncludesAllEarlierGzipMembers() throws IOException {
        Random random = new Random(20261128);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 3 << 20) {
            noise.append(Long.toHexString(random.nextLong())).append('\n');
        }
        byte[] packed = gzip(noise.toString().getBytes(UTF_8));
        byte[] bomb = gzip("{}\n".repeat(1_000_000).getBytes(UTF_8));

        // 6 MB from 1.5 MB: the file as a whole is within the ratio.
        assertThat(run(join(packed, bomb), NdjsonLimits.DEFAULT, LARGE_CHUNK_SIZES)
                        .counts
                        .unchecked())
                .isZero();
        Run run = run(join(bomb, packed), NdjsonLimits.DEFAULT, LARGE_CHUNK_SIZES);
        assertThat(run.last()).isEqualTo(new LineReport(349_526, 1_048_575, "ratio"));
        assertThat(run(join(packed, bomb), NdjsonLimits.DEFAULT.withRatio(3), LARGE_CHUNK_SIZES)
                        .last()
                        .outcome)
                .isEqualTo("ratio");
    }

    @Test
    void aReadFailureIsReportedBeforeAnExceededLimitOfItsLine() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException();
            }
        };
        for (int threads : THREADS) {
            InputStream file = new SequenceInputStream(new ByteArrayInputStream("a\nb".getBytes(UTF_8)), broken);

            assertThat(Run.of(file, UNLIMITED.withLines(1), 16, threads).reports)
                    .containsExactly(new LineReport(1, 0, ""), new LineReport(2, 2, "IOException"));
        }
    }
}
