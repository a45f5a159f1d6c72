package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the schema files in the source tree, without code of the library. */
public final class SchemaFiles {
    public static final Path FOLDER = Path.of("..", "schema");
    public static final String BASE = "https://imageschema.dev/schema/1/";

    private static final Pattern ELSEWHERE = Pattern.compile("(target|dist|tests)/");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SchemaFiles() {}

    /** {@return all schema files, relative to their folder, sorted} */
    public static List<String> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".schema.json"))
                    .filter(file -> !ELSEWHERE.matcher(file).lookingAt())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String file) {
        return json(text(FOLDER.resolve(file)));
    }

    public static JsonNode of(Model model) {
        return read(file(model));
    }

    public static String file(Model model) {
        return model.schemaId().substring(BASE.length());
    }

    /** {@return the minimal and the full example of a model} */
    public static List<JsonNode> examples(Model model) {
        return of(model).path("examples").valueStream().toList();
    }

    public static JsonNode fullExample(Model model) {
        return examples(model).get(1);
    }

    /** {@return the target of a reference: a file, with {@code #} and a pointer if the target is a part of the file} */
    public static String target(String file, String reference) {
        return URI.create("/" + file).resolve(reference).toString().substring(1);
    }

    /** {@return the files of the branches of a union; for any other file, the file itself} */
    public static List<String> branches(String file) {
        JsonNode schema = read(file);
        return schema.has("allOf")
                ? schema.path("allOf")
                        .valueStream()
                        .map(branch -> target(file, branch.at("/then/$ref").asString()))
                        .toList()
                : List.of(file);
    }

    public static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the example of Image in the documentation, unchanged} */
    public static String documentationExample() {
        return text(Path.of("..", "examples", "fixtures", "src/test/fixtures/valid/documentation-example.json"));
    }
}
