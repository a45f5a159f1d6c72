package dev.imageschema.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures all contenders on a document, each in its own JVMs. */
final class DocumentRows {
    private final int forks;
    private final int iterations;
    private final int warmUp;

    /**
     * @param forks the number of JVMs for this project's validator; the others have one, because they are so much
     *     slower that the differences between JVMs do not matter
     * @param iterations the number of iterations of one second in each JVM
     * @param warmUp the minimum warm-up, in seconds
     */
    DocumentRows(int forks, int iterations, int warmUp) {
        this.forks = forks;
        this.iterations = iterations;
        this.warmUp = warmUp;
    }

    List<Row> of(Document document) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        for (Contender contender : Contenders.ALL) {
            if (contender.takes(document)) {
                System.err.println(document.title() + ": " + contender.name());
                rows.add(row(contender, document));
            }
        }
        return besideNetworknt(rows);
    }

    private Row row(Contender contender, Document document) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(DocumentBenchmark.class.getName())
                        .param("contender", contender.name())
                        .param("document", document.name())
                        .jvmArgs(
                                "-Xms512m", "-Xmx512m", "-XX:+UseG1GC", "-D" + DocumentBenchmark.WARM_UP + "=" + warmUp)
                        .forks(contender instanceof Ours ? forks : 1)
                        .warmupIterations(0)
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        List<IterationResult> measured = result.getBenchmarkResults().stream()
                .map(fork -> fork.getIterationResults())
                .flatMap(Collection::stream)
                .toList();
        return new Row(
                document.title(),
                contender.name(),
                median(measured, it -> of(it, "nanos") / of(it, "operations")),
                median(measured, it -> of(it, "nanos") / of(it, "operations") * of(it, "scans") / of(it, "scanNanos")),
                Double.NaN,
                median(measured, it -> of(it, "bytes") / of(it, "operations")));
    }

    private static double median(List<IterationResult> iterations, ToDoubleFunction<IterationResult> value) {
        return Row.median(iterations.stream().mapToDouble(value).boxed().toList());
    }

    private static double of(IterationResult iteration, String counter) {
        return iteration.getSecondaryResults().get(counter).getScore();
    }

    /**
     * Adds the ratio to networknt. It is computed from two ratios to a scan that ran at the same time, so it does not
     * depend on when each contender was measured.
     */
    private static List<Row> besideNetworknt(List<Row> rows) {
        double networknt = rows.stream()
                .filter(row -> row.name().equals(Networknt.ONE_OF.name()))
                .mapToDouble(Row::toBase)
                .findAny()
                .orElse(Double.NaN);
        return rows.stream()
                .map(row -> new Row(
                        row.document(), row.name(), row.nanos(), row.toBase(), row.toBase() / networknt, row.bytes()))
                .toList();
    }
}
