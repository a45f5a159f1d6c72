package dev.imageschema.validator.maven.coverage;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.report.ReportFiles;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coverage in the log and in {@code coverage.json}. */
class CoverageTest extends ProjectTestBase {
    private static final String ORDER = """
            {"title": "Order", "type": "object", "required": ["id"],
             "properties": {
               "id": {"type": "integer"},
               "note": {"type": ["string", "null"]},
               "state": {"enum": ["open", "paid", "sent"]},
               "pay": {"$ref": "#/$defs/Pay"}},
             "$defs": {"Pay": {"type": "object", "properties": {"iban": {"type": "string"}, "card": {"type": "string"}}}}}
            """;

    private FixtureSet withUserSchema(String folder, String schema) throws Exception {
        project.write("own.schema.json", schema);
        FixtureSet set = project.set(folder, Verdict.VALID);
        set.schema = directory.resolve("own.schema.json").toString();
        return set;
    }

    private CoverageResults coverage(FixtureSet... sets) throws Exception {
        return CoverageResults.of(project.check(true, sets));
    }

    private List<String> printed(CoverageResults results) {
        new CoverageLog(log, project.base(), project.reports().file(ReportFiles.COVERAGE)).print(results);
        return log.lines();
    }

    @Test
    void tableIsFollowedByTheMissingItems() throws Exception {
        project.write("all/a.json", "{\"id\": 1, \"state\": \"open\"}");
        project.write("all/b.json", "{\"id\": 2, \"note\": \"soon\"}");
        project.write("all/c.json", "{\"id\": \"3\", \"pay\": {\"iban\": \"\"}}");

        assertThat(printed(coverage(withUserSchema("all", ORDER))))
                .containsExactly(
                        "[INFO] Coverage of own.schema.json, by 2 fixtures:",
                        "[INFO] ",
                        "[INFO]   Model  Exercised     Of    %",
                        "[INFO]   Order          4      8   50",
                        "[INFO]   Pay            0      2    0",
                        "[INFO]   Total          4     10   40",
                        "[INFO] ",
                        "[INFO] No fixture exercises:",
                        "[INFO]   Order: null for /note",
                        "[INFO]   Order: values paid, sent of /state",
                        "[INFO]   Order: optional field /pay",
                        "[INFO] ",
                        "[INFO] No fixture exercises any part of:",
                        "[INFO]   Pay",
                        "[INFO] ",
                        "[WARNING] 1 fixture is not counted because it failed; run validator:validate for the errors",
                        "[INFO] Report: target/coverage.json");
    }

    @Test
    void fullCoverageHasNoListOfMissingItems() throws Exception {
        project.write("all/a.json", "{\"nvidia_gpu\": true}");

        assertThat(printed(coverage(project.set("all", Verdict.VALID))))
                .containsExactly(
                        "[INFO] Coverage of requires, documented, by 1 fixture:",
                        "[INFO] ",
                        "[INFO]   Model     Exercised     Of    %",
                        "[INFO]   Requires          1      1  100",
                        "[INFO]   Total             1      1  100",
                        "[INFO] ",
                        "[INFO] Report: target/coverage.json");
    }

    @Test
    void longListIsCut() throws Exception {
        String fields = IntStream.range(0, 60)
                .mapToObj(i -> "\"f" + i + "\": {\"enum\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}")
                .collect(Collectors.joining(", "));
        String all = IntStream.range(0, 60).mapToObj(i -> "\"f" + i + "\": 11").collect(Collectors.joining(", "));
        project.write("all/a.json", "{" + all + "}");

        assertThat(printed(coverage(withUserSchema("all", "{\"properties\": {" + fields + "}}"))))
                .filteredOn(line -> line.contains("value") || line.contains("more"))
                .hasSize(51)
                .contains(
                        "[INFO]   own.schema.json: values 1, 2, 3, 4, 5, 6, 7, 8 and 2 more of /f49",
                        "[INFO]   and 100 more, listed in target/coverage.json");
    }

    @Test
    void namesInASchemaCannotForgeALogLine() throws Exception {
        project.write("all/a.json", "{\"b\": 1}");

        assertThat(printed(coverage(withUserSchema(
                        "all", "{\"title\": \"\\n[x\", \"properties\": {\"\\n[a\": true, \"b\": true}}"))))
                .hasSizeGreaterThan(5)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void setsOfOneContractAreCountedTogether() throws Exception {
        project.write("live/a.json", "{\"nvidia_gpu\": true}");
        project.write("old/b.json", WITH_UNKNOWN_FIELD);
        project.write("old/c.json", INVALID);
        project.write("broken/d.json", INVALID);
        FixtureSet old = project.set("old", Verdict.VALID);
        old.allowedUnknownFields = List.of("/gpu");

        CoverageResults results =
                coverage(project.set("live", Verdict.VALID), old, project.set("broken", Verdict.INVALID));

        assertThat(results.contracts()).hasSize(1);
        assertThat(results.contracts().get(0).report().documents()).isEqualTo(2);
        assertThat(results.notCounted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "40, 0", "41, 1", "50, 1", "51, 2", "100, 6"})
    void numberOfItemsMissingToAMinimumIsRoundedUp(int minimum, int missing) throws Exception {
        project.write("all/a.json", "{\"id\": 1, \"state\": \"open\", \"note\": \"\"}");
        CoverageResults results = coverage(withUserSchema("all", ORDER));

        assertThat(results.contracts().get(0).percent()).isEqualTo(40);
        assertThat(results.contracts().get(0).missing(minimum)).isEqualTo(missing);
        assertThat(CoverageLog.conclusion(results, minimum))
                .isEqualTo(
                        missing == 0
                                ? ""
                                : "Fixtures exercise 40 % of own.schema.json (4 of 10 items), but the minimum is "
                                        + minimum + " %: exercise " + missing + " more of the items listed above");
    }

    @Test
    void coverageOfASchemaWithoutItemsIsComplete() throws Exception {
        project.write("all/a.json", "1");

        assertThat(coverage(withUserSchema("all", "{}")).contracts().get(0).percent())
                .isEqualTo(100);
    }

    @Test
    void keysAndTheirOrderAreThoseOfTheFormat() throws Exception {
        project.write("all/a.json", "{\"state\": \"open\"}");
        CoverageResults results =
                coverage(withUserSchema("all", "{\"properties\": {\"state\": {\"enum\": [\"open\", \"paid\"]}}}"));

        new CoverageJson("1.2.3").write(results, project.reports());

        Path file = project.reports().file(ReportFiles.COVERAGE);
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "formatVersion": 1,
                  "tool": {
                    "name": "validator-maven-plugin",
                    "version": "1.2.3"
                  },
                  "notCounted": 0,
                  "contracts": [
                    {
                      "schema": "own.schema.json",
                      "fixtures": 1,
                      "exercised": 2,
                      "of": 3,
                      "percent": 66,
                      "schemas": [
                        {
                          "name": "own.schema.json",
                          "schemaLocation": "own.schema.json#",
                          "exercised": 2,
                          "of": 3,
                          "percent": 66,
                          "items": [
                            {
                              "kind": "OPTIONAL_FIELD",
                              "field": "/state",
                              "schemaLocation": "own.schema.json#/properties/state",
                              "fixtures": 1
                            },
                            {
                              "kind": "ENUM_VALUE",
                              "field": "/state",
                              "value": "open",
                              "schemaLocation": "own.schema.json#/properties/state/enum/0",
                              "fixtures": 1
                            },
                            {
                              "kind": "ENUM_VALUE",
                              "field": "/state",
                              "value": "paid",
                              "schemaLocation": "own.schema.json#/properties/state/enum/1",
                              "fixtures": 0
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """);
        assertThat(ReportFiles.isReport(file, project.reports())).isTrue();
        assertThat(Project.publishedSchema("validator-coverage").validate(file).errors())
                .isEmpty();
    }
}
