package dev.imageschema.validator.internal.fast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks each of the techniques that the fast path combines. */
class TricksTest {
    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void lineFeedsAreFoundFromBothEnds() {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] text = bytes("\n" + "\u008A\u000B".repeat(before) + "\n" + "a".repeat(after) + "\n");
                int middle = 1 + 3 * before;
                int end = text.length - 1;
                assertThat(LineFeeds.first(text, 1, end)).isEqualTo(middle);
                assertThat(LineFeeds.first(text, middle + 1, end)).isEqualTo(end);
                assertThat(LineFeeds.last(text, 1, end)).isEqualTo(middle);
                assertThat(LineFeeds.last(text, middle + 1, end)).isEqualTo(middle);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "hub_id", "eight_by", "nine_byte", "description", "a_name_of_more_than_sixteen", "é"})
    void aNameIsFoundByGuessAndByLookUp(String name) {
        NameTable names = new NameTable(List.of("size", name, "a_name_of_more_than_sixteem", "descriptiom"));
        byte[] json = bytes("\"" + name + "\": 1");

        assertThat(names.find(json, 1, 1)).isEqualTo(1);
        assertThat(names.find(json, 1, 0)).isEqualTo(1);
        assertThat(names.find(json, 1, 9)).isEqualTo(1);
        assertThat(names.find(bytes("\"" + name + "x\": 1"), 1, 1)).isNegative();
        assertThat(names.find(bytes("\"" + name), 1, 1)).isNegative();
    }

    @Test
    void aLateTagIsFoundUntilTheBudgetIsExhausted() {
        TagSwitch union = union("a", "b");
        byte[] json = bytes("\"x\": {\"type\": \"a\", \"y\": \"\\\"}\"}, \"z\": [1, {}], \"type\": \"b\"}");
        TagFinder finder = new TagFinder();
        finder.startDocument(0, json.length);
        int found = 0;
        while (found < 100 && finder.find(json, 0, union) == 1) {
            found++;
        }
        assertThat(found).isEqualTo(4);
    }

    @Test
    void theSearchForATagStopsAtTheEndOfTheDocument() {
        String before = "\"x\": [1, \"a\"], ";
        byte[] json = bytes(before + "\"type\": \"b\"}");
        TagFinder finder = new TagFinder();
        for (int end = 0; end <= before.length(); end++) {
            finder.startDocument(0, end);
            assertThat(finder.find(json, 0, union("a", "b"))).isNegative();
        }
        finder.startDocument(0, json.length);
        assertThat(finder.find(json, 0, union("a", "b"))).isEqualTo(1);

        finder.startDocument(0, 3);
        assertThat(finder.find(bytes("\"x\":,\"x\": 1, \"type\": \"b\"}"), 0, union("a", "b")))
                .isNegative();
    }

    @Test
    void theTagIsGuessedUntilThreeGuessesWereWrong() {
        TagSwitch union = union("a", "b", "c");
        TagGuesses guesses = new TagGuesses();
        guesses.startDocument();
        assertThat(guesses.guess(union)).isZero();

        guesses.note(union, 2);
        guesses.startDocument();
        assertThat(guesses.guess(union)).isEqualTo(2);
        assertThat(guesses.guess(union("a", "b"))).isNegative();
        for (int i = 0; i < 3; i++) {
            assertThat(guesses.guess(union)).isEqualTo(2);
            guesses.wasWrong();
        }
        assertThat(guesses.guess(union)).isNegative();

        guesses.startDocument();
        assertThat(guesses.guess(union)).isEqualTo(2);
    }

    private static TagSwitch union(String... values) {
        return new TagSwitch(
                7, new NameTable(List.of("type")), new NameTable(List.of(values)), new Node[values.length]);
    }

    /** After a wrong guess, part of a document is read twice; its names must not count as duplicates. */
    @Test
    void aWrongGuessIsCorrected() {
        FastPath origin =
                FastPath.of(BundledGraphs.of(Profile.DOCUMENTED), Model.IMAGE_ORIGIN.schemaId(), Limits.DEFAULT);
        byte[] hub = bytes("{\"details\": {\"target\": \"a\"}, \"type\": \"docker-hub\"}");
        byte[] none = bytes("{\"details\": {\"target\": {}, \"x\": 1, \"y\": 2}, \"type\": \"none\"}");

        assertThat(origin).isNotNull();
        for (int i = 0; i < 3; i++) {
            assertThat(origin.accepts(none)).isTrue();
            assertThat(origin.accepts(hub)).isTrue();
        }
        assertThat(origin.accepts(bytes("{\"details\": {\"x\": 1, \"x\": 2}, \"type\": \"none\"}")))
                .isFalse();
        assertThat(origin.accepts(bytes("{\"details\": {\"target\": \"a\"}, \"type\": \"other\"}")))
                .isFalse();
    }

    @Test
    void tokensAreBoundedFromAbove() {
        byte[] json = bytes(",{\"a\": [1, 2], \"b\": {}},");
        assertThat(TokenBound.areAtMost(9, json, 1, json.length - 1)).isFalse();
        assertThat(TokenBound.areAtMost(11, json, 1, json.length - 1)).isTrue();
        assertThat(TokenBound.areAtMost(11, json, 0, json.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9a-fA-F]{24}$",
                "^a{2,4}[b-d]?$",
                "^(?:ax|cx)?[^xac]*$",
                "^a\\.b",
                "^[a-z]+-[0-9]*$",
                "^.{3}$",
                "^(?:a|b{2}|)c$"
            })
    void anAutomatonAcceptsWhatItsRegularExpressionAccepts(String pattern) throws RefusedException {
        Dfa dfa = PatternCompiler.compile(pattern);
        Pattern expected = Pattern.compile(pattern.replace("$", "\\z"));
        Random random = new Random(1);
        String alphabet = "aabbcdxz.-09F";
        int matches = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(pattern.contains("24") ? 26 : 7);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(pattern.contains("24") ? 6 : alphabet.length())));
            }
            boolean isMatch = expected.matcher(text).find();
            matches += isMatch ? 1 : 0;
            assertThat(dfa.end(bytes(text + "\""), 0) >= 0)
                    .as("%s: %s", pattern, text)
                    .isEqualTo(isMatch);
        }
        assertThat(matches).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "^a|b$",
                "^(a)$",
                "^(?:a+)+$",
                "^(?:a|a)$",
                "^a*a*$",
                "^(?:ab|cd)?[^x]*$",
                "^\\d$",
                "^a*?$",
                "^[a&&b]$",
                "^[[a]]$",
                "^a$b",
                "^(?=a)",
                "^\u00e9$",
                "^a{1,5000}$",
                "^[z-a]$",
                "^(?:a"
            })
    void anUnsupportedPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> PatternCompiler.compile(pattern)).isInstanceOf(RefusedException.class);
    }
}
