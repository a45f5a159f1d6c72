package dev.imageschema.validator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.imageschema.validator.Limits;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.compile.CompiledSchema;
import dev.imageschema.validator.internal.compile.UserSchema;
import dev.imageschema.validator.internal.fast.FastPath;
import dev.imageschema.validator.internal.schema.SchemaMappings;
import dev.imageschema.validator.testkit.Choices;
import dev.imageschema.validator.testkit.FuzzInputs;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that the fast path accepts no document that networknt rejects, for random schemas of the keywords that the
 * fast path supports. The bytes choose the schema and its documents.
 *
 * <p>{@code -Dfast-path.pairs=N} sets the number of pairs of a schema and a document, {@code -Dfast-path.seed=N} the
 * seed.
 */
class FastPathFuzzTest {
    private static final int PAIRS = Integer.getInteger("fast-path.pairs", 20_000);
    private static final long SEED = Long.getLong("fast-path.seed", 20261127);
    private static final int DOCUMENTS_PER_SCHEMA = 8;
    private static final int BYTES_PER_SCHEMA = 600;
    private static final int DEPTH = 3;
    private static final int DEFINITIONS = 3;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectReader EXACT =
            new JsonMapper().reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<String> NAMES = List.of("kind", "a", "b", "longer-than-eight", "é");
    private static final List<String> TEXTS = List.of("a", "b", "ab", "abc", "é", "", "longer-than-sixteen-bytes");
    private static final List<String> PATTERNS = List.of("^a", "^[ab]+$", "^a?b{1,2}$", "^(?:a|bc)$", "^[^b]*$");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");

    /** The number of compared pairs, and of those that were accepted and valid. */
    private static final class Counts {
        int pairs;
        int accepted;
        int valid;
    }

    @FuzzTest
    void whatTheFastPathAcceptsTheEngineAccepts(byte[] bytes) {
        compare(new Choices(bytes), new Counts());
    }

    @Test
    void theFastPathAndTheEngineAgreeOnRandomSchemas() {
        Random random = new Random(SEED);
        Counts counts = new Counts();
        while (counts.pairs < PAIRS) {
            byte[] bytes = new byte[BYTES_PER_SCHEMA];
            random.nextBytes(bytes);
            compare(new Choices(bytes), counts);
        }
        System.out.printf(
                "fast path: %,d pairs of a random schema and a document, %,d valid, %,d accepted%n",
                counts.pairs, counts.valid, counts.accepted);
        assertThat(counts.valid).isBetween(counts.pairs / 5, 4 * counts.pairs / 5);
        assertThat(counts.accepted).isGreaterThan(counts.valid / 2);
    }

    @Test
    void theInputsHaveBothVerdicts() {
        Counts counts = new Counts();
        List<byte[]> inputs = FuzzInputs.of(FastPathFuzzTest.class);
        inputs.forEach(input -> compare(new Choices(input), counts));

        assertThat(inputs).isNotEmpty();
        assertThat(counts.accepted).isPositive();
        assertThat(counts.valid).isLessThan(counts.pairs);
    }

    private static void compare(Choices choices, Counts counts) {
        String text = root(choices).toString();
        FastPath fast = fastPath(text);
        if (fast == null) {
            return;
        }
        SchemaValidator validator = Validator.forSchema(text).build();
        Schema engine = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
        for (int i = 0; i < DOCUMENTS_PER_SCHEMA; i++) {
            String json = value(choices, DEPTH).toString();
            boolean isAccepted = fast.accepts(json.getBytes(UTF_8));
            Verdict verdict = validator.validate(json).verdict();
            boolean isValid = verdict == Verdict.VALID;
            // networknt has no limits.
            if (verdict != Verdict.MALFORMED && isValid(engine, json).orElse(isValid) != isValid) {
                throw new AssertionError(verdict + ", accepted by the fast path: " + isAccepted
                        + ", but networknt disagrees\nschema:   " + text + "\ndocument: " + json);
            }
            counts.pairs++;
            counts.valid += isValid ? 1 : 0;
            counts.accepted += isAccepted ? 1 : 0;
        }
    }

    /**
     * {@return the result of networknt; empty if networknt throws an exception, e.g. for a bound outside the range of a
     * long}
     */
    private static Optional<Boolean> isValid(Schema engine, String json) {
        try {
            return Optional.of(engine.validate(EXACT.readTree(json)).isEmpty());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the fast path; null for a schema that is refused or has an unsupported combination of keywords}
     */
    private static FastPath fastPath(String schema) {
        try {
            return CompiledSchema.of(UserSchema.of(schema), SchemaMappings.NONE).fastPath(Limits.DEFAULT);
        } catch (SchemaException e) {
            return null;
        }
    }

    private static ObjectNode root(Choices choices) {
        ObjectNode root = JSON.objectNode();
        addKeywords(root, choices, DEPTH);
        ObjectNode definitions = root.putObject("$defs");
        for (int i = 0; i < DEFINITIONS; i++) {
            definitions.set("d" + i, schema(choices, DEPTH - 1));
        }
        return root;
    }

    private static JsonNode schema(Choices choices, int depth) {
        if (depth <= 0 || choices.oneIn(6)) {
            return JSON.booleanNode(!choices.oneIn(3));
        }
        ObjectNode schema = JSON.objectNode();
        addKeywords(schema, choices, depth);
        return schema;
    }

    private static void addKeywords(ObjectNode schema, Choices choices, int depth) {
        for (int more = choices.below(4); more >= 0; more--) {
            addKeyword(schema, choices, depth);
        }
    }

    private static void addKeyword(ObjectNode schema, Choices choices, int depth) {
        switch (choices.below(16)) {
            case 0, 1 -> schema.put("type", choices.of(TYPES));
            case 2 -> schema.putArray("type").add("object").add(choices.of(TYPES.subList(0, 6)));
            case 3 -> schema.set("const", choices.oneIn(3) ? value(choices, 1) : text(choices));
            case 4 -> schema.putArray("enum").add(text(choices)).add(value(choices, 1));
            case 5 -> schema.putArray("required").add(choices.of(NAMES));
            case 6, 7 -> addProperties(schema, choices, depth);
            case 8 -> schema.set("additionalProperties", schema(choices, depth - 1));
            case 9 -> schema.set("items", schema(choices, depth - 1));
            case 10 -> schema.put("pattern", choices.of(PATTERNS));
            case 11 -> addBound(schema, choices);
            case 12 -> schema.put("$ref", "#/$defs/d" + choices.below(DEFINITIONS));
            case 13 -> addTypeCondition(schema, choices, depth);
            default -> addTagConditions(schema.putArray("allOf"), choices, depth);
        }
    }

    private static void addProperties(ObjectNode schema, Choices choices, int depth) {
        ObjectNode properties = schema.putObject("properties");
        for (int more = choices.below(3); more >= 0; more--) {
            properties.set(choices.of(NAMES), schema(choices, depth - 1));
        }
    }

    private static void addBound(ObjectNode schema, Choices choices) {
        schema.put(
                choices.of(List.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum")),
                choices.below(4));
    }

    private static void addTypeCondition(ObjectNode schema, Choices choices, int depth) {
        schema.putObject("if").put("type", choices.of(TYPES));
        schema.set("then", branch(choices, depth));
    }

    private static void addTagConditions(ArrayNode branches, Choices choices, int depth) {
        String tag = choices.oneIn(4) ? choices.of(NAMES) : "kind";
        for (int more = choices.below(3); more >= 0; more--) {
            ObjectNode branch = branches.addObject();
            String value = choices.of(TEXTS.subList(0, 3));
            branch.putObject("if")
                    .put("type", "object")
                    .<ObjectNode>set("required", JSON.arrayNode().add(tag))
                    .putObject("properties")
                    .putObject(tag)
                    .put("const", value);
            branch.set("then", branch(choices, depth));
        }
    }

    /** {@return the schema for {@code then}: any schema, often one that rejects the value that {@code if} requires} */
    private static JsonNode branch(Choices choices, int depth) {
        ObjectNode branch = JSON.objectNode();
        switch (choices.below(8)) {
            case 0 -> {
                return JSON.booleanNode(false);
            }
            case 1 -> branch.put("type", choices.of(TYPES));
            case 2 -> branch.putArray("enum").add(text(choices));
            case 3 -> branch.putNull("const");
            case 4 -> branch.put("$ref", "#/$defs/d" + choices.below(DEFINITIONS));
            case 5 -> branch.putArray("allOf").add(branch(choices, depth)).add(schema(choices, depth - 1));
            default -> {
                return schema(choices, depth);
            }
        }
        return branch;
    }

    private static JsonNode text(Choices choices) {
        return JSON.stringNode(choices.of(TEXTS));
    }

    private static JsonNode value(Choices choices, int depth) {
        return switch (choices.below(depth == 0 ? 5 : 12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(choices.oneIn(2));
            case 2 -> choices.number();
            case 3 -> JSON.numberNode(choices.below(5));
            case 4, 5 -> text(choices);
            case 6 -> {
                ArrayNode array = JSON.arrayNode();
                for (int more = choices.below(4); more > 0; more--) {
                    array.add(value(choices, depth - 1));
                }
                yield array;
            }
            default -> object(choices, depth);
        };
    }

    private static ObjectNode object(Choices choices, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int more = choices.below(4); more > 0; more--) {
            object.set(choices.of(NAMES), choices.oneIn(2) ? text(choices) : value(choices, depth - 1));
        }
        if (!choices.oneIn(4)) {
            // The tag is first, last, or between other fields.
            object.set("kind", JSON.stringNode(choices.of(TEXTS.subList(0, 3))));
        }
        return object;
    }
}
