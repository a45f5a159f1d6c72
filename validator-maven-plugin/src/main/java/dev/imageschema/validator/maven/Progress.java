package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.PrintableText;
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
        if (checked < all && isTime()) {
            log.accept(String.format(Locale.ROOT, "%,d of %,d fixtures checked", checked, all));
        }
    }

    /**
     * Is told how far the run has come in an archive.
     *
     * @param archive its name
     * @param lines how many have been checked
     */
    void reach(String archive, long lines) {
        if (isTime()) {
            log.accept(String.format(Locale.ROOT, "%s: %,d lines checked", PrintableText.of(archive), lines));
        }
    }

    private boolean isTime() {
        long time = nanoTime.getAsLong();
        boolean isTime = time - lastTime >= INTERVAL;
        lastTime = isTime ? time : lastTime;
        return isTime;
    }
}
