package dev.imageschema.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Adds up the CPU time and the allocated bytes of a contender on the current thread. CPU time does not include the time
 * of other threads and processes.
 */
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
        this.expected = document.isValid() || !contender.validates();
    }

    /** Validates the document several times between two readings of the clock, because a reading itself takes time. */
    void run(long times) throws Exception {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long nanosBefore = THREADS.getCurrentThreadCpuTime();
        for (long i = 0; i < times; i++) {
            if (contender.validate(json) != expected) {
                throw new IllegalStateException(contender.name() + " returned a wrong verdict");
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
