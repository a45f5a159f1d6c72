package dev.imageschema.validator.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Reason;
import dev.imageschema.validator.internal.schema.Keyword.Shape;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the table of keywords agrees with the vocabularies of the meta-schema of draft 2020-12. */
class KeywordTest {
    private static final List<String> VOCABULARIES =
            List.of("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content");

    /** {@code definitions} is deprecated and not in a vocabulary; {@code false} is not a keyword. */
    private static final EnumSet<Keyword> IN_NO_VOCABULARY = EnumSet.of(Keyword.DEFINITIONS, Keyword.FALSE);

    private static Map<String, JsonValue> vocabularies() {
        SchemaSet schemas = BundledSchemas.of(Profile.DOCUMENTED);
        Map<String, JsonValue> keywords = new TreeMap<>();
        for (String vocabulary : VOCABULARIES) {
            JsonValue schema = schemas.document("https://json-schema.org/draft/2020-12/meta/" + vocabulary)
                    .orElseThrow();
            schema.get("properties").fields().forEach(field -> keywords.put(field.name(), field.value()));
        }
        return keywords;
    }

    @Test
    void theTableHasExactlyTheKeywordsOfTheDialect() {
        assertThat(Arrays.stream(Keyword.values())
                        .filter(keyword -> !IN_NO_VOCABULARY.contains(keyword))
                        .map(Keyword::text))
                .containsExactlyInAnyOrderElementsOf(vocabularies().keySet());
    }

    @Test
    void theTableHasTheShapeThatTheMetaSchemaRequires() {
        Map<String, Shape> shapes = vocabularies().entrySet().stream()
                .filter(entry -> shape(entry.getValue()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> shape(entry.getValue()).orElseThrow()));

        assertThat(shapes).hasSizeGreaterThan(15);
        for (Keyword keyword : Keyword.values()) {
            if (!IN_NO_VOCABULARY.contains(keyword)) {
                assertThat(keyword.shape())
                        .as("%s", keyword)
                        .isEqualTo(Optional.ofNullable(shapes.get(keyword.text())));
            }
        }
    }

    private static Optional<Shape> shape(JsonValue schema) {
        if (isMeta(schema)) {
            return Optional.of(Shape.ONE);
        }
        if (schema.get("$ref").stringOr("").equals("#/$defs/schemaArray")) {
            return Optional.of(Shape.LIST);
        }
        return isMeta(schema.get("additionalProperties")) ? Optional.of(Shape.MAP) : Optional.empty();
    }

    private static boolean isMeta(JsonValue schema) {
        return schema.get("$dynamicRef").stringOr("").equals("#meta");
    }

    @Test
    void theSchemaFalseFailsLikeAKeywordButIsNotOne() {
        assertThat(Keyword.of("false")).isEmpty();
        assertThat(Keyword.ofAssertion("false")).isEqualTo(Keyword.FALSE);
        assertThatIllegalArgumentException().isThrownBy(() -> Keyword.ofAssertion("minimun"));
    }

    @Test
    void noReasonIsAKeyword() {
        assertThat(Reason.values()).hasSizeGreaterThan(5).allSatisfy(reason -> {
            assertThat(Keyword.of(reason.text())).isEmpty();
            assertThat(Keyword.instead(reason.text())).isEmpty();
        });
    }

    @Test
    void aLocationEscapesNames() {
        assertThat(Keyword.PROPERTIES.at("a.json#/b", "c/d")).isEqualTo("a.json#/b/properties/c~1d");
        assertThat(Keyword.ALL_OF.at("a.json#", 2)).isEqualTo("a.json#/allOf/2");
        assertThat(Keyword.ITEMS.at("a.json#")).isEqualTo("a.json#/items");
    }
}
