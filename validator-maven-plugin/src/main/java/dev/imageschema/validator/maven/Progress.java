package dev.imageschema.validator.maven;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says now and then how far a run has come, if it is a long one. */
final class Progress {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private long lastTime;

    /**
     * @param log is told
     * @param nanoTime as {@link System#nanoTime()}
     */
    Progress(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.lastTime = nanoTime.getAsLong();
    }

    /**
     * Is told how far the run has come.
     *
     * @param checked how many fixtures of a set have been checked
     * @param all how many there are in it
     */
    void reach(int checked, int all) {
        long time = nanoTime.getAsLong();
        if (time - lastTime >= INTERVAL && checked < all) {
            lastTime = time;
            log.accept(String.format(Locale.ROOT, "%,d of %,d fixtures checked", checked, all));
        }
    }
}
