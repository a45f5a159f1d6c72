package dev.imageschema.validator.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.PositionFinder;
import dev.imageschema.validator.testkit.PositionFinder.Place;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the places of names and values on a tape, and the look-up of fields and items. */
class TapeTest {
    private static Tape tape(String json) {
        return JsonValues.of(json).tape();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " \"a\"\n",
                "[]",
                "\t{ }\r\n",
                "[1, -2.5e3, true ,false, null,\"\"]",
                "{\"a\" : {\"b\": [ [], {\"c\":\"]}\"} ]}, \"d\": 1 }",
                "{\"é\": \"😀\", \"\\u00e9\\\"\": \"\\\\\", \"a\": [\"é\", 1]}",
                "{\"\": 1, \"/~\": [2]}",
            })
    void everyNameAndValueIsAtItsPosition(String json) {
        assertPositions(json);
    }

    @ParameterizedTest
    @EnumSource
    void everyNameAndValueOfAModelIsAtItsPosition(Model model) {
        assertPositions(SchemaFiles.fullExample(model).toString());
        assertPositions(SchemaFiles.fullExample(model).toPrettyString());
    }

    private static void assertPositions(String json) {
        Map<Pointer, Place> places = PositionFinder.places(json);
        Tape tape = tape(json);

        assertThat(tape.count()).isEqualTo(places.size());
        for (int value = Tape.ROOT; value < tape.count(); value++) {
            Place place = places.get(tape.pointer(value));
            assertThat(place).as("%s", tape.pointer(value)).isNotNull();
            assertThat(tape.start(value)).isEqualTo(offset(json, place.value()));
            assertThat(tape.end(value)).isEqualTo(offset(json, place.valueEnd()));
            assertThat(tape.isField(value)).isEqualTo(place.name() >= 0);
            if (tape.isField(value)) {
                assertThat(tape.nameStart(value)).isEqualTo(offset(json, place.name()));
                assertThat(tape.nameEnd(value)).isEqualTo(offset(json, place.nameEnd()));
            }
        }
    }

    private static int offset(String json, int character) {
        return json.substring(0, character).getBytes(UTF_8).length;
    }

    @Test
    void positionsCountFromTheEndOfTheByteOrderMark() throws MalformedException {
        JsonReader reader = new JsonReader(Limits.DEFAULT);
        for (Document document : List.of(reader.read("\uFEFF[1]"), reader.read("\uFEFF[1]".getBytes(UTF_8)))) {
            assertThat(document.hasByteOrderMark()).isTrue();
            assertThat(document.text()).isEqualTo("[1]");
            assertThat(document.tape().source()).isEqualTo("[1]".getBytes(UTF_8));
            assertThat(document.tape().start(1)).isEqualTo(1);
        }
        assertThat(reader.read("[1]").hasByteOrderMark()).isFalse();
    }

    @Test
    void aContainerEnclosesItsValues() {
        Tape tape = tape("{\"a\": [1, {\"b\": 2}], \"c\": 3}");

        assertThat(tape.count()).isEqualTo(6);
        assertThat(IntStream.range(0, 6).map(tape::parent)).containsExactly(Tape.NONE, 0, 1, 1, 3, 0);
        assertThat(IntStream.range(0, 6).map(tape::next)).containsExactly(6, 5, 3, 5, 5, 6);
        assertThat(IntStream.range(0, 6).map(tape::size)).containsExactly(2, 2, 0, 1, 0, 0);
        assertThat(IntStream.range(1, 6).mapToObj(tape::token)).containsExactly("a", "0", "1", "b", "c");
    }

    @Test
    void aDocumentOfManyValuesIsRead() {
        Tape tape = tape(
                IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]")));

        assertThat(tape.count()).isEqualTo(100_001);
        assertThat(tape.number(tape.item(Tape.ROOT, 99_999))).isEqualTo("99999");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 10, 1_000, 70_000})
    void everyFieldIsFoundByItsName(int size) {
        Tape tape = tape(object(size));

        assertThat(tape.size(Tape.ROOT)).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(tape.number(tape.field(Tape.ROOT, "name" + i) + 1)).isEqualTo(Integer.toString(i));
        }
        assertThat(tape.field(Tape.ROOT, "name")).isEqualTo(Tape.NONE);
        assertThat(tape.field(Tape.ROOT, "name" + size)).isEqualTo(Tape.NONE);
        assertThat(tape.field(Tape.ROOT, "inner")).isEqualTo(Tape.NONE);
    }

    private static String object(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"name" + i + "\": {\"inner\": " + i + "}")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 10, 1_000})
    void everyItemIsFoundByItsIndex(int size) {
        Tape tape = tape(
                IntStream.range(0, size).mapToObj(i -> "[" + i + ", []]").collect(Collectors.joining(", ", "[", "]")));

        assertThat(tape.size(Tape.ROOT)).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(tape.number(tape.item(Tape.ROOT, i) + 1)).isEqualTo(Integer.toString(i));
            assertThat(tape.itemIndex(tape.item(Tape.ROOT, i))).isEqualTo(i);
        }
        assertThat(tape.item(Tape.ROOT, -1)).isEqualTo(Tape.NONE);
        assertThat(tape.item(Tape.ROOT, size)).isEqualTo(Tape.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void aNameIsFoundByItsText(int others) {
        String more =
                IntStream.range(0, others).mapToObj(i -> ", \"x" + i + "\": 0").collect(Collectors.joining());
        Tape tape = tape("{\"é\": 1, \"\\u0061\\/\": 2, \"😀\": 3, \"\": 4" + more + "}");

        assertThat(tape.field(Tape.ROOT, "é")).isEqualTo(1);
        assertThat(tape.field(Tape.ROOT, "a/")).isEqualTo(2);
        assertThat(tape.field(Tape.ROOT, "😀")).isEqualTo(3);
        assertThat(tape.field(Tape.ROOT, "")).isEqualTo(4);
        // The bytes of é in UTF-8, and the text of the escapes.
        assertThat(tape.field(Tape.ROOT, "\u00C3\u00A9")).isEqualTo(Tape.NONE);
        assertThat(tape.field(Tape.ROOT, "\\u0061\\/")).isEqualTo(Tape.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void aFieldOfACopyIsRenamed(int size) {
        Tape tape = tape(object(size));
        int field = tape.field(Tape.ROOT, "name1");
        Tape copy = tape.copy();
        assertThat(copy.field(Tape.ROOT, "name1")).isEqualTo(field);

        copy.rename(field, "é");
        copy.rename(tape.field(Tape.ROOT, "name0"), "name1");

        assertThat(copy.field(Tape.ROOT, "é")).isEqualTo(field);
        assertThat(copy.field(Tape.ROOT, "name1")).isEqualTo(1);
        assertThat(copy.field(Tape.ROOT, "name0")).isEqualTo(Tape.NONE);
        assertThat(copy.pointer(field + 1)).hasToString("/é/inner");
        assertThat(copy.root().toString())
                .isEqualTo(tape.root().toString().replace("\"name1\"", "\"é\"").replace("\"name0\"", "\"name1\""));
        assertThat(copy.nameStart(field)).isEqualTo(tape.nameStart(field));
        assertThat(copy.start(field)).isEqualTo(tape.start(field));
        assertThat(copy.copy().root()).isEqualTo(copy.root()).isNotEqualTo(tape.root());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void theRenamedFieldKeepsItsNameOnTheOriginal(int size) {
        Tape tape = tape(object(size));
        String before = tape.root().toString();
        Tape copy = tape.copy();
        copy.rename(1, "other");

        assertThat(tape.field(Tape.ROOT, "name0")).isEqualTo(1);
        assertThat(tape.field(Tape.ROOT, "other")).isEqualTo(Tape.NONE);
        assertThat(tape.root()).hasToString(before);
    }
}
