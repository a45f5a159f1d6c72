package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that names with equal hash codes cost about as much as other names of the same length.
 *
 * <p>The test compares the CPU time of both in one run. In a hash table whose keys are not comparable, the colliding
 * names take 20 to 100 times as long.
 */
class CollisionsTest {
    private static final int NAMES = 20_000;
    private static final int PARTS = 15;
    private static final int ROUNDS = 3;
    private static final double MAX_RATIO = 4;

    private static final String IMAGE = SchemaFiles.documentationExample();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A task for a document that consists of many names. */
    private record Scenario(
            String name, Consumer<byte[]> task, IntFunction<String> member, String before, String after) {
        String document(IntFunction<String> names) {
            return IntStream.range(0, NAMES)
                    .mapToObj(i -> member.apply(i).replace("NAME", names.apply(i)))
                    .collect(Collectors.joining(",", before, after));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return the n-th name; all names have the same hash code} */
    private static String colliding(int n) {
        return IntStream.range(0, PARTS)
                .mapToObj(bit -> (n >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static String control(int n) {
        return "n".repeat(2 * PARTS - 5) + (10_000 + n);
    }

    static List<Scenario> scenarios() {
        String[] parts = IMAGE.split("\"env\": \\{[^}]*}", -1);
        assertThat(parts).hasSize(2);
        String inEnv = parts[0] + "\"env\": {";
        String afterEnv = "}" + parts[1];
        String topLevel = IMAGE.strip().substring(0, IMAGE.strip().length() - 1) + ",";
        SchemaValidator images = Validator.forModel(Model.IMAGE).build();
        SchemaValidator strict =
                Validator.forModel(Model.IMAGE).profile(Profile.STRICT).build();
        SchemaValidator allowing = Validator.forModel(Model.IMAGE)
                .allowUnknown("/*", "/config/*")
                .secretFields(IntStream.range(0, 1_000)
                        .mapToObj(CollisionsTest::colliding)
                        .toList())
                .build();
        return List.of(
                new Scenario("values of a map", rendering(images), number(), inEnv, afterEnv),
                new Scenario("unknown fields, warnings", rendering(images), number(), topLevel, "}"),
                new Scenario("unknown fields, errors", rendering(strict), number(), topLevel, "}"),
                new Scenario("unknown fields, allowed", rendering(allowing), number(), topLevel, "}"),
                new Scenario("unknown fields, isValid", images::isValid, number(), topLevel, "}"),
                new Scenario("a line of an NDJSON file", lines(images), number(), inEnv.replace('\n', ' '), afterEnv),
                new Scenario("coverage", coverage(images), i -> "\"NAME\": \"x\"", inEnv, afterEnv),
                userSchema("additionalProperties", "{\"additionalProperties\": {\"type\": \"string\"}}"),
                userSchema("patternProperties", "{\"patternProperties\": {\"^[A-Zn]\": {\"type\": \"string\"}}}"),
                userSchema("propertyNames", "{\"propertyNames\": {\"maxLength\": 3}}"),
                userSchema("unevaluatedProperties", "{\"unevaluatedProperties\": false}"),
                userSchema(
                        "unevaluatedProperties next to branches",
                        "{\"anyOf\": [{\"properties\": {\"a\": true}}, {\"patternProperties\": {\"^x\": true}}],"
                                + " \"unevaluatedProperties\": {\"type\": \"string\"}}"),
                userSchema(
                        "alternatives",
                        "{\"oneOf\": [{\"additionalProperties\": {\"type\": \"string\"}},"
                                + " {\"additionalProperties\": {\"enum\": [\"a\", \"b\"]}}]}"),
                userSchema(
                        "alternatives of each value",
                        "{\"additionalProperties\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}}"),
                userSchema(
                        "suggestions",
                        "{\"properties\": {\"alpha\": true, \"beta\": true}, \"required\": [\"alpha\"],"
                                + " \"additionalProperties\": false}"),
                userSchema("const", "{\"const\": {\"a\": 1}}"),
                userSchema("not", "{\"additionalProperties\": {\"not\": {\"type\": \"number\"}}}"),
                userSchema(
                        "dependentSchemas",
                        "{\"additionalProperties\": {\"dependentSchemas\": {\"a\": false}, \"type\": \"null\"}}"),
                new Scenario(
                        "items with one name each",
                        rendering(Validator.forSchema(
                                        "{\"uniqueItems\": true, \"items\": {\"additionalProperties\": false}}")
                                .build()),
                        i -> "{\"NAME\": 1}",
                        "[",
                        "]"),
                new Scenario(
                        "strings",
                        rendering(Validator.forSchema(
                                        "{\"uniqueItems\": true, \"items\": {\"enum\": [\"AaAa\", \"BBBB\"]}}")
                                .build()),
                        i -> "\"NAME\"",
                        "[",
                        "]"),
                new Scenario(
                        "a duplicate name",
                        rendering(images),
                        number(),
                        inEnv,
                        ",\"" + colliding(0) + "\": 1" + afterEnv));
    }

    private static IntFunction<String> number() {
        return i -> "\"NAME\": " + i;
    }

    private static Scenario userSchema(String name, String schema) {
        return new Scenario(name, rendering(Validator.forSchema(schema).build()), number(), "{", "}");
    }

    private static Consumer<byte[]> rendering(SchemaValidator validator) {
        return json -> {
            ValidationResult result = validator.validate(json);
            assertThat(result.toText()).isNotEmpty();
            assertThat(result.toJson()).isNotEmpty();
        };
    }

    private static Consumer<byte[]> lines(SchemaValidator validator) {
        return json -> validator.validateLines(new ByteArrayInputStream(json), (line, offset, result) -> {});
    }

    private static Consumer<byte[]> coverage(SchemaValidator validator) {
        return json -> {
            SchemaCoverage coverage = SchemaCoverage.of(validator);
            coverage.add(json);
            assertThat(coverage.report()).isNotNull();
        };
    }

    @Test
    void theCollidingNamesHaveOneHashCode() {
        assertThat(IntStream.range(0, NAMES).mapToObj(CollisionsTest::colliding).distinct())
                .hasSize(NAMES);
        assertThat(IntStream.range(0, NAMES)
                        .mapToObj(CollisionsTest::colliding)
                        .map(String::hashCode)
                        .distinct())
                .hasSize(1);
        assertThat(control(NAMES - 1)).hasSameSizeAs(colliding(0));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void collidingNamesCostAboutAsMuchAsOtherNames(Scenario scenario) {
        byte[] colliding = scenario.document(CollisionsTest::colliding).getBytes(UTF_8);
        byte[] control = scenario.document(CollisionsTest::control).getBytes(UTF_8);
        long minControl = Long.MAX_VALUE;
        long minColliding = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            minControl = Math.min(minControl, cpuNanos(scenario.task(), control));
            minColliding = Math.min(minColliding, cpuNanos(scenario.task(), colliding));
        }
        double ratio = (double) minColliding / minControl;

        System.out.printf("%s: colliding names take %.1f times as long%n", scenario, ratio);
        assertThat(ratio).isLessThan(MAX_RATIO);
    }

    private static long cpuNanos(Consumer<byte[]> task, byte[] json) {
        long start = THREADS.getCurrentThreadCpuTime();
        task.accept(json);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
