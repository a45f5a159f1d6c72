package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.PrintableText;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Logs the progress of a run at most every five seconds. */
public final class Progress {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private long lastTime;

    /**
     * @param log receives the lines
     * @param nanoTime a clock such as {@link System#nanoTime()}
     */
    public Progress(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.lastTime = nanoTime.getAsLong();
    }

    /**
     * Logs the progress in a fixture set, if it is time.
     *
     * @param checked the number of fixtures of the set that have been validated
     * @param all the number of fixtures in the set
     */
    void reach(int checked, int all) {
        if (checked < all && isTime()) {
            log.accept(String.format(Locale.ROOT, "%,d of %,d fixtures validated", checked, all));
        }
    }

    /**
     * Logs the progress in an NDJSON file, if it is time.
     *
     * @param file the name of the file
     * @param lines the number of lines that have been validated
     */
    public void reach(String file, long lines) {
        if (isTime()) {
            String unit = lines == 1 ? "line" : "lines";
            log.accept(String.format(Locale.ROOT, "%s: %,d %s validated", PrintableText.of(file), lines, unit));
        }
    }

    private boolean isTime() {
        long time = nanoTime.getAsLong();
        boolean isTime = time - lastTime >= INTERVAL;
        lastTime = isTime ? time : lastTime;
        return isTime;
    }
}
