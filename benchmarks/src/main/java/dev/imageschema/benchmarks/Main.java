package dev.imageschema.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs all measurements, prints the tables and writes {@code docs/performance.md}. {@code benchmarks/run} starts it.
 */
final class Main {
    private static final Set<Document> IN_CHART = EnumSet.of(Document.S, Document.L, Document.I);

    private static final String ABOUT_ARCHIVES = "## NDJSON files";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        Path project = Path.of(System.getProperty("benchmarks.project"));
        Path page = project.resolve("docs/performance.md");
        if (options.contains("--archives")) {
            String written = Files.readString(page);
            String archives = aboutArchives(archiveTable(false));
            System.out.println(archives);
            Files.writeString(page, written.substring(0, written.indexOf(ABOUT_ARCHIVES)) + archives);
            return;
        }

        List<List<Row>> ofDocuments = new ArrayList<>();
        DocumentRows documents = quick ? new DocumentRows(1, 1, 1) : new DocumentRows(3, 3, 6);
        for (Document document : Document.values()) {
            ofDocuments.add(documents.of(document));
        }

        Path scratch = Files.createTempDirectory("benchmarks");
        ProcessRows processes = new ProcessRows(scratch, project.resolve("benchmarks/ajv.mjs"));
        List<Row> once = processes.once(quick ? 5 : 21);
        List<Row> folder = processes.folder(quick ? 1_000 : 10_000, quick ? 1 : 5);
        delete(scratch);
        String archives = archiveTable(quick);

        String table = Stream.concat(
                        Stream.of(Row.TABLE_HEAD),
                        Stream.of(ofDocuments.stream().flatMap(List::stream), once.stream(), folder.stream())
                                .flatMap(rows -> rows)
                                .map(Row::inTable))
                .collect(Collectors.joining("\n"));
        System.out.println(table + "\n\n" + archives);
        if (!quick) {
            Files.writeString(page, page(table, archives));
            Files.writeString(
                    project.resolve("docs/performance.svg"),
                    Chart.of(IN_CHART.stream()
                            .map(document -> ofDocuments.get(document.ordinal()))
                            .toList()));
        }
    }

    private static String archiveTable(boolean quick) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("benchmarks");
        try {
            return new ArchiveRows(scratch, quick ? 50_000 : 1_000_000, quick ? 1 : 7).table();
        } finally {
            delete(scratch);
        }
    }

    static String page(String table, String archives) throws IOException {
        return """
                # Performance

                ![CPU time beside a token scan](performance.svg)

                Measured by [benchmarks/run](../benchmarks/README.md) %s

                %s

                - **time**: the CPU time of the thread for one document.
                  For a whole process, the wall-clock time from start to end.
                - **× base**: the ratio to the time of Jackson's token scan of the same bytes, with which it takes turns.
                  For a fresh process, the ratio to an empty `main`; for files, the ratio to a scan of the files.
                - **bytes allocated**: the bytes that are allocated for one document.

                %s

                %s""".formatted(
                when(),
                table,
                Arrays.stream(Document.values())
                        .map(Main::described)
                        .collect(Collectors.joining("\n", "| document | bytes | |\n| --- | ---: | --- |\n", "")),
                aboutArchives(archives));
    }

    private static String aboutArchives(String table) throws IOException {
        return """
                %s

                Measured by `benchmarks/run --archives`, which is a part of `benchmarks/run`, %s

                %s

                - **time**: the wall-clock time for a file in the cache of the operating system, with a heap of 64 MB.
                  Each of seven JVMs processes the file three times.
                  The row has the median of the seven shortest times.
                  The first row validates some of the same documents, repeatedly, from memory.
                - **× in memory**: how many times as fast as the first row in the same turn; the median of the seven turns.
                - **heap in use**: the maximum after a garbage collection; empty if there was no garbage collection.

                [scale.md](scale.md) explains what this means for files that are too large for one machine.
                """.formatted(ABOUT_ARCHIVES, when(), table);
    }

    /** {@return the date, commit, machine and JVM of the measurement, as the end of a sentence} */
    private static String when() throws IOException {
        return String.format(
                Locale.ROOT,
                "on %s at commit %s:\n%s, %d processors; %s %s.",
                LocalDate.now(),
                System.getProperty("benchmarks.commit"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
    }

    private static String described(Document document) {
        return String.format(
                Locale.ROOT, "| %s | %,d | %s |", document.title(), document.bytes().length, document.description());
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
