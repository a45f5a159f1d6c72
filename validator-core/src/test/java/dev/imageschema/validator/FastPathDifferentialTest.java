package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.fast.BundledGraphs;
import dev.imageschema.validator.fast.FastPath;
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
 * What the fast path accepts, the slow path finds valid and clean: over documents that were valid and then changed at random.
 *
 * <p>{@code -Dfast.mutants=N} sets how many there are, {@code -Dfast.seed=N} which.
 */
class FastPathDifferentialTest {
    private static final int MUTANTS = Integer.getInteger("fast.mutants", 100_000);
    private static final long SEED = Long.getLong("fast.seed", 20261124);
    private static final double MOST_NEEDLESS = 0.01;
    private static final double LEAST_ACCEPTED = 0.15;
    private static final Path FIXTURES = Path.of("..", "examples", "fixtures", "src/test/fixtures");

    private static final List<Model> MODELS = List.of(
            Model.IMAGE,
            Model.IMAGE,
            Model.IMAGE,
            Model.IMAGE,
            Model.CONFIG,
            Model.IMAGE_SOURCE,
            Model.OCI_REGISTRY_ORIGIN);

    /** One way to judge, and the fast and the slow half of it. */
    private record Pair(Model model, Profile profile, FastPath fast, SlowPath slow) {
        static Pair of(Model model, Profile profile) {
            return new Pair(
                    model,
                    profile,
                    BundledGraphs.of(profile)
                            .flatMap(graph -> FastPath.of(graph, model.schemaId(), Limits.DEFAULT))
                            .orElseThrow(),
                    new SlowPath(
                            CompiledSchema.of(model, profile),
                            new SlowPath.Options(Limits.DEFAULT, List.of(), List.of(), 100)));
        }

        boolean isClean(byte[] json) {
            ValidationResult result = slow.validate(reader -> reader.read(json));
            return result.isValid() && result.warnings().isEmpty();
        }
    }

    @Test
    void whatTheFastPathAcceptsIsValidAndClean() throws IOException {
        Random random = new Random(SEED);
        List<Pair> pairs = new ArrayList<>();
        List<List<byte[]>> seeds = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (Model model : MODELS) {
                Pair pair = Pair.of(model, profile);
                pairs.add(pair);
                seeds.add(seeds(model, profile).stream().filter(pair::isClean).toList());
            }
        }
        assertThat(seeds).allSatisfy(list -> assertThat(list).isNotEmpty());
        int accepted = 0;
        int needless = 0;
        for (int i = 0; i < MUTANTS; i++) {
            int which = random.nextInt(pairs.size());
            Pair pair = pairs.get(which);
            byte[] seed = seeds.get(which).get(random.nextInt(seeds.get(which).size()));
            byte[] mutant = Mutation.mutate(seed, random);
            boolean isAccepted = pair.fast().accepts(mutant);
            boolean isClean = pair.isClean(mutant);
            if (isAccepted && !isClean) {
                throw new AssertionError("wrongly accepted as " + pair.model() + ", " + pair.profile() + ":\n"
                        + new String(mutant, StandardCharsets.UTF_8));
            }
            accepted += isAccepted ? 1 : 0;
            needless += isClean && !isAccepted ? 1 : 0;
        }
        System.out.printf(
                "fast path: %,d mutants, %,d accepted, %,d needlessly left to the slow path%n",
                MUTANTS, accepted, needless);
        assertThat(accepted).isGreaterThan((int) (MUTANTS * LEAST_ACCEPTED));
        assertThat(needless).isLessThanOrEqualTo((int) ((accepted + needless) * MOST_NEEDLESS));
    }

    private static List<byte[]> seeds(Model model, Profile profile) throws IOException {
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
        Pair documented = Pair.of(Model.IMAGE, Profile.DOCUMENTED);
        Pair strict = Pair.of(Model.IMAGE, Profile.STRICT);

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
            Pair pair = Pair.of(model, profile);
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
    void largeAndForeignDocumentsAreAccepted(Profile profile) {
        Pair pair = Pair.of(Model.IMAGE, profile);

        assertThat(pair.fast().accepts(large())).isTrue();
        assertThat(pair.isClean(large())).isTrue();
        assertThat(pair.fast().accepts(foreign())).isTrue();
        assertThat(pair.isClean(foreign())).isTrue();
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

    /** Text that hardly has a letter of ASCII. */
    private static byte[] foreign() {
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
    void manyNamesAreAcceptedUnlessOneComesTwice() {
        Pair pair = Pair.of(Model.CONFIG, Profile.DOCUMENTED);
        ObjectNode config = (ObjectNode) SchemaFiles.fullExample(Model.CONFIG);
        config.set("env", SchemaFiles.json(map(10_000, "K", "v")));

        assertThat(pair.fast().accepts(config.toString().getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        String twice = config.toString().replace("\"K9999\"", "\"K0\"");
        assertThat(pair.fast().accepts(twice.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
