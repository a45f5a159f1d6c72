package dev.imageschema.benchmarks;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Programs that process an NDJSON file several times. For each time they print the number of valid lines, the time in
 * nanoseconds and the bytes of the heap that were in use after the last garbage collection.
 */
final class NdjsonPrograms {
    private static final SchemaValidator IMAGES =
            Validator.forModel(Model.IMAGE).build();

    private NdjsonPrograms() {}

    /**
     * Validates as many documents as the file has, from memory. There are enough different documents that they do not
     * fit into a processor cache.
     */
    static final class InMemory {
        private static final int DOCUMENTS = 50_000;

        public static void main(String[] arguments) throws IOException {
            List<byte[]> documents = new ArrayList<>();
            try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
                for (String line = lines.readLine(); line != null && documents.size() < DOCUMENTS; ) {
                    documents.add(line.getBytes(StandardCharsets.UTF_8));
                    line = lines.readLine();
                }
            }
            int rounds = Integer.parseInt(arguments[2]) / documents.size();
            measure(arguments[1], () -> {
                long valid = 0;
                for (int i = 0; i < rounds; i++) {
                    for (byte[] document : documents) {
                        valid += IMAGES.validate(document).isValid() ? 1 : 0;
                    }
                }
                return valid;
            });
        }
    }

    /** Validates the lines of the file. */
    static final class Lines {
        public static void main(String[] arguments) throws IOException {
            int threads = Integer.parseInt(arguments[2]);
            measure(arguments[1], () -> {
                LineCounts counts = IMAGES.validateLines(Path.of(arguments[0]), threads, (line, offset, result) -> {});
                return counts.areValid() ? counts.valid() : -1;
            });
        }
    }

    /** Only reads the file, and decompresses it if it is compressed. */
    static final class Read {
        public static void main(String[] arguments) throws IOException {
            byte[] buffer = new byte[1 << 18];
            measure(arguments[1], () -> {
                long lines = 0;
                try (InputStream stream = open(arguments[0])) {
                    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                        lines += n == 0 ? 1 : 0;
                    }
                }
                return lines;
            });
        }

        private static InputStream open(String file) throws IOException {
            InputStream stream = new FileInputStream(file);
            return file.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
        }
    }

    private interface Work {
        long run() throws IOException;
    }

    private static void measure(String times, Work work) throws IOException {
        for (int i = 0; i < Integer.parseInt(times); i++) {
            long start = System.nanoTime();
            long valid = work.run();
            System.out.println(valid + " " + (System.nanoTime() - start) + " " + inUse());
        }
    }

    private static long inUse() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
