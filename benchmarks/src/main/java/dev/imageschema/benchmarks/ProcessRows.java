package dev.imageschema.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the wall-clock time of whole programs, which take turns. */
final class ProcessRows {
    private static final String EMPTY = "an empty main";

    private final Path scratch;
    private final Path schemas;
    private final Path ajv;

    /**
     * @param scratch an empty directory for temporary files
     * @param ajv the script that validates a directory with Ajv; it is skipped if Node or Ajv is not installed
     */
    ProcessRows(Path scratch, Path ajv) throws IOException {
        this.scratch = scratch;
        this.ajv = ajv;
        this.schemas = scratch.resolve("schemas");
        for (Map.Entry<String, String> schema : SchemaFiles.ONE_OF.byIri().entrySet()) {
            Path file = schemas.resolve(schema.getKey().substring(SchemaFiles.BASE.length()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema.getValue());
        }
    }

    /** {@return the rows of a fresh JVM that validates one document, first a valid one and then an invalid one} */
    List<Row> once(int times) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Document document : List.of(Document.S, Document.I)) {
            String file = Files.write(scratch.resolve(document.title() + ".json"), document.bytes())
                    .toString();
            Map<String, List<String>> commands = new LinkedHashMap<>();
            commands.put(EMPTY, java(Programs.Empty.class));
            commands.put("ours (documented)", java(Programs.OursOnce.class, file));
            commands.put("networknt (oneOf)", java(Programs.NetworkntOnce.class, file, schemas.toString()));
            rows.addAll(rows(document.title(), commands, times, document.isValid() ? 0 : 1));
        }
        return rows;
    }

    /** {@return the times to validate many files, of which one in ten is invalid, and to print their errors} */
    List<Row> folder(int files, int times) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(scratch.resolve("files"));
        for (int i = 0; i < files; i++) {
            Files.write(folder.resolve("image-" + i + ".json"), Documents.file(i, i % 10 == 0));
        }
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("Jackson token scan", java(Programs.ScanFolder.class, folder.toString()));
        commands.put("ours (documented)", java(Programs.OursFolder.class, folder.toString()));
        commands.put("networknt (oneOf)", java(Programs.NetworkntFolder.class, folder.toString(), schemas.toString()));
        List<String> node = List.of("node", ajv.toString(), folder.toString());
        if (canRun(node)) {
            commands.put("ajv on Node", node);
        }
        return rows(String.format(Locale.ROOT, "%,d files, 10 %% bad", files), commands, times, files / 10);
    }

    private static List<String> java(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean canRun(List<String> command) throws InterruptedException {
        try {
            return start(command).waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(scratch.resolve("output").toFile())
                .redirectError(scratch.resolve("problems").toFile())
                .start();
    }

    private List<Row> rows(String document, Map<String, List<String>> commands, int times, int bad)
            throws IOException, InterruptedException {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                System.err.println(document + ": " + command.getKey());
                long start = System.nanoTime();
                int exit = start(command.getValue()).waitFor();
                double nanos = System.nanoTime() - start;
                requireResult(command.getKey(), exit, bad);
                measured.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                        .add(nanos);
            }
        }
        double base = Row.median(measured.values().iterator().next());
        double networknt = Row.median(measured.get("networknt (oneOf)"));
        return measured.entrySet().stream()
                .map(entry -> {
                    double nanos = Row.median(entry.getValue());
                    return new Row(document, entry.getKey(), nanos, nanos / base, nanos / networknt, Double.NaN);
                })
                .toList();
    }

    private void requireResult(String name, int exit, int bad) throws IOException {
        List<String> lines = Files.readAllLines(scratch.resolve("output"));
        String last = lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
        boolean validates = !name.startsWith("Jackson") && !name.equals(EMPTY);
        if (exit != 0 || !last.equals(String.valueOf(validates ? bad : 0))) {
            throw new IllegalStateException(name + " exited with code " + exit + " and printed " + last + "\n"
                    + Files.readString(scratch.resolve("problems")));
        }
    }
}
