package dev.imageschema.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the wall-clock time of NDJSON validation. Each program runs in its own JVMs with a heap of 64 MB. The
 * programs take turns, and each has several JVMs, because some JVMs compile the same code far better than others.
 */
final class NdjsonRows {
    private static final String HEAP = "-Xmx64m";

    /** The number of times that a JVM processes the file. */
    private static final int TIMES = 3;

    private static final String TABLE_HEAD =
            "| %,d Images, one per line | time | lines/s | MB/s | × in memory | heap in use |\n"
                    + "| --- | ---: | ---: | ---: | ---: | ---: |\n";

    private final int lines;
    private final int turns;
    private final Path plain;
    private final Path zipped;
    private final Path output;

    /**
     * @param scratch an empty directory for the files
     * @param lines the number of lines in the file
     * @param turns the number of JVMs for each program
     */
    NdjsonRows(Path scratch, int lines, int turns) throws IOException {
        this.lines = lines;
        this.turns = turns;
        this.plain = scratch.resolve("images.ndjson");
        this.zipped = scratch.resolve("images.ndjson.gz");
        this.output = scratch.resolve("ndjson-output");
        try (OutputStream out = Files.newOutputStream(plain);
                OutputStream zip = new GZIPOutputStream(Files.newOutputStream(zipped), 1 << 16)) {
            for (int i = 0; i < lines; i++) {
                byte[] line = Documents.line(i);
                out.write(line);
                zip.write(line);
            }
        }
    }

    /**
     * One JVM of a program.
     *
     * @param seconds the shortest time to process the file
     * @param heap the maximum number of bytes in use after a garbage collection
     */
    private record Run(double seconds, long heap) {}

    private record Program(String name, String heap, Class<?> main, Path file, List<String> arguments) {}

    /** {@return the Markdown table of all programs} */
    String table() throws IOException, InterruptedException {
        Map<Program, List<Run>> runs = new LinkedHashMap<>();
        programs().forEach(program -> runs.put(program, new ArrayList<>()));
        for (int turn = 1; turn <= turns; turn++) {
            for (Map.Entry<Program, List<Run>> entry : runs.entrySet()) {
                System.err.println("NDJSON: " + entry.getKey().name + ", turn " + turn);
                entry.getValue().add(run(entry.getKey()));
            }
        }
        List<Run> inMemory = runs.values().iterator().next();
        List<String> rows = new ArrayList<>();
        for (Map.Entry<Program, List<Run>> entry : runs.entrySet()) {
            rows.add(row(entry.getKey().name, entry.getValue(), inMemory));
        }
        return String.format(Locale.ROOT, TABLE_HEAD, lines) + String.join("\n", rows);
    }

    /** {@return all programs; the others are compared with the first} */
    private List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        programs.add(new Program(
                "validate, documents in memory",
                "-Xmx1g",
                NdjsonPrograms.InMemory.class,
                plain,
                List.of(String.valueOf(lines))));
        for (Path file : List.of(plain, zipped)) {
            String packed = file.equals(zipped) ? ", gzip" : "";
            programs.add(new Program("only read" + packed, HEAP, NdjsonPrograms.Read.class, file, List.of()));
            for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads *= 2) {
                String name = "validateLines, " + threads + (threads == 1 ? " thread" : " threads") + packed;
                List<String> arguments = List.of(String.valueOf(threads));
                programs.add(new Program(name, HEAP, NdjsonPrograms.Lines.class, file, arguments));
            }
        }
        return programs;
    }

    private String row(String name, List<Run> runs, List<Run> inMemory) throws IOException {
        double seconds = median(i -> runs.get(i).seconds);
        double ratio = median(i -> inMemory.get(i).seconds / runs.get(i).seconds);
        long heap = runs.stream().mapToLong(Run::heap).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %,.0f | %,.0f | %.2f | %s |",
                name,
                seconds,
                lines / seconds,
                Files.size(plain) / 1e6 / seconds,
                ratio,
                heap == 0 ? "" : String.format(Locale.ROOT, "%.1f MB", heap / 1e6));
    }

    private double median(IntToDoubleFunction ofTurn) {
        return Row.median(IntStream.range(0, turns).mapToDouble(ofTurn).boxed().toList());
    }

    private Run run(Program program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.main.getName(),
                program.file.toString(),
                String.valueOf(TIMES)));
        command.addAll(program.arguments);
        int exit = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        List<String[]> times = Files.readAllLines(output).stream()
                .map(line -> line.split(" ", -1))
                .toList();
        long expected = program.main == NdjsonPrograms.Read.class ? 0 : lines;
        if (exit != 0 || times.size() != TIMES || !times.stream().allMatch(t -> Long.parseLong(t[0]) == expected)) {
            throw new IllegalStateException(program.name + " exited with code " + exit + " and printed "
                    + times.stream().map(time -> String.join(" ", time)).collect(Collectors.joining(", ")));
        }
        return new Run(
                times.stream().mapToLong(time -> Long.parseLong(time[1])).min().orElseThrow() / 1e9,
                times.stream().mapToLong(time -> Long.parseLong(time[2])).max().orElseThrow());
    }
}
