package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.schemafiles.SingleDefectTest;
import dev.imageschema.validator.testkit.Canaries;
import dev.imageschema.validator.testkit.Defect;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleDefects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that no output contains a secret. The documents have a canary in every string and every name, and every kind
 * of error.
 *
 * <p>{@link Canaries} decides which canaries are secret, by simpler rules than those of the main code.
 */
class CanaryTest {
    private static final List<UnaryOperator<String>> LAYOUTS = List.of(
            json -> json,
            json -> SchemaFiles.json(json).toPrettyString(),
            json -> SchemaFiles.json(json)
                    .toPrettyString()
                    .replace("\n", "\r\n")
                    .replace("  ", "\t"));

    /** A document with its canaries. */
    private static final class Planted {
        private final JsonNode document;
        private final Map<Pointer, String> canaries = new LinkedHashMap<>();

        Planted(JsonNode document) {
            this.document = document;
        }

        Set<String> secret(Set<Pointer> more) {
            return canaries.entrySet().stream()
                    .filter(entry ->
                            Canaries.isSecret(entry.getKey()) || more.stream().anyMatch(entry.getKey()::startsWith))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
        }
    }

    private static List<Pointer> strings(JsonNode node, Pointer here) {
        if (node.isString()) {
            return List.of(here);
        }
        List<Pointer> strings = new ArrayList<>();
        node.properties().forEach(field -> strings.addAll(strings(field.getValue(), here.child(field.getKey()))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            strings.addAll(strings(node.get(i), here.child(Integer.toString(i))));
        }
        return strings;
    }

    /** {@return the full example with a canary in every string whose value the schema does not restrict} */
    private static Planted plantEverywhere(Model model) {
        SchemaValidator validator = Validator.forModel(model).build();
        JsonNode document = SchemaFiles.fullExample(model);
        Planted planted = new Planted(document.deepCopy());
        for (Pointer place : strings(document, Pointer.ROOT)) {
            String canary = Canaries.of(planted.canaries.size());
            JsonNode before = planted.document.at(place.toString());
            Canaries.set(planted.document, place, Canaries.at(place, canary));
            if (validator.validate(planted.document.toString()).isValid()) {
                planted.canaries.put(place, canary);
            } else {
                Canaries.set(planted.document, place, before);
            }
        }
        return planted;
    }

    private static String outputs(SchemaValidator validator, String json) {
        StringBuilder outputs = new StringBuilder();
        for (UnaryOperator<String> layout : LAYOUTS) {
            outputs.append(Canaries.outputs(validator.validate(layout.apply(json))));
        }
        return outputs.toString();
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsPrintedBesideAnyError(Profile profile) {
        int checked = 0;
        Set<String> seen = new HashSet<>();
        for (Model model : Model.values()) {
            SchemaValidator validator =
                    Validator.forModel(model).profile(profile).build();
            Planted planted = plantEverywhere(model);
            for (Defect defect : SingleDefects.of(model, profile, planted.document)) {
                String outputs =
                        outputs(validator, defect.applyTo(planted.document).toString());
                assertThat(outputs).as("%s %s", model, defect).contains(defect.keyword());
                assertThat(secretOf(planted, defect)).as("%s %s", model, defect).noneMatch(outputs::contains);
                planted.canaries.values().stream().filter(outputs::contains).forEach(seen::add);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(SingleDefectTest.numberOfDefects(profile));
        assertThat(seen).as("canaries that are not secret are printed").hasSizeGreaterThan(20);
    }

    /** {@return the canaries that are secret; under a wrong tag, every canary in its object} */
    private static Set<String> secretOf(Planted planted, Defect defect) {
        boolean isOfTag = !defect.suppresses().equals(defect.place());
        return planted.secret(isOfTag ? Set.of(defect.suppresses()) : Set.of());
    }

    /** The ways to put a canary at a wrong location. */
    private enum Misplacement {
        AS_TEXT {
            @Override
            void apply(JsonNode root, Pointer place, String canary) {
                Canaries.set(root, place, Canaries.at(place, canary));
            }
        },
        AS_NAME_AND_VALUE_OF_AN_OBJECT {
            @Override
            void apply(JsonNode root, Pointer place, String canary) {
                Canaries.set(root, place, JsonNodeFactory.instance.objectNode().put(canary, canary));
            }
        },
        IN_AN_ARRAY {
            @Override
            void apply(JsonNode root, Pointer place, String canary) {
                Canaries.set(root, place, JsonNodeFactory.instance.arrayNode().add(canary));
            }
        },
        UNDER_A_MISSPELT_NAME {
            @Override
            void apply(JsonNode root, Pointer place, String canary) {
                if (root.at(place.parent().toString()) instanceof ObjectNode object) {
                    object.remove(place.last());
                    object.put(place.last() + "s", canary);
                }
            }
        },
        IN_AN_UNKNOWN_FIELD {
            @Override
            void apply(JsonNode root, Pointer place, String canary) {
                if (root.at(place.parent().toString()) instanceof ObjectNode object) {
                    object.putObject("x-unknown").put("name", canary).put("token", canary);
                }
            }
        };

        abstract void apply(JsonNode root, Pointer place, String canary);

        boolean isSecret(Pointer place, JsonNode document) {
            return switch (this) {
                case AS_TEXT, AS_NAME_AND_VALUE_OF_AN_OBJECT, IN_AN_ARRAY -> Canaries.isSecret(place);
                // In a map of a model, every name is declared.
                case UNDER_A_MISSPELT_NAME -> !isInMap(place) || Canaries.isSecret(place);
                case IN_AN_UNKNOWN_FIELD -> true;
            };
        }

        private static boolean isInMap(Pointer place) {
            return place.length() > 1
                    && Set.of("env", "labels", "args", "state")
                            .contains(place.parent().last());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsPrintedFromAnyLocation(Misplacement misplacement) {
        int secret = 0;
        int seen = 0;
        for (Model model : Model.values()) {
            JsonNode document = SchemaFiles.fullExample(model);
            for (Pointer place : strings(document, Pointer.ROOT)) {
                String canary = Canaries.of(secret);
                JsonNode root = document.deepCopy();
                misplacement.apply(root, place, canary);
                for (Profile profile : Profile.values()) {
                    String outputs =
                            outputs(Validator.forModel(model).profile(profile).build(), root.toString());
                    boolean isSecret = misplacement.isSecret(place, document);
                    if (isSecret) {
                        assertThat(outputs).as("%s %s", model, place).doesNotContain(canary);
                        secret++;
                    } else if (outputs.contains(canary)) {
                        seen++;
                    }
                }
            }
        }
        assertThat(secret).isGreaterThan(50);
        assertThat(misplacement == Misplacement.AS_TEXT ? seen : 1).isPositive();
    }

    @Test
    void noCanaryOfAMalformedDocumentIsPrinted() {
        int malformed = 0;
        for (Model model : Model.values()) {
            SchemaValidator validator = Validator.forModel(model).build();
            Planted planted = plantEverywhere(model);
            String json = planted.document.toString();
            for (String broken : brokenVariants(json)) {
                ValidationResult result = validator.validate(broken);
                assertThat(result.verdict()).as(broken).isEqualTo(Verdict.MALFORMED);
                String outputs = Canaries.outputs(result);
                assertThat(planted.canaries.values()).as("%s", model).noneMatch(outputs::contains);
                malformed++;
            }
        }
        assertThat(malformed).isGreaterThan(1_000);
    }

    private static List<String> brokenVariants(String json) {
        List<String> variants = new ArrayList<>();
        for (int i = 1; i < json.length(); i += 1 + json.length() / 20) {
            variants.add(json.substring(0, i));
            String around = json.substring(0, i) + "%s" + json.substring(i);
            for (String intruder : List.of("\u0001", "\\q\u0000", "\n\u0000", "'\u0000", "\uD800")) {
                variants.add(around.replace("%s", intruder));
            }
        }
        variants.add(json + json);
        variants.add(json + "x");
        variants.add(json.replaceFirst("\\{", "{\"cnry\": 1, \"cnry\": 2, "));
        variants.add("[" + json);
        return variants;
    }

    @Test
    void theCallerCanNameMoreSecrets() {
        SchemaValidator validator =
                Validator.forSchema("""
                        {"properties": {"license_key": {"maxLength": 1}, "name": {"maxLength": 1},
                           "keys": {"additionalProperties": {"type": "integer"}}}}
                        """).secretFields("license_key", "keys").build();

        String outputs =
                outputs(validator, "{\"name\": \"shown\", \"license_key\": \"cnry1x\", \"keys\": {\"a\": \"cnry1x\"}}");

        assertThat(outputs)
                .doesNotContain("cnry1x")
                .contains("shown", "license_key must have at most 1 character, found a string (not shown)");
        String image = outputs(
                Validator.forModel(Model.BACKEND).secretFields("file_name").build(),
                "{\"provider\": 5, \"size\": 1, \"file_name\": \"cnry1x\", \"file_id\": \"shown\"}");
        assertThat(image).doesNotContain("cnry1x").contains("shown");
    }

    @Test
    void valuesUnderAlternativesThatDoNotMatchAreMasked() {
        SchemaValidator validator = Validator.forSchema("""
                {"properties": {"name": {"type": "string"}, "v": {"anyOf": [
                   {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": false},
                   {"type": "object", "additionalProperties": {"type": "integer"}},
                   {"type": "object", "propertyNames": {"maxLength": 2}, "minProperties": 9},
                   {"type": "object", "patternProperties": {"^c": {"enum": [1, 2]}}}]}}}
                """).build();

        String outputs = outputs(validator, "{\"name\": \"shown\", \"v\": {\"cnry1x\": \"cnry1x\"}}");

        assertThat(outputs).doesNotContain("cnry1x").contains("v must match one of 4 alternatives", "shown");
    }

    @Test
    void textThatCouldDisturbALogIsEscapedAndShortened() {
        String long50k = "n".repeat(50_000);
        for (String evil :
                List.of("\u0000", "\u001B[31m", "\r", "\u202E", "\u2066", "\u2028", "\uFEFF", "]]>", "\u0085")) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("a" + evil + "b", "c" + evil + "d").put(long50k, long50k);
            SchemaValidator validator = Validator.forSchema("{\"additionalProperties\": {\"type\": \"boolean\"}}")
                    .limits(Limits.DEFAULT.withNameLength(100_000))
                    .build();
            ValidationResult result = validator.validate(document.toString());

            assertThat(result.errors()).as("%s", evil.codePointAt(0)).hasSize(2);
            String text = result.toText() + result.toText(TextStyle.LINES.forDocument("x" + evil)) + result.toJson();
            assertThat(text).doesNotContain(evil);
            assertThat(result.toText()).hasSizeLessThan(2_000);
            assertThat(result.errors()).allSatisfy(error -> {
                assertThat(error.message()).doesNotContain(evil).hasSizeLessThan(200);
                assertThat(error.found()).doesNotContain(evil).hasSizeLessThan(100);
            });
        }
    }
}
