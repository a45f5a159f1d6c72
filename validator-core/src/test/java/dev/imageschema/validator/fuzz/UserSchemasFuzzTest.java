package dev.imageschema.validator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.Choices;
import dev.imageschema.validator.testkit.FuzzInputs;
import dev.imageschema.validator.testkit.Invariants;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks for random schemas that a schema is refused with a reason, or gives a document the verdict of the engine, and
 * that no pattern takes too long. The bytes choose the schema and the document.
 */
class UserSchemasFuzzTest {
    private static final int MIN_INPUTS = 40;
    private static final int DEPTH = 3;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectReader EXACT =
            new JsonMapper().reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<String> NAMES = List.of("a", "b", "ab", "token", "a/b", "é", "");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");

    private static final List<String> REFERENCES =
            List.of("#/$defs/a", "#/$defs/b", "#", "#b", Model.PORT.schemaId(), Model.REPO_AUTH.schemaId());

    private static final List<String> BROKEN = List.of(
            "{\"type\": \"strin\"}",
            "{\"minLength\": -1}",
            "{\"required\": \"a\"}",
            "{\"pattern\": \"[\"}",
            "{\"$ref\": \"#/$defs/none\"}",
            "{\"$ref\": \"https://example.org/none\"}",
            "{\"$id\": \"a b\"}",
            "{\"requierd\": []}",
            "{\"items\": [true]}",
            "7");

    private static final List<String> ATOMS =
            List.of("a", "b", "ab", ".", "[ab]", "[^b]", "\\w", "\\d", "é", "^", "$", "\\b");
    private static final List<String> QUANTIFIERS = List.of("", "*", "+", "?", "{2}", "{1,3}", "{0,300}", "*+", "+?");

    /** A schema, a document, and whether its strings are so long that patterns may take long. */
    private record Case(String schema, String json, boolean isHostile) {
        static Case of(byte[] bytes) {
            Choices choices = new Choices(bytes);
            boolean isHostile = choices.oneIn(3);
            ObjectNode schema = JSON.objectNode();
            addKeywords(schema, choices, DEPTH);
            ObjectNode definitions = schema.putObject("$defs");
            definitions.set("a", subschema(choices, DEPTH - 1));
            definitions.putObject("b").put("$anchor", "b").set("not", subschema(choices, 1));
            String json = value(choices, DEPTH, isHostile).toString();
            return new Case(
                    choices.oneIn(16) ? mutated(schema.toString(), choices) : schema.toString(), json, isHostile);
        }

        private static String mutated(String text, Choices choices) {
            return new String(Mutation.mutate(text.getBytes(UTF_8), new Random(choices.below(Short.MAX_VALUE))), UTF_8);
        }

        Optional<ValidationResult> result() {
            try {
                return Optional.of(Validator.forSchema(schema).build().validate(json));
            } catch (SchemaException e) {
                assertThat(e.schemaLocation()).contains("#");
                assertThat(e).message().isNotBlank();
                return Optional.empty();
            }
        }
    }

    private static JsonNode subschema(Choices choices, int depth) {
        if (choices.oneIn(32)) {
            return SchemaFiles.json(choices.of(BROKEN));
        }
        if (depth == 0 || choices.oneIn(8)) {
            return JSON.booleanNode(choices.oneIn(2));
        }
        ObjectNode schema = JSON.objectNode();
        addKeywords(schema, choices, depth);
        return schema;
    }

    private static void addKeywords(ObjectNode schema, Choices choices, int depth) {
        for (int keywords = choices.below(4); keywords >= 0; keywords--) {
            addKeyword(schema, choices, depth);
        }
    }

    private static void addKeyword(ObjectNode schema, Choices choices, int depth) {
        switch (choices.below(14)) {
            case 0 -> schema.put("type", choices.of(TYPES));
            case 1 -> schema.putArray("type").add(choices.of(TYPES)).add("null");
            case 2 ->
                schema.set(
                        choices.of(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")),
                        choices.number());
            case 3 ->
                schema.put(
                        choices.of(List.of(
                                "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")),
                        choices.below(4));
            case 4 -> schema.put("pattern", pattern(choices, DEPTH));
            case 5 -> schema.set("const", value(choices, 1, false));
            case 6 -> schema.putArray("enum").add(value(choices, 1, false)).add(value(choices, 1, false));
            case 7 -> schema.putArray("required").add(choices.of(NAMES));
            case 8 ->
                schema.putObject(choices.of(List.of("properties", "dependentSchemas")))
                        .set(choices.of(NAMES), subschema(choices, depth - 1));
            case 9 -> schema.putObject("patternProperties").set(pattern(choices, 1), subschema(choices, depth - 1));
            case 10 ->
                schema.set(
                        choices.of(List.of(
                                "additionalProperties",
                                "propertyNames",
                                "items",
                                "contains",
                                "not",
                                "if",
                                "then",
                                "else",
                                "unevaluatedProperties",
                                "unevaluatedItems")),
                        subschema(choices, depth - 1));
            case 11 ->
                addSchemas(
                        schema.putArray(choices.of(List.of("allOf", "anyOf", "oneOf", "prefixItems"))), choices, depth);
            case 12 -> schema.put("$ref", choices.of(REFERENCES));
            default ->
                schema.put("uniqueItems", choices.oneIn(2))
                        .putObject("dependentRequired")
                        .putArray(choices.of(NAMES))
                        .add(choices.of(NAMES));
        }
    }

    private static void addSchemas(ArrayNode schemas, Choices choices, int depth) {
        for (int more = choices.below(3); more >= 0; more--) {
            schemas.add(subschema(choices, depth - 1));
        }
    }

    private static String pattern(Choices choices, int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int more = choices.below(3); more >= 0; more--) {
            String part = depth > 0 && choices.oneIn(2)
                    ? "(" + pattern(choices, depth - 1) + "|" + pattern(choices, depth - 1) + ")"
                    : choices.of(ATOMS);
            pattern.append(part).append(choices.of(QUANTIFIERS));
        }
        return pattern.toString();
    }

    private static JsonNode value(Choices choices, int depth, boolean isLong) {
        return switch (choices.below(depth == 0 ? 5 : 7)) {
            case 0 -> JSON.stringNode((isLong ? "ab".repeat(choices.below(5_000)) : "") + choices.of(NAMES));
            case 1 -> choices.number();
            case 2 -> JSON.booleanNode(choices.oneIn(2));
            case 3 -> JSON.nullNode();
            case 4 -> JSON.numberNode(choices.below(4));
            case 5 -> {
                ObjectNode object = JSON.objectNode();
                for (int more = choices.below(4); more > 0; more--) {
                    object.set(choices.of(NAMES), value(choices, depth - 1, isLong));
                }
                yield object;
            }
            default -> {
                ArrayNode array = JSON.arrayNode();
                for (int more = choices.below(4); more > 0; more--) {
                    array.add(value(choices, depth - 1, isLong));
                }
                yield array;
            }
        };
    }

    @FuzzTest
    @Timeout(60)
    void schemasAreRefusedOrEvaluateAsTheEngineDoes(byte[] choices) {
        Case input = Case.of(choices);
        Optional<ValidationResult> outcome = input.result();
        if (outcome.isEmpty()) {
            return;
        }
        ValidationResult result = outcome.get();
        Invariants.hold(result, input.json());
        if (result.verdict() == Verdict.UNCHECKED) {
            assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("budget");
        } else if (result.verdict() != Verdict.MALFORMED) {
            Invariants.pointAtFields(result, SchemaFiles.json(input.json()));
            engineVerdict(input)
                    .ifPresent(isValid ->
                            assertThat(result.isValid()).as("%s", input).isEqualTo(isValid));
        }
    }

    /** {@return whether networknt accepts the document; empty if networknt fails or may not terminate} */
    private static Optional<Boolean> engineVerdict(Case input) {
        if (input.isHostile() || input.schema().contains("https:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(input.schema())
                    .validate(EXACT.readTree(input.json()))
                    .isEmpty());
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    @Test
    void inputsHaveEveryOutcome() {
        List<byte[]> inputs = FuzzInputs.of(UserSchemasFuzzTest.class);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        int refused = 0;
        int compared = 0;
        for (byte[] input : inputs) {
            Optional<ValidationResult> result = Case.of(input).result();
            result.ifPresent(some -> verdicts.add(some.verdict()));
            refused += result.isEmpty() ? 1 : 0;
            compared += result.isPresent() && engineVerdict(Case.of(input)).isPresent() ? 1 : 0;
        }

        assertThat(inputs).hasSizeGreaterThanOrEqualTo(MIN_INPUTS);
        assertThat(verdicts).contains(Verdict.VALID, Verdict.INVALID, Verdict.UNCHECKED);
        assertThat(refused).isPositive();
        assertThat(compared).isGreaterThan(inputs.size() / 4);
    }
}
