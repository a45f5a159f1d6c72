package dev.imageschema.validator.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Checks the verdicts of the cases of JSONTestSuite (github.com/nst/JSONTestSuite).
 *
 * <p>The test runs with {@code -Djson-parsing-suite=FOLDER}, where the folder is {@code test_parsing} of the suite.
 */
@EnabledIfSystemProperty(
        named = "json-parsing-suite",
        matches = ".+",
        disabledReason = "needs -Djson-parsing-suite=FOLDER, the folder test_parsing of JSONTestSuite")
class JsonParsingSuiteTest {
    private static final int CASES = 318;

    /** The suite accepts two files with a duplicate name, which this project refuses on purpose. */
    private static final Set<String> DUPLICATE_NAMES =
            Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    private static final SchemaValidator ANYTHING = Validator.forSchema("true").build();

    @TestFactory
    List<DynamicTest> everyCaseHasItsVerdict() throws IOException {
        List<Path> files;
        try (Stream<Path> folder = Files.list(Path.of(System.getProperty("json-parsing-suite")))) {
            files = folder.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(CASES);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertVerdict(file)))
                .toList();
    }

    private static void assertVerdict(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ValidationResult result = ANYTHING.validate(bytes);

        assertThat(ANYTHING.validate(new ByteArrayInputStream(bytes))).isEqualTo(result);
        assertThat(ANYTHING.validate(file)).isEqualTo(result);
        String name = file.getFileName().toString();
        if (DUPLICATE_NAMES.contains(name)) {
            assertThat(result.errors()).extracting(ValidationError::keyword).containsExactly("duplicate-name");
        } else if (name.startsWith("y_")) {
            assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        } else if (name.startsWith("n_")) {
            assertThat(result.verdict()).isEqualTo(Verdict.MALFORMED);
        } else {
            assertThat(result.verdict()).isIn(Verdict.VALID, Verdict.MALFORMED);
        }
    }
}
