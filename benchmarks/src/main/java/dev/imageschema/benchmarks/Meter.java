package dev.imageschema.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Adds up what a contender costs this thread: CPU time, which does not count who else is busy, and allocated bytes. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Contender contender;
    private final byte[] json;
    private final boolean expected;
    private long operations;
    private long nanos;
    private long bytes;

    Meter(Contender contender, Document document) {
        this.contender = contender;
        this.json = document.bytes();
        this.expected = document.isValid() || !contender.judges();
    }

    /** Validates the document several times, as one reading of the clock takes a moment itself. */
    void run(long times) throws Exception {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        for (long i = 0; i < times; i++) {
            if (contender.validate(json) != expected) {
                throw new IllegalStateException(contender.name() + " is wrong");
            }
        }
        nanos += THREADS.getCurrentThreadCpuTime() - nanosBefore;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        operations += times;
    }

    void reset() {
        operations = 0;
        nanos = 0;
        bytes = 0;
    }

    long operations() {
        return operations;
    }

    long nanos() {
        return nanos;
    }

    long bytes() {
        return bytes;
    }

    double nanosPerOperation() {
        return (double) nanos / operations;
    }
}
