package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.FixtureResults.resultsOf;
import static dev.imageschema.validator.maven.testkit.FixtureResults.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest extends ProjectTestBase {
    private static final String HOSTILE = "\n\u001B[31m\u202E\uFFFE\uD800 ]]> &<>\"' \uD83D\uDE00\uDB40\uDC01";

    private static final Schema SARIF = officialSchema();

    private static Schema officialSchema() {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(schema));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() throws IOException {
        return Files.readString(project.reports().file(SarifReport.FILE));
    }

    /** Writes the report, validates it against the official SARIF schema, and returns its only run. */
    private JsonNode write(Results results) throws IOException {
        new SarifReport("1.2.3").write(results, project.reports());
        JsonNode log = new JsonMapper().readTree(text());
        assertThat(SARIF.validate(
                        log, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        return log.get("runs").get(0);
    }

    private static List<String> at(String pointer, JsonNode run) {
        return run.get("results")
                .valueStream()
                .map(result -> result.at(pointer).asString("none"))
                .toList();
    }

    private static List<String> rules(JsonNode run) {
        return run.at("/tool/driver/rules")
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
    }

    @Test
    void officialSchemaRejectsAnInvalidLog() {
        JsonNode log =
                new JsonMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}, \"result\": []}]}");

        assertThat(SARIF.validate(log)).hasSize(2);
    }

    @Test
    void keysAndTheirOrderAreThoseOfTheFormat() throws Exception {
        write(resultsOf(project.fixture(Project.INVALID, Verdict.VALID)));

        assertThat(text()).isEqualTo("""
                {
                  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "validator-maven-plugin",
                          "version": "1.2.3",
                          "rules": [
                            {
                              "id": "type",
                              "shortDescription": {
                                "text": "The JSON Schema keyword type"
                              }
                            }
                          ]
                        }
                      },
                      "invocations": [
                        {
                          "executionSuccessful": true
                        }
                      ],
                      "originalUriBaseIds": {
                        "PROJECTROOT": {
                          "description": {
                            "text": "The base directory of the Maven project"
                          }
                        }
                      },
                      "newlineSequences": [
                        "\\r\\n",
                        "\\n",
                        "\\r"
                      ],
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {
                          "ruleId": "type",
                          "ruleIndex": 0,
                          "level": "error",
                          "message": {
                            "text": "nvidia_gpu must be a boolean, found the number 1"
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "all/a.json",
                                  "uriBaseId": "PROJECTROOT"
                                },
                                "region": {
                                  "startLine": 1,
                                  "startColumn": 16,
                                  "endLine": 1,
                                  "endColumn": 17
                                }
                              },
                              "logicalLocations": [
                                {
                                  "fullyQualifiedName": "/nvidia_gpu"
                                }
                              ]
                            }
                          ],
                          "partialFingerprints": {
                            "fileFieldKeyword/v1": "3fce9b30d90c875e6884d1a524253156d70952e49c6c24e6b4737e00682339e9"
                          }
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void reportWithoutFixturesIsWritten() throws Exception {
        JsonNode run = write(new Results(List.of()));

        assertThat(run.get("results")).isEmpty();
        assertThat(rules(run)).isEmpty();
        assertThat(text()).endsWith("\"results\": []\n    }\n  ]\n}\n");
    }

    @Test
    void fixtureThatMeetsItsExpectationHasNoResults() throws Exception {
        project.write("valid/a.json", Project.VALID);
        project.write("invalid/b.json", "{\"nvidia_gpu\": 1, \"gpu\": true}");
        project.write("malformed/c.json", Project.MALFORMED);

        JsonNode run = write(project.check(
                true,
                project.set("valid", Verdict.VALID),
                project.set("invalid", Verdict.INVALID),
                project.set("malformed", Verdict.MALFORMED)));

        assertThat(run.get("results")).isEmpty();
    }

    @Test
    void rulesAreThoseOfTheResultsInOrder() throws Exception {
        JsonNode run = write(resultsOf(
                project.fixture("{\"nvidia_gpu\": 1, \"gpu\": true}", Verdict.VALID),
                project.fixture(Project.MALFORMED, Verdict.VALID)));

        assertThat(rules(run)).containsExactly("additionalProperties", "json", "type");
        assertThat(at("/ruleId", run)).containsExactly("type", "additionalProperties", "json");
        assertThat(at("/ruleIndex", run)).containsExactly("2", "0", "1");
    }

    @Test
    void warningIsAnErrorIfItFailsTheFixture() throws Exception {
        project.write("all/a.json", Project.WITH_UNKNOWN_FIELD);

        assertThat(at("/level", write(project.check(true, project.set("all", Verdict.VALID)))))
                .containsExactly("error");
        assertThat(at("/level", write(project.check(false, project.set("all", Verdict.VALID)))))
                .containsExactly("warning");
    }

    @Test
    void fixtureThatIsNotRejectedIsOneResultForTheFile() throws Exception {
        JsonNode run = write(resultsOf(project.fixture(Project.VALID, Verdict.INVALID)));

        assertThat(at("/ruleId", run)).containsExactly("expectation");
        assertThat(at("/message/text", run)).containsExactly("expected to be INVALID, but it is VALID");
        assertThat(at("/locations/0/physicalLocation/artifactLocation/uri", run))
                .containsExactly("all/a.json");
        assertThat(at("/locations/0/physicalLocation/region/startLine", run)).containsExactly("none");
        assertThat(at("/locations/0/logicalLocations/0/fullyQualifiedName", run))
                .containsExactly("none");
    }

    @Test
    void fixtureThatIsRejectedForAnotherReasonHasResultsForTheReason() throws Exception {
        JsonNode run = write(resultsOf(project.fixture(Project.MALFORMED, Verdict.INVALID)));

        assertThat(at("/ruleId", run)).containsExactly("expectation", "json");
    }

    @Test
    void eachDifferenceFromTheExpectedErrorsIsAResult() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);
        List<ExpectedError> missing =
                List.of(new ExpectedError(ExpectedError.ROOT, "required"), new ExpectedError("/a", "type"));

        JsonNode run = write(resultsOf(with(
                fixture,
                new ErrorMismatch(
                        Project.named("all/a.errors"),
                        null,
                        missing,
                        fixture.result().errors()))));

        assertThat(at("/ruleId", run)).containsOnly("expected-errors");
        assertThat(at("/message/text", run))
                .containsExactly(
                        "expected error not found: (root) required (stated in all/a.errors)",
                        "expected error not found: /a type (stated in all/a.errors)",
                        "unexpected error: nvidia_gpu must be a boolean, found the number 1 (type); not stated in"
                                + " all/a.errors");
        assertThat(at("/locations/0/logicalLocations/0/fullyQualifiedName", run))
                .containsExactly("none", "/a", "/nvidia_gpu");
        assertThat(at("/locations/0/physicalLocation/region/startColumn", run)).containsExactly("none", "none", "16");
    }

    @Test
    void resultForAnUnusableFileOfExpectedErrorsIsAtThatFile() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);

        JsonNode run =
                write(resultsOf(with(fixture, ErrorMismatch.of(Project.named("all/a.errors"), "it cannot be read"))));

        assertThat(at("/message/text", run)).containsExactly("it cannot be read");
        assertThat(at("/locations/0/physicalLocation/artifactLocation/uri", run))
                .containsExactly("all/a.errors");
    }

    @Test
    void uncheckedFixtureIsAnErrorWithoutARegion() throws Exception {
        FixtureResult fixture = project.fixture(Project.VALID, Verdict.VALID);

        JsonNode run = write(resultsOf(with(fixture, "a.json", ValidationResult.unchecked("io", "it cannot be read"))));

        assertThat(at("/ruleId", run)).containsExactly("io");
        assertThat(at("/level", run)).containsExactly("error");
        assertThat(run.at("/results/0/locations/0/physicalLocation").propertyNames())
                .containsExactly("artifactLocation");
    }

    @Test
    void numberOfUnlistedErrorsIsANote() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        var errors = fixture.result().errors();
        var some = new ValidationResult(Verdict.INVALID, errors, List.of(), OptionalInt.of(3), OptionalInt.empty());

        JsonNode run = write(resultsOf(with(fixture, "a.json", some)));

        assertThat(at("/ruleId", run)).containsExactly("type", "more", "more");
        assertThat(at("/level", run)).containsExactly("error", "note", "note");
        assertThat(at("/message/text", run)).endsWith("and 3 more errors", "and many more warnings");
    }

    @Test
    void missingDirectoryIsAFailedExecution() throws Exception {
        JsonNode run = write(project.check(true, project.set("gone", Verdict.VALID)));

        JsonNode invocation = run.at("/invocations/0");
        assertThat(invocation.get("executionSuccessful").booleanValue()).isFalse();
        assertThat(invocation
                        .at("/toolConfigurationNotifications/0/message/text")
                        .stringValue())
                .isEqualTo("The directory of the fixture set gone does not exist, or it is a file:"
                        + " correct its name, or create it");
    }

    @Test
    void namesOfFilesArePercentEncoded() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);

        JsonNode run = write(resultsOf(
                with(fixture, "a b/c:d%20?#[\u00F6]\uD83D\uDE00.json", fixture.result()),
                with(fixture, "../e~f_g-h.json", fixture.result()),
                with(fixture, HOSTILE, fixture.result())));

        assertThat(at("/locations/0/physicalLocation/artifactLocation/uri", run))
                .containsExactly(
                        "a%20b/c%3Ad%2520%3F%23%5B%C3%B6%5D%F0%9F%98%80.json",
                        "../e~f_g-h.json",
                        "%0A%1B%5B31m%E2%80%AE%EF%BF%BE%3F%20%5D%5D%3E%20%26%3C%3E%22%27%20%F0%9F%98%80%F3%A0%80%81");
    }

    @Test
    void fileOnAnotherDriveHasAnAbsoluteUri() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        String file = directory.resolve("x.json").toAbsolutePath().toString().replace('\\', '/');

        JsonNode run = write(resultsOf(with(fixture, file, fixture.result())));

        assertThat(at("/locations/0/physicalLocation/artifactLocation/uri", run).get(0))
                .startsWith("file:///")
                .endsWith("/x.json");
        assertThat(at("/locations/0/physicalLocation/artifactLocation/uriBaseId", run))
                .containsExactly("none");
    }

    @Test
    void hostileTextIsEscapedAndCanBeReadBack() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);
        ExpectedError line = new ExpectedError("/" + HOSTILE, HOSTILE);

        JsonNode run = write(
                resultsOf(with(fixture, new ErrorMismatch(Project.named(HOSTILE), null, List.of(line), List.of()))));

        assertThat(at("/locations/0/logicalLocations/0/fullyQualifiedName", run))
                .containsExactly("/" + HOSTILE);
        assertThat(at("/message/text", run))
                .containsExactly(
                        "expected error not found: /" + HOSTILE + " " + HOSTILE + " (stated in " + HOSTILE + ")");
        assertThat(text())
                .contains("\"/\\n\\u001B[31m\\u202E\\uFFFE\\uD800 ]]\\u003E &<>\\\"' \uD83D\uDE00\\uDB40\\uDC01\"");
    }

    @Test
    void hostileFieldNameCanBeReadBack() throws Exception {
        JsonNode run = write(resultsOf(
                project.fixture("{\"\\u001b\\u202e\\uffff\": 1}", Verdict.VALID),
                project.fixture("{\"\\ud800\": 1}", Verdict.VALID)));

        assertThat(at("/locations/0/logicalLocations/0/fullyQualifiedName", run))
                .containsExactly("/\u001B\u202E\uFFFF", "none");
        assertThat(text()).contains("\"/\\u001B\\u202E\\uFFFF\"");
    }

    @Test
    void bracesOfAMessageAreDoubled() throws Exception {
        FixtureResult fixture = project.fixture(Project.VALID, Verdict.VALID);

        JsonNode run = write(resultsOf(with(fixture, "a.json", ValidationResult.unchecked("io", "it has {0}"))));

        assertThat(at("/message/text", run)).containsExactly("it has {{0}}");
    }

    @Test
    void fingerprintDependsOnFileFieldAndKeywordAndNotOnThePosition() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        FixtureResult moved = project.fixture("\n\n" + Project.INVALID, Verdict.VALID);

        List<String> fingerprints = at(
                "/partialFingerprints/fileFieldKeyword~1v1",
                write(resultsOf(fixture, moved, with(fixture, "b.json", fixture.result()))));

        assertThat(fingerprints).hasSize(3).allMatch(fingerprint -> fingerprint.matches("\\p{XDigit}{64}"));
        assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0));
        assertThat(fingerprints.get(2)).isNotEqualTo(fingerprints.get(0));
    }

    @Test
    void reportDoesNotContainSecrets() throws Exception {
        project.write("own.schema.json", "{\"properties\": {\"license_key\": {\"type\": \"number\"}}}");
        project.write("all/a.json", "{\"license_key\": \"hunter2\"}");
        FixtureSet set = project.set("all", Verdict.VALID);
        set.schema = "own.schema.json";
        set.secretFields = List.of("license_key");

        write(project.check(true, set));

        assertThat(text()).contains("license_key must be").doesNotContain("hunter2");
    }

    @Test
    void unwritableDirectoryIsAnIoException() throws Exception {
        Results results = resultsOf(project.fixture(Project.INVALID, Verdict.VALID));
        project.write("target", "a file");

        assertThatThrownBy(() -> write(results)).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskIsAnIoException() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        FixtureResult[] many = Collections.nCopies(1000, fixture).toArray(FixtureResult[]::new);
        try (Writer full = new FileWriter("/dev/full", StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> new SarifReport("1").write(resultsOf(many), full))
                    .isInstanceOf(IOException.class);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }
}
