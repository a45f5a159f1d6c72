package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a stream that fails or violates its contract gives {@code UNCHECKED}, without an exception or a hang. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class StreamsTest {
    private static final SchemaValidator ANYTHING = Validator.forSchema("true").build();
    private static final String CONTRACT_VIOLATION =
            "The document cannot be read: the stream violates the contract of InputStream.read";

    /** @param message the message of the only error */
    private record Kind(String name, UnaryOperator<InputStream> stream, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A stream that reads from another stream, and returns another number of bytes. */
    private abstract static class Dishonest extends InputStream {
        private final InputStream honest;

        Dishonest(InputStream honest) {
            this.honest = honest;
        }

        abstract int answer(int honest, int length);

        @Override
        public int read() throws IOException {
            return honest.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return answer(honest.read(bytes, offset, length), length);
        }
    }

    @FunctionalInterface
    private interface ReadResult {
        int to(int honest, int length);
    }

    private static UnaryOperator<InputStream> returning(ReadResult answer) {
        return honest -> new Dishonest(honest) {
            @Override
            int answer(int count, int length) {
                return answer.to(count, length);
            }
        };
    }

    private static UnaryOperator<InputStream> singleBytesAre(int value) {
        return honest -> new Dishonest(honest) {
            @Override
            public int read() {
                return value;
            }

            @Override
            int answer(int count, int length) {
                return 0;
            }
        };
    }

    private static InputStream endless(InputStream honest) {
        return new Dishonest(honest) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                return value < 0 ? 256 : value;
            }

            @Override
            int answer(int count, int length) {
                return count < 0 ? length + 1 : count;
            }
        };
    }

    private static UnaryOperator<InputStream> throwing(RuntimeException failure) {
        return returning((honest, length) -> {
            throw failure;
        });
    }

    /** The constructor of the superclass requires a cause, so only a subclass can have none. */
    private static final class WithoutCause extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        WithoutCause() {
            super("secret", new IOException());
        }

        @Override
        public synchronized IOException getCause() {
            return null;
        }
    }

    static Stream<Kind> kinds() {
        String cannot = "The document cannot be read: ";
        return Stream.of(
                new Kind("one byte more than requested", returning((honest, length) -> length + 1), CONTRACT_VIOLATION),
                new Kind(
                        "many bytes more than requested",
                        returning((honest, length) -> Integer.MAX_VALUE),
                        CONTRACT_VIOLATION),
                new Kind("bytes after the end", StreamsTest::endless, CONTRACT_VIOLATION),
                new Kind("a negative number of bytes", returning((honest, length) -> -2), CONTRACT_VIOLATION),
                new Kind(
                        "the smallest number of bytes",
                        returning((honest, length) -> Integer.MIN_VALUE),
                        CONTRACT_VIOLATION),
                new Kind("a value that is not a byte", singleBytesAre(256), CONTRACT_VIOLATION),
                new Kind("a negative byte", singleBytesAre(-2), CONTRACT_VIOLATION),
                new Kind("an exception without a cause", throwing(new WithoutCause()), cannot + "WithoutCause"),
                new Kind(
                        "an exception with a cause",
                        throwing(new UncheckedIOException(new IOException("secret"))),
                        cannot + "IOException"),
                new Kind(
                        "another exception",
                        throwing(new IllegalStateException("secret")),
                        cannot + "IllegalStateException"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static void assertUnread(ValidationResult result, String message) {
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(result.errors()).hasToString("[" + message + " (io)]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDocumentIsUncheckedIfItsStreamBreaksTheContract(Kind kind) {
        InputStream stream = kind.stream.apply(new ByteArrayInputStream("[1]".getBytes(UTF_8)));

        assertUnread(ANYTHING.validate(stream), kind.message);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anNdjsonFileIsUncheckedIfItsStreamBreaksTheContract(Kind kind) throws IOException {
        byte[] lines = "[1]\n".getBytes(UTF_8);
        for (byte[] file : List.of(lines, gzip(lines))) {
            for (int threads : new int[] {1, 2}) {
                List<ValidationResult> results = new ArrayList<>();
                LineCounts counts = ANYTHING.validateLines(
                        kind.stream.apply(new ByteArrayInputStream(file)),
                        threads,
                        (line, offset, result) -> results.add(result));

                assertThat(counts.areValid()).isFalse();
                assertThat(counts.unchecked()).isEqualTo(1);
                assertUnread(results.get(results.size() - 1), kind.message);
            }
        }
    }

    @Test
    void aStreamThatReturnsNoBytesForAnArrayIsReadByteByByte() throws IOException {
        byte[] lines = "[1]\n".getBytes(UTF_8);

        assertThat(ANYTHING.validate(byteByByte(lines)).verdict()).isEqualTo(Verdict.VALID);
        for (byte[] file : List.of(lines, gzip(lines))) {
            assertThat(ANYTHING.validateLines(byteByByte(file), (line, offset, result) -> {}))
                    .isEqualTo(new LineCounts(1, 0, 1, 0, 0, 0));
        }
    }

    private static InputStream byteByByte(byte[] file) {
        InputStream bytes = new ByteArrayInputStream(file);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return 0;
            }
        };
    }
}
