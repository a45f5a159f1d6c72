package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.internal.compile.CompiledSchema;
import dev.imageschema.validator.internal.compile.UserSchema;
import dev.imageschema.validator.internal.fast.FastPath;
import dev.imageschema.validator.internal.schema.SchemaMappings;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that every document that the fast path accepts is valid and without warnings on the slow path. The documents
 * are random mutants of valid documents.
 *
 * <p>{@code -Dfast.mutants=N} sets the number of mutants, {@code -Dfast.seed=N} the seed.
 */
class FastPathDifferentialTest {
    private static final int MUTANTS = Integer.getInteger("fast.mutants", 100_000);
    private static final long SEED = Long.getLong("fast.seed", 20261124);
    private static final double MAX_NEEDLESS_RATIO = 0.01;
    private static final double MIN_ACCEPTED_RATIO = 0.15;
    private static final Path FIXTURES = Path.of("..", "examples", "fixtures", "src/test/fixtures");

    /** The share of mutants that are Images. An Image contains all other models. */
    private static final double IMAGES = 0.5;

    /** Both paths of a model, and the valid documents from which the mutants are made. */
    private record Subject(BothPaths pair, List<byte[]> seeds) {
        public static Subject of(BothPaths pair) throws IOException {
            List<byte[]> clean = documents(pair.model(), pair.profile()).stream()
                    .filter(pair::isClean)
                    .toList();
            assertThat(clean).isNotEmpty();
            return new Subject(pair, clean);
        }

        byte[] mutant(Random random) {
            return Mutation.mutate(seeds.get(random.nextInt(seeds.size())), random);
        }
    }

    /** The number of mutants that the fast path accepted, and the number of valid mutants that it did not accept. */
    private record Counts(int accepted, int needless) {
        /** @throws AssertionError if the fast path accepts a mutant that the slow path does not find valid */
        Counts with(BothPaths pair, byte[] mutant) {
            boolean isAccepted = pair.fast().accepts(mutant);
            boolean isClean = pair.isClean(mutant);
            if (isAccepted && !isClean) {
                throw new AssertionError("wrongly accepted as " + pair.model() + ", " + pair.profile() + ":\n"
                        + new String(mutant, StandardCharsets.UTF_8));
            }
            return new Counts(accepted + (isAccepted ? 1 : 0), needless + (isClean && !isAccepted ? 1 : 0));
        }
    }

    @Test
    void whatTheFastPathAcceptsIsValidAndClean() throws IOException {
        Random random = new Random(SEED);
        List<Subject> images = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (Model model : Model.values()) {
                (model == Model.IMAGE ? images : others).add(Subject.of(BothPaths.of(model, profile)));
            }
        }
        Counts counts = new Counts(0, 0);
        for (int i = 0; i < MUTANTS; i++) {
            List<Subject> subjects = random.nextDouble() < IMAGES ? images : others;
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            counts = counts.with(subject.pair(), subject.mutant(random));
        }
        System.out.printf(
                "fast path: %,d mutants, %,d accepted, %,d valid but left to the slow path%n",
                MUTANTS, counts.accepted, counts.needless);
        assertThat(counts.accepted).isGreaterThan((int) (MUTANTS * MIN_ACCEPTED_RATIO));
        assertThat(counts.needless)
                .isLessThanOrEqualTo((int) ((counts.accepted + counts.needless) * MAX_NEEDLESS_RATIO));
    }

    /**
     * The bytes around a document in the same array do not change the result, even if they could continue the document.
     */
    @Test
    void theBytesAroundADocumentDoNotChangeTheResult() throws IOException {
        List<String> around = List.of("", "\n", "\r\n", " ", "}", "]", ",", "\"", "0", "{}", "\n\n{\"id\": 1}");
        Subject subject = Subject.of(BothPaths.of(Model.IMAGE, Profile.DOCUMENTED));
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] mutant = subject.mutant(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(subject.mutant(random));
            bytes.writeBytes(around.get(random.nextInt(around.size())).getBytes(StandardCharsets.UTF_8));
            int start = bytes.size();
            bytes.writeBytes(mutant);
            bytes.writeBytes(around.get(random.nextInt(around.size())).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(random.nextBoolean() ? subject.mutant(random) : new byte[0]);

            boolean isAccepted = subject.pair().fast().accepts(mutant);
            assertThat(subject.pair().fast().accepts(bytes.toByteArray(), start, start + mutant.length))
                    .as("%s at %s of %s", new String(mutant, StandardCharsets.UTF_8), start, bytes)
                    .isEqualTo(isAccepted);
            accepted += isAccepted ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    /** The table of field names stores positions, and the same positions occur again in the next document. */
    @Test
    void fieldNamesOfAnEarlierDocumentAreForgotten() {
        FastPath maps =
                CompiledSchema.of(UserSchema.of("""
                                {"type": "array", "items":
                                  {"type": "object", "additionalProperties": {"type": "integer"}}}
                                """), SchemaMappings.NONE).fastPath(Limits.DEFAULT);
        assertThat(maps).isNotNull();
        String one = "[{\"a\":1}]";
        for (int spaces = 0; spaces < 20; spaces++) {
            String two = "[{\"a\":1}," + " ".repeat(spaces) + "{\"a\":1}]";
            int start = two.length() - one.length();
            byte[] first = (" ".repeat(start) + one).getBytes(StandardCharsets.UTF_8);
            byte[] second = two.getBytes(StandardCharsets.UTF_8);

            assertThat(maps.accepts(first, start, first.length)).isTrue();
            assertThat(maps.accepts(second, 0, second.length)).as(two).isTrue();
        }
    }

    @Test
    void noPrefixOfADocumentIsAccepted() {
        BothPaths pair = BothPaths.of(Model.IMAGE, Profile.DOCUMENTED);
        byte[] json = SchemaFiles.documentationExample().strip().getBytes(StandardCharsets.UTF_8);

        assertThat(pair.fast().accepts(json, 0, json.length)).isTrue();
        for (int end = 0; end < json.length; end++) {
            assertThat(pair.fast().accepts(json, 0, end)).isFalse();
        }
    }

    /** The comparison of the paths must fail for a fast path that is weaker than the schema. */
    @ParameterizedTest
    @EnumSource(
            value = Model.class,
            names = {"IMAGE", "PORT", "CREATOR_SCOPE"})
    void aFastPathThatAcceptsTooMuchIsCaught(Model model) throws IOException {
        BothPaths strict = BothPaths.of(model, Profile.STRICT);
        BothPaths planted = new BothPaths(
                model, Profile.STRICT, BothPaths.of(model, Profile.DOCUMENTED).fast(), strict.slow());
        Subject subject = Subject.of(planted);
        Random random = new Random(SEED);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        new Counts(0, 0).with(planted, subject.mutant(random));
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("wrongly accepted as " + model + ", STRICT");
    }

    private static List<byte[]> documents(Model model, Profile profile) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (JsonNode example : SchemaFiles.examples(model)) {
            seeds.add(example.toString().getBytes(StandardCharsets.UTF_8));
            seeds.add(example.toPrettyString().getBytes(StandardCharsets.UTF_8));
        }
        if (model == Model.IMAGE) {
            seeds.addAll(fixtures("valid"));
            seeds.addAll(fixtures("strict"));
        }
        return seeds;
    }

    private static List<byte[]> fixtures(String folder) throws IOException {
        List<byte[]> fixtures = new ArrayList<>();
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                fixtures.add(Files.readAllBytes(file));
            }
        }
        assertThat(fixtures).isNotEmpty();
        return fixtures;
    }

    @Test
    void everyValidFixtureIsAccepted() throws IOException {
        BothPaths documented = BothPaths.of(Model.IMAGE, Profile.DOCUMENTED);
        BothPaths strict = BothPaths.of(Model.IMAGE, Profile.STRICT);

        assertThat(fixtures("valid")).allMatch(json -> documented.fast().accepts(json));
        assertThat(fixtures("strict")).allMatch(json -> documented.fast().accepts(json));
        assertThat(fixtures("strict")).allMatch(json -> strict.fast().accepts(json));
        assertThat(fixtures("invalid")).noneMatch(json -> documented.fast().accepts(json));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyExampleOfEveryModelIsAcceptedIfItIsClean(Profile profile) {
        int accepted = 0;
        for (Model model : Model.values()) {
            BothPaths pair = BothPaths.of(model, profile);
            for (JsonNode example : SchemaFiles.examples(model)) {
                byte[] json = example.toPrettyString().getBytes(StandardCharsets.UTF_8);
                assertThat(pair.fast().accepts(json))
                        .as("%s %s", model, example)
                        .isEqualTo(pair.isClean(json));
                accepted += pair.fast().accepts(json) ? 1 : 0;
            }
        }
        assertThat(accepted).isGreaterThan(70);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void largeAndNonAsciiDocumentsAreAccepted(Profile profile) {
        BothPaths pair = BothPaths.of(Model.IMAGE, profile);

        assertThat(pair.fast().accepts(large())).isTrue();
        assertThat(pair.isClean(large())).isTrue();
        assertThat(pair.fast().accepts(nonAscii())).isTrue();
        assertThat(pair.isClean(nonAscii())).isTrue();
    }

    /** 500 variables, 200 labels, 100 ports, 50 volumes. */
    private static byte[] large() {
        ObjectNode image = (ObjectNode) SchemaFiles.fullExample(Model.IMAGE);
        ObjectNode config = (ObjectNode) image.get("config");
        config.set("env", SchemaFiles.json(map(500, "VARIABLE_", "some value of the variable ")));
        config.set("labels", SchemaFiles.json(map(200, "com.example.label.", "label ")));
        config.set("ports", SchemaFiles.json(list(100, "{\"host\": 8%02d, \"container\": 80, \"type\": \"tcp\"}")));
        config.set("volumes", SchemaFiles.json(list(50, "{\"path\": \"/var/lib/volume%d\", \"mode\": \"rw\"}")));
        return image.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** An Image with labels that are mostly outside ASCII. */
    private static byte[] nonAscii() {
        ObjectNode image = (ObjectNode) SchemaFiles.fullExample(Model.IMAGE);
        ((ObjectNode) image.get("config"))
                .set("labels", SchemaFiles.json(map(60, "Ключ ", "Описание образа 画像の説明 \uD83D\uDE80 \u00E9t\u00E9 ")));
        return image.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static String map(int size, String name, String value) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"" + name + i + "\": \"" + value + i + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(int size, String item) {
        return IntStream.range(0, size).mapToObj(item::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void manyFieldNamesAreAcceptedUnlessOneIsADuplicate() {
        BothPaths pair = BothPaths.of(Model.CONFIG, Profile.DOCUMENTED);
        ObjectNode config = (ObjectNode) SchemaFiles.fullExample(Model.CONFIG);
        config.set("env", SchemaFiles.json(map(10_000, "K", "v")));

        assertThat(pair.fast().accepts(config.toString().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        String twice = config.toString().replace("\"K9999\"", "\"K0\"");
        assertThat(pair.fast().accepts(twice.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
