package dev.imageschema.validator.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.imageschema.validator.BothPaths;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.testkit.Canaries;
import dev.imageschema.validator.testkit.Choices;
import dev.imageschema.validator.testkit.Edit;
import dev.imageschema.validator.testkit.FuzzInputs;
import dev.imageschema.validator.testkit.Invariants;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleEdits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks for random edits of a document of any model that the fast path and the slow path agree, that each error points
 * at a field, and that no output contains a secret. The bytes choose the edits.
 */
class ImagesFuzzTest {
    private static final int MIN_INPUTS = 40;
    private static final int MAX_EDITS = 4;

    private static final List<Model> MODELS = List.of(Model.values());
    private static final List<Profile> PROFILES = List.of(Profile.values());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<UnaryOperator<String>> LAYOUTS = List.of(
            json -> json,
            json -> SchemaFiles.json(json).toPrettyString(),
            json -> SchemaFiles.json(json)
                    .toPrettyString()
                    .replace("\n", "\r\n")
                    .replace("  ", "\t"),
            json -> "\uFEFF" + json);

    private static final Map<Model, Subject> SUBJECTS = new EnumMap<>(Model.class);

    /** The full example of a model with canaries in place of secrets, its single edits, and its validators. */
    private record Subject(JsonNode document, List<Edit> edits, Map<Profile, Validators> validators) {
        static Subject of(Model model) {
            return SUBJECTS.computeIfAbsent(model, Subject::make);
        }

        private static Subject make(Model model) {
            JsonNode example = SchemaFiles.fullExample(model);
            JsonNode document = example.deepCopy();
            int count = 0;
            for (Pointer place : places(example)) {
                if (!place.isRoot() && example.at(place.toString()).isString() && Canaries.isSecret(place)) {
                    Canaries.set(document, place, Canaries.at(place, Canaries.of(count++)));
                }
            }
            Map<Profile, Validators> validators = new EnumMap<>(Profile.class);
            PROFILES.forEach(profile -> validators.put(profile, Validators.of(model, profile)));
            return new Subject(document, SingleEdits.of(model, document), validators);
        }
    }

    private record Validators(SchemaValidator both, BothPaths each) {
        static Validators of(Model model, Profile profile) {
            return new Validators(Validator.forModel(model).profile(profile).build(), BothPaths.of(model, profile));
        }
    }

    /** A document and its validators. */
    private record Case(byte[] json, Validators validators) {
        static Case of(byte[] bytes) {
            Choices choices = new Choices(bytes);
            Subject subject = Subject.of(choices.oneIn(2) ? choices.of(MODELS) : Model.IMAGE);
            Validators validators = subject.validators().get(choices.of(PROFILES));
            JsonNode document = subject.document();
            for (int edits = choices.below(MAX_EDITS + 1); edits > 0; edits--) {
                document = edited(document, subject.edits(), choices);
            }
            byte[] json = choices.of(LAYOUTS).apply(document.toString()).getBytes(UTF_8);
            return new Case(
                    choices.oneIn(4) ? Mutation.mutate(json, new Random(choices.below(Short.MAX_VALUE))) : json,
                    validators);
        }
    }

    private static List<Pointer> places(JsonNode document) {
        List<Pointer> places = new ArrayList<>();
        addPlaces(document, Pointer.ROOT, places);
        return places;
    }

    private static void addPlaces(JsonNode node, Pointer here, List<Pointer> places) {
        places.add(here);
        node.properties().forEach(field -> addPlaces(field.getValue(), here.child(field.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addPlaces(node.get(i), here.child(Integer.toString(i)), places);
        }
    }

    private static JsonNode edited(JsonNode document, List<Edit> edits, Choices choices) {
        if (choices.oneIn(2)) {
            Edit edit = choices.of(edits);
            boolean isPossible = edit.place().isRoot()
                    || document.at(edit.place().parent().toString()).isObject()
                    || !document.at(edit.place().toString()).isMissingNode();
            return isPossible ? edit.applyTo(document) : document;
        }
        Pointer place = choices.of(places(document));
        if (place.isRoot()) {
            return document;
        }
        JsonNode copy = document.deepCopy();
        JsonNode value = copy.at(place.toString());
        if (copy.at(place.parent().toString()) instanceof ObjectNode object && choices.oneIn(2)) {
            object.remove(place.last());
            object.set(choices.edit(place.last()), value);
        } else {
            Canaries.set(copy, place, value(value, choices));
        }
        return copy;
    }

    private static JsonNode value(JsonNode old, Choices choices) {
        return switch (choices.below(7)) {
            case 0 -> JSON.stringNode(choices.edit(old.asString("")));
            case 1 -> choices.number();
            case 2 -> JSON.arrayNode().add(old);
            case 3 -> JSON.objectNode().set(choices.edit("x"), old);
            case 4 -> old instanceof ArrayNode array ? array.deepCopy().addAll(array) : JSON.nullNode();
            case 5 ->
                old instanceof ObjectNode object ? object.deepCopy().put("unknown", "cnry99999x") : JSON.arrayNode();
            default -> JSON.booleanNode(choices.oneIn(2));
        };
    }

    @FuzzTest
    @Timeout(30)
    void theVerdictsOnEditedModelsAgreeAndPrintNoSecret(byte[] choices) {
        Case input = Case.of(choices);
        byte[] json = input.json();
        ValidationResult result = input.validators().both().validate(json);
        assertThat(result.verdict()).as("%s", result).isNotEqualTo(Verdict.UNCHECKED);
        assertThat(input.validators().both().isValid(json)).isEqualTo(result.isValid());

        BothPaths each = input.validators().each();
        ValidationResult slowResult = each.slow().validate(json);
        assertThat(slowResult).isEqualTo(result);
        if (each.fast().accepts(json)) {
            assertThat(slowResult.isValid() && slowResult.warnings().isEmpty()).isTrue();
        }
        String text = new String(json, UTF_8);
        Invariants.hold(result, text);
        if (result.verdict() != Verdict.MALFORMED) {
            Invariants.pointAtFields(result, Invariants.tree(text));
        }
    }

    @Test
    void inputsHaveEveryVerdict() {
        List<byte[]> inputs = FuzzInputs.of(ImagesFuzzTest.class);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (byte[] input : inputs) {
            Case some = Case.of(input);
            verdicts.add(some.validators().both().validate(some.json()).verdict());
        }

        assertThat(inputs).hasSizeGreaterThanOrEqualTo(MIN_INPUTS);
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);
    }
}
