package dev.imageschema.validator.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.evaluate.CompiledEngine;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.networknt.NetworkntEngine;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.GeneratedFiles;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SuiteError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Checks the cases under schema/tests against the schema files. {@code ./regenerate} writes the generated ones. */
class SchemaSuiteTest {
    private static List<Path> files() {
        List<Path> files = new ArrayList<>(SuiteCase.files(SuiteCase.GENERATED));
        assertThat(files).hasSize(Model.values().length);
        files.addAll(SuiteCase.files(SuiteCase.BY_HAND));
        return files;
    }

    @Test
    @Tag(GeneratedFiles.TAG)
    void theGeneratedCasesAreCurrent() throws IOException {
        Map<String, String> files = Stream.of(Model.values())
                .collect(Collectors.toMap(model -> model.modelName() + ".json", SuiteGenerator::file));

        GeneratedFiles.assertCurrent(files, SuiteCase.GENERATED);
    }

    @Test
    void everyFileIsValidAgainstTheSchemaOfTheCases() {
        SchemaValidator validator = Validator.forSchema(SuiteCase.FOLDER.resolve("tests.schema.json"))
                .build();
        for (Path file : files()) {
            assertThat(validator.validate(file))
                    .as("%s", file)
                    .isEqualTo(new ValidationResult(Verdict.VALID, List.of(), List.of()));
        }
    }

    @Test
    @Tag(Counts.TAG)
    void everyCaseIsUniqueAndConsistent() throws IOException {
        int byHand = 0;
        int generated = 0;
        for (Path path : files()) {
            JsonNode file = SuiteCase.read(path);
            List<SuiteCase> cases = SuiteCase.all(file);
            assertThat(cases)
                    .as("%s", path)
                    .isNotEmpty()
                    .extracting(SuiteCase::description)
                    .doesNotHaveDuplicates();
            for (int i = 0; i < cases.size(); i++) {
                SuiteCase each = cases.get(i);
                List<SuiteError> closed = each.errors().getOrDefault(SuiteForm.CLOSED, List.of());
                List<SuiteError> strict = each.errors().getOrDefault(SuiteForm.STRICT, List.of());
                // The errors of the open form are those of the closed form without unknown fields.
                assertThat(SuiteCase.of(each.description(), each.data(), closed, strict))
                        .as("%s", path)
                        .isEqualTo(each);
                assertThat(each.toJson())
                        .as("the case in the shortest notation")
                        .isEqualTo(file.path("cases").get(i));
            }
            if (path.startsWith(SuiteCase.GENERATED)) {
                generated += cases.size();
            } else {
                byHand += cases.size();
            }
        }
        Counts.assertCurrent("cases", Map.of("byHand", byHand, "generated", generated));
    }

    @Test
    void theReadmeShowsExistingCases() {
        String readme = SchemaFiles.text(SuiteCase.FOLDER.resolve("README.md"));
        String block = readme.substring(readme.indexOf("```json") + "```json".length());
        JsonNode shown = SchemaFiles.json(block.substring(0, block.indexOf("```")));
        JsonNode file = SchemaFiles.read("tests/cases/port.json");

        assertThat(shown.path("model")).isEqualTo(file.path("model"));
        assertThat(shown.path("cases")).isNotEmpty();
        assertThat(file.path("cases")).containsAll(shown.path("cases"));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaFilesHaveTheStatedErrors(SuiteForm form) {
        SchemaSet schemas = SuiteSchemas.schemas(form, SchemaFiles::read);
        haveTheStatedErrors(form, model -> CompiledEngine.lazy(schemas, model.schemaId()));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaFilesHaveTheStatedErrorsForNetworknt(SuiteForm form) {
        Engine engine = new NetworkntEngine(SuiteSchemas.schemas(form, SchemaFiles::read));
        haveTheStatedErrors(form, model -> engine);
    }

    private static void haveTheStatedErrors(SuiteForm form, Function<Model, Engine> engines) {
        forEveryCase(model -> {
            Evaluator evaluator = engines.apply(model).compile(model.schemaId());
            return each -> new Comparison(
                    each.errors().getOrDefault(form, List.of()), SuiteSchemas.errors(evaluator, each.data()));
        });
    }

    /** In the documented profile, an unknown field is a warning, which counts as an error in the closed form. */
    @Test
    void theValidatorHasTheStatedVerdicts() {
        forEveryCase(model -> {
            SchemaValidator documented = Validator.forModel(model).build();
            SchemaValidator strict =
                    Validator.forModel(model).profile(Profile.STRICT).build();
            return each -> {
                String json = each.data().toString();
                ValidationResult result = documented.validate(json);
                Map<SuiteForm, Boolean> valid = Map.of(
                        SuiteForm.OPEN,
                        result.isValid(),
                        SuiteForm.CLOSED,
                        result.isValid() && result.warnings().isEmpty(),
                        SuiteForm.STRICT,
                        strict.validate(json).isValid());
                return new Comparison(each.valid(), valid);
            };
        });
    }

    private record Comparison(Object stated, Object found) {}

    private static void forEveryCase(Function<Model, Function<SuiteCase, Comparison>> comparisons) {
        List<String> differences = new ArrayList<>();
        int count = 0;
        for (Map.Entry<Model, List<SuiteCase>> cases : SuiteCase.byModel().entrySet()) {
            Function<SuiteCase, Comparison> comparisonOfCase = comparisons.apply(cases.getKey());
            for (SuiteCase each : cases.getValue()) {
                Comparison comparison = comparisonOfCase.apply(each);
                if (!comparison.stated().equals(comparison.found())) {
                    differences.add(cases.getKey() + ", " + each.description() + ": " + comparison);
                }
                count++;
            }
        }
        assertThat(differences)
                .as("cases whose stated result is not the result of the schema; correct them in schema/tests/cases")
                .isEmpty();
        assertThat(count).isEqualTo(Counts.of("cases.byHand") + Counts.of("cases.generated"));
    }
}
