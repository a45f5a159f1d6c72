package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks how a result is printed as text and as JSON. */
class RenderingTest {
    private static final SchemaValidator PORTS = Validator.forModel(Model.PORT).build();
    private static final SchemaValidator ANY_NUMBER = Validator.forSchema(
                    "{\"additionalProperties\": {\"type\": \"number\"}}")
            .build();

    private static String frames(SchemaValidator validator, String json) {
        return validator.validate(json).toText();
    }

    @Test
    void theValueIsUnderlinedBetweenItsNeighbours() {
        assertThat(frames(PORTS, """
                {
                  "host": "80",
                  "container": 8080,
                  "type": "tcp"
                }
                """)).isEqualTo("""
                2:11: error: host must be a number, found the string "80" (type)
                  1 | {
                  2 |   "host": "80",
                    |           ^^^^
                  3 |   "container": 8080,

                INVALID: 1 error
                """);
    }

    @Test
    void aMissingFieldIsShownAtItsObjectAndExplained() {
        assertThat(frames(PORTS, """
                {
                  "host": 80,
                  "container": 8080
                }""")).isEqualTo("""
                1:1: error: The document is missing the required field type (required)
                  1 | {
                    | ^
                  2 |   "host": 80,
                    = type: Transport protocol, e.g. tcp

                INVALID: 1 error
                """);
    }

    @Test
    void theNameOfAnUnknownFieldIsShownAndItsValueIsNot() {
        assertThat(frames(PORTS, "{\"host\": 80, \"container\": 8080, \"type\": \"tcp\", \"hidden\": \"a\"}"))
                .contains("1 | {\"host\": 80, \"container\": 8080, \"type\": \"tcp\", \"hidden\": \"***\"}");
    }

    @Test
    void trailingWhitespaceIsNotShown() {
        assertThat(frames(ANY_NUMBER, "{  \n  \"b\": true \t \n } \n"))
                .contains("  1 | {\n  2 |   \"b\": true\n", "\n  3 |  }\n");
    }

    @Test
    void lineNumbersAreAligned() {
        assertThat(frames(ANY_NUMBER, "{" + "\n".repeat(8) + "\"b\": true,\n\"c\": 1}"))
                .isEqualTo("""
                9:6: error: b must be a number, found the boolean true (type)
                   9 | "b": true,
                     |      ^^^^
                  10 | "c": 1}

                INVALID: 1 error
                """);
    }

    @Test
    void aTabIsFourSpacesAndAWideCharacterTwoCells() {
        assertThat(frames(ANY_NUMBER, "{\t\"映像😀e\u0301\":\t\"한\", \"é\": 1}")).isEqualTo("""
                1:12: error: ["映像😀e\u0301"] must be a number, found the string "한" (type)
                  1 | {    "映像😀e\u0301":    "한", "é": 1}
                    |                    ^^^^

                INVALID: 1 error
                """);
    }

    @Test
    void everyKindOfLineBreakEndsALine() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(frames(ANY_NUMBER, String.join(end, "{", "\"a\": 1,", "\"b\": null", "}", "")))
                    .isEqualTo("""
                    3:6: error: b must be a number, found null (type)
                      2 | "a": 1,
                      3 | "b": null
                        |      ^^^^
                      4 | }

                    INVALID: 1 error
                    """);
        }
    }

    @Test
    void aLongLineIsCutAroundTheValue() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 10; i < 90; i++) {
            json.append("\"n").append(i).append("\":1,").append(i == 50 ? "\"wrong\":\"😀\"," : "");
        }
        json.append("\"last\":0}");

        assertThat(frames(ANY_NUMBER, json.toString())).isEqualTo("""
                1:338: error: wrong must be a number, found the string "😀" (type)
                  1 | …"n42":1,"n43":1,"n44":1,"n45":1,"n46":1,"n47":1,"n48":1,"n49":1,"n50":1,"wrong":"😀","n51":1,"n52":1,"n53":1,"n54":1,"n55":1,"n56"…
                    |                                                                                  ^^^^

                INVALID: 1 error
                """);
    }

    @Test
    void aValueOfSeveralLinesIsUnderlinedInItsFirstLine() {
        assertThat(frames(ANY_NUMBER, "{\n  \"a\": [\n    1\n  ]\n}")).isEqualTo("""
                2:8: error: a must be a number, found an array (type)
                  1 | {
                  2 |   "a": [
                    |        ^
                  3 |     ***

                INVALID: 1 error
                """);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        for (int length = 20; length < 120; length++) {
            String json = "{\"" + "😀".repeat(length) + "\": \"" + "😀".repeat(length) + "\"}";

            assertThat(frames(ANY_NUMBER, json))
                    .doesNotContain("\\uD83D", "\\uDE00")
                    .isEqualTo(new String(
                            frames(ANY_NUMBER, json).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theStyleLinesPrintsOneLineForEachErrorAndWarning() {
        ValidationResult result = Validator.forModel(Model.REQUIRES).build().validate("{\"nvidia_gpu\": 1, \"x\": 2}");

        assertThat(result.toText(TextStyle.LINES)).isEqualTo("""
                1:16: error: nvidia_gpu must be a boolean, found the number 1 (type)
                1:19: warning: Unknown field x in the document (additionalProperties)
                INVALID: 1 error, 1 warning
                """);
        assertThat(PORTS.validate("{").toText()).isEqualTo("""
                1:2: error: Invalid JSON: unexpected end of the document; the '{' at column 1 is not closed (json)
                MALFORMED: 1 error
                """);
        assertThat(ValidationResult.unchecked("io", "it is gone").toText()).isEqualTo("""
                error: it is gone (io)
                UNCHECKED: 1 error
                """);
        assertThat(ANY_NUMBER.validate("{}").toText()).isEqualTo("VALID\n");
    }

    @Test
    void theDocumentMayHaveAName() {
        ValidationResult result = Validator.forModel(Model.REQUIRES).build().validate("{\"x\": 2}");

        assertThat(result.toText(TextStyle.LINES.forDocument("a\u001B[31m\nb.json")))
                .isEqualTo("""
                a\\u001B[31m\\nb.json:1:2: warning: Unknown field x in the document (additionalProperties)
                a\\u001B[31m\\nb.json is VALID: 1 warning
                """);
    }

    @Test
    void eachColourIsResetAtTheEndOfItsText() {
        String text = ANY_NUMBER.validate("{\"a\": null}").toText(TextStyle.FRAMES.inColour());

        assertThat(text.replace('\u001B', '~')).isEqualTo("""
                ~[1m1:7:~[m ~[1;31merror:~[m a must be a number, found null~[2m (type)~[m
                  ~[2m1 |~[m {"a": null}
                  ~[2m  |~[m       ~[1;31m^^^^~[m

                ~[1mINVALID~[m: 1 error
                """);
        assertThat(text.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(frames(ANY_NUMBER, "{\"a\": null}"));
    }

    @Test
    void alternativesArePrintedBelowTheirError() {
        SchemaValidator either = Validator.forSchema("""
                {"anyOf": [{"type": "object", "required": ["a", "b"]},
                           {"type": "object", "minProperties": 3},
                           {"type": "object", "additionalProperties": {"type": "string"}},
                           {"type": "string"}]}""").build();

        assertThat(frames(either, "{\"x\": 1}")).isEqualTo("""
                1:1: error: The document must match one of 4 alternatives, found an object (anyOf)
                  either The document is missing the required field a (required)
                  and    The document is missing the required field b (required)
                  or     The document must have at least 3 fields (minProperties)
                  or     The document has a field that does not match the schema (additionalProperties)
                  1 | {"***": ***}
                    | ^^^^^^^^^^^^

                INVALID: 1 error
                """);
    }

    @Test
    void omittedErrorsAndWarningsAreCounted() {
        SchemaValidator few = Validator.forModel(Model.REQUIRES).maxErrors(2).build();

        assertThat(few.validate("{\"a\": 1, \"b\": 2, \"c\": 3, \"nvidia_gpu\": 4}")
                        .toText(TextStyle.LINES))
                .isEqualTo("""
                1:2: warning: Unknown field a in the document (additionalProperties)
                1:10: warning: Unknown field b in the document (additionalProperties)
                1:40: error: nvidia_gpu must be a boolean, found the number 4 (type)
                INVALID: 1 error, 3 warnings, of which the first 2 are shown
                """);
        assertThat(new ValidationResult(
                                Verdict.VALID,
                                List.of(),
                                few.validate("{\"a\": 1}").warnings(),
                                OptionalInt.of(0),
                                OptionalInt.empty())
                        .toText(TextStyle.LINES))
                .endsWith("VALID: more than 1 warning, of which the first 1 are shown\n");
    }

    @Test
    void jsonHasTheMembersOfTheError() {
        String json = PORTS.validate("{\"host\": \"80\", \"container\": 1, \"type\": \"tcp\"}")
                .toJson();

        assertThat(SchemaFiles.json(json)).isEqualTo(SchemaFiles.json("""
                {"verdict": "INVALID",
                 "errors": [{
                   "field": "/host", "instanceLocation": "/host", "keyword": "type",
                   "message": "host must be a number, found the string \\"80\\"",
                   "expected": "a number", "found": "\\"80\\"",
                   "title": "PortNumber", "description": "Port on the outside, e.g. 443",
                   "schemaLocation": "https://imageschema.dev/schema/1/common.schema.json#/$defs/PortNumber/type",
                   "evaluationPath": "/properties/host/$ref/type",
                   "line": 1, "column": 10, "endLine": 1, "endColumn": 14,
                   "nameRegion": {"line": 1, "column": 2, "endLine": 1, "endColumn": 8},
                   "valueRegion": {"line": 1, "column": 10, "endLine": 1, "endColumn": 14},
                   "source": [{"line": 1, "text": "{\\"host\\": \\"80\\", \\"container\\": 1, \\"type\\": \\"tcp\\"}",
                               "markStart": 9, "markEnd": 13}]}],
                 "moreErrors": 0, "warnings": [], "moreWarnings": 0}"""));
        assertThat(json)
                .startsWith("{\"verdict\":\"INVALID\",\"errors\":[{\"field\":\"/host\",")
                .doesNotContain("\n");
    }

    @Test
    void theMembersOfJsonHaveAFixedOrder() {
        Region region = new Region(1, 2, 3, 4);
        ValidationError plain = new ValidationError("io", "gone", null);
        ValidationError full = new ValidationError(
                "f",
                "i",
                "k",
                "m",
                "e",
                "v",
                "s",
                "h",
                "t",
                "d",
                "l",
                "p",
                region,
                region,
                region,
                List.of(new SourceLine(1, "a", 0, 1), new SourceLine(2, "", 0, 0)),
                List.of(List.of(plain, plain), List.of()));
        ValidationResult result = new ValidationResult(
                Verdict.INVALID, List.of(full), List.of(plain, plain), OptionalInt.of(5), OptionalInt.empty());

        String regionJson = "\"line\":1,\"column\":2,\"endLine\":3,\"endColumn\":4";
        String plainJson = "{\"field\":\"\",\"instanceLocation\":\"\",\"keyword\":\"io\",\"message\":\"gone\","
                + "\"schemaLocation\":\"\",\"evaluationPath\":\"\"}";
        assertThat(result.toJson())
                .isEqualTo("{\"verdict\":\"INVALID\",\"errors\":[{\"field\":\"f\",\"instanceLocation\":\"i\","
                        + "\"keyword\":\"k\",\"message\":\"m\",\"expected\":\"e\",\"found\":\"v\","
                        + "\"suggestion\":\"s\",\"hint\":\"h\",\"title\":\"t\",\"description\":\"d\","
                        + "\"schemaLocation\":\"l\",\"evaluationPath\":\"p\"," + regionJson
                        + ",\"nameRegion\":{" + regionJson + "},\"valueRegion\":{" + regionJson + "},"
                        + "\"source\":[{\"line\":1,\"text\":\"a\",\"markStart\":0,\"markEnd\":1},"
                        + "{\"line\":2,\"text\":\"\"}],\"alternatives\":[[" + plainJson + "," + plainJson + "],[]]}],"
                        + "\"moreErrors\":5,\"warnings\":[" + plainJson + "," + plainJson + "],\"moreWarnings\":null}");
    }

    @Test
    void jsonHasAlternativesSuggestionsAndHints() {
        String schema = """
                {"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"mode": {"enum": ["ro", "rw"]}}}""";
        JsonNode json = SchemaFiles.json(Validator.forSchema(schema)
                .build()
                .validate("{\"mode\": \"RO\"}")
                .toJson());

        assertThat(json.at("/errors/0/alternatives/1/0/field").asString()).isEqualTo("/b");
        assertThat(json.at("/errors/1/suggestion").asString()).isEqualTo("ro");
    }

    @Test
    void invisibleCharactersAreEscapedInJson() {
        String json = ANY_NUMBER
                .validate("{\"a\u202E\u2028\u0085]]>\uDB40\uDC01é😀\": null}")
                .toJson();

        assertThat(json).contains("/a\\u202E\\u2028\\u0085]]\\u003E\\uDB40\\uDC01é😀\"");
        assertThat(SchemaFiles.json(json).at("/errors/0/field").asString())
                .isEqualTo("/a\u202E\u2028\u0085]]>\uDB40\uDC01é😀");
    }
}
