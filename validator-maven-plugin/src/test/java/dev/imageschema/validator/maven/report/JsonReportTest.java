package dev.imageschema.validator.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class JsonReportTest extends ProjectTestBase {
    /** Writes the report and validates it against the published schema. */
    private void write(Results results) throws IOException {
        new JsonReport("1.2.3").write(results, project.reports());
        assertThat(Project.publishedSchema("validator-results")
                        .validate(project.reports().file(JsonReport.FILE))
                        .errors())
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bidirectionalControlInAFileNameIsEscaped() throws Exception {
        project.write("all/\u202egnp.json", Project.VALID);

        write(project.check(true, project.set("all", Verdict.VALID)));

        String text = Files.readString(project.reports().file(JsonReport.FILE));
        assertThat(text).contains("\"file\": \"all/\\u202Egnp.json\"").doesNotContain("\u202e");
    }

    @Test
    void keysAndTheirOrderAreThoseOfTheFormat() throws Exception {
        project.write("all/gpu-is-number.json", "{\"nvidia_gpu\": 1, \"gpu\": true}");
        project.write("own.schema.json", "{\"type\": \"object\"}");
        project.write("own/empty.json", "{}");
        FixtureSet userSet = project.set("own", Verdict.VALID);
        userSet.schema = "own.schema.json";

        write(project.check(true, project.set("all", Verdict.VALID), userSet));

        assertThat(Files.readString(project.reports().file(JsonReport.FILE))).isEqualTo("""
                {
                  "formatVersion": 1,
                  "tool": {
                    "name": "validator-maven-plugin",
                    "version": "1.2.3"
                  },
                  "summary": {
                    "fixtures": 2,
                    "passed": 1,
                    "failed": 1,
                    "valid": 1,
                    "invalid": 1,
                    "malformed": 0,
                    "unchecked": 0,
                    "warnings": 1
                  },
                  "fixtures": [
                    {
                      "file": "all/gpu-is-number.json",
                      "set": "all",
                      "model": "requires",
                      "profile": "documented",
                      "expect": "VALID",
                      "verdict": "INVALID",
                      "passed": false,
                      "errors": [
                        {
                          "field": "/nvidia_gpu",
                          "instanceLocation": "/nvidia_gpu",
                          "keyword": "type",
                          "message": "nvidia_gpu must be a boolean, found the number 1",
                          "expected": "a boolean",
                          "found": "1",
                          "description": "Whether containers need a server with an NVIDIA GPU",
                          "schemaLocation": "https://imageschema.dev/schema/1/requires.schema.json#/properties/nvidia_gpu/type",
                          "evaluationPath": "/properties/nvidia_gpu/type",
                          "line": 1,
                          "column": 16,
                          "endLine": 1,
                          "endColumn": 17,
                          "nameRegion": {
                            "line": 1,
                            "column": 2,
                            "endLine": 1,
                            "endColumn": 14
                          },
                          "valueRegion": {
                            "line": 1,
                            "column": 16,
                            "endLine": 1,
                            "endColumn": 17
                          },
                          "source": [
                            {
                              "line": 1,
                              "text": "{\\"nvidia_gpu\\": 1, \\"gpu\\": ***}",
                              "markStart": 15,
                              "markEnd": 16
                            }
                          ]
                        }
                      ],
                      "moreErrors": 0,
                      "warnings": [
                        {
                          "field": "/gpu",
                          "instanceLocation": "",
                          "keyword": "additionalProperties",
                          "message": "Unknown field gpu in the document",
                          "schemaLocation": "https://imageschema.dev/schema/1/requires.schema.json#/additionalProperties",
                          "evaluationPath": "/additionalProperties",
                          "line": 1,
                          "column": 19,
                          "endLine": 1,
                          "endColumn": 24,
                          "nameRegion": {
                            "line": 1,
                            "column": 19,
                            "endLine": 1,
                            "endColumn": 24
                          },
                          "valueRegion": {
                            "line": 1,
                            "column": 26,
                            "endLine": 1,
                            "endColumn": 30
                          },
                          "source": [
                            {
                              "line": 1,
                              "text": "{\\"nvidia_gpu\\": 1, \\"gpu\\": ***}",
                              "markStart": 18,
                              "markEnd": 23
                            }
                          ]
                        }
                      ],
                      "moreWarnings": 0
                    },
                    {
                      "file": "own/empty.json",
                      "set": "own",
                      "schema": "own.schema.json",
                      "expect": "VALID",
                      "verdict": "VALID",
                      "passed": true,
                      "errors": [],
                      "moreErrors": 0,
                      "warnings": [],
                      "moreWarnings": 0
                    }
                  ]
                }
                """);
    }

    @Test
    void reportWithoutFixturesIsWritten() throws Exception {
        write(new Results(List.of()));

        assertThat(Files.readString(project.reports().file(JsonReport.FILE))).isEqualTo("""
                {
                  "formatVersion": 1,
                  "tool": {
                    "name": "validator-maven-plugin",
                    "version": "1.2.3"
                  },
                  "summary": {
                    "fixtures": 0,
                    "passed": 0,
                    "failed": 0,
                    "valid": 0,
                    "invalid": 0,
                    "malformed": 0,
                    "unchecked": 0,
                    "warnings": 0
                  },
                  "fixtures": []
                }
                """);
    }

    @Test
    void reportReplacesAnOlderOneAndLeavesNoTemporaryFile() throws Exception {
        write(new Results(List.of()));
        project.write("all/empty.json", "{}");

        write(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(project.reports().file(JsonReport.FILE)).content().contains("\"fixtures\": 1,");
        try (var files = Files.list(project.reports().file(JsonReport.FILE).getParent())) {
            assertThat(files).containsExactly(project.reports().file(JsonReport.FILE));
        }
    }

    @Test
    void loneSurrogateInAFieldNameIsWritten() throws Exception {
        project.write("all/surrogate.json", "{\"\\ud800\": 1}");

        write(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(project.reports().file(JsonReport.FILE)).content().contains("\"file\": \"all/surrogate.json\"");
    }

    @Test
    void unwritableDirectoryIsAnException() throws IOException {
        project.write("target", "a file");

        assertThatThrownBy(() -> write(new Results(List.of()))).isInstanceOf(IOException.class);
    }
}
