package dev.imageschema.validator.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.BothPaths;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Checks the verdicts of the required cases of the official JSON-Schema-Test-Suite, draft 2020-12, with user schemas.
 *
 * <p>The test runs with {@code -Djson-schema-suite=FOLDER}, where the folder is {@code tests/draft2020-12} of the
 * suite. The test also reads the folder {@code remotes} of the suite.
 */
@EnabledIfSystemProperty(
        named = "json-schema-suite",
        matches = ".+",
        disabledReason = "needs -Djson-schema-suite=FOLDER, the folder tests/draft2020-12 of JSON-Schema-Test-Suite")
class JsonSchemaSuiteTest {
    private static final Path SUITE = Path.of(System.getProperty("json-schema-suite", ""));
    private static final String SERVER = "http://localhost:1234/";
    private static final int DECIDED = 1_294;

    /** The cases whose schema has another dialect, or refers to a schema with another dialect. */
    private static final int REFUSED = 5;

    @Test
    void everyCaseOfThisDialectHasItsVerdict() throws IOException {
        List<Path> files;
        try (Stream<Path> folder = Files.list(SUITE)) {
            files = folder.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        List<String> refused = new ArrayList<>();
        int decided = 0;
        int schemas = 0;
        int fast = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files) {
            for (JsonNode group : SchemaFiles.json(Files.readString(file))) {
                JsonNode cases = group.path("tests");
                SchemaValidator validator;
                try {
                    validator = Validator.forSchema(group.path("schema").toString())
                            .mapSchema(SERVER, SUITE.resolve("../../remotes"))
                            .build();
                } catch (SchemaException e) {
                    softly.assertThat(e).hasMessageContaining("the only supported dialect is draft 2020-12");
                    cases.forEach(each -> refused.add(each.path("description").asString()));
                    continue;
                }
                schemas++;
                fast += BothPaths.hasFastPath(validator) ? 1 : 0;
                for (JsonNode each : cases) {
                    decided++;
                    softly.assertThat(validator
                                    .validate(each.path("data").toString())
                                    .verdict())
                            .as("%s: %s: %s", file.getFileName(), group.path("description"), each.path("description"))
                            .isEqualTo(each.path("valid").asBoolean() ? Verdict.VALID : Verdict.INVALID);
                }
            }
        }
        softly.assertAll();
        System.out.printf("fast path: %d of %d schemas compiled%n", fast, schemas);
        assertThat(fast).isPositive();
        assertThat(decided).isEqualTo(DECIDED);
        assertThat(refused).hasSize(REFUSED);
    }
}
