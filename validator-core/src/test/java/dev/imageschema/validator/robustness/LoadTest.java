package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.BothPaths;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.suite.SuiteCase;
import dev.imageschema.validator.testkit.ForkedJvm;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that threads that share a validator, or the classes of the library, get the results of a single thread, and
 * that memory does not grow over time.
 *
 * <p>With {@code -Dload=long} the test takes 25 minutes.
 */
class LoadTest {
    private static final boolean IS_LONG = "long".equals(System.getProperty("load"));
    private static final int VALIDATIONS = IS_LONG ? 1_000_000 : 5_000;
    private static final int REJECTIONS = IS_LONG ? 100_000 : 1_000;
    private static final int RACES = IS_LONG ? 3_000 : 50;
    private static final int RACES_OF_CLASSES = IS_LONG ? 300 : 5;
    private static final int SOAK_SECONDS = IS_LONG ? 600 : 2;

    private static final int THREADS = 8;
    private static final long SEED = 20261124;

    /** A schema with references, patterns and alternatives, so that it has no fast path. */
    private static final String USER_SCHEMA = """
            {
              "type": "array",
              "items": {"oneOf": [{"$ref": "#/$defs/word"}, {"$ref": "%s"}, {"type": "integer", "minimum": 0}]},
              "$defs": {"word": {"type": "string", "pattern": "^[a-z]{1,20}$"}}
            }
            """.formatted(Model.PORT.schemaId());

    /** The maximum growth in bytes. One object for each document would exceed it, even in the short run. */
    private static final long MAX_GROWTH = 256 << 10;

    /** Images with ten thousand variables: valid, with an error for each variable, and above the limit. */
    private static final List<byte[]> LARGE_IMAGES = Stream.of("\"v\"", "1", "\"" + "v".repeat(500) + "\"")
            .map(LoadTest::image)
            .toList();

    private static byte[] image(String variable) {
        String variables = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"VARIABLE_" + i + "_OF_MANY" + "\": " + variable)
                .collect(Collectors.joining(","));
        return withVariables(SchemaFiles.documentationExample(), variables);
    }

    private static byte[] withVariables(String image, String variables) {
        String changed = image.replaceFirst("\"env\":\\s*\\{[^}]*}", "\"env\": {" + variables + "}");
        assertThat(changed).isNotEqualTo(image);
        return changed.getBytes(UTF_8);
    }

    /** A document with its results, which one thread computes before the other threads start. */
    private record Job(SchemaValidator validator, byte[] json, ValidationResult ofBytes, ValidationResult ofText) {
        static Job of(SchemaValidator validator, byte[] json) {
            return new Job(validator, json, validator.validate(json), validator.validate(new String(json, UTF_8)));
        }

        boolean isDifferent(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> !validator.validate(json).equals(ofBytes);
                case 1 -> !validator.validate(new ByteArrayInputStream(json)).equals(ofBytes);
                case 2 -> !validator.validate(new String(json, UTF_8)).equals(ofText);
                default -> validator.isValid(json) != ofBytes.isValid();
            };
        }
    }

    /** Jobs by verdict: cases in both profiles, with and without a random change, and documents for a user schema. */
    private record Jobs(Map<Verdict, List<Job>> byVerdict) {
        /** @param step the distance between two selected cases */
        static Jobs of(int step) {
            Jobs jobs = new Jobs(new EnumMap<>(Verdict.class));
            Random random = new Random(SEED);
            for (Map.Entry<Model, List<SuiteCase>> cases : SuiteCase.byModel().entrySet()) {
                for (Profile profile : Profile.values()) {
                    SchemaValidator validator =
                            Validator.forModel(cases.getKey()).profile(profile).build();
                    for (int i = 0; i < cases.getValue().size(); i += step) {
                        byte[] json = cases.getValue().get(i).data().toString().getBytes(UTF_8);
                        jobs.add(Job.of(validator, json));
                        jobs.add(Job.of(validator, Mutation.mutate(json, random)));
                    }
                }
            }
            SchemaValidator userSchema = Validator.forSchema(USER_SCHEMA).build();
            assertThat(BothPaths.hasFastPath(userSchema)).isFalse();
            for (String json : List.of("[]", "[\"a\", 1, {\"host\": 1}]", "[\"A\", -1]", "[", "{}", "[\"b\", 2]")) {
                jobs.add(Job.of(userSchema, json.getBytes(UTF_8)));
            }
            return jobs;
        }

        private void add(Job job) {
            byVerdict
                    .computeIfAbsent(job.ofBytes.verdict(), verdict -> new ArrayList<>())
                    .add(job);
        }

        /** {@return a random job: a valid document in one of two cases, a malformed one in one of eight} */
        Job any(Random random) {
            int kind = random.nextInt(8);
            List<Job> jobs = byVerdict.get(kind < 4 ? Verdict.VALID : kind < 7 ? Verdict.INVALID : Verdict.MALFORMED);
            return jobs.get(random.nextInt(jobs.size()));
        }
    }

    /** Starts new threads at the same time, and returns their results. */
    private static <T> List<T> race(IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> all = IntStream.range(0, THREADS)
                    .<Callable<T>>mapToObj(thread -> () -> {
                        start.await();
                        return work.apply(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyThreadsGetTheResultsOfOneThread() throws Exception {
        Jobs jobs = Jobs.of(IS_LONG ? 1 : 10);
        jobs.byVerdict.forEach((verdict, list) -> System.out.printf("load: %,d %s documents%n", list.size(), verdict));
        assertThat(jobs.byVerdict.keySet()).containsExactly(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);

        List<List<Job>> different = race(thread -> {
            Random random = new Random(SEED + thread);
            return Stream.generate(() -> jobs.any(random))
                    .limit(VALIDATIONS)
                    .filter(job -> job.isDifferent(random))
                    .toList();
        });
        assertThat(different).hasSize(THREADS).allMatch(List::isEmpty);
        System.out.printf("load: %d threads, %,d validations each%n", THREADS, VALIDATIONS);
    }

    /**
     * The threads with invalid documents spend most of their time on the slow path. The threads with valid documents
     * use only the fast path, until the others have finished.
     */
    @Test
    void validAndInvalidDocumentsInParallelKeepTheirResults() throws Exception {
        String image = SchemaFiles.documentationExample();
        String variables =
                IntStream.range(0, 100).mapToObj(i -> "\"" + i + "\": \"v\"").collect(Collectors.joining(","));
        // The valid document is as long as the document with a duplicate name, so that shared state would do most harm.
        String validVariables = variables + ",\"x\": \"v\"";
        byte[] valid = withVariables(image, validVariables);
        List<byte[]> broken = List.of(
                withVariables(image, variables + ",\"x\": 1"),
                withVariables(image, variables + ",\"0\": \"v\""),
                withVariables(image.substring(0, image.lastIndexOf('}')), validVariables),
                withVariables(image.replace("\"file_id\"", "\"flie_id\""), validVariables));
        AtomicInteger rejecting = new AtomicInteger(broken.size());
        List<Integer> wrong = race(thread -> {
            int mistakes = 0;
            if (thread < broken.size()) {
                for (int i = 0; i < REJECTIONS; i++) {
                    mistakes += Validator.isValid(broken.get(thread)) ? 1 : 0;
                }
                rejecting.decrementAndGet();
            } else {
                while (rejecting.get() > 0) {
                    mistakes += Validator.isValid(valid) ? 0 : 1;
                }
            }
            return mistakes;
        });
        assertThat(wrong).hasSize(THREADS).containsOnly(0);
    }

    /** Uses the library in several ways that share its static state, and returns the results as text. */
    public static final class Uses implements BiFunction<String, Integer, List<String>> {
        @Override
        public List<String> apply(String image, Integer first) {
            List<Callable<Object>> uses = List.of(
                    () -> Validator.validate(image),
                    () -> Validator.validate(image.replace("55.68", "\"80\"")),
                    () -> Validator.isValid(image.getBytes(UTF_8)),
                    () -> Validator.forModel(Model.IMAGE)
                            .profile(Profile.STRICT)
                            .build()
                            .validate(image),
                    () -> Validator.forModel(Model.PORT).build().validate("{\"hots\": 1}"),
                    () -> Validator.forSchema(USER_SCHEMA).build().validate("[\"a\", {\"host\": 1}, -1]"));
            String[] results = new String[uses.size()];
            for (int i = 0; i < results.length; i++) {
                int at = (first + i) % results.length;
                try {
                    results[at] = uses.get(at).call().toString();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return List.of(results);
        }
    }

    @Test
    void theFirstThreadsThatLoadTheLibraryGetTheExpectedResults() throws Exception {
        String image = SchemaFiles.documentationExample();
        List<String> expected = new Uses().apply(image, 0);
        assertThat(expected).doesNotHaveDuplicates();
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        for (int i = 0; i < RACES_OF_CLASSES; i++) {
            try (URLClassLoader loader =
                    new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Class<?> fresh = loader.loadClass(Uses.class.getName());
                assertThat(fresh).isNotEqualTo(Uses.class);
                @SuppressWarnings("unchecked")
                BiFunction<String, Integer, List<String>> uses = (BiFunction<String, Integer, List<String>>)
                        fresh.getDeclaredConstructor().newInstance();

                assertThat(race(thread -> uses.apply(image, thread)))
                        .hasSize(THREADS)
                        .allMatch(expected::equals);
            }
        }
        System.out.printf("load: %,d races of %d threads for classes not loaded yet%n", RACES_OF_CLASSES, THREADS);
    }

    @Test
    void theFirstThreadsThatUseAValidatorGetTheExpectedResults() throws Exception {
        String image = SchemaFiles.documentationExample();
        List<String> images =
                List.of(image, image.replace("55.68", "\"80\""), image.replace("\"file_id\"", "\"flie_id\""), "{");
        List<String> arrays = List.of("[\"a\", 1]", "[\"a\", {\"host\": 1}, -1]", "[\"A\"]", "{}", "[");
        race(Validator.forModel(Model.IMAGE).profile(Profile.STRICT), images);
        race(Validator.forSchema(USER_SCHEMA), arrays);
        System.out.printf("load: %,d races of %d threads for validators not used yet%n", 2 * RACES, THREADS);
    }

    private static void race(SchemaValidator.Builder builder, List<String> documents) throws Exception {
        List<ValidationResult> expected = results(builder.build(), documents, 0);
        assertThat(expected).doesNotHaveDuplicates();
        for (int i = 0; i < RACES; i++) {
            SchemaValidator fresh = builder.build();
            assertThat(race(thread -> results(fresh, documents, thread)))
                    .hasSize(THREADS)
                    .allMatch(expected::equals);
        }
    }

    /** {@return the results in the order of the documents; each thread validates another document first} */
    private static List<ValidationResult> results(SchemaValidator validator, List<String> documents, int first) {
        ValidationResult[] results = new ValidationResult[documents.size()];
        for (int i = 0; i < results.length; i++) {
            int at = (first + i) % results.length;
            results[at] = validator.validate(documents.get(at));
        }
        return List.of(results);
    }

    @Test
    void largeImagesHaveTheExpectedVerdicts() {
        assertThat(LARGE_IMAGES.stream().map(Validator::validate).map(ValidationResult::verdict))
                .containsExactly(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);
    }

    /** Validates for some seconds, and regularly prints the numbers of documents, of bytes in use and of threads. */
    static final class Soak {
        private static final int MEASURES = 20;
        private static final int DOCUMENTS = 500;

        private Soak() {}

        public static void main(String[] arguments) {
            long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[0]));
            Jobs jobs = Jobs.of(10);
            Random random = new Random(SEED);
            long documents = 0;
            long start = System.nanoTime();
            for (int measure = 1; measure <= MEASURES; measure++) {
                do {
                    documents += validateOneByOne(jobs, random) + validateLines(jobs, random) + validateLarge();
                } while (System.nanoTime() - start < nanos / MEASURES * measure);
                Runtime runtime = Runtime.getRuntime();
                System.gc();
                System.out.println(documents + " " + (runtime.totalMemory() - runtime.freeMemory()) + " "
                        + Thread.getAllStackTraces().size());
            }
        }

        private static long validateOneByOne(Jobs jobs, Random random) {
            if (Stream.generate(() -> jobs.any(random)).limit(DOCUMENTS).anyMatch(job -> job.isDifferent(random))) {
                throw new IllegalStateException("a result differs from the expected one");
            }
            return DOCUMENTS;
        }

        private static long validateLines(Jobs jobs, Random random) {
            ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
            for (int i = 0; i < DOCUMENTS; i++) {
                ndjson.writeBytes(jobs.any(random).json);
                ndjson.write('\n');
            }
            return Validator.forModel(Model.IMAGE)
                    .build()
                    .validateLines(new ByteArrayInputStream(ndjson.toByteArray()), 2, (line, offset, result) -> {})
                    .lines();
        }

        private static long validateLarge() {
            LARGE_IMAGES.forEach(Validator::validate);
            return LARGE_IMAGES.size();
        }
    }

    @Test
    void memoryAndThreadsDoNotGrow() throws Exception {
        String output =
                ForkedJvm.run(List.of("-Xmx256m", "-XX:+UseSerialGC"), Soak.class, Integer.toString(SOAK_SECONDS));
        output.lines().forEach(line -> System.out.println("load: documents, bytes in use, threads: " + line));
        List<long[]> measures = output.lines()
                .map(line ->
                        Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray())
                .toList();
        assertThat(measures).hasSize(Soak.MEASURES);
        // The first quarter does not count, because the library still fills its caches.
        List<long[]> settled = measures.subList(Soak.MEASURES / 4, Soak.MEASURES);
        assertThat(settled).allSatisfy(measure -> {
            assertThat(measure[1]).isLessThan(settled.get(0)[1] + MAX_GROWTH);
            assertThat(measure[2]).isEqualTo(settled.get(0)[2]);
        });
    }
}
