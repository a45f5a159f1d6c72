package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that one defect gives one error, even if the evaluation reports several findings. */
class DefectRulesTest {
    private static final String BACKEND = """
            {"provider": "local", "size": 1, "file_name": "a", "file_id": "b"}""";

    private static final SchemaValidator BACKENDS =
            Validator.forModel(Model.BACKEND).build();

    private static List<String> errors(ValidationResult result) {
        return result.errors().stream()
                .map(error -> error.field() + " " + error.keyword())
                .toList();
    }

    private static List<String> warnings(ValidationResult result) {
        return result.warnings().stream()
                .map(error -> error.field() + " " + error.keyword())
                .toList();
    }

    private static ValidationResult validate(Model model, String json) {
        return Validator.forModel(model).build().validate(json);
    }

    @Test
    void aWrongTypeSuppressesTheErrorOfTheEnum() {
        assertThat(errors(validate(Model.VOLUME, "{\"mode\": 5}"))).containsExactly("/mode type");
    }

    @Test
    void anErrorOfThePatternSuppressesTheErrorOfTheLength() {
        assertThat(errors(validate(Model.STATE_ERROR, "{\"time\": \"" + "x".repeat(36) + "\"}")))
                .containsExactly("/time pattern");
    }

    @Test
    void anUnknownTagSuppressesTheOtherErrorsOfItsObject() {
        String source = """
                {"type": "bukket", "details": {"id": 5, "nonsense": {"origin": 1}}, "override": 7}""";

        ValidationResult result = validate(Model.IMAGE_SOURCE, source);

        assertThat(errors(result)).containsExactly("/type enum");
        assertThat(result.warnings()).isEmpty();
        assertThat(result.errors().get(0).suggestion()).isEqualTo("bucket");
    }

    @Test
    void aMissingTagSuppressesTheOtherErrorsOfItsObject() {
        assertThat(errors(validate(Model.IMAGE_SOURCE, "{\"details\": 5}"))).containsExactly("/type required");
    }

    @Test
    void aMisspeltTagIsReportedAndItsBranchChecked() {
        String source = """
                {"tpye": "direct", "details": {"id": 5, "origin": {"type": "none"}}}""";

        assertThat(errors(validate(Model.IMAGE_SOURCE, source))).containsExactly("/type required", "/details/id type");
    }

    @Test
    void aMisspeltRequiredFieldIsOneErrorAtItsNameAndItsValueIsChecked() {
        ValidationResult result = BACKENDS.validate(BACKEND.replace("\"size\": 1", "\"sise\": -1"));

        assertThat(result.warnings()).isEmpty();
        assertThat(errors(result)).containsExactly("/size required", "/size minimum");
        ValidationError missing = result.errors().get(0);
        assertThat(missing.instanceLocation()).isEmpty();
        assertThat(missing.suggestion()).isEqualTo("size");
        assertThat(missing.message())
                .isEqualTo("The document is missing the required field size, but has sise. Did you mean size?");
        assertThat(missing).extracting("line", "column", "endLine", "endColumn").containsExactly(1, 23, 1, 29);
        ValidationError wrongValue = result.errors().get(1);
        assertThat(wrongValue.instanceLocation()).isEqualTo("/sise");
        assertThat(wrongValue.found())
                .as("an unknown field could hold a secret")
                .isNull();
        assertThat(wrongValue).extracting("line", "column").containsExactly(1, 31);
    }

    @Test
    void aMisspeltFieldInsideAMisspeltFieldIsFoundToo() {
        String config = SchemaFiles.examples(Model.CONFIG)
                .get(1)
                .toString()
                .replace("\"ports\"", "\"prots\"")
                .replace("\"host\"", "\"hots\"");

        ValidationResult result = validate(Model.CONFIG, config);

        assertThat(result.errors())
                .extracting(error -> error.field() + " " + error.instanceLocation())
                .containsExactly("/ports ", "/ports/0/host /prots/0");
        assertThat(result.errors().get(1).message())
                .isEqualTo("prots[0] is missing the required field host, but has hots. Did you mean host?");
    }

    @Test
    void aMissingFieldAndADissimilarUnknownFieldAreReportedSeparately() {
        ValidationResult result = BACKENDS.validate(BACKEND.replace("size", "colour"));

        assertThat(errors(result)).containsExactly("/size required");
        assertThat(warnings(result)).containsExactly("/colour additionalProperties");
    }

    @Test
    void anUnknownFieldIsAMisspellingOfOneMissingFieldOnly() {
        ValidationResult result = BACKENDS.validate("{\"provider\": \"local\", \"size\": 1, \"file_nid\": \"x\"}");

        assertThat(errors(result)).containsExactlyInAnyOrder("/file_id required", "/file_name required");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void anAllowedUnknownFieldIsNotAMisspelling() {
        SchemaValidator validator =
                Validator.forModel(Model.BACKEND).allowUnknown("/sise").build();

        ValidationResult result = validator.validate(BACKEND.replace("size", "sise"));

        assertThat(errors(result)).containsExactly("/size required");
        assertThat(result.errors().get(0).suggestion()).isNull();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void anUnknownFieldIsAWarningWhenDocumentedAndAnErrorWhenStrict() {
        String json = "{\"nvidia_gup\": true}";

        ValidationResult documented = validate(Model.REQUIRES, json);
        ValidationResult strict = Validator.forModel(Model.REQUIRES)
                .profile(Profile.STRICT)
                .build()
                .validate(json);

        assertThat(documented.isValid()).isTrue();
        assertThat(documented.errors()).isEmpty();
        assertThat(documented.warnings())
                .isEqualTo(strict.errors())
                .singleElement()
                .satisfies(unknown -> {
                    assertThat(unknown.field()).isEqualTo("/nvidia_gup");
                    assertThat(unknown.instanceLocation()).isEmpty();
                    assertThat(unknown.message())
                            .isEqualTo("Unknown field nvidia_gup in the document. Did you mean nvidia_gpu?");
                    assertThat(unknown)
                            .extracting("line", "column", "endColumn")
                            .containsExactly(1, 2, 14);
                });
    }

    @Test
    void anAsteriskMatchesAnyOneReferenceToken() {
        SchemaValidator validator = Validator.forModel(Model.CONFIG)
                .profile(Profile.STRICT)
                .allowUnknown("/ports/*/name", "/x~1y")
                .build();
        String config = SchemaFiles.fullExample(Model.CONFIG)
                .toString()
                .replace("\"host\"", "\"name\":\"http\",\"more\":1,\"host\"")
                .replaceFirst("\\{", "{\"x/y\":1,\"name\":2,");

        assertThat(errors(validator.validate(config)))
                .containsExactly("/name additionalProperties", "/ports/0/more additionalProperties");
    }

    @Test
    void errorsAreOrderedByPositionThenFieldThenKeyword() {
        ValidationResult result = BACKENDS.validate("{\"file_id\": 1, \"size\": -1, \"extra\": 1}");

        assertThat(errors(result))
                .containsExactly("/file_name required", "/provider required", "/file_id type", "/size minimum");
    }

    @Test
    void aMissingFieldIsReportedAtItsObject() {
        ValidationError error = Validator.validate(
                        SchemaFiles.documentationExample().replace("    \"user\": \"user6\",\n", ""))
                .errors()
                .get(0);

        assertThat(error.field()).isEqualTo("/config/user");
        assertThat(error.instanceLocation()).isEqualTo("/config");
        assertThat(error.message()).isEqualTo("config is missing the required field user");
        assertThat(error.schemaLocation()).isEqualTo("https://imageschema.dev/schema/1/config.schema.json#/required");
        assertThat(error.evaluationPath()).isEqualTo("/properties/config/$ref/required");
        assertThat(error).extracting("line", "column", "endLine", "endColumn").containsExactly(15, 13, 47, 4);
    }
}
