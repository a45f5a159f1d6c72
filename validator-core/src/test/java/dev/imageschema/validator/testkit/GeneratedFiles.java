package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Compares generated files with the files in the repository. With {@code -Dregenerate=true} it writes them first.
 *
 * <p>The files are in the repository so that people can read them. {@code ./regenerate} runs the tests with the tag
 * {@value #TAG} and sets the property.
 */
public final class GeneratedFiles {
    /** The tag of the tests that compare or write files. */
    public static final String TAG = "generated-files";

    private static final int CONTEXT = 3;
    private static final int MAX_LINES_OF_DIFFERENCE = 16;
    private static final int MAX_LINE_LENGTH = 160;
    private static final int MAX_NAMES = 5;

    /** The number of lines that are compared after the first difference, because a diff takes quadratic time. */
    private static final int WINDOW = 200;

    private GeneratedFiles() {}

    /**
     * Asserts that each file in the folder has the generated text.
     *
     * @param generated the text of each file, by name
     * @param folder the folder of the files
     */
    public static void assertCurrent(Map<String, String> generated, Path folder) throws IOException {
        assertCurrent(generated, folder, Boolean.getBoolean("regenerate"));
    }

    static void assertCurrent(Map<String, String> generated, Path folder, boolean write) throws IOException {
        assertThat(generated).isNotEmpty();
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(generated).entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (write) {
                Files.createDirectories(folder);
                Files.writeString(path, file.getValue());
            }
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                different.add(file.getKey());
            }
        }
        if (!different.isEmpty()) {
            String first = different.get(0);
            fail(message(folder, different, difference(folder.resolve(first), generated.get(first))));
        }
    }

    private static String message(Path folder, List<String> different, List<String> difference) {
        List<String> lines = new ArrayList<>(difference);
        List<String> others = different.subList(1, different.size());
        if (!others.isEmpty()) {
            lines.add(others.size() + " other files in " + folder + " differ: "
                    + String.join(", ", others.subList(0, Math.min(MAX_NAMES, others.size())))
                    + (others.size() > MAX_NAMES ? ", …" : ""));
        }
        lines.add("Run ./regenerate and review the diff.");
        return String.join("\n", lines);
    }

    /** {@return the first difference between a file (-) and the generated text (+), with its place} */
    private static List<String> difference(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            return List.of(file + " does not exist.");
        }
        List<String> current = lines(Files.readString(file));
        List<String> generated = lines(text);
        int start = 0;
        while (current.get(start).equals(generated.get(start))) {
            start++;
        }
        Delta<String> delta = DiffUtils.diff(window(current, start), window(generated, start))
                .getDeltas()
                .get(0);
        List<String> difference = new ArrayList<>();
        difference.add(file + " differs from the generated text at line " + (start + 1) + ":");
        current.subList(Math.max(0, start - CONTEXT), start).forEach(line -> difference.add(" " + abbreviated(line)));
        difference.addAll(marked("-", delta.getOriginal().getLines()));
        difference.addAll(marked("+", delta.getRevised().getLines()));
        return difference;
    }

    /** {@return the lines and a line for the end of the text, so that two different texts differ in a line} */
    private static List<String> lines(String text) {
        return Stream.concat(Stream.of(text.split("\n", -1)), Stream.of("(end of the file)"))
                .toList();
    }

    private static List<String> window(List<String> lines, int start) {
        return lines.subList(start, Math.min(lines.size(), start + WINDOW));
    }

    private static List<String> marked(String mark, List<String> lines) {
        int max = MAX_LINES_OF_DIFFERENCE / 2;
        List<String> marked = new ArrayList<>();
        lines.stream().limit(max).forEach(line -> marked.add(mark + abbreviated(line)));
        if (lines.size() > max) {
            marked.add(mark + "… and more lines");
        }
        return marked;
    }

    private static String abbreviated(String line) {
        return line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH) + "…";
    }
}
