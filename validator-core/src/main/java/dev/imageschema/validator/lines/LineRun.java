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
 * One run over an archive. Whoever starts it reads portions and tells them; with several threads, those judge the portions in
 * between.
 */
public final class LineRun {
    static final String WORKER = "validate-lines";

    /** Fits into the cache of a core. */
    private static final int PORTION_BYTES = 1 << 18;

    /** So that nobody waits: one at work, and the next. */
    private static final int PORTIONS_OF_A_THREAD = 2;

    private final Judge judge;
    private final LineReader reader;
    private final Teller teller;

    LineRun(InputStream lines, int portionBytes, Judge judge, LineConsumer consumer) {
        this.judge = judge;
        reader = new LineReader(lines, portionBytes, judge.mostBytes(), judge.fileLimits());
        teller = new Teller(consumer, judge);
    }

    /** {@return how the lines of a stream were judged, after all of them were told} */
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

    /** {@return whether all its lines could be told} */
    private boolean tellFirst(Queue<Ahead> ahead) throws InterruptedException {
        try {
            ahead.element().work.get();
        } catch (ExecutionException e) {
            // A judge throws nothing, so this is an error of the JVM, such as too little memory.
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

    /** A portion that is told when this work is done. */
    private record Ahead(Portion portion, Future<?> work) {}
}
