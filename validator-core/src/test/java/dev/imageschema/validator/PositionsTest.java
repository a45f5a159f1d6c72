package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.PositionFinder.Place;
import dev.imageschema.validator.read.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every error stands where its value does, or the object that lacks it, however the document is laid out. */
class PositionsTest {
    /** How a document may be laid out. */
    enum Layout {
        MINIFIED(JsonNode::toString),
        PRETTY(JsonNode::toPrettyString),
        PRETTY_WITH_CRLF(document -> document.toPrettyString().replace("\n", "\r\n")),
        PRETTY_WITH_CR(document -> document.toPrettyString().replace("\n", "\r")),
        WIDE(document -> document.toString().replace("\":", "\" \t: ").replace("example", "é😀\\u00e9\\\"")),
        WITH_BYTE_ORDER_MARK(document -> "\uFEFF" + document.toPrettyString());

        private final Function<JsonNode, String> write;

        Layout(Function<JsonNode, String> write) {
            this.write = write;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySingleDefectIsReportedWhereItIs(Layout layout) {
        int count = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Model model : Model.values()) {
            SchemaValidator validator = Validator.forModel(model).build();
            JsonNode document = SchemaFiles.fullExample(model);
            for (Defect defect : SingleDefects.of(model, Profile.DOCUMENTED, document)) {
                String json = layout.write.apply(defect.applyTo(document));
                ValidationError error = validator.validate(json).errors().get(0);
                softly.assertThat(position(error))
                        .as("%s %s", model, defect)
                        .isEqualTo(expected(json.replace("\uFEFF", ""), defect));
                softly.assertThat(validator
                                .validate(json.getBytes(StandardCharsets.UTF_8))
                                .errors())
                        .isEqualTo(List.of(error));
                count++;
            }
        }
        softly.assertAll();
        assertThat(count).isEqualTo(SingleDefectTest.NUMBER_OF_DEFECTS.get(Profile.DOCUMENTED));
    }

    private static String position(ValidationError error) {
        return error.line() + ":" + error.column() + "-" + error.endLine() + ":" + error.endColumn();
    }

    private static String expected(String json, Defect defect) {
        Map<Pointer, Place> places = PositionFinder.places(json);
        boolean isMissing = defect.keyword().equals("required");
        Place place = places.get(isMissing ? defect.place().parent() : defect.place());
        return PositionFinder.lineAndColumn(json, place.value()) + "-"
                + PositionFinder.lineAndColumn(json, place.valueEnd());
    }
}
