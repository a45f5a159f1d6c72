package dev.imageschema.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the fast path does not change any result that a caller receives. */
class FastPathTest {
    private static final String IMAGE = SchemaFiles.documentationExample();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\": 106|\"size\": 106|true",
                "\"size\": 106|\"size\": -1|false",
                "\"size\": 106|\"size\": 106.0|true",
                "\"user6\"|\"user6\", \"more\": 1|true",
                "\"name6\"|5|false",
                "\"name6\"|\"\\uD800\"|false"
            })
    void isValidAgreesWithTheVerdict(String part, String changed, boolean isValid) {
        byte[] json = IMAGE.replace(part, changed).getBytes(UTF_8);

        assertThat(Validator.isValid(json)).isEqualTo(isValid);
        assertThat(Validator.validate(json).isValid()).isEqualTo(isValid);
        assertThat(Validator.validate(new ByteArrayInputStream(json)).isValid()).isEqualTo(isValid);
        assertThat(Validator.validate(new String(json, UTF_8)).isValid()).isEqualTo(isValid);
        assertThatThrownBy(() -> Validator.isValid(null)).hasMessage("json");
    }

    @Test
    void validDocumentsShareOneResult() {
        assertThat(Validator.validate(IMAGE.getBytes(UTF_8))).isSameAs(Validator.validate(IMAGE));
    }

    @Test
    void anUnpairedSurrogateInAStringIsNotAQuestionMark() {
        assertThat(Validator.validate(IMAGE.replace("name6", "?")).isValid()).isTrue();
        assertThat(Validator.validate(IMAGE.replace("name6", "\uD800")).verdict())
                .isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void theFastPathObeysEveryLimit() {
        Limits limits = Limits.DEFAULT;
        for (Limits low : new Limits[] {
            limits.withDocumentBytes(1000),
            limits.withNestingDepth(3),
            limits.withStringLength(10),
            limits.withNameLength(8),
            limits.withNumberLength(3),
            limits.withTokens(100)
        }) {
            SchemaValidator validator =
                    Validator.forModel(Model.IMAGE).limits(low).build();
            assertThat(validator.validate(IMAGE.getBytes(UTF_8)).verdict()).isEqualTo(Verdict.MALFORMED);
            assertThat(validator.validate(IMAGE).verdict()).isEqualTo(Verdict.MALFORMED);
            assertThat(validator.isValid(IMAGE.getBytes(UTF_8))).isFalse();
        }
    }

    @Test
    void aSchemaWithUnsupportedKeywordsTakesTheSlowPath() {
        SchemaValidator validator =
                Validator.forSchema("{\"not\": {\"type\": \"string\"}}").build();

        assertThat(validator.hasFastPath()).isFalse();
        assertThat(validator.isValid("1".getBytes(UTF_8))).isTrue();
        assertThat(validator.isValid("\"a\"".getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "{\"type\": \"string\"}",
                "{\"type\": [\"string\", \"array\", \"null\"]}",
                "{\"enum\": [\"x\"]}",
                "{\"const\": null}",
                "{\"allOf\": [{\"type\": \"object\"}, {\"type\": \"array\"}]}",
                "{\"$ref\": \"#/$defs/text\"}",
                "{\"allOf\": [{\"allOf\": [{\"$ref\": \"#/$defs/nothing\"}]}]}",
                "{\"if\": {\"type\": \"object\"}, \"then\": {\"const\": \"a\"}}"
            })
    void aTagWhoseBranchAcceptsNoObjectIsRejected(String branch) {
        SchemaValidator validator = Validator.forSchema("""
                {"if": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}}, "then": %s,
                 "$defs": {"text": {"type": "string"}, "nothing": false}}
                """.formatted(branch)).build();

        assertThat(validator.hasFastPath()).isTrue();
        for (String json : List.of("{\"kind\": \"a\"}", "{\"b\": 1, \"kind\": \"a\"}")) {
            assertThat(validator.isValid(json.getBytes(UTF_8))).as(json).isFalse();
            assertThat(validator.validate(json).verdict()).as(json).isEqualTo(Verdict.INVALID);
        }
        assertThat(validator.isValid("{\"kind\": \"b\"}".getBytes(UTF_8))).isTrue();
    }

    @Test
    void aUserSchemaMayBeRecursive() {
        SchemaValidator tree = Validator.forSchema("""
                {"type": "object", "required": ["name"], "additionalProperties": false, "properties":
                  {"name": {"type": "string", "minLength": 2}, "children": {"type": "array", "items": {"$ref": "#"}}}}
                """).build();

        assertThat(tree.hasFastPath()).isTrue();
        assertThat(tree.isValid("{\"name\": \"éé\", \"children\": [{\"name\": \"ab\"}]}".getBytes(UTF_8)))
                .isTrue();
        assertThat(tree.isValid("{\"name\": \"é\"}".getBytes(UTF_8))).isFalse();
        assertThat(tree.isValid("{\"name\": \"ab\", \"children\": [{}]}".getBytes(UTF_8)))
                .isFalse();
    }
}
