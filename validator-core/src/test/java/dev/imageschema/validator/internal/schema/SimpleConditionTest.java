package dev.imageschema.validator.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Validator;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.testkit.JsonValues;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a simple condition has the same result as the engine, and that other conditions are not simple. */
class SimpleConditionTest {
    private static final List<String> VALUES = List.of(
            "{}",
            "{\"type\": \"a\"}",
            "{\"type\": \"b\"}",
            "{\"type\": 1}",
            "{\"type\": null, \"kind\": \"b\"}",
            "{\"type\": \"a\", \"kind\": \"b\"}",
            "[]",
            "[\"type\"]",
            "\"type\"",
            "1",
            "null");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\": \"object\"}",
                "{\"required\": []}",
                "{\"required\": [\"type\", \"kind\"]}",
                "{\"properties\": {\"type\": {\"const\": \"a\"}}}",
                "{\"properties\": {\"type\": {\"const\": \"a\"}, \"kind\": {\"const\": \"b\"}}}",
                "{\"type\": \"object\", \"required\": [\"type\"], \"properties\": {\"type\": {\"const\": \"a\"}}}"
            })
    void reportsTheSameVerdictAsTheEngine(String schema) {
        Predicate<JsonValue> condition =
                SimpleCondition.of(JsonValues.of(schema)).orElseThrow();

        for (String value : VALUES) {
            assertThat(condition.test(JsonValues.of(value)))
                    .as(value)
                    .isEqualTo(
                            Validator.forSchema(schema).build().validate(value).isValid());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{\"type\": \"string\"}",
                "{\"type\": [\"object\", \"null\"]}",
                "{\"properties\": {\"type\": true}}",
                "{\"properties\": {\"type\": {\"const\": 1}}}",
                "{\"properties\": {\"type\": {\"const\": \"a\", \"minLength\": 1}}}",
                "{\"properties\": {\"type\": {\"enum\": [\"a\"]}}}",
                "{\"required\": [\"type\"], \"minProperties\": 1}",
                "{\"$ref\": \"#\"}"
            })
    void leavesTheRestToTheEngine(String schema) {
        assertThat(SimpleCondition.of(JsonValues.of(schema))).isEmpty();
    }
}
