package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One run over an NDJSON file. The calling thread reads chunks of lines and reports their results in order. With more
 * than one thread, worker threads validate the chunks in between.
 */
public final class LineRun {
    static final String WORKER = "validate-lines";

    /** 256 KiB, which fit into the cache of a core. */
    private static final int CHUNK_BYTES = 1 << 18;

    /** One chunk in work and the next one, so that no worker waits. */
    private static final int CHUNKS_PER_THREAD = 2;

    private final LineValidator validator;
    private final LineReader reader;
    private final LineReporter reporter;

    LineRun(InputStream lines, int chunkBytes, LineValidator validator, LineConsumer consumer) {
        this.validator = validator;
        reader = new LineReader(lines, chunkBytes, validator.maxBytes(), validator.fileLimits());
        reporter = new LineReporter(consumer, validator);
    }

    /** {@return the number of lines of a stream by verdict, after the consumer has received all results} */
    public static LineCounts of(InputStream lines, int threads, LineValidator validator, LineConsumer consumer) {
        return new LineRun(lines, CHUNK_BYTES, validator, consumer).run(threads);
    }

    LineCounts run(int threads) {
        try (reader) {
            if (threads == 1) {
                validateAndReport();
            } else {
                validateAhead(threads);
            }
            return reporter.counts();
        }
    }

    private void validateAndReport() {
        LineChunk chunk = new LineChunk();
        while (reader.read(chunk)) {
            if (!chunk.report(validator, reporter)) {
                return;
            }
        }
        reportUnread(reader.offset(), reader.failure());
    }

    private void validateAhead(int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, LineRun::worker);
        Queue<Ahead> ahead = new ArrayDeque<>();
        Queue<LineChunk> free = new ArrayDeque<>();
        try {
            LineChunk next = new LineChunk();
            while (reader.read(next)) {
                LineChunk chunk = next;
                ahead.add(new Ahead(chunk, workers.submit(() -> chunk.validateAhead(validator))));
                if (ahead.size() == threads * CHUNKS_PER_THREAD) {
                    free.add(ahead.element().chunk);
                    if (!reportFirst(ahead)) {
                        return;
                    }
                }
                next = free.isEmpty() ? new LineChunk() : free.remove();
            }
            while (!ahead.isEmpty()) {
                if (!reportFirst(ahead)) {
                    return;
                }
            }
            reportUnread(reader.offset(), reader.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reportUnread(ahead.element().chunk.offset(), new InterruptedIOException());
        } finally {
            workers.shutdownNow();
        }
    }

    /** {@return whether all lines of the first chunk were reported; false if the limit on lines is exceeded} */
    private boolean reportFirst(Queue<Ahead> ahead) throws InterruptedException {
        try {
            ahead.element().work.get();
        } catch (ExecutionException e) {
            // A validate throws no exception, so the cause is an error of the JVM, such as an OutOfMemoryError.
            throw new IllegalStateException(e.getCause());
        }
        return ahead.remove().chunk.report(validator, reporter);
    }

    private void reportUnread(long offset, @Nullable Exception failure) {
        if (failure != null) {
            reporter.reportUnread(offset, failure);
        }
    }

    private static Thread worker(Runnable work) {
        Thread worker = new Thread(work, WORKER);
        worker.setDaemon(true);
        return worker;
    }

    /** A chunk, and the task that validates it and must end before the chunk is reported. */
    private record Ahead(LineChunk chunk, Future<?> work) {}
}
