package dev.imageschema.validator.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<String> lines = new ArrayList<>();
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);
    private final Progress progress = new Progress(lines::add, time::get);

    @Test
    void shortRunLogsNothing() {
        for (int i = 1; i <= 1_000; i++) {
            progress.reach(i, 1_000);
        }
        time.addAndGet(TimeUnit.HOURS.toNanos(1));
        progress.reach(1_000, 1_000);

        assertThat(lines).isEmpty();
    }

    @Test
    void longRunLogsItsProgressEveryFiveSeconds() {
        for (int i = 1; i <= 12_000; i++) {
            time.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            progress.reach(i, 100_000);
        }

        assertThat(lines)
                .containsExactly("5,000 of 100,000 fixtures validated", "10,000 of 100,000 fixtures validated");
    }
}
