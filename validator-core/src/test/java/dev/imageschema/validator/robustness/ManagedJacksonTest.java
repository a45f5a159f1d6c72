package dev.imageschema.validator.robustness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaExport;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.IsolatedLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the library has the same results with an older version of {@code jackson-annotations} than Jackson 3
 * declares, because every project with Spring Boot 2.7 or 3 manages such a version.
 */
class ManagedJacksonTest {
    private static final Path OLDER = Path.of("target", "jackson-annotations");
    private static final int VERSIONS = 5;

    static List<Path> older() throws IOException {
        try (Stream<Path> jars = Files.list(OLDER)) {
            return jars.sorted().toList();
        }
    }

    private static String outputWith(List<Path> annotations, Class<? extends Callable<String>> program)
            throws Exception {
        try (IsolatedLibrary library =
                new IsolatedLibrary(name -> name.startsWith("jackson-annotations"), annotations)) {
            return library.run(program);
        }
    }

    @Test
    void everyOlderVersionIsTested() throws IOException {
        assertThat(older())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly(
                        "jackson-annotations-2.13.5.jar",
                        "jackson-annotations-2.15.4.jar",
                        "jackson-annotations-2.17.3.jar",
                        "jackson-annotations-2.19.4.jar",
                        "jackson-annotations-2.20.jar")
                .hasSize(VERSIONS);
    }

    @ParameterizedTest
    @MethodSource("older")
    void withAnOlderVersionTheResultsAreTheSame(Path annotations) throws Exception {
        String expected = new Program().call();

        assertThat(expected).contains("VALID", "INVALID", "MALFORMED", "UNCHECKED", "SchemaException");
        assertThat(outputWith(List.of(annotations), Program.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("older")
    void aSchemaThatNeedsANewerVersionIsRefusedWithItsName(Path annotations) throws Exception {
        assertThat(new Referring().call()).isEqualTo("INVALID INVALID INVALID INVALID ");
        assertThat(outputWith(List.of(annotations), Referring.class))
                .startsWith("INVALID INVALID INVALID ")
                .contains("use version 2.21 or newer", "com.fasterxml.jackson.core:jackson-annotations");
    }

    /** The last schema has a dynamic reference whose target depends on the evaluation path; networknt evaluates it. */
    public static final class Referring implements Callable<String> {
        @Override
        public String call() {
            StringBuilder output = new StringBuilder();
            for (String schema : List.of(
                    "{\"not\": {\"type\": \"array\"}}",
                    "{\"items\": {\"contains\": {\"const\": 5}}}",
                    "{\"contains\": true, \"maxContains\": 0}",
                    """
                    {"allOf": [{"$ref": "https://example.com/a"}, {"$ref": "https://example.com/b"}], "$defs": {
                      "a": {"$id": "https://example.com/a", "$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}},
                      "b": {"$id": "https://example.com/b", "$dynamicAnchor": "n", "minItems": 2}}}
                    """)) {
                try {
                    output.append(Validator.forSchema(schema)
                                    .build()
                                    .validate("[[]]")
                                    .verdict())
                            .append(' ');
                } catch (SchemaException e) {
                    output.append(e.getMessage()).append('\n');
                }
            }
            return output.toString();
        }
    }

    /** No class of the library needs the annotations. */
    @Test
    void withoutTheAnnotationsTheResultsAreTheSame() throws Exception {
        assertThat(outputWith(List.of(), Program.class)).isEqualTo(new Program().call());
    }

    /** Uses every part of the library: all verdicts, all kinds of values at a wrong location, and all outputs. */
    public static final class Program implements Callable<String> {
        private static final String[] VALUES = {
            "null", "true", "1", "-1", "1.5", "1e300", "123456789012345678901234567890", "\"text\"", "[1]", "{\"a\": 1}"
        };

        private static final Path IMAGE =
                Path.of("..", "examples", "fixtures", "src", "test", "fixtures", "valid", "documentation-example.json");

        private static final String USER_SCHEMA = """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {
                   "number": {"minimum": 0.5, "maximum": 1e200, "multipleOf": 0.25},
                   "text": {"type": "string", "pattern": "^a", "minLength": 2},
                   "values": {"enum": [null, true, 1, 2.5, "x", [1], {"a": [false]}]},
                   "constant": {"const": {"b": 123456789012345678901234567890}},
                   "either": {"oneOf": [{"const": 1.5}, {"type": "array", "maxItems": 0}]},
                   "image": {"$ref": "https://imageschema.dev/schema/1/port.schema.json"}}}""";

        private final StringBuilder output = new StringBuilder();

        @Override
        public String call() throws Exception {
            String image = Files.readString(IMAGE);
            SchemaValidator images = Validator.forModel(Model.IMAGE).build();
            add(Validator.validate(image));
            add(images.validate("{"));
            add(images.validate(Path.of("does-not-exist.json")));
            for (String value : VALUES) {
                for (String field : List.of("size", "name", "config", "tags", "source")) {
                    add(images.validate("{\"" + field + "\": " + value + "}"));
                }
                output.append(images.isValid(value.getBytes(UTF_8)));
            }
            images.validateLines(
                    new ByteArrayInputStream("{\"size\": null}\n{}\n[".getBytes(UTF_8)),
                    (line, offset, result) -> add(result));
            SchemaValidator userSchema = Validator.forSchema(USER_SCHEMA).build();
            for (String value : VALUES) {
                for (String field : List.of("number", "text", "values", "constant", "either", "image")) {
                    add(userSchema.validate("{\"" + field + "\": " + value + "}"));
                }
            }
            addException("{\"type\": 5, \"minimum\": {\"a\": 1}, \"required\": [1.5]}");
            addException("{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}");
            addException("{\"$ref\": \"#/none\"}");
            SchemaCoverage coverage = SchemaCoverage.of(images);
            coverage.add(image);
            output.append(coverage.report());
            output.append(SchemaExport.documents());
            return output.toString();
        }

        private void add(ValidationResult result) {
            output.append(result).append(result.toText()).append(result.toJson());
        }

        private void addException(String schema) {
            try {
                Validator.forSchema(schema).build();
            } catch (SchemaException e) {
                output.append(e).append('\n');
            }
        }
    }
}
