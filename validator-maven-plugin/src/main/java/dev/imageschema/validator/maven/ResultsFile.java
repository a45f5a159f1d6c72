package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for machines. Its keys and their order are a format that others rely on. */
final class ResultsFile {
    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Indenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private final Path directory;
    private final String version;

    /**
     * @param directory where it is written
     * @param version of this plugin
     */
    ResultsFile(Path directory, String version) {
        this.directory = directory;
        this.version = version;
    }

    /** {@return the file itself} */
    Path path() {
        return directory.resolve("results.json");
    }

    /**
     * Writes it as a whole: nobody ever sees half of it.
     *
     * @param results what became of the fixtures
     * @throws IOException if that fails
     */
    void write(Results results) throws IOException {
        Files.createDirectories(directory);
        Path temporary = directory.resolve("results.json.tmp");
        // Not writeString, which refuses half a surrogate pair: a field's name may have one.
        Files.write(temporary, text(results).getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String text(Results results) {
        ObjectNode root = JSON.createObjectNode().put("formatVersion", FORMAT_VERSION);
        root.putObject("tool").put("name", "validator-maven-plugin").put("version", version);
        add(results.summary(), root.putObject("summary"));
        ArrayNode fixtures = root.putArray("fixtures");
        results.fixtures().forEach(fixture -> add(fixture, fixtures.addObject()));
        // What is invisible stands in strings only, where JSON has the same escapes.
        return JSON.writer()
                .with(PRINTER)
                .writeValueAsString(root)
                .lines()
                .map(Printable::of)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void add(Summary summary, ObjectNode node) {
        node.put("fixtures", summary.fixtures())
                .put("passed", summary.passed())
                .put("failed", summary.failed())
                .put("valid", summary.valid())
                .put("invalid", summary.invalid())
                .put("malformed", summary.malformed())
                .put("unchecked", summary.unchecked())
                .put("warnings", summary.warnings());
    }

    private static void add(FixtureResult fixture, ObjectNode node) {
        Expectation expectation = fixture.expectation();
        ValidationResult result = fixture.result();
        node.put("file", fixture.file()).put("set", expectation.set());
        add(expectation.contract(), node);
        node.put("expect", expectation.verdict().name())
                .put("verdict", result.verdict().name())
                .put("passed", fixture.passed());
        ((ObjectNode) JSON.readTree(result.toJson())).without("verdict").forEachEntry(node::set);
    }

    private static void add(Contract contract, ObjectNode node) {
        if (contract instanceof Contract.OfModel of) {
            node.put("model", of.model().modelName()).put("profile", Contract.nameOf(of.profile()));
        } else if (contract instanceof Contract.OfSchema of) {
            node.put("schema", of.name());
        }
    }
}
