package dev.imageschema.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Measures archives by the wall clock, each program in a JVM of its own with a heap of 64 MB; the best of several times. */
final class ArchiveRows {
    private static final String HEAP = "-Xmx64m";
    private static final String TABLE_HEAD =
            "| %,d Images, a line each | time | lines/s | MB/s | × in memory | heap in use |\n"
                    + "| --- | ---: | ---: | ---: | ---: | ---: |\n";

    private final int lines;
    private final int times;
    private final Path plain;
    private final Path zipped;
    private final Path output;

    /**
     * @param scratch an empty folder to write the archive to
     * @param lines how many it has
     * @param times how often each program goes through it
     */
    ArchiveRows(Path scratch, int lines, int times) throws IOException {
        this.lines = lines;
        this.times = times;
        this.plain = scratch.resolve("images.ndjson");
        this.zipped = scratch.resolve("images.ndjson.gz");
        this.output = scratch.resolve("archive-output");
        try (OutputStream out = Files.newOutputStream(plain);
                OutputStream zip = new GZIPOutputStream(Files.newOutputStream(zipped), 1 << 16)) {
            for (int i = 0; i < lines; i++) {
                byte[] line = Documents.line(i);
                out.write(line);
                zip.write(line);
            }
        }
    }

    /** One program: the seconds of its best time, and the most of the heap that was in use after a collection. */
    private record Best(double seconds, long heap) {}

    /** {@return the table} */
    String table() throws IOException, InterruptedException {
        Best memory = best("-Xmx1g", ArchivePrograms.InMemory.class, plain, String.valueOf(lines));
        List<String> rows = new ArrayList<>();
        rows.add(row("validate, documents in memory", memory, memory));
        for (Path archive : List.of(plain, zipped)) {
            String packed = archive.equals(zipped) ? ", gzip" : "";
            rows.add(row("only read" + packed, best(HEAP, ArchivePrograms.Read.class, archive), memory));
            for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads *= 2) {
                Best best = best(HEAP, ArchivePrograms.Lines.class, archive, String.valueOf(threads));
                String name = "validateLines, " + threads + (threads == 1 ? " thread" : " threads");
                rows.add(row(name + packed, best, memory));
            }
        }
        return String.format(Locale.ROOT, TABLE_HEAD, lines) + String.join("\n", rows);
    }

    private String row(String name, Best best, Best memory) throws IOException {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %,.0f | %,.0f | %.2f | %s |",
                name,
                best.seconds,
                lines / best.seconds,
                Files.size(plain) / 1e6 / best.seconds,
                memory.seconds / best.seconds,
                best.heap == 0 ? "" : String.format(Locale.ROOT, "%.1f MB", best.heap / 1e6));
    }

    private Best best(String heap, Class<?> program, Path archive, String... arguments)
            throws IOException, InterruptedException {
        System.err.println(archive.getFileName() + ": " + program.getSimpleName() + " " + String.join(" ", arguments));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                archive.toString(),
                String.valueOf(times)));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        List<String[]> runs = Files.readAllLines(output).stream()
                .map(line -> line.split(" ", -1))
                .toList();
        long expected = program == ArchivePrograms.Read.class ? 0 : lines;
        if (exit != 0 || runs.size() != times || !runs.stream().allMatch(run -> Long.parseLong(run[0]) == expected)) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + exit + " and said "
                    + runs.stream().map(run -> String.join(" ", run)).collect(Collectors.joining(", ")));
        }
        return new Best(
                runs.stream().mapToLong(run -> Long.parseLong(run[1])).min().orElseThrow() / 1e9,
                runs.stream().mapToLong(run -> Long.parseLong(run[2])).max().orElseThrow());
    }
}
