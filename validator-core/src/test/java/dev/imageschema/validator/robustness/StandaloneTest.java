package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.IsolatedLibrary;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Checks that models need the jars of this project only: no other library is on the class path. */
class StandaloneTest {
    @Test
    void modelsHaveTheSameResultsWithoutAnyOtherLibrary() throws Exception {
        String expected = new Models().call();

        assertThat(expected).startsWith("{VALID=").contains("INVALID=", "MALFORMED=", "UNCHECKED=");
        try (IsolatedLibrary library = new IsolatedLibrary(StandaloneTest::isOfAnotherProject, List.of())) {
            assertThat(library.run(Models.class)).isEqualTo(expected);
        }
    }

    @Test
    void theOtherLibrariesAreReallyAbsent() throws Exception {
        try (IsolatedLibrary library = new IsolatedLibrary(StandaloneTest::isOfAnotherProject, List.of())) {
            assertThat(library.run(Absent.class)).isEqualTo("absent absent absent absent ");
        }
    }

    private static boolean isOfAnotherProject(String file) {
        return file.endsWith(".jar") && !file.startsWith("schema-");
    }

    /** Looks for a class of each library. */
    public static final class Absent implements Callable<String> {
        @Override
        public String call() {
            StringBuilder output = new StringBuilder();
            for (String name : List.of(
                    "tools.jackson.databind.JsonNode",
                    "tools.jackson.core.JsonParser",
                    "com.networknt.schema.Schema",
                    "org.slf4j.Logger")) {
                try {
                    Class.forName(name, false, Absent.class.getClassLoader());
                    output.append(name);
                } catch (ClassNotFoundException e) {
                    output.append("absent ");
                }
            }
            return output.toString();
        }
    }

    /** Uses models in all ways, and returns all results. */
    public static final class Models implements Callable<String> {
        private static final Path IMAGE =
                Path.of("..", "examples", "fixtures", "src", "test", "fixtures", "valid", "documentation-example.json");

        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private final StringBuilder output = new StringBuilder();

        @Override
        public String call() throws Exception {
            String image = Files.readString(IMAGE);
            List<String> documents = documents(image);
            for (Model model : Model.values()) {
                for (Profile profile : Profile.values()) {
                    SchemaValidator validator = Validator.forModel(model)
                            .profile(profile)
                            .secretFields(List.of("name"))
                            .build();
                    for (String document : model == Model.IMAGE ? documents : documents.subList(0, 30)) {
                        add(validator.validate(document));
                        add(validator.validate(document.getBytes(UTF_8)));
                        output.append(validator.isValid(document.getBytes(UTF_8)));
                    }
                    validator.validateLines(
                            new ByteArrayInputStream(("{}\n[\n" + image.replace("\n", " ")).getBytes(UTF_8)),
                            2,
                            (line, offset, result) -> add(result));
                }
            }
            add(Validator.validate(Path.of("does-not-exist.json")));
            SchemaCoverage coverage =
                    SchemaCoverage.of(Validator.forModel(Model.IMAGE).build());
            coverage.add(image);
            output.append(coverage.report());
            return verdicts + "\n" + output;
        }

        /** The document with each value, name or comma replaced. */
        private static List<String> documents(String image) {
            List<String> documents =
                    new ArrayList<>(List.of(image, "", "{", "null", "{}", "[1]", "{\"a\": 1, \"a\": 2}"));
            for (String replacement :
                    List.of("null", "\"x\"", "-1.5e3", "[]", "{\"type\": \"x\"}", ",", "\"nmae\": 1")) {
                for (int at = image.indexOf(": "); at >= 0; at = image.indexOf(": ", at + 1)) {
                    int end = image.indexOf('\n', at);
                    boolean hasComma = image.charAt(end - 1) == ',';
                    documents.add(image.substring(0, at + 2) + replacement + image.substring(hasComma ? end - 1 : end));
                }
            }
            return documents;
        }

        private void add(ValidationResult result) {
            verdicts.merge(result.verdict(), 1, Integer::sum);
            output.append(result).append(result.toText()).append(result.toJson());
        }
    }
}
