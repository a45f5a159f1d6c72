package dev.imageschema.validator.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.testkit.JsonValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which schemas are tagged unions, and which tag and values a tagged union has. */
class TaggedUnionTest {
    private static final String A = "{\"if\": {\"properties\": {\"t\": {\"const\": \"a\"}}}, \"then\": true}";
    private static final String B = "{\"if\": {\"properties\": {\"t\": {\"enum\": [\"b\"]}}}, \"then\": true}";

    @Test
    void everyBranchTestsOneValueOfTheSameField() {
        TaggedUnion union = TaggedUnion.of(JsonValues.of("{\"allOf\": [" + A + ", " + B + "]}"))
                .orElseThrow();

        assertThat(union.tag()).isEqualTo("t");
        assertThat(union.values()).map(JsonValue::string).containsExactly("a", "b");
        assertThat(TaggedUnion.branch("s.json#/x", 1)).isEqualTo("s.json#/x/allOf/1/then");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"allOf\": []}",
                "{\"allOf\": [" + A + ", true]}",
                "{\"allOf\": [" + A + ", {\"if\": {\"properties\": {\"u\": {\"const\": 1}}}, \"then\": true}]}",
                "{\"allOf\": [{\"if\": {\"properties\": {\"t\": {\"enum\": [1, 2]}}}, \"then\": true}]}",
                "{\"allOf\": [{\"if\": {\"properties\": {\"t\": {\"const\": 1}}}, \"else\": true}]}",
                "{\"allOf\": [{\"if\": {\"properties\": {\"t\": {}}}, \"then\": true}]}"
            })
    void otherSchemasAreNotTaggedUnions(String schema) {
        assertThat(TaggedUnion.of(JsonValues.of(schema))).isEmpty();
    }

    @Test
    void aStrictConditionTestsTheObjectAndTheFieldAndNothingElse() {
        String strict =
                "{\"if\": {\"type\": \"object\", \"required\": [\"t\"], \"properties\": {\"t\": {\"const\": \"a\"}}}, \"then\": true}";
        assertThat(TagCondition.of(JsonValues.of(strict))).get().matches(TagCondition::isStrict);
        assertThat(TagCondition.of(JsonValues.of(strict.replace("[\"t\"]", "[\"u\"]"))))
                .get()
                .matches(tag -> !tag.isStrict());
        assertThat(TagCondition.of(JsonValues.of(strict.replace("\"const\"", "\"title\": \"T\", \"const\""))))
                .get()
                .matches(tag -> !tag.isStrict());
        assertThat(TagCondition.of(JsonValues.of(A))).get().matches(tag -> !tag.isStrict());
    }

    @Test
    void constTakesPrecedenceOverEnum() {
        assertThat(AllowedValues.of(JsonValues.of("{\"const\": 1, \"enum\": [1, 2]}")))
                .containsExactly(JsonValues.of("1"));
    }
}
