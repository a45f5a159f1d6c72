package dev.imageschema.validator.internal.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how an NDJSON file is split into lines, and how the results of the lines are reported. */
class LineRunTest {
    private static final int MAX_BYTES = 50;
    private static final List<Integer> CHUNK_SIZES = List.of(1, 2, 3, 7, 16, 64, 1 << 18);
    private static final List<Integer> THREADS = List.of(1, 2, 5);

    /** Accepts lines that begin with {@code v}, and returns the text of other lines as the message of an error. */
    private static class Echo implements LineValidator {
        @Override
        public int maxBytes() {
            return MAX_BYTES;
        }

        @Override
        public NdjsonLimits fileLimits() {
            return NdjsonLimits.DEFAULT;
        }

        @Override
        public ValidationResult validate(byte[] bytes, int start, int end) {
            if (end - start > MAX_BYTES) {
                return tooLong();
            }
            return bytes[start] == 'v'
                    ? new ValidationResult(Verdict.VALID, List.of(), List.of())
                    : ValidationResult.unchecked("echo", new String(bytes, start, end - start, UTF_8));
        }

        @Override
        public ValidationResult tooLong() {
            return ValidationResult.unchecked("limit", "too long");
        }

        @Override
        public ValidationResult unread(Exception e) {
            return ValidationResult.unchecked("io", e.getClass().getSimpleName());
        }
    }

    /** @param text the text of the line; if the line could not be validated, the reason in brackets */
    private record LineReport(long line, long offset, String text) {}

    private record Run(LineCounts counts, List<LineReport> reports) {
        static Run of(InputStream ndjson, int chunkBytes, int threads) {
            List<LineReport> reports = new ArrayList<>();
            LineConsumer consumer = (line, offset, result) -> reports.add(new LineReport(line, offset, text(result)));
            return new Run(new LineRun(ndjson, chunkBytes, new Echo(), consumer).run(threads), reports);
        }

        private static String text(ValidationResult result) {
            if (result.isValid()) {
                return "valid";
            }
            String message = result.errors().get(0).message();
            return result.errors().get(0).keyword().equals("echo") ? message : "[" + message + "]";
        }

        List<String> texts() {
            return reports.stream().map(LineReport::text).toList();
        }
    }

    /** {@return the run, which must be equal for all chunk sizes and numbers of threads} */
    private static Run run(byte[] ndjson) {
        Run first = Run.of(new ByteArrayInputStream(ndjson), CHUNK_SIZES.get(0), THREADS.get(0));
        for (int chunkBytes : CHUNK_SIZES) {
            for (int threads : THREADS) {
                assertThat(Run.of(new ByteArrayInputStream(ndjson), chunkBytes, threads))
                        .as("chunks of %s bytes, %s threads", chunkBytes, threads)
                        .isEqualTo(first);
            }
        }
        assertThat(Run.of(new Trickle(ndjson), 16, 1)).isEqualTo(first);
        return first;
    }

    private static Run run(String ndjson) {
        return run(ndjson.getBytes(UTF_8));
    }

    /** A stream that returns one byte for a read, and no byte for every third read. */
    private static final class Trickle extends ByteArrayInputStream {
        private int reads;

        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return ++reads % 3 == 0 ? 0 : super.read(bytes, offset, Math.min(1, length));
        }

        @Override
        public int available() {
            return 0;
        }
    }

    @Test
    void aStreamThatReturnsNoBytesForAnArrayIsReadByteByByte() {
        InputStream stream = new ByteArrayInputStream("a\nbc".getBytes(UTF_8)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return 0;
            }
        };
        assertThat(Run.of(stream, 16, 1).texts()).containsExactly("a", "bc");
    }

    @Test
    void linesHaveNumbersAndByteOffsets() {
        Run run = run("a\nbc\r\nvalid\nd");

        assertThat(run.reports)
                .containsExactly(
                        new LineReport(1, 0, "a"),
                        new LineReport(2, 2, "bc"),
                        new LineReport(3, 6, "valid"),
                        new LineReport(4, 12, "d"));
        assertThat(run.counts).isEqualTo(new LineCounts(4, 0, 1, 0, 0, 3));
    }

    @Test
    void emptyLinesAreCountedAndNotReported() {
        Run run = run("\n \t\r\na\n\r\n\n" + " ".repeat(MAX_BYTES) + "\r\nb\n" + "\n".repeat(1000));

        assertThat(run.reports).containsExactly(new LineReport(3, 5, "a"), new LineReport(7, 62, "b"));
        assertThat(run.counts).isEqualTo(new LineCounts(1007, 1005, 0, 0, 0, 2));
        assertThat(run("").counts).isEqualTo(new LineCounts(0, 0, 0, 0, 0, 0));
        assertThat(run(" ").counts).isEqualTo(new LineCounts(1, 1, 0, 0, 0, 0));
        assertThat(run("\n").counts).isEqualTo(new LineCounts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void onlyTheLineFeedEndsALine() {
        assertThat(run("a\rb\r\r\nc\0\u2028d\n\uFEFFe\r").texts()).containsExactly("a\rb\r", "c\0\u2028d", "\uFEFFe");
    }

    @Test
    void aLineThatIsTooLongIsReportedAndTheNextLineIsRead() {
        String longest = "x".repeat(MAX_BYTES);
        for (int more : new int[] {1, 2, 3, 13, 14, 15, 200, 1 << 18}) {
            Run run = run(longest + "\n" + longest + "\r\n" + "y".repeat(MAX_BYTES + more) + "\r\n\nb\n"
                    + " ".repeat(60) + more + "\n" + "z".repeat(100));

            assertThat(run.texts())
                    .as("%s more", more)
                    .containsExactly(longest, longest, "[too long]", "b", "[too long]", "[too long]");
            assertThat(run.reports.get(3)).isEqualTo(new LineReport(5, 51 + 52 + MAX_BYTES + more + 2 + 1, "b"));
        }
    }

    @Test
    void aRandomNdjsonFileIsSplitAtEachLineFeed() {
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            byte[] ndjson = new byte[random.nextInt(400)];
            for (int at = 0; at < ndjson.length; at++) {
                ndjson[at] = (byte) "aaaaav \r\n\n".charAt(random.nextInt(10));
            }
            List<LineReport> expected = new ArrayList<>();
            String[] lines = new String(ndjson, UTF_8).split("\n", -1);
            int offset = 0;
            for (int line = 0; line < lines.length; line++) {
                String text =
                        lines[line].endsWith("\r") ? lines[line].substring(0, lines[line].length() - 1) : lines[line];
                if (text.length() > MAX_BYTES) {
                    expected.add(new LineReport(line + 1, offset, "[too long]"));
                } else if (!text.isBlank()) {
                    expected.add(new LineReport(line + 1, offset, text.startsWith("v") ? "valid" : text));
                }
                offset += lines[line].length() + 1;
            }
            assertThat(run(ndjson).reports).isEqualTo(expected);
        }
    }

    @Test
    void manyInvalidLinesAreReportedInOrder() {
        StringBuilder ndjson = new StringBuilder();
        for (int i = 1; i <= 60_000; i++) {
            ndjson.append(i % 3 == 0 ? "" : i % 3 == 1 ? "v" : "x" + i).append('\n');
        }
        List<String> expected = IntStream.rangeClosed(1, 60_000)
                .filter(i -> i % 3 != 0)
                .mapToObj(i -> i % 3 == 1 ? "valid" : "x" + i)
                .toList();
        for (int threads : THREADS) {
            Run run = Run.of(new ByteArrayInputStream(ndjson.toString().getBytes(UTF_8)), 1 << 18, threads);

            assertThat(run.texts()).isEqualTo(expected);
            assertThat(run.counts).isEqualTo(new LineCounts(60_000, 20_000, 20_000, 0, 0, 20_000));
        }
    }

    private static ValidationResult hundredErrors() {
        ValidationError error = ValidationResult.unchecked("echo", "").errors().get(0);
        return new ValidationResult(Verdict.INVALID, Collections.nCopies(100, error), List.of());
    }

    /** {@return a result with one error that has two alternatives of one error each} */
    private static ValidationResult nestedErrors() {
        ValidationResult result = Validator.forSchema("{\"oneOf\": [{\"type\": \"integer\"}, {\"type\": \"boolean\"}]}")
                .build()
                .validate("null");
        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.alternatives())
                        .hasSize(2)
                        .allSatisfy(branch -> assertThat(branch).hasSize(1)));
        return result;
    }

    /** Without this limit, the memory for chunks that were validated ahead would depend on the number of errors. */
    @Test
    void aChunkHoldsAtMostAThousandErrors() {
        for (ValidationResult result : List.of(hundredErrors(), nestedErrors())) {
            int maxPerChunk = result.errors().size() == 1 ? 1_000 / 3 + 1 : 1_000 / 100;
            AtomicInteger pending = new AtomicInteger();
            AtomicInteger maxPending = new AtomicInteger();
            LineValidator validator = new Echo() {
                @Override
                public ValidationResult validate(byte[] bytes, int start, int end) {
                    maxPending.accumulateAndGet(pending.incrementAndGet(), Math::max);
                    return result;
                }
            };
            byte[] ndjson = "x\n".repeat(100_000).getBytes(UTF_8);
            LineCounts counts = new LineRun(
                            new ByteArrayInputStream(ndjson),
                            1 << 12,
                            validator,
                            (line, offset, reported) -> pending.decrementAndGet())
                    .run(3);

            assertThat(counts).isEqualTo(new LineCounts(100_000, 0, 0, 100_000, 0, 0));
            assertThat(maxPending.get()).isGreaterThan(maxPerChunk).isLessThanOrEqualTo(6 * maxPerChunk + 1);
        }
    }

    private static byte[] gzip(String plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    @Test
    void aGzipFileIsDecompressed() throws IOException {
        String plain = "a\nb\n" + "v\n".repeat(100_000) + "c";

        assertThat(run(gzip(plain))).isEqualTo(run(plain));
        assertThat(run(join(gzip("a\nb"), gzip(""), gzip("c\nd")))).isEqualTo(run("a\nbc\nd"));
        // These files begin with only the first byte of the magic number of gzip.
        assertThat(run("\u001F").texts()).containsExactly("\u001F");
        assertThat(run("\u001Fa").texts()).containsExactly("\u001Fa");
    }

    @Test
    void aBrokenGzipFileIsUncheckedFromTheFaultOn() throws IOException {
        byte[] whole = gzip("a\nb\n");
        for (int length = 2; length < whole.length; length++) {
            Run run = run(Arrays.copyOf(whole, length));
            assertThat(run.texts()).as("%s bytes", length).endsWith("[EOFException]");
            assertThat(run.counts.unchecked()).isEqualTo(run.counts.lines());
        }
        for (int length = 1; length < whole.length; length++) {
            Run run = run(join(whole, Arrays.copyOf(whole, length)));
            assertThat(run.texts()).as("%s bytes", length).startsWith("a", "b");
            assertThat(run.texts().get(run.texts().size() - 1)).isIn("[EOFException]", "[ZipException]");
        }
        byte[] brokenHeader = gzip("c\n");
        brokenHeader[2] = 5;
        assertThat(run(join(whole, brokenHeader)).reports)
                .containsExactly(
                        new LineReport(1, 0, "a"), new LineReport(2, 2, "b"), new LineReport(3, 4, "[ZipException]"));
        byte[] brokenSum = gzip("a\nb\n");
        brokenSum[brokenSum.length - 8] ^= 1;
        assertThat(run(brokenSum).texts()).endsWith("[ZipException]");
        assertThat(run(join(whole, new byte[] {0})).texts()).endsWith("[ZipException]");
    }

    @Test
    void manyEmptyGzipMembersDoNotExhaustTheStack() throws IOException {
        byte[] empty = gzip("");
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            many.writeBytes(empty);
            if (i < 50) {
                few.writeBytes(empty);
            }
        }

        assertThat(run(join(gzip("a\n"), few.toByteArray(), gzip("b"))).texts()).containsExactly("a", "b");
        assertThat(run(join(gzip("a\n"), many.toByteArray(), gzip("b"))).texts())
                .containsExactly("a", "[ZipException]");
    }

    @Test
    void aStreamThatFailsAfterAMemberHasNotEnded() throws IOException {
        for (int threads : THREADS) {
            InputStream ndjson = failing(gzip("a\n"), new IOException("secret"));

            assertThat(Run.of(ndjson, 16, threads).reports)
                    .containsExactly(new LineReport(1, 0, "a"), new LineReport(2, 2, "[IOException]"));
        }
    }

    private static InputStream failing(String ndjson, Exception failure) {
        return failing(ndjson.getBytes(UTF_8), failure);
    }

    private static InputStream failing(byte[] ndjson, Exception failure) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                if (failure instanceof IOException e) {
                    throw e;
                }
                throw (RuntimeException) failure;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(ndjson), broken);
    }

    @Test
    void theLineAtWhichReadingFailsIsReportedLast() {
        for (int chunkBytes : CHUNK_SIZES) {
            for (int threads : THREADS) {
                IOException failure = new IOException("secret");
                assertThat(Run.of(failing("a\n\nbc", failure), chunkBytes, threads).reports)
                        .containsExactly(new LineReport(1, 0, "a"), new LineReport(3, 3, "[IOException]"));
                assertThat(Run.of(failing("a\n", failure), chunkBytes, threads).reports)
                        .containsExactly(new LineReport(1, 0, "a"), new LineReport(2, 2, "[IOException]"));
                assertThat(Run.of(failing("a\n" + "x".repeat(1000), failure), chunkBytes, threads).reports)
                        .containsExactly(new LineReport(1, 0, "a"), new LineReport(2, 2, "[IOException]"));
                assertThat(Run.of(failing("x".repeat(1000) + "\nb\nc", failure), chunkBytes, threads).reports)
                        .containsExactly(
                                new LineReport(1, 0, "[too long]"),
                                new LineReport(2, 1001, "b"),
                                new LineReport(3, 1003, "[IOException]"));
                assertThat(Run.of(failing("", new IllegalStateException()), chunkBytes, threads).reports)
                        .containsExactly(new LineReport(1, 0, "[IllegalStateException]"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anInterruptEndsTheRunWithAnUncheckedLine(int threads) {
        byte[] ndjson = "a\n".repeat(100).getBytes(UTF_8);
        List<LineReport> reports = new ArrayList<>();
        LineConsumer consumer = (line, offset, result) -> {
            reports.add(new LineReport(line, offset, Run.text(result)));
            if (line == 10) {
                Thread.currentThread().interrupt();
            }
        };
        LineCounts counts = new LineRun(new ByteArrayInputStream(ndjson), 10, new Echo(), consumer).run(threads);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(counts.lines()).isEqualTo(reports.size()).isGreaterThan(10).isLessThan(100);
        for (LineReport each : reports) {
            assertThat(each.offset).isEqualTo(2 * (each.line - 1));
            assertThat(each.text).isEqualTo(each.line == counts.lines() ? "[InterruptedIOException]" : "a");
        }
    }

    @Test
    void anInterruptEndsTheWaitForTheWorkers() throws InterruptedException {
        CountDownLatch isValidating = new CountDownLatch(1);
        CountDownLatch isOver = new CountDownLatch(1);
        LineValidator slow = new Echo() {
            @Override
            public ValidationResult validate(byte[] bytes, int start, int end) {
                isValidating.countDown();
                try {
                    isOver.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.validate(bytes, start, end);
            }
        };
        List<String> reports = new ArrayList<>();
        Thread run = new Thread(() -> {
            byte[] ndjson = "a\nb\nc\n".getBytes(UTF_8);
            LineConsumer consumer = (line, offset, result) -> reports.add(line + " " + offset + " " + Run.text(result));
            new LineRun(new ByteArrayInputStream(ndjson), 4, slow, consumer).run(2);
            reports.add("interrupted: " + Thread.interrupted());
        });
        run.start();
        isValidating.await();
        run.interrupt();
        run.join();

        assertThat(reports).containsExactly("1 0 [InterruptedIOException]", "interrupted: true");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void anExceptionOfTheConsumerEndsTheRunAndTheWorkers(int threads) throws InterruptedException {
        byte[] ndjson = "a\n".repeat(1000).getBytes(UTF_8);
        IllegalStateException failure = new IllegalStateException("enough");
        List<Long> reports = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        LineConsumer consumer = (line, offset, result) -> {
            reports.add(line);
            if (line == 100) {
                workers.addAll(workers());
                throw failure;
            }
        };
        assertThatThrownBy(() -> new LineRun(new ByteArrayInputStream(ndjson), 10, new Echo(), consumer).run(threads))
                .isSameAs(failure);
        assertThat(reports).hasSize(100);
        assertThat(workers).hasSize(threads == 1 ? 0 : threads);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(LineRun.WORKER))
                .toList();
    }

    @Test
    void theStreamIsNotClosed() throws IOException {
        for (byte[] ndjson : List.of("a\n".getBytes(UTF_8), gzip("a\n"))) {
            InputStream stream = new ByteArrayInputStream(ndjson) {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            assertThat(Run.of(stream, 16, 1).texts()).containsExactly("a");
        }
    }
}
