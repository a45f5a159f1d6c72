package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.Region;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.RuleIds;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code results.sarif}, the report for code scanning and editors, in SARIF 2.1.0.
 *
 * <p>The report contains the problems that the log prints, and therefore nothing about a fixture that is rejected as
 * expected.
 */
final class SarifReport implements ReportWriter {
    static final String FILE = "results.sarif";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String BASE = "PROJECTROOT";
    private static final String FINGERPRINT = "fileFieldKeyword/v1";

    /** The descriptions of the rules that are not JSON Schema keywords. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(RuleIds.EXPECTATION, "A fixture does not have the verdict that its fixture set requires"),
            Map.entry(
                    RuleIds.EXPECTED_ERRORS, "A fixture does not have exactly the errors that its .errors file states"),
            Map.entry(RuleIds.MORE, "A fixture has more errors or warnings than this report lists"),
            Map.entry("json", "A fixture is not one well-formed JSON document"),
            Map.entry("encoding", "A fixture is not well-formed Unicode text"),
            Map.entry("duplicate-name", "An object has two fields with the same name"),
            Map.entry("limit", "A fixture exceeds a limit, e.g. the maximum size of a document"),
            Map.entry("byte-order-mark", "A fixture begins with a byte order mark"),
            Map.entry("io", "A fixture cannot be read"),
            Map.entry("budget", "Validation of a fixture stopped because it exceeded the budget for one document"),
            Map.entry("engine", "Validation of a fixture stopped because the schema cannot be evaluated"));

    private static final ObjectWriter TEXT = new JsonMapper().writer();
    private static final ObjectWriter JSON =
            TEXT.with(ReportJson.PRINTER).without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final String version;

    /**
     * @param version the version of this plugin
     */
    SarifReport(String version) {
        this.version = version;
    }

    @Override
    public void write(Results results, ReportDirectory directory) throws IOException {
        directory.write(FILE, out -> write(results, out));
    }

    void write(Results results, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new SarifWriter(json).write(results, version);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /**
     * A writer of the SARIF file.
     *
     * @param json the destination; a text that may contain invisible characters must pass through {@link #writeString}
     */
    private record SarifWriter(JsonGenerator json) {
        private static final String UNRESERVED = "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

        void write(Results results, String version) {
            List<String> rules = ReportedProblem.of(results)
                    .map(ReportedProblem::rule)
                    .distinct()
                    .sorted()
                    .toList();
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            writeTool(version, rules);
            writeInvocation(results);
            writeConventions();
            json.writeArrayPropertyStart("results");
            ReportedProblem.of(results).forEach(problem -> writeResult(problem, rules));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeTool(String version, List<String> rules) {
            json.writeObjectPropertyStart("tool");
            json.writeObjectPropertyStart("driver");
            json.writeStringProperty("name", "validator-maven-plugin");
            writeString("version", version);
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> {
                json.writeStartObject();
                writeString("id", rule);
                writeMessage("shortDescription", REASONS.getOrDefault(rule, "The JSON Schema keyword " + rule));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        /** Reports missing directories, because an empty list of results would look like success. */
        private void writeInvocation(Results results) {
            json.writeArrayPropertyStart("invocations");
            json.writeStartObject();
            json.writeBooleanProperty("executionSuccessful", !results.lackDirectory());
            if (results.lackDirectory()) {
                json.writeArrayPropertyStart("toolConfigurationNotifications");
                results.sets().stream().filter(SetResult::lacksDirectory).forEach(this::writeNotification);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeNotification(SetResult set) {
            json.writeStartObject();
            writeMessage(
                    "message",
                    "The directory of the fixture set " + set.expectation().set()
                            + " does not exist, or it is a file: correct its name, or create it");
            json.writeStringProperty("level", "error");
            json.writeEndObject();
        }

        /** The base has no URI because the directory of this checkout does not exist on other machines. */
        private void writeConventions() {
            json.writeObjectPropertyStart("originalUriBaseIds");
            json.writeObjectPropertyStart(BASE);
            writeMessage("description", "The base directory of the Maven project");
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayPropertyStart("newlineSequences");
            List.of("\r\n", "\n", "\r").forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("columnKind", "unicodeCodePoints");
        }

        private void writeResult(ReportedProblem problem, List<String> rules) {
            json.writeStartObject();
            writeString("ruleId", problem.rule());
            json.writeNumberProperty("ruleIndex", rules.indexOf(problem.rule()));
            json.writeStringProperty("level", problem.level().name().toLowerCase(Locale.ROOT));
            writeMessage("message", problem.message());
            json.writeArrayPropertyStart("locations");
            writeLocation(problem);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty(FINGERPRINT, problem.fingerprint());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeLocation(ReportedProblem problem) {
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            writeArtifact(problem.file().name());
            if (problem.region() != null) {
                writeRegion(problem.region());
            }
            json.writeEndObject();
            if (!problem.field().isEmpty()) {
                json.writeArrayPropertyStart("logicalLocations");
                json.writeStartObject();
                writeString("fullyQualifiedName", problem.field());
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        /** Writes an absolute URI for a file on another drive, because its path cannot be relative to the base. */
        private void writeArtifact(String file) {
            json.writeObjectPropertyStart("artifactLocation");
            if (new File(file).isAbsolute()) {
                json.writeStringProperty("uri", (file.startsWith("/") ? "file://" : "file:///") + encoded(file));
            } else {
                json.writeStringProperty("uri", encoded(file));
                json.writeStringProperty("uriBaseId", BASE);
            }
            json.writeEndObject();
        }

        private static String encoded(String file) {
            StringBuilder encoded = new StringBuilder();
            for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
                if (UNRESERVED.indexOf(b) >= 0) {
                    encoded.append((char) b);
                } else {
                    encoded.append(String.format("%%%02X", b));
                }
            }
            return encoded.toString();
        }

        private void writeRegion(Region region) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", region.line());
            json.writeNumberProperty("startColumn", region.column());
            json.writeNumberProperty("endLine", region.endLine());
            json.writeNumberProperty("endColumn", region.endColumn());
            json.writeEndObject();
        }

        /** Doubles braces because a single brace begins a placeholder in SARIF. */
        private void writeMessage(String name, String text) {
            json.writeObjectPropertyStart(name);
            writeString("text", text.replace("{", "{{").replace("}", "}}"));
            json.writeEndObject();
        }

        /** Escapes invisible characters; the escapes of PrintableText are JSON escapes. */
        private void writeString(String name, String text) {
            json.writeName(name);
            json.writeRawValue(PrintableText.of(TEXT.writeValueAsString(text)));
        }
    }
}
