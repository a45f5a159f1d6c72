package dev.imageschema.validator.maven;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.tools.PrintableText;
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
 * {@code results.sarif}, the report for code scanning and editors, in SARIF 2.1.0. It has what the log has: nothing about a
 * fixture that is rejected as it must be.
 */
final class SarifReport implements Report {
    static final String FILE = "results.sarif";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String BASE = "PROJECTROOT";
    private static final String FINGERPRINT = "fileFieldKeyword/v1";

    /** What is not a keyword of JSON Schema. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(Finding.EXPECTATION, "A fixture is not what the fixtures of its set must be"),
            Map.entry(
                    Finding.EXPECTED_ERRORS,
                    "A fixture does not have exactly the errors that the file beside it states"),
            Map.entry(Finding.MORE, "A fixture has more problems than are listed"),
            Map.entry("json", "A fixture is not one well-formed JSON document"),
            Map.entry("encoding", "A fixture is not well-formed Unicode"),
            Map.entry("duplicate-name", "An object has two fields of the same name"),
            Map.entry("limit", "A fixture exceeds a limit, such as the size of a document"),
            Map.entry("byte-order-mark", "A fixture begins with a byte order mark"),
            Map.entry("io", "A fixture cannot be read"),
            Map.entry("budget", "Checking a fixture was given up, as it takes more than is allowed"),
            Map.entry("engine", "Checking a fixture was given up, as the schema cannot be evaluated"));

    private static final ObjectWriter TEXT = new JsonMapper().writer();
    private static final ObjectWriter JSON =
            TEXT.with(ReportJson.PRINTER).without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final String version;

    /**
     * @param version of this plugin
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
            new Document(json).write(results, version);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /**
     * The file, being written.
     *
     * @param json given as it is only what is printable; what may not be goes through {@link #writeString}
     */
    private record Document(JsonGenerator json) {
        private static final String UNRESERVED = "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

        void write(Results results, String version) {
            List<String> rules =
                    Finding.of(results).map(Finding::rule).distinct().sorted().toList();
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            writeTool(version, rules);
            writeInvocation(results);
            writeConventions();
            json.writeArrayPropertyStart("results");
            Finding.of(results).forEach(finding -> writeResult(finding, rules));
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
                writeMessage("shortDescription", REASONS.getOrDefault(rule, "The keyword " + rule + " of JSON Schema"));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        /** Without it, a directory that is missing would look like one without problems. */
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
                            + " does not exist: correct its name, or create it");
            json.writeStringProperty("level", "error");
            json.writeEndObject();
        }

        /** The base has no URI: where a project was checked out is of no use elsewhere. */
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

        private void writeResult(Finding finding, List<String> rules) {
            json.writeStartObject();
            writeString("ruleId", finding.rule());
            json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
            json.writeStringProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
            writeMessage("message", finding.message());
            json.writeArrayPropertyStart("locations");
            writeLocation(finding);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty(FINGERPRINT, finding.fingerprint());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeLocation(Finding finding) {
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            writeArtifact(finding.file());
            if (finding.region() != null) {
                writeRegion(finding.region());
            }
            json.writeEndObject();
            if (!finding.field().isEmpty()) {
                json.writeArrayPropertyStart("logicalLocations");
                json.writeStartObject();
                writeString("fullyQualifiedName", finding.field());
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        /** A file on another drive has no name relative to the base. */
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

        /** Braces are doubled, as SARIF asks for: a single one begins a placeholder. */
        private void writeMessage(String name, String text) {
            json.writeObjectPropertyStart(name);
            writeString("text", text.replace("{", "{{").replace("}", "}}"));
            json.writeEndObject();
        }

        /** What is invisible is escaped, which JSON does in the same way. */
        private void writeString(String name, String text) {
            json.writeName(name);
            json.writeRawValue(PrintableText.of(TEXT.writeValueAsString(text)));
        }
    }
}
