package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.Defect;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleDefects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that one defect gives one error at the field to fix, and that several defects give the errors of each. */
public class SingleDefectTest {
    private static final int COMBINATIONS = 1_000;
    private static final int MAX_DEFECTS = 5;

    /** {@return the number of defects in counts.json} */
    public static int numberOfDefects(Profile profile) {
        return Counts.of("defects." + profile);
    }

    @Test
    @Tag(Counts.TAG)
    void theNumberOfDefectsIsCurrent() throws IOException {
        Map<String, Integer> counted = new HashMap<>();
        for (Profile profile : Profile.values()) {
            for (Model model : Model.values()) {
                int defects = SingleDefects.of(model, profile, SchemaFiles.fullExample(model))
                        .size();
                counted.merge(profile.toString(), defects, Integer::sum);
            }
        }

        Counts.assertCurrent("defects", counted);
    }

    private static SchemaValidator validator(Model model, Profile profile) {
        return Validator.forModel(model).profile(profile).build();
    }

    @ParameterizedTest
    @EnumSource
    void everySingleDefectGivesOneErrorAtItsField(Profile profile) {
        int count = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Model model : Model.values()) {
            JsonNode document = SchemaFiles.fullExample(model);
            List<Defect> defects = SingleDefects.of(model, profile, document);
            assertThat(defects).as("defects of %s", model).hasSizeGreaterThan(5);
            count += defects.size();
            for (Defect defect : defects) {
                softly.assertThat(outcome(validator(model, profile), defect.applyTo(document)))
                        .as("%s %s", model, defect)
                        .isEqualTo("INVALID [" + describe(defect) + "] []");
            }
        }
        softly.assertAll();
        assertThat(count).isEqualTo(numberOfDefects(profile));
    }

    @ParameterizedTest
    @EnumSource
    void severalDefectsGiveTheUnionOfTheirErrors(Profile profile) {
        Random random = new Random(20_261_123);
        Map<JsonNode, Model> documents = documents();
        assertThat(documents).hasSizeGreaterThan(Model.values().length);
        Map<JsonNode, List<Defect>> defects = new HashMap<>();
        documents.forEach((document, model) -> defects.put(document, SingleDefects.of(model, profile, document)));
        List<JsonNode> choice = List.copyOf(documents.keySet());
        int combinations = 0;
        while (combinations < COMBINATIONS) {
            JsonNode document = choice.get(random.nextInt(choice.size()));
            List<Defect> some = disjoint(defects.get(document), 2 + random.nextInt(MAX_DEFECTS - 1), random);
            if (some.size() < 2) {
                continue;
            }
            combinations++;
            JsonNode broken = document;
            for (Defect defect : some) {
                broken = defect.applyTo(broken);
            }
            assertThat(outcome(validator(documents.get(document), profile), broken))
                    .as("%s", some)
                    .isEqualTo("INVALID "
                            + some.stream()
                                    .map(SingleDefectTest::describe)
                                    .sorted()
                                    .toList() + " []");
        }
    }

    private static List<Defect> disjoint(List<Defect> defects, int count, Random random) {
        List<Defect> shuffled = new ArrayList<>(defects);
        Collections.shuffle(shuffled, random);
        List<Defect> chosen = new ArrayList<>();
        for (Defect defect : shuffled) {
            if (chosen.size() < count && chosen.stream().noneMatch(defect::overlaps)) {
                chosen.add(defect);
            }
        }
        return chosen;
    }

    /** {@return the full example of every model, and an Image with each source and each origin} */
    private static Map<JsonNode, Model> documents() {
        Map<JsonNode, Model> documents = new LinkedHashMap<>();
        for (Model model : Model.values()) {
            documents.put(SchemaFiles.fullExample(model), model);
            String file = SchemaFiles.file(model);
            ObjectNode image = (ObjectNode) SchemaFiles.fullExample(Model.IMAGE).deepCopy();
            if (file.startsWith("source/") && model != Model.SOURCE_OVERRIDE) {
                image.set("source", SchemaFiles.fullExample(model));
                documents.put(image, Model.IMAGE);
            }
            if (SchemaFiles.of(model).path("title").asString().endsWith("Origin")) {
                ((ObjectNode) image.at("/source/details")).set("origin", SchemaFiles.fullExample(model));
                documents.put(image, Model.IMAGE);
            }
        }
        return documents;
    }

    private static String describe(Defect defect) {
        return defect.field() + " " + defect.keyword();
    }

    private static String outcome(SchemaValidator validator, JsonNode document) {
        ValidationResult result = validator.validate(document.toString());
        List<String> errors = result.errors().stream()
                .map(error -> error.field() + " " + error.keyword())
                .sorted()
                .toList();
        return result.verdict() + " " + errors + " " + result.warnings();
    }
}
