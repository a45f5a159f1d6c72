package dev.imageschema.validator.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks each of the techniques that the reader and the fast path share. */
class ScanTest {
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
}
