package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.schemafiles.SingleDefectTest;
import dev.imageschema.validator.testkit.Defect;
import dev.imageschema.validator.testkit.PositionFinder;
import dev.imageschema.validator.testkit.PositionFinder.Place;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleDefects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks, in every layout, that an error points at its value, or at the object that lacks the required field. */
class PositionsTest {
    /** The layouts in which a document is written. */
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
    void everySingleDefectIsReportedAtItsPosition(Layout layout) {
        int count = 0;
        SoftAssertions softly = new SoftAssertions();
        for (Model model : Model.values()) {
            SchemaValidator validator = Validator.forModel(model).build();
            JsonNode document = SchemaFiles.fullExample(model);
            for (Defect defect : SingleDefects.of(model, Profile.DOCUMENTED, document)) {
                String json = layout.write.apply(defect.applyTo(document));
                ValidationError error = validator.validate(json).errors().get(0);
                softly.assertThat(regions(error))
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
        assertThat(count).isEqualTo(SingleDefectTest.numberOfDefects(Profile.DOCUMENTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3\n", "3 ", "\t3\r\n", "-12.5e3\t", "true\n", "\"a\" "})
    void aDocumentThatIsAScalarEndsWhereTheScalarDoes(String json) {
        ValidationError error = Validator.forSchema("{\"type\": \"null\"}")
                .build()
                .validate(json)
                .errors()
                .get(0);

        int start = json.length() - json.stripLeading().length();
        assertThat(write(error.region()))
                .isEqualTo(write(json, start, start + json.strip().length()));
    }

    private static List<String> regions(ValidationError error) {
        return Stream.of(error.region(), error.nameRegion(), error.valueRegion())
                .map(PositionsTest::write)
                .toList();
    }

    private static String write(@Nullable Region region) {
        return region == null
                ? "none"
                : region.line() + ":" + region.column() + "-" + region.endLine() + ":" + region.endColumn();
    }

    /** {@return the expected region of the error, of the field name and of the value} */
    private static List<String> expected(String json, Defect defect) {
        Map<Pointer, Place> places = PositionFinder.places(json);
        if (defect.keyword().equals("required")) {
            Place object = places.get(defect.place().parent());
            return List.of(write(json, object.value(), object.valueEnd()), "none", "none");
        }
        Place place = places.get(defect.place());
        String value = write(json, place.value(), place.valueEnd());
        String name = place.name() < 0 ? "none" : write(json, place.name(), place.nameEnd());
        return List.of(value, name, value);
    }

    private static String write(String json, int start, int end) {
        return PositionFinder.lineAndColumn(json, start) + "-" + PositionFinder.lineAndColumn(json, end);
    }
}
