package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists texts that match or do not match a pattern of the schema. The results are written by hand. */
final class Texts {
    /**
     * A text and the keywords that fail for it.
     *
     * @param documented the keywords of the documented profile
     * @param strict the keywords of the strict profile
     */
    record Text(String value, List<String> documented, List<String> strict) {
        List<String> keywords(Profile profile) {
            return profile == Profile.STRICT ? strict : documented;
        }
    }

    private static final List<String> PASSES = List.of();
    private static final List<String> FAILS = List.of("pattern");
    private static final List<String> IS_TOO_LONG = List.of("maxLength", "pattern");

    private static final List<String> OBJECT_IDS = List.of(
            "68626e2f4c1d9ab7e03f51c8",
            "68626E2F4C1D9AB7E03F51C8",
            "000000000000000000000000",
            "abcdefABCDEFabcdefABCDEF");

    private static final List<String> NO_OBJECT_IDS = List.of(
            "",
            "id8",
            "foreign-value",
            "68626e2f4c1d9ab7e03f51c",
            "68626e2f4c1d9ab7e03f51c80",
            "68626e2f4c1d9ab7e03f51cg",
            "g8626e2f4c1d9ab7e03f51c8",
            "68626e2f4c1d-ab7e03f51c8",
            "68626e2f4c1d9ab7e03f51c8\n",
            "\n68626e2f4c1d9ab7e03f51c8",
            "x\n68626e2f4c1d9ab7e03f51c8",
            "68626e2f4c1d9ab7e03f51c8 ",
            " 68626e2f4c1d9ab7e03f51c8",
            "68626e2f4c1d9ab7e03f51c\u0668",
            "68626e2f4c1d9ab7e03f51c\uFF18");

    private static final List<String> RFC_3339 = List.of(
            "2016-03-13T12:52:32.123Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2025-06-30T23:59:60Z",
            "2025-06-30t23:59:59.123456789+02:00",
            "2025-06-30T23:59:59.1z",
            "2025-10-19T19:30:00-23:59",
            "2025-02-31T09:05:07+00:00");

    private static final List<String> DOCUMENTATION = List.of(
            "01/30/2021 08:30:00",
            "12/31/9999 23:59:59",
            "10/01/0001 00:00:00",
            "09/19/2021 19:05:07",
            "02/31/2021 20:10:20");

    private static final List<String> NO_TIMESTAMPS = List.of(
            "",
            "yesterday",
            "foreign-value",
            "2021-01-30",
            "2021-01-30T08:30:00",
            "2021-01-30 08:30:00Z",
            "2021-01-30T08:30Z",
            "2021-1-30T08:30:00Z",
            "021-01-30T08:30:00Z",
            "12021-01-30T08:30:00Z",
            "2021-00-30T08:30:00Z",
            "2021-13-01T00:00:00Z",
            "2021-20-01T00:00:00Z",
            "2021-01-00T08:30:00Z",
            "2021-01-32T08:30:00Z",
            "2021-01-40T08:30:00Z",
            "2021-01-30T24:00:00Z",
            "2021-01-30T30:00:00Z",
            "2021-01-30T08:60:00Z",
            "2021-01-30T08:30:61Z",
            "2021-01-30T08:30:70Z",
            "2021-01-30T08:30:00.Z",
            "2021-01-30T08:30:00,5Z",
            "2021-01-30T08:30:00+24:00",
            "2021-01-30T08:30:00+30:00",
            "2021-01-30T08:30:00+23:60",
            "2021-01-30T08:30:00+0200",
            "2021-01-30T08:30:00+02",
            "2021-01-30T08:30:00 +02:00",
            "2021-01-30T08:30:00ZZ",
            "2021-01-30T08:30:00UTC",
            "x2021-01-30T08:30:00Z",
            " 2021-01-30T08:30:00Z",
            "2021-01-30T08:30:00Z ",
            "2021-01-30T08:30:00Z\n",
            "\n2021-01-30T08:30:00Z",
            "2021-01-30T08:30:00Z\nx",
            "2021\u201301\u201330T08:30:00Z",
            "\uFF12021-01-30T08:30:00Z",
            "1612000000",
            "30/01/2021 08:30:00",
            "1/30/2021 8:30:00",
            "00/30/2021 08:30:00",
            "13/01/2021 08:30:00",
            "20/01/2021 08:30:00",
            "01/00/2021 08:30:00",
            "01/32/2021 08:30:00",
            "01/40/2021 08:30:00",
            "01/30/21 08:30:00",
            "01/30/12021 08:30:00",
            "01/30/2021 24:00:00",
            "01/30/2021 30:00:00",
            "01/30/2021 08:60:00",
            "01/30/2021 08:30:60",
            "01/30/2021 08:30:70",
            "01/30/2021 08:30",
            "01/30/2021T08:30:00",
            "01/30/2021  08:30:00",
            "01-30-2021 08:30:00",
            "01/30/2021 08:30:00Z",
            "01/30/2021 08:30:00\n",
            "x01/30/2021 08:30:00",
            " 01/30/2021 08:30:00");

    private static final List<String> TOO_LONG = List.of(
            "2021-01-30T08:30:00.1234567890+02:00",
            "2021-01-30T08:30:00.123456789+02:00\n",
            "01/30/2021 08:30:00                 ");

    private static final Map<String, List<Text>> BY_DEFINITION = Map.of(
            "ObjectId",
            Stream.concat(texts(OBJECT_IDS, PASSES, PASSES), texts(NO_OBJECT_IDS, FAILS, FAILS))
                    .toList(),
            "ResourceId",
            Stream.concat(texts(OBJECT_IDS, PASSES, PASSES), texts(NO_OBJECT_IDS, PASSES, FAILS))
                    .toList(),
            "Timestamp",
            Stream.of(
                            texts(RFC_3339, PASSES, PASSES),
                            texts(moments(Texts::asRfc3339), PASSES, PASSES),
                            texts(DOCUMENTATION, PASSES, FAILS),
                            texts(moments(Texts::asInTheDocumentation), PASSES, FAILS),
                            texts(NO_TIMESTAMPS, FAILS, FAILS),
                            texts(TOO_LONG, IS_TOO_LONG, IS_TOO_LONG))
                    .flatMap(text -> text)
                    .toList());

    private Texts() {}

    /** {@return timestamps that together have every possible digit at every position} */
    private static List<String> moments(IntFunction<String> write) {
        return IntStream.range(0, 24).mapToObj(write).toList();
    }

    private static String asRfc3339(int i) {
        int minute = i * 13 % 60;
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.%d%s%02d:%02d",
                i % 10 * 1111,
                i % 12 + 1,
                i + 1,
                i,
                minute,
                59 - minute,
                i % 10,
                i % 2 == 0 ? "+" : "-",
                i,
                minute);
    }

    private static String asInTheDocumentation(int i) {
        int minute = i * 13 % 60;
        return String.format(
                Locale.ROOT, "%02d/%02d/%04d %02d:%02d:%02d", i % 12 + 1, i + 1, i % 10 * 1111, i, minute, 59 - minute);
    }

    private static Stream<Text> texts(List<String> values, List<String> documented, List<String> strict) {
        return values.stream().map(value -> new Text(value, documented, strict));
    }

    /** {@return the texts for a definition in common.schema.json; empty if the definition has no pattern} */
    static List<Text> of(String definition) {
        return BY_DEFINITION.getOrDefault(definition, List.of());
    }
}
