package dev.imageschema.validator.lines;

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
 * One run over an NDJSON file. The calling thread reads portions of lines and reports their results in order. With more
 * than one thread, worker threads validate the portions in between.
 */
public final class LineRun {
    static final String WORKER = "validate-lines";

    /** 256 KiB, which fit into the cache of a core. */
    private static final int PORTION_BYTES = 1 << 18;

    /** One portion in work and the next one, so that no worker waits. */
    private static final int PORTIONS_OF_A_THREAD = 2;

    private final Judge judge;
    private final LineReader reader;
    private final Teller teller;

    LineRun(InputStream lines, int portionBytes, Judge judge, LineConsumer consumer) {
        this.judge = judge;
        reader = new LineReader(lines, portionBytes, judge.mostBytes(), judge.fileLimits());
        teller = new Teller(consumer, judge);
    }

    /** {@return the number of lines of a stream by verdict, after the consumer has received all results} */
    public static LineCounts of(InputStream lines, int threads, Judge judge, LineConsumer consumer) {
        return new LineRun(lines, PORTION_BYTES, judge, consumer).run(threads);
    }

    LineCounts run(int threads) {
        try (reader) {
            if (threads == 1) {
                judgeAndTell();
            } else {
                judgeAhead(threads);
            }
            return teller.counts();
        }
    }

    private void judgeAndTell() {
        Portion portion = new Portion();
        while (reader.read(portion)) {
            if (!portion.tell(judge, teller)) {
                return;
            }
        }
        tellUnread(reader.offset(), reader.failure());
    }

    private void judgeAhead(int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, LineRun::worker);
        Queue<Ahead> ahead = new ArrayDeque<>();
        Queue<Portion> free = new ArrayDeque<>();
        try {
            Portion next = new Portion();
            while (reader.read(next)) {
                Portion portion = next;
                ahead.add(new Ahead(portion, workers.submit(() -> portion.judgeAhead(judge))));
                if (ahead.size() == threads * PORTIONS_OF_A_THREAD) {
                    free.add(ahead.element().portion);
                    if (!tellFirst(ahead)) {
                        return;
                    }
                }
                next = free.isEmpty() ? new Portion() : free.remove();
            }
            while (!ahead.isEmpty()) {
                if (!tellFirst(ahead)) {
                    return;
                }
            }
            tellUnread(reader.offset(), reader.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tellUnread(ahead.element().portion.offset(), new InterruptedIOException());
        } finally {
            workers.shutdownNow();
        }
    }

    /** {@return whether all lines of the first portion were reported; false if the limit on lines is exceeded} */
    private boolean tellFirst(Queue<Ahead> ahead) throws InterruptedException {
        try {
            ahead.element().work.get();
        } catch (ExecutionException e) {
            // A judge throws no exception, so the cause is an error of the JVM, such as an OutOfMemoryError.
            throw new IllegalStateException(e.getCause());
        }
        return ahead.remove().portion.tell(judge, teller);
    }

    private void tellUnread(long offset, @Nullable Exception failure) {
        if (failure != null) {
            teller.tellUnread(offset, failure);
        }
    }

    private static Thread worker(Runnable work) {
        Thread worker = new Thread(work, WORKER);
        worker.setDaemon(true);
        return worker;
    }

    /** A portion, and the task that validates it and must end before the portion is reported. */
    private record Ahead(Portion portion, Future<?> work) {}
}
