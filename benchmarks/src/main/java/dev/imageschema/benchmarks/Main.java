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

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        Path project = Path.of(System.getProperty("benchmarks.project"));
        Path page = project.resolve("docs/performance.md");
        if (options.contains("--ndjson") || options.contains("--fresh")) {
            String section = options.contains("--ndjson")
                    ? aboutNdjsonFiles(ndjsonTable(false))
                    : aboutFreshJvms(freshRows(project, 21));
            System.out.println(section);
            Files.writeString(page, replaceSection(Files.readString(page), section));
            return;
        }

        List<List<Row>> ofDocuments = new ArrayList<>();
        DocumentRows documents = quick ? new DocumentRows(1, 1, 1) : new DocumentRows(3, 3, 6);
        for (Document document : Document.values()) {
            ofDocuments.add(documents.of(document));
        }

        List<Row> fresh = freshRows(project, quick ? 5 : 21);
        Path scratch = Files.createTempDirectory("benchmarks");
        ProcessRows processes = new ProcessRows(scratch, project.resolve("benchmarks/ajv.mjs"));
        List<Row> folder = processes.folder(quick ? 1_000 : 10_000, quick ? 1 : 5);
        delete(scratch);
        String ndjson = ndjsonTable(quick);

        List<Row> rows = Stream.concat(ofDocuments.stream().flatMap(List::stream), folder.stream())
                .toList();
        String text = page(rows, fresh, ndjson);
        System.out.println(text);
        if (!quick) {
            Files.writeString(page, text);
            Files.writeString(
                    project.resolve("docs/performance.svg"),
                    Chart.of(IN_CHART.stream()
                            .map(document -> ofDocuments.get(document.ordinal()))
                            .toList()));
        }
    }

    private static List<Row> freshRows(Path project, int times) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("benchmarks");
        try {
            return new ProcessRows(scratch, project.resolve("benchmarks/ajv.mjs")).once(times);
        } finally {
            delete(scratch);
        }
    }

    private static String ndjsonTable(boolean quick) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("benchmarks");
        try {
            return new NdjsonRows(scratch, quick ? 50_000 : 1_000_000, quick ? 1 : 7).table();
        } finally {
            delete(scratch);
        }
    }

    static String page(List<Row> rows, List<Row> fresh, String ndjson) throws IOException {
        return """
                # Performance

                This page compares the validator of this project ("ours") with a plain scan of the tokens by Jackson,
                and with other validators.

                ![CPU time relative to a token scan](performance.svg)

                ## Documents

                Letters name the documents:

                %s

                ## Summary

                The fast path accepts a valid document without parsing it.
                An invalid document is parsed, evaluated and explained.

                %s

                - **time**: CPU time of `validate` with the documented profile, for one document in memory.
                - **× token scan**: time divided by the time of Jackson's token scan of the same bytes.
                - **networknt ÷ ours**: how many times as long networknt takes with unions as `oneOf`.
                - **10,000 files**: wall time of a whole program; one file in ten is invalid.

                %s
                ## All figures

                Measured by [benchmarks/run](../benchmarks/README.md) %s

                %s

                - **time**: CPU time of the thread for one document; for files, wall time of the whole process.
                - **× base**: time divided by the time of Jackson's token scan of the same bytes, which is measured in turns with it.
                - **bytes allocated**: for one document.

                %s""".formatted(
                        Arrays.stream(Document.values())
                                .map(Main::described)
                                .collect(Collectors.joining(
                                        "\n", "| document | bytes | content |\n| --- | ---: | --- |\n", "")),
                        summary(rows),
                        aboutFreshJvms(fresh),
                        when(),
                        table(Row.TABLE_HEAD, rows.stream().map(Row::inTable)),
                        aboutNdjsonFiles(ndjson));
    }

    private static String summary(List<Row> rows) {
        return table(
                "| document | time | × token scan | networknt ÷ ours | bytes allocated |\n| --- | ---: | ---: | ---: | ---: |",
                rows.stream()
                        .filter(row -> row.name().equals(Ours.DOCUMENTED.name()))
                        .map(Row::inSummary));
    }

    private static String aboutFreshJvms(List<Row> rows) throws IOException {
        return """
                ## A fresh JVM

                The time of a program that validates one file and ends, by wall clock.
                The first invalid document is expensive, because it loads Jackson, the engine and the explanations.
                A program that validates several documents pays this cost once.

                Measured by `benchmarks/run --fresh`, which is a part of `benchmarks/run`, %s

                %s

                - **time**: of the whole process, from start to end; the median.
                - **beyond base**: time minus the time of an empty `main`, which is measured in turns with it.
                """.formatted(
                        when(),
                        table(
                                "| document | program | time | beyond base | × networknt (oneOf) |\n| --- | --- | ---: | ---: | ---: |",
                                rows.stream().map(Row::inTableOfPrograms)));
    }

    private static String aboutNdjsonFiles(String table) throws IOException {
        return """
                ## NDJSON files

                Measured by `benchmarks/run --ndjson`, which is a part of `benchmarks/run`, %s

                %s

                - **time**: wall time for one pass over a file that the system has in its cache, in a heap of 64 MB.
                  Seven JVMs read the file three times each.
                  The best time of each JVM counts, and the table has the median of the seven.
                  The first row validates a part of the same documents in memory, repeatedly.
                - **× in memory**: speed divided by the speed of the first row in the same turn; the median of the seven.
                - **heap in use**: after the last collection, the maximum of all passes; empty if nothing was collected.

                [scale.md](scale.md) describes what to do if one machine is too slow for a file.
                """.formatted(when(), table);
    }

    private static String table(String head, Stream<String> rows) {
        return head + rows.map(row -> "\n" + row).collect(Collectors.joining());
    }

    /** {@return the page with another text in place of the section that has the same heading} */
    static String replaceSection(String page, String section) {
        int start = page.indexOf(section.substring(0, section.indexOf('\n') + 1));
        int end = page.indexOf("\n## ", start);
        return page.substring(0, start) + section + (end < 0 ? "" : page.substring(end));
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
