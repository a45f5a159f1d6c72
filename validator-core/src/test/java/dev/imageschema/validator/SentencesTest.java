package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.testkit.Defect;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleDefects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that every message has the field, the expected value, and the found value unless it may be a secret. */
class SentencesTest {
    private static final Set<String> SECRETS =
            Set.of("token", "password", "passphrase", "private_key", "api_key", "secret", "env", "args");

    private static final String[] HIDDEN = {
        "found a string (not shown)", "found a number (not shown)", "found a boolean (not shown)", "found null"
    };

    @Test
    void everySingleDefectHasAMessageWithTheExpectedValue() {
        int shown = 0;
        int hidden = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Model model : Model.values()) {
            SchemaValidator validator = Validator.forModel(model).build();
            JsonNode document = SchemaFiles.fullExample(model);
            for (Defect defect : SingleDefects.of(model, Profile.DOCUMENTED, document)) {
                String json = defect.applyTo(document).toPrettyString();
                ValidationError error = validator.validate(json).errors().get(0);
                softly.assertThat(error.message()).as("%s %s", model, defect).contains(expected(error, defect));
                JsonNode found = defect.value();
                if (found == null || found.isContainer()) {
                    softly.assertThat(error.found()).as("%s %s", model, defect).isNull();
                } else if (isHidden(defect, document)) {
                    softly.assertThat(error.found()).as("%s %s", model, defect).isNull();
                    softly.assertThat(error.message())
                            .as("%s %s", model, defect)
                            .containsAnyOf(HIDDEN);
                    hidden++;
                } else {
                    softly.assertThat(error.found()).as("%s %s", model, defect).isEqualTo(found.toString());
                    softly.assertThat(error.message())
                            .as("%s %s", model, defect)
                            .contains(found.toString());
                    shown++;
                }
            }
        }
        softly.assertAll();
        assertThat(shown).isGreaterThan(1_000);
        assertThat(hidden).isGreaterThan(100);
    }

    /** {@return the parts that the message must have: the field, and the expected value or that it is missing} */
    private static String[] expected(ValidationError error, Defect defect) {
        String name = defect.place().isRoot() ? "The document" : defect.place().last();
        assertThat(error.keyword().equals("required") || error.expected() != null)
                .as("%s", defect)
                .isTrue();
        boolean isItem = name.matches("[0-9]+");
        return new String[] {
            isItem ? "[" + name + "]" : name, error.expected() == null ? "is missing" : error.expected()
        };
    }

    /**
     * {@return whether the message hides the found value} A string or a number in the place of an object or an array is
     * hidden because it may be a secret.
     */
    private static boolean isHidden(Defect defect, JsonNode document) {
        boolean isOutOfPlace = document.at(defect.place().toString()).isContainer()
                && (defect.value().isString() || defect.value().isNumber());
        return isOutOfPlace
                || defect.place().tokens().stream().anyMatch(SECRETS::contains)
                || (!defect.place().isRoot() && defect.place().last().equals("config"))
                || isAddressOfWebhook(defect.place(), document);
    }

    private static boolean isAddressOfWebhook(Pointer place, JsonNode document) {
        return place.endsWith("details", "url")
                && document.at(place.parent().parent().toString())
                        .path("type")
                        .asString("")
                        .equals("webhook");
    }

    @Test
    void theErrorHasTheTitleAndTheDescriptionOfTheField() {
        ValidationResult result = Validator.validate(SchemaFiles.fullExample(Model.IMAGE)
                .toString()
                .replace("\"workdir\":\"/app\",", "")
                .replace("\"changed\":\"2025", "\"changed\":\"x2025")
                .replace("\"about\":{", "\"abuot\":1,\"about\":5,\"x\":{"));

        assertThat(Stream.concat(result.errors().stream(), result.warnings().stream()))
                .extracting(error -> error.field() + " is " + error.title() + ": " + error.description())
                .containsExactly(
                        "/about is About: Information that people wrote about the image",
                        "/config/workdir is null: Directory that the processes start in, e.g. /app",
                        "/state/changed is Timestamp: When the image entered this state",
                        "/abuot is null: null",
                        "/x is null: null");
    }
}
