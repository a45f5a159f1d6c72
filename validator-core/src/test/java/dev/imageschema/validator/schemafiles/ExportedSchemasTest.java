package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaExport;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.Defect;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleDefects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Checks for every model that the exported schemas give the verdicts of the schema files. */
class ExportedSchemasTest {
    private static final int MUTANTS = 3_000;
    private static final String COPIES = "https://example.org/dist/";
    private static final List<Model> MUTATED =
            List.of(Model.IMAGE, Model.CONFIG, Model.IMAGE_SOURCE, Model.OCI_REGISTRY_ORIGIN);

    /** The bundles, with the profile that each must agree with. */
    private enum Bundle {
        OPEN("image.schema.json", Profile.DOCUMENTED),
        CLOSED("image.closed.schema.json", Profile.DOCUMENTED),
        STRICT("image.strict.schema.json", Profile.STRICT),
        TYPES("image.types.schema.json", Profile.DOCUMENTED),
        DRAFT_07("image.draft-07.schema.json", Profile.DOCUMENTED),
        OPEN_API("image.openapi.json", Profile.DOCUMENTED);

        private final String file;
        private final Profile profile;

        Bundle(String file, Profile profile) {
            this.file = file;
            this.profile = profile;
        }

        /** {@return the text as a user schema of draft 2020-12, whose {@code $id} is not that of a bundled schema} */
        String adapted() {
            String text = SchemaExport.documents().get(file).replace(SchemaFiles.BASE + "dist/", COPIES);
            return switch (this) {
                case DRAFT_07 ->
                    text.replace(
                            "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema");
                case OPEN_API ->
                    "{\"$ref\": \"#/$defs/Image\", \"$defs\": %s}"
                            .formatted(SchemaFiles.json(text).at("/components/schemas"))
                            .replace("#/components/schemas/", "#/$defs/");
                // The maximum is the only difference between the types and the documented profile.
                case TYPES -> text.replaceAll(",\\s*\"maximum\": 9007199254740991", "");
                default -> text;
            };
        }

        String pointer(Model model) {
            String title = SchemaFiles.of(model).path("title").asString();
            return (this == DRAFT_07 ? "#/definitions/" : "#/$defs/") + title;
        }

        boolean isOpen() {
            return this == OPEN || this == DRAFT_07 || this == OPEN_API;
        }
    }

    @TempDir
    private static Path copies;

    @BeforeAll
    static void copy() throws IOException {
        for (Bundle bundle : Bundle.values()) {
            Files.writeString(copies.resolve(bundle.file), bundle.adapted());
        }
    }

    private static SchemaValidator validator(String schema) {
        return Validator.forSchema(schema).mapSchema(COPIES, copies).build();
    }

    private static String reference(Bundle bundle, String fragment) {
        return "{\"$ref\": \"" + COPIES + bundle.file + fragment + "\"}";
    }

    /** {@return a validator for documents that have an instance of a model in a field with the name of the model} */
    private static SchemaValidator ofAllModels(Bundle bundle) {
        String properties = Arrays.stream(Model.values())
                .map(model -> "\"" + model + "\": " + reference(bundle, bundle.pointer(model)))
                .collect(Collectors.joining(",", "{\"additionalProperties\": false, \"properties\": {", "}}"));
        return validator(properties);
    }

    private static boolean isValid(SchemaValidator ofAllModels, Model model, JsonNode document) {
        ValidationResult result = ofAllModels.validate("{\"" + model + "\": " + document + "}");
        assertThat(result.verdict()).isIn(Verdict.VALID, Verdict.INVALID);
        return result.isValid();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleOfEveryModelIsValid(Bundle bundle) {
        SchemaValidator validator = ofAllModels(bundle);
        int count = 0;
        for (Model model : Model.values()) {
            for (JsonNode example : SchemaFiles.examples(model)) {
                assertThat(isValid(validator, model, example))
                        .as("%s %s", model, example)
                        .isTrue();
                count++;
            }
        }
        assertThat(count).isEqualTo(2 * Model.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void everySingleDefectOfEveryModelIsInvalid(Bundle bundle) {
        SchemaValidator validator = ofAllModels(bundle);
        int count = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Model model : Model.values()) {
            JsonNode document = SchemaFiles.fullExample(model);
            for (Defect defect : SingleDefects.of(model, bundle.profile, document)) {
                softly.assertThat(isValid(validator, model, defect.applyTo(document)))
                        .as("%s %s", model, defect)
                        .isFalse();
                count++;
            }
        }
        softly.assertAll();
        assertThat(count).isEqualTo(SingleDefectTest.numberOfDefects(bundle.profile));
    }

    @ParameterizedTest
    @EnumSource
    void theRootIsTheImage(Bundle bundle) {
        SchemaValidator validator = validator(reference(bundle, ""));
        String documentations = SchemaFiles.documentationExample();

        assertThat(validator.validate(documentations).isValid()).isEqualTo(bundle != Bundle.STRICT);
        assertThat(validator
                        .validate(SchemaFiles.fullExample(Model.IMAGE).toString())
                        .isValid())
                .isTrue();
        assertThat(validator.validate("{}").isValid()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsInvalidUnlessTheBundleIsOpen(Bundle bundle) {
        String unknown = SchemaFiles.fullExample(Model.IMAGE).toString().replace("\"path\":", "\"pfad\": 1, \"path\":");

        assertThat(validator(reference(bundle, "")).validate(unknown).isValid()).isEqualTo(bundle.isOpen());
    }

    @ParameterizedTest
    @EnumSource
    void everyMutantHasTheVerdictOfTheSchemaFiles(Bundle bundle) {
        Random random = new Random(20_261_124);
        Map<Model, SchemaValidator> exported = new EnumMap<>(Model.class);
        Map<Model, SchemaValidator> written = new EnumMap<>(Model.class);
        Map<Model, List<byte[]>> seeds = new EnumMap<>(Model.class);
        for (Model model : MUTATED) {
            exported.put(model, validator(reference(bundle, bundle.pointer(model))));
            written.put(model, Validator.forModel(model).profile(bundle.profile).build());
            seeds.put(
                    model,
                    SchemaFiles.examples(model).stream()
                            .map(example -> example.toString().getBytes(StandardCharsets.UTF_8))
                            .toList());
        }
        Map<Verdict, Integer> verdicts = new HashMap<>();
        for (int i = 0; i < MUTANTS; i++) {
            Model model = MUTATED.get(random.nextInt(MUTATED.size()));
            byte[] mutant = seeds.get(model).get(random.nextInt(2));
            // Up to three mutations, because a mutant of one mutation is often malformed or still valid.
            for (int j = random.nextInt(3); j >= 0; j--) {
                mutant = Mutation.mutate(mutant, random);
            }
            Verdict expected = expected(bundle, written.get(model).validate(mutant));
            assertThat(exported.get(model).validate(mutant).verdict())
                    .as("%s %s", model, new String(mutant, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
            verdicts.merge(expected, 1, Integer::sum);
        }
        assertThat(verdicts).containsOnlyKeys(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);
        assertThat(verdicts.values()).allMatch(count -> count > MUTANTS / 10);
    }

    private static Verdict expected(Bundle bundle, ValidationResult written) {
        boolean hasUnknown = written.warnings().stream()
                .anyMatch(warning -> warning.keyword().equals("additionalProperties"));
        return hasUnknown && written.isValid() && !bundle.isOpen() ? Verdict.INVALID : written.verdict();
    }

    @Test
    void integersOfTheTypesHaveTheRangeOfJavaScript() throws IOException {
        String types = SchemaExport.documents().get(Bundle.TYPES.file).replace(SchemaFiles.BASE + "dist/", COPIES);
        SchemaValidator validator = Validator.forSchema(types).build();
        String image = SchemaFiles.fullExample(Model.IMAGE).toString();

        assertThat(image).contains("\"size\":412876800,");
        assertThat(validator.isValid(
                        image.replace("412876800", "9007199254740991").getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(validator.isValid(
                        image.replace("412876800", "9007199254740992").getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
