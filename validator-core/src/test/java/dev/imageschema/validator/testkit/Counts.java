package dev.imageschema.validator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The counts in schema/tests/counts.json, which follow from the schema files and the cases.
 *
 * <p>Without them a test that finds fewer fields, cases or defects than there are would pass. {@code ./regenerate} runs
 * the tests with the tag {@value #TAG} and writes the file; a number that becomes smaller is visible in the diff.
 */
public final class Counts {
    /** The tag of the tests that compare or write counts. */
    public static final String TAG = "counts";

    private static final Path FOLDER = Path.of("..", "schema", "tests");
    private static final String FILE = "counts.json";

    private Counts() {}

    /**
     * {@return a count in the file}
     *
     * @param name its group and its name, e.g. {@code cases.generated}
     */
    public static int of(String name) {
        return Objects.requireNonNull(read().get(name), () -> name + " is not in " + FILE + ": run ./regenerate");
    }

    /** {@return the sum of the counts of a group, e.g. of {@code cases}} */
    static int sum(String group) {
        return read().entrySet().stream()
                .filter(count -> count.getKey().startsWith(group + "."))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Asserts that a group in the file has these counts and no others.
     *
     * @param group e.g. {@code cases}
     * @param counted the counts by name
     */
    public static void assertCurrent(String group, Map<String, Integer> counted) throws IOException {
        TreeMap<String, Integer> counts = read();
        counts.keySet().removeIf(name -> name.startsWith(group + "."));
        counted.forEach((name, count) -> counts.put(group + "." + name, count));
        String text = counts.entrySet().stream()
                .map(count -> "  \"" + count.getKey() + "\": " + count.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        GeneratedFiles.assertCurrent(Map.of(FILE, text), FOLDER);
    }

    private static TreeMap<String, Integer> read() {
        try {
            return new ObjectMapper().readValue(Files.readString(FOLDER.resolve(FILE)), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
