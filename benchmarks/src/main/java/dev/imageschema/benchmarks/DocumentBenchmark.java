package dev.imageschema.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures one contender on one document. The contender and the token scan take turns of a few milliseconds each. Both
 * therefore run under the same conditions, and their ratio is right even while the machine is slow.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class DocumentBenchmark {
    /** The name of the system property for the minimum warm-up, in seconds. */
    static final String WARM_UP = "benchmarks.warmUp";

    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(500);
    private static final double SETTLED = 1.01;
    private static final int MAX_WARM_UP_ROUNDS = 4;

    @Param("ours (documented)")
    public String contender;

    @Param("S")
    public Document document;

    private Meter scan;
    private Meter measured;
    private long scansPerTurn;
    private long measuredPerTurn;

    /** The cost of an iteration, which JMH adds up and returns as secondary results. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        public long scans;
        public long scanNanos;
        public long operations;
        public long nanos;
        public long bytes;
    }

    /** Warms up until the scan does not become faster any more, which takes several seconds on a small document. */
    @Setup(Level.Trial)
    public void warmUp() throws Exception {
        Contender prepared = Contenders.named(contender);
        prepared.prepare();
        scan = new Meter(new TokenScan(), document);
        measured = new Meter(prepared, document);
        scansPerTurn = 1;
        measuredPerTurn = 1;

        long start = System.nanoTime();
        long shortest = TimeUnit.SECONDS.toNanos(Long.getLong(WARM_UP, 6));
        double fastest = Double.MAX_VALUE;
        double last;
        do {
            fastest = Math.min(fastest, last = window());
        } while (System.nanoTime() - start < shortest
                || last > fastest * SETTLED && System.nanoTime() - start < shortest * MAX_WARM_UP_ROUNDS);
    }

    private double window() throws Exception {
        scan.reset();
        measured.reset();
        for (long start = System.nanoTime(); System.nanoTime() - start < WINDOW; ) {
            turns();
        }
        scansPerTurn = perTurn(scan);
        measuredPerTurn = perTurn(measured);
        return scan.nanosPerOperation();
    }

    private static long perTurn(Meter meter) {
        return Math.max(1, (long) (TURN / meter.nanosPerOperation()));
    }

    private void turns() throws Exception {
        scan.run(scansPerTurn);
        measured.run(measuredPerTurn);
    }

    @Benchmark
    public void takeTurns(Cost cost) throws Exception {
        scan.reset();
        measured.reset();
        turns();
        cost.scans += scan.operations();
        cost.scanNanos += scan.nanos();
        cost.operations += measured.operations();
        cost.nanos += measured.nanos();
        cost.bytes += measured.bytes();
    }
}
