package dev.imageschema.validator.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.internal.schema.Keyword;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks every sentence of the messages file in the message of an error. */
class MessagesTest {
    private record Row(String schema, String document, String sentence) {}

    private static final String UNION = """
            {"type": "object", "properties": {"t": {"enum": ["x", "y"]}}, "required": ["t"], "allOf": [
              {"if": {"type": "object", "required": ["t"], "properties": {"t": {"const": "x"}}},
               "then": {"properties": {"t": {}, "a": {}}, "additionalProperties": false}},
              {"if": {"type": "object", "required": ["t"], "properties": {"t": {"const": "y"}}},
               "then": {"properties": {"t": {}, "b": {"type": "integer"}}, "additionalProperties": false}}]}""";

    private static final Map<String, Row> ROWS = new TreeMap<>();

    private static void row(String key, String schema, String document, String sentence) {
        ROWS.put(key, new Row(schema, document, sentence));
    }

    static {
        row(
                "type",
                "{\"properties\": {\"a\": {\"items\": {\"type\": [\"integer\", \"null\"]}}}}",
                "{\"a\": [\"80\"]}",
                "a[0] must be an integer or null, found the string \"80\"");
        row(
                "enum",
                "{\"properties\": {\"a\": {\"enum\": [\"b\", 1, null, [2]]}}}",
                "{\"a\": 2.50}",
                "a must be one of b, 1, null, an array; found 2.5");
        row(
                "suggestion",
                "{\"properties\": {\"a\": {\"enum\": [\"new\", \"live\"]}}}",
                "{\"a\": \"LIVE\"}",
                "a must be one of new, live; found \"LIVE\". Did you mean \"live\"?");
        row("const", "{\"const\": \"x y\"}", "true", "The document must be \"x y\", found true");
        row(
                "pattern",
                "{\"title\": \"Name\", \"description\": \"Lower-case letters\", \"pattern\": \"^[a-z]+$\"}",
                "\"A\"",
                "The document must be a Name (lower-case letters), found \"A\"");
        row("minLength", "{\"minLength\": 1}", "\"\"", "The document must have at least 1 character, found \"\"");
        row("maxLength", "{\"maxLength\": 2}", "\"abc\"", "The document must have at most 2 characters, found \"abc\"");
        row("minimum", "{\"minimum\": 0}", "-1", "The document must be at least 0, found -1");
        row("maximum", "{\"maximum\": 65535}", "65536", "The document must be at most 65535, found 65536");
        row("exclusiveMinimum", "{\"exclusiveMinimum\": 0}", "0", "The document must be more than 0, found 0");
        row("exclusiveMaximum", "{\"exclusiveMaximum\": 1.5}", "1.50", "The document must be less than 1.5, found 1.5");
        row("multipleOf", "{\"multipleOf\": 2}", "3", "The document must be a multiple of 2, found 3");
        row("minItems", "{\"minItems\": 1}", "[]", "The document must have at least 1 item");
        row("maxItems", "{\"maxItems\": 1}", "[1, 2]", "The document must have at most 1 item");
        row("minProperties", "{\"minProperties\": 2}", "{}", "The document must have at least 2 fields");
        row("maxProperties", "{\"maxProperties\": 0}", "{\"a\": 1}", "The document must have at most 0 fields");
        row("uniqueItems", "{\"uniqueItems\": true}", "[1, 1.0, 1]", "The document must not have two equal items");
        row(
                "minContains",
                "{\"contains\": {\"const\": 1}}",
                "[2]",
                "The document must have at least 1 item equal to 1");
        row(
                "maxContains",
                "{\"contains\": {\"const\": 1}, \"maxContains\": 1}",
                "[1, 1]",
                "The document must have at most 1 item equal to 1");
        row(
                "required",
                "{\"properties\": {\"a\": {\"required\": [\"b c\"]}}}",
                "{\"a\": {}}",
                "a is missing the required field \"b c\"");
        row(
                "required.typo",
                "{\"properties\": {\"size\": true}, \"required\": [\"size\"]}",
                "{\"Size\": 1}",
                "The document is missing the required field size, but has Size. Did you mean size?");
        row(
                "dependentRequired",
                "{\"dependentRequired\": {\"a\": [\"b\"]}}",
                "{\"a\": 1}",
                "The document is missing the field b, which is required because a is present");
        row(
                "additionalProperties",
                "{\"additionalProperties\": false}",
                "{\"a\\nb\": 1}",
                "Unknown field \"a\\nb\" in the document");
        row(
                "unevaluatedProperties",
                "{\"unevaluatedProperties\": false}",
                "{\"a\": 1}",
                "Unknown field a in the document");
        row(
                "propertyNames",
                "{\"propertyNames\": {\"maxLength\": 1}}",
                "{\"ab\": 1}",
                "Field name ab is not allowed in the document");
        row(
                "items",
                "{\"prefixItems\": [true], \"items\": false}",
                "[1, 2]",
                "[1] is not allowed; the array has too many items");
        row(
                "unevaluatedItems",
                "{\"prefixItems\": [true], \"unevaluatedItems\": false}",
                "[1, 2]",
                "[1] is not allowed; the array has too many items");
        row("false", "{\"properties\": {\"a\": false}}", "{\"a\": 1}", "a is not allowed here");
        row("not", "{\"not\": {\"minimum\": 1}}", "2", "The document must not match the schema in not");
        row("not.value", "{\"not\": {\"type\": \"null\"}}", "null", "The document must not be null");
        row(
                "not.required",
                "{\"not\": {\"required\": [\"a\", \"b\"]}}",
                "{\"a\": 1, \"b\": 2}",
                "The document must not have a together with b");
        row("enum.one", "{\"enum\": [\"a\"]}", "1", "The document must be \"a\", found 1");
        row(
                "propertyNames.value",
                "{\"propertyNames\": {\"pattern\": \"^[a-z]+$\"}}",
                "{\"A\": 1}",
                "Field name A in the document must be text that matches ^[a-z]+$");
        row(
                "required.value",
                "{\"properties\": {\"a\": {\"enum\": [\"b\", \"c\"]}}, \"required\": [\"a\"]}",
                "{}",
                "The document is missing the required field a, which must be one of b, c");
        row(
                "alternatives",
                "{\"anyOf\": [{\"minLength\": 3}, {\"pattern\": \"^a\"}]}",
                "\"b\"",
                "The document must match one of 2 alternatives, found \"b\"");
        row(
                "alternatives.value",
                "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}, {\"enum\": [1, 2]}, {\"const\": \"x\"}]}",
                "true",
                "The document must be a string, null, one of 1, 2 or \"x\", found true");
        row(
                "alternatives.tag",
                "{\"oneOf\": [{\"properties\": {\"t\": {\"const\": \"x\"}}}, {\"properties\": {\"t\": {\"const\": \"y\"}}}]}",
                "{\"t\": \"z\"}",
                "t must be one of x, y; found \"z\"");
        row(
                "alternatives.tag.missing",
                "{\"oneOf\": [{\"properties\": {\"t\": {\"const\": \"x\"}}, \"required\": [\"t\"]},"
                        + " {\"properties\": {\"t\": {\"const\": \"y\"}}, \"required\": [\"t\"]}]}",
                "{}",
                "The document is missing the required field t, which must be one of x, y");
        row(
                "alternatives.several",
                "{\"oneOf\": [true, true, {\"type\": \"string\"}]}",
                "5",
                "The document must match exactly one of 3 alternatives, but matches several; found 5");
        row(
                "hint",
                UNION,
                "{\"t\": \"x\", \"b\": 1}",
                "Unknown field b in the document; the other fields of the document match t y");
    }

    /** The sentences that one error of a user schema cannot show. The other tests of this class show them. */
    private static final Set<String> WITHOUT_ROW =
            Set.of("other", "byte-order-mark", "hint.fit", "hint.model", "any.name");

    private static Properties sentences() throws IOException {
        Properties sentences = new Properties();
        sentences.load(new InputStreamReader(
                MessageCatalog.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8));
        return sentences;
    }

    @Test
    void everySentenceHasARow() throws IOException {
        Set<String> keys = new TreeSet<>(sentences().stringPropertyNames());
        keys.removeAll(WITHOUT_ROW);
        // The row of a sentence also shows the text of its expected value.
        keys.removeIf(key -> key.endsWith(".expected") && keys.contains(key.replace(".expected", "")));

        assertThat(ROWS.keySet()).isEqualTo(keys);
    }

    @Test
    void everyExpectationBelongsToAKeyword() throws IOException {
        Set<String> keywords = new TreeSet<>();
        for (String key : sentences().stringPropertyNames()) {
            if (key.endsWith(".expected") && !key.equals("alternatives.expected")) {
                keywords.add(key.replace(".expected", ""));
            }
        }

        assertThat(keywords)
                .hasSizeGreaterThan(10)
                .allSatisfy(keyword -> assertThat(Keyword.of(keyword)).isPresent());
    }

    @Test
    void everyErrorHasTheMessageOfItsRow() {
        assertThat(ROWS).isNotEmpty().allSatisfy((key, row) -> {
            List<ValidationError> errors = Validator.forSchema(row.schema())
                    .build()
                    .validate(row.document())
                    .errors();
            assertThat(errors).as(key).singleElement().satisfies(error -> {
                assertThat(error.message()).isEqualTo(row.sentence());
                assertThat(error.keyword()).isEqualTo(keyword(key));
            });
        });
    }

    private static String keyword(String key) {
        return switch (key) {
            case "suggestion" -> "enum";
            case "hint" -> "additionalProperties";
            case "alternatives", "alternatives.value" -> "anyOf";
            default -> key.startsWith("alternatives.") ? "oneOf" : key.replaceFirst("\\..*", "");
        };
    }

    @Test
    void theTagThatAnObjectMatchesIsAHint() {
        String message = ROWS.get("hint").sentence();

        assertThat(message).endsWith("; the other fields of the document match t y");
    }

    @Test
    void theModelThatADocumentMatchesIsAHint() {
        assertThat(Validator.validate("{\"host\": 80, \"container\": 80, \"type\": \"tcp\"}")
                        .errors()
                        .get(0)
                        .message())
                .endsWith("; the document looks like a port");
    }

    @Test
    void aNameFromTheDocumentIsNotInAnErrorOfABranch() {
        ValidationError error =
                Validator.forSchema("""
                        {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}},
                                   {"type": "object", "minProperties": 2}]}""").build().validate("{\"x\": 1}").errors().get(0);

        assertThat(error.alternatives().get(0))
                .extracting(ValidationError::message)
                .containsExactly("The document has a field that does not match the schema");
    }

    @Test
    void aByteOrderMarkHasTheRemedy() {
        assertThat(Validator.forSchema("true").build().validate("\uFEFF1").warnings())
                .extracting(ValidationError::message)
                .containsExactly("The document begins with a byte order mark, which JSON must not have"
                        + " (RFC 8259, section 8.1); save the document as UTF-8 without a byte order mark");
    }

    @Test
    void anUnknownKeywordHasASentenceToo() {
        assertThat(MessageCatalog.sentence("futureKeyword", Map.of("field", "a", "keyword", "futureKeyword")::get))
                .isEqualTo("a does not satisfy the keyword futureKeyword");
    }
}
