package dev.imageschema.validator.maven.coverage;

import dev.imageschema.validator.CoveredSchema;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.ReportFiles;
import dev.imageschema.validator.maven.report.ReportJson;
import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code coverage.json}, the coverage in a format for programs.
 *
 * <p>The keys and their order are a public format, described by {@code
 * META-INF/json-schema/validator-coverage.schema.json}.
 */
public final class CoverageJson {
    private static final int FORMAT_VERSION = 1;

    private final String version;

    /**
     * @param version the version of this plugin
     */
    public CoverageJson(String version) {
        this.version = version;
    }

    /**
     * Writes the file atomically.
     *
     * @param results the coverage to write
     * @param directory the report directory
     * @throws IOException if the file cannot be written; an older file then stays as it is
     */
    public void write(CoverageResults results, ReportDirectory directory) throws IOException {
        ObjectNode root = ReportJson.head(FORMAT_VERSION, version).put("notCounted", results.notCounted());
        ArrayNode contracts = root.putArray("contracts");
        results.contracts().forEach(coverage -> add(coverage, contracts.addObject()));
        directory.write(ReportFiles.COVERAGE, out -> out.write(ReportJson.text(root, "") + "\n"));
    }

    private static void add(ContractCoverage coverage, ObjectNode node) {
        ReportJson.add(coverage.contract(), node);
        node.put("fixtures", coverage.report().documents());
        addCounts(coverage.report().exercised(), coverage.of(), node);
        ArrayNode schemas = node.putArray("schemas");
        coverage.report().schemas().forEach(schema -> add(schema, schemas.addObject()));
    }

    private static void addCounts(int exercised, int of, ObjectNode node) {
        node.put("exercised", exercised).put("of", of).put("percent", ContractCoverage.percent(exercised, of));
    }

    private static void add(CoveredSchema schema, ObjectNode node) {
        node.put("name", schema.name()).put("schemaLocation", schema.schemaLocation());
        addCounts(schema.exercised(), schema.items().size(), node);
        ArrayNode items = node.putArray("items");
        schema.items().forEach(item -> {
            ObjectNode of = items.addObject().put("kind", item.kind().name()).put("field", item.field());
            if (item.value() != null) {
                of.put("value", item.value());
            }
            of.put("schemaLocation", item.schemaLocation()).put("fixtures", item.documents());
        });
    }
}
