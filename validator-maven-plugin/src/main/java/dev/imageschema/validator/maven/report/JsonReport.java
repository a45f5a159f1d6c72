package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.Summary;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code results.json}, the report for programs.
 *
 * <p>The keys and their order are a public format, described by {@code
 * META-INF/json-schema/validator-results.schema.json}.
 */
final class JsonReport implements ReportWriter {
    static final String FILE = "results.json";

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final String version;

    /**
     * @param version the version of this plugin
     */
    JsonReport(String version) {
        this.version = version;
    }

    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        directory.write(FILE, out -> write(results, out));
    }

    /** Writes the fixtures one by one because a tree of all of them, possibly 100,000, would need too much memory. */
    private void write(Results results, Writer out) throws IOException {
        ObjectNode head = ReportJson.head(FORMAT_VERSION, version);
        add(results.summary(), head.putObject("summary"));
        String text = ReportJson.text(head, "");
        out.write(text.substring(0, text.lastIndexOf('\n')));
        out.write(",\n  \"fixtures\": [");
        Iterator<FixtureResult> fixtures = results.fixtures().iterator();
        boolean isEmpty = !fixtures.hasNext();
        while (fixtures.hasNext()) {
            out.write("\n    " + ReportJson.text(node(fixtures.next()), "    ") + (fixtures.hasNext() ? "," : ""));
        }
        out.write(isEmpty ? "]\n}\n" : "\n  ]\n}\n");
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

    private static ObjectNode node(FixtureResult fixture) {
        FixtureExpectation expectation = fixture.expectation();
        ObjectNode node =
                JSON.createObjectNode().put("file", fixture.file().name()).put("set", expectation.set());
        ReportJson.add(expectation.contract(), node);
        node.put("expect", expectation.verdict().name())
                .put("verdict", fixture.result().verdict().name())
                .put("passed", fixture.passed());
        ((ObjectNode) JSON.readTree(fixture.result().toJson()))
                .without("verdict")
                .forEachEntry(node::set);
        if (fixture.lines() != null) {
            add(fixture.lines(), node.putObject("lines"));
        }
        if (fixture.mismatch() != null) {
            add(fixture.mismatch(), node.putObject("expectedErrors"));
        }
        return node;
    }

    private static void add(LineCounts lines, ObjectNode node) {
        node.put("all", lines.lines())
                .put("empty", lines.empty())
                .put("valid", lines.valid())
                .put("invalid", lines.invalid())
                .put("malformed", lines.malformed())
                .put("unchecked", lines.unchecked());
    }

    private static void add(ErrorMismatch mismatch, ObjectNode node) {
        node.put("file", mismatch.file().name());
        if (mismatch.problem() != null) {
            node.put("problem", mismatch.problem());
        }
        ArrayNode missing = node.putArray("missing");
        mismatch.missing().forEach(line -> missing.add(line.toString()));
        ArrayNode unexpected = node.putArray("unexpected");
        mismatch.unexpected()
                .forEach(error -> unexpected.add(ExpectedError.of(error).toString()));
    }
}
