package dev.imageschema.validator.internal.fast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks each of the techniques that the fast path combines. */
class TricksTest {
    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void theFirstByteOfAWordThatIsNotPlainIsFound() {
        for (int special : new int[] {'"', '\\', 0, 0x1F, 0x80, 0xFF}) {
            for (int index = 0; index < ByteWords.SIZE; index++) {
                byte[] json = bytes("abcdefgh");
                json[index] = (byte) special;
                assertThat(ByteWords.index(ByteWords.notPlain(ByteWords.at(json, 0))))
                        .isEqualTo(index);
            }
        }
        assertThat(ByteWords.notPlain(ByteWords.at(bytes(" !#[]~\u007Fa"), 0))).isZero();
    }

    @Test
    void bytesAfterTheEndOfADocumentAreZero() {
        assertThat(ByteWords.at(bytes("ab"), 1)).isEqualTo('b');
        assertThat(ByteWords.at(bytes("ab"), 7)).isZero();
        assertThat(ByteWords.byteAt(bytes("ab"), 2)).isZero();
    }

    @Test
    void aWordThatIsReadByteByByteIsTheSame() {
        byte[] json = bytes("{\"name\": \"\u00e9\", \"size\": 106}");
        ByteWords.startDocument();
        ByteWords.startDocument();
        for (int at = 0; at < json.length + ByteWords.SIZE; at++) {
            assertThat(ByteWords.byBytes(json, at)).isEqualTo(ByteWords.at(json, at));
        }
    }

    @Test
    void whiteSpaceEndsAtTheNextToken() {
        for (int spaces = 0; spaces < 40; spaces++) {
            String white = "\r\n\t" + " ".repeat(spaces);
            assertThat(WhiteSpace.end(bytes(white + "x"), 0)).isEqualTo(white.length());
            assertThat(WhiteSpace.end(bytes(white), 0)).isEqualTo(white.length());
        }
        assertThat(WhiteSpace.end(bytes("\f"), 0)).isZero();
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
    void aDuplicateNameIsFoundInItsOwnObjectOnly() {
        DuplicateNames names = new DuplicateNames();
        byte[] json = bytes("\"one\" \"two\" \"one\"");
        for (int document = 0; document < 3; document++) {
            names.startDocument(json.length);
            assertThat(names.add(json, 1, 4, 0)).isTrue();
            assertThat(names.add(json, 7, 10, 0)).isTrue();
            assertThat(names.add(json, 13, 16, 5)).isTrue();
            assertThat(names.add(json, 13, 16, 0)).isFalse();
        }
    }

    @Test
    void collidingNamesExhaustTheBudgetAndOthersDoNot() {
        int length = 7;
        byte[] json =
                bytes(IntStream.range(0, 200_000).mapToObj("%06d\""::formatted).collect(Collectors.joining()));
        // The first table has 1,024 slots, and the top ten bits of the fingerprint select the slot.
        int[] colliding = IntStream.range(0, 200_000)
                .filter(i -> DuplicateNames.fingerprint(json, i * length, i * length + 6, 1) >>> 22 == 7)
                .limit(100)
                .toArray();
        assertThat(colliding).hasSize(100);

        assertThat(added(json, length, colliding)).isBetween(20, 50);
        assertThat(added(json, length, IntStream.range(0, 100).toArray())).isEqualTo(100);
    }

    /** {@return the number of names that a table accepts before its budget is used up} */
    private static int added(byte[] json, int length, int[] names) {
        DuplicateNames table = new DuplicateNames();
        table.startDocument(json.length);
        int added = 0;
        while (added < names.length && table.add(json, names[added] * length, names[added] * length + 6, 1)) {
            added++;
        }
        return added;
    }

    @Test
    void theTableOfNamesGrowsToAMaximumSize() {
        DuplicateNames names = new DuplicateNames();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("%06d\"".formatted(i));
        }
        byte[] json = bytes(text.toString());
        names.startDocument(json.length);
        int added = 0;
        while (added < 100_000 && names.add(json, added * 7, added * 7 + 6, 1)) {
            added++;
        }
        assertThat(added).isEqualTo(1 << 16);

        names.startDocument(json.length);
        assertThat(names.add(json, 0, 6, 1)).isTrue();
    }

    @Test
    void aNameThatIsReadTwiceAtOnePositionIsNotADuplicate() {
        byte[] json = bytes("ab\"ab\"");
        DuplicateNames names = new DuplicateNames();
        names.startDocument(json.length);

        assertThat(names.add(json, 0, 2, 1)).isTrue();
        assertThat(names.add(json, 0, 2, 1)).isTrue();
        assertThat(names.add(json, 3, 5, 2)).isTrue();
        assertThat(names.add(json, 3, 5, 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "C2 A9, true", "E7 94 BB, true", "F0 9F 9A 80, true", "EF BF BF, true", "F4 8F BF BF, true", "ED 9F BF, true",
        "C0 AF, false", "C1 BF, false", "E0 9F BF, false", "ED A0 80, false", "F0 8F BF BF, false",
                "F4 90 80 80, false",
        "F5 80 80 80, false", "80, false", "C2, false", "E7 94, false", "F0 9F 9A, false", "FF, false"
    })
    void onlyValidUtf8IsAccepted(String hex, boolean isAccepted) {
        byte[] character = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] json = new byte[character.length + 1];
        System.arraycopy(character, 0, json, 0, character.length);
        json[character.length] = '"';

        assertThat(Strings.end(json, 0)).isEqualTo(isAccepted ? character.length : Unsure.UNSURE);
        assertThat(Utf8.end(character, 0)).isEqualTo(isAccepted ? character.length : Unsure.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "\\n, true", "\\u00e9, true", "\\uD83D\\uDE80, true", "\\uFFFF, true", "\\uD83D, false", "\\uDE80, false",
        "\\uD83D\\uD83D, false", "\\uD83Dx, false", "\\x, false", "\\u12, false", "\\u12G4, false",
                "\\uD83D\\u0041, false"
    })
    void onlyValidEscapesAreAccepted(String escape, boolean isAccepted) {
        assertThat(Strings.end(bytes(escape + "\""), 0)).isEqualTo(isAccepted ? escape.length() : Unsure.UNSURE);
        assertThat(Strings.endOfVerbatim(bytes(escape + "\""), 0)).isNegative();
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
