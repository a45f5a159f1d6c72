package dev.imageschema.validator.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hostile documents and unusual valid documents, each with the expected verdict. */
final class HostileInputs {
    /**
     * A document with its expected verdict.
     *
     * @param name the description of the document
     * @param bytes the document
     * @param expected {@code VALID}, or the keyword of the only error of a malformed document
     */
    record Input(String name, byte[] bytes, String expected) {}

    private static final String VALID = "VALID";
    private static final String JSON = "json";
    private static final String ENCODING = "encoding";
    private static final String DUPLICATE = "duplicate-name";
    private static final String LIMIT = "limit";

    private final List<Input> inputs = new ArrayList<>();

    private HostileInputs() {}

    static List<Input> all() {
        HostileInputs table = new HostileInputs();
        table.encodings();
        table.numbers();
        table.strings();
        table.structure();
        table.duplicates();
        table.sizes();
        table.errors();
        table.injections();
        Set<String> names = new HashSet<>();
        table.inputs.forEach(input -> {
            if (!names.add(input.name())) {
                throw new IllegalStateException("duplicate name of an input: " + input.name());
            }
        });
        return List.copyOf(table.inputs);
    }

    private void text(String expected, String... documents) {
        for (String document : documents) {
            String name = document.length() > 40 ? document.substring(0, 40) + "… " + document.length() : document;
            inputs.add(new Input(expected + " " + name, document.getBytes(StandardCharsets.UTF_8), expected));
        }
    }

    private void hex(String expected, String... documents) {
        for (String document : documents) {
            byte[] bytes = HexFormat.of().parseHex(document.replace(" ", ""));
            inputs.add(new Input(expected + " bytes " + document, bytes, expected));
        }
    }

    private void encodings() {
        // Well-formed: one, two, three and four bytes, the first and the last of each length, noncharacters.
        hex(VALID, "22 20 22", "22 7F 22", "22 C280 22", "22 DFBF 22", "22 E0A080 22", "22 EFBFBF 22");
        hex(VALID, "22 F0908080 22", "22 F48FBFBF 22", "22 ED9FBF 22", "22 EE8080 22", "22 EFB790 22", "22 EFBBBF 22");
        hex(VALID, "EFBBBF 31", "EFBBBF 7B7D", "22 E280AE 22", "22 E280A8 22", "22 C2A0 22");
        // Continuation bytes without a first byte, and first bytes without continuation bytes.
        hex(ENCODING, "22 80 22", "22 BF 22", "22 8080 22", "22 C0 22", "22 C1 22", "22 C2 22", "22 DF 22", "22 E0 22");
        hex(ENCODING, "22 E0A0 22", "22 EF 22", "22 EFBF 22", "22 F0 22", "22 F090 22", "22 F09080 22", "22 F4 22");
        hex(ENCODING, "22 C2", "22 E0A0", "22 F09080", "31 C2", "7B C2 7D", "5B 31 80 5D", "C3A9 C3");
        // Overlong forms of NUL, slash, and the last of each length.
        hex(ENCODING, "22 C080 22", "22 C0AF 22", "22 C1BF 22", "22 E08080 22", "22 E080AF 22", "22 E09FBF 22");
        hex(ENCODING, "22 F0808080 22", "22 F08080AF 22", "22 F08FBFBF 22", "22 F880808080 22", "22 FC8080808080 22");
        // Surrogates, code points that do not exist, bytes that never occur.
        hex(ENCODING, "22 EDA080 22", "22 EDAFBF 22", "22 EDB080 22", "22 EDBFBF 22", "22 EDA0BDEDB880 22");
        hex(ENCODING, "22 F4908080 22", "22 F5808080 22", "22 F7BFBFBF 22", "22 FE 22", "22 FF 22", "22 FEFF 22");
        // Other encodings, with and without a byte order mark.
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
            for (String document : List.of("{}", "\uFEFF{}", "[1]", "\"é\"")) {
                byte[] bytes = document.getBytes(Charset.forName(charset));
                inputs.add(new Input(charset + " " + document, bytes, ENCODING));
            }
        }
        hex(ENCODING, "31 00", "00 31", "FEFF", "FFFE", "22 E9 22", "22 A4 22", "2B2F7638 FF");
        // A byte order mark is text unless it is at the beginning of a document.
        hex(JSON, "EFBBBF", "EFBBBF EFBBBF 31", "20 EFBBBF 31", "31 EFBBBF", "5B EFBBBF 5D");
    }

    private void numbers() {
        text(VALID, "0", "-0", "0.0", "-0.0", "1e0", "1E+0", "1e-0", "0e308", "1e308", "-1e308", "1e-308", "1.0e0308");
        text(
                VALID,
                "123456789012345678901234567890",
                "0.1234567890123456789",
                "9007199254740993",
                "1" + "0".repeat(1000));
        text(
                LIMIT,
                "1e309",
                "-1e309",
                "1e-309",
                "1e400",
                "1E400",
                "1e+400",
                "0e309",
                "1e99999999999999999999",
                "1e-2147483649");
        text(
                LIMIT,
                "[1e309]",
                "{\"a\": 1e309}",
                "1" + "0".repeat(2000),
                "0." + "1".repeat(2000),
                "-" + "9".repeat(100_000));
        text(
                JSON, "+1", "01", "-01", "00", "1.", ".1", "-.1", "-", "1e", "1e+", "1E-", "1.e1", "1.5.1", "0x10",
                "1_000", "1,5");
        text(
                JSON,
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "+Infinity",
                "inf",
                "1f",
                "1L",
                "0b1",
                "0o7",
                "1e1.5",
                "--1",
                "1-1");
        text(JSON, "１", "٣", "²", "½", "1 000", "- 1", "1e 5");
    }

    private void strings() {
        text(
                VALID,
                "\"\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\"",
                "\"\\uD83D\\uDE00\"",
                "\"\\uFFFE\"",
                "\"\\u202E\"");
        text(
                VALID,
                "\"/\"",
                "\"'\"",
                "\"\\u0022\"",
                "\"\\u005C\"",
                "\"]]>\"",
                "\"\u2028\"",
                "\"\u007F\"",
                "\"\u0085\"");
        text(
                JSON,
                "\"",
                "\"a",
                "\"\\",
                "\"\\\"",
                "\"\\x\"",
                "\"\\a\"",
                "\"\\'\"",
                "\"\\0\"",
                "\"\\u\"",
                "\"\\u12\"",
                "\"\\u123\"");
        text(
                JSON,
                "\"\\u123g\"",
                "\"\\U1234\"",
                "'a'",
                "`a`",
                "“a”",
                "a",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"a\rb\"",
                "\"a\u0000b\"");
        text(JSON, "\"\u001F\"", "\"\u001B[31m\"", "\"a\"b", "\"a\" \"b\"", "\"\\ud83d\\ude0\"", "\"\\\n\"");
        text(
                ENCODING,
                "\"\\uD800\"",
                "\"\\uDBFF\"",
                "\"\\uDC00\"",
                "\"\\uDFFF\"",
                "\"\\uD800\\uD800\"",
                "\"\\uDC00\\uD800\"");
        text(
                ENCODING,
                "\"\\uD800x\"",
                "\"\\uD800\\u0041\"",
                "\"\\uD83D\\n\"",
                "[\"a\", \"\\uD800\"]",
                "{\"a\": \"\\uDEAD\"}");
        text(ENCODING, "{\"\\uD800\": 1}", "{\"\\uDC00\": 1}", "{\"a\\uD800b\": 1}");
    }

    private void structure() {
        text(
                VALID,
                "{}",
                "[]",
                " {} ",
                "\t\r\n[\t\r\n]\t\r\n",
                "null",
                "true",
                "false",
                "[[],{}]",
                "{\"\": {\"\": 0}}",
                "{\"a\":[]}");
        text(
                JSON, "", " ", "\n", "{", "}", "[", "]", "{]", "[}", "[1", "[1,", "[,1]", "[1,,2]", "[1 2]", "[1;2]",
                "[1:2]", "(1)");
        text(
                JSON,
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\"=1}",
                "{a:1}",
                "{1:1}",
                "{null:1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,}");
        text(
                JSON,
                "{,}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\"::1}",
                "{\"a\":1:2}",
                "{'a':1}",
                "[1,]",
                "[1]]",
                "{}}",
                "{}{}",
                "[][]",
                "1 1");
        text(
                JSON,
                "nul",
                "nulll",
                "True",
                "FALSE",
                "undefined",
                "None",
                "tru",
                "t",
                "truefalse",
                "null null",
                "[nul]",
                "{\"a\":tru}");
        text(
                JSON,
                "//",
                "/**/",
                "// x\n1",
                "/* x */1",
                "1 // x",
                "1 /* x */",
                "# x\n1",
                "[1 /* x */]",
                "<a/>",
                "<!--1-->",
                "---\na: 1");
        text(JSON, "\u000B1", "\f1", "\u00A01", "\u20281", "\u30001", "12\u0000", "{}\u0000", "[\u00A01]", "\u200B{}");
        text(
                JSON,
                "{\"a\":1}x",
                "{\"a\":1}\n{\"a\":2}",
                "[1]\u001A",
                "{}]",
                "\u001E{}",
                "callback({})",
                ")]}',\n{}",
                "while(1);{}");
    }

    private void duplicates() {
        text(
                DUPLICATE,
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"b\":2,\"a\":3}",
                "{\"\":1,\"\":2}",
                "[{\"a\":1,\"a\":2}]");
        text(
                DUPLICATE,
                "{\"a\":1,\"\\u0061\":2}",
                "{\"é\":1,\"\\u00e9\":2}",
                "{\"x\":{\"a\":{},\"a\":{}}}",
                "{\"/\":1,\"\\/\":2}");
        text(
                DUPLICATE,
                "{\"\uD83D\uDE00\":1,\"\\uD83D\\uDE00\":2}",
                "{\"a\":{\"a\":1},\"a\":1}",
                "{\"__proto__\":1,\"__proto__\":2}");
        text(
                VALID,
                "{\"a\":1,\"A\":2}",
                "{\"a\":{\"a\":1}}",
                "[{\"a\":1},{\"a\":2}]",
                "{\"é\":1,\"e\u0301\":2}",
                "{\"a\":1,\"a \":2}");
        text(VALID, "{\"__proto__\":1,\"constructor\":2,\"toString\":3}", collidingNames(3_000));
        text(DUPLICATE, collidingNames(1_000).replaceFirst("\\}$", ",\"" + "Aa".repeat(16) + "\":1}"));
    }

    /** {@return an object whose field names have equal hash codes} */
    private static String collidingNames(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "\"" : ",\"");
            for (int bit = 15; bit >= 0; bit--) {
                json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append("\":1");
        }
        return json.append('}').toString();
    }

    private void sizes() {
        text(
                VALID,
                "[".repeat(64) + "]".repeat(64),
                "{\"a\":".repeat(63) + "{}" + "}".repeat(63),
                "[" + "1,".repeat(200_000) + "1]");
        text(
                LIMIT,
                "[".repeat(65) + "]".repeat(65),
                "{\"a\":".repeat(65) + "1" + "}".repeat(65),
                "[".repeat(1_000_000));
        text(LIMIT, "{\"a\":".repeat(500_000), "[{\"a\":".repeat(100_000), "[" + "1,".repeat(600_000) + "1]");
        text(
                VALID,
                "\"" + "a".repeat(1 << 20) + "\"",
                "{\"" + "n".repeat(1024) + "\":1}",
                " ".repeat((4 << 20) - 1) + "1");
        text(
                LIMIT,
                "\"" + "a".repeat((1 << 20) + 1) + "\"",
                "{\"" + "n".repeat(1025) + "\":1}",
                " ".repeat(4 << 20) + "1");
        text(LIMIT, "{\"" + "n".repeat(50_000) + "\":1}", "1".repeat(3_000_000));
        text(VALID, "\"" + "\\u0041".repeat(650_000) + "\"");
        ByteArrayOutputStream blanks = new ByteArrayOutputStream();
        blanks.writeBytes(" ".repeat(20 << 20).getBytes(StandardCharsets.UTF_8));
        inputs.add(new Input("twenty megabytes of blanks", blanks.toByteArray(), LIMIT));
    }

    /** Documents that are well-formed JSON, and as Images have as many errors as the limits allow. */
    private void errors() {
        text(
                VALID,
                "{\"config\":{\"ports\":[" + "1,".repeat(200_000) + "1]}}",
                "{\"config\":{\"ports\":[" + "{},".repeat(120_000) + "{}]}}",
                "{\"config\":{\"ports\":[" + "{\"hots\":1},".repeat(60_000) + "{}]}}",
                "{\"config\":{\"command\":[" + "[],".repeat(120_000) + "[]]}}");
        text(
                VALID,
                "{\"config\":{\"env\":{" + fields(100_000, "1") + "}}}",
                "{" + fields(100_000, "1") + "}",
                "{" + fields(100_000, "{}") + ",\"source\":{\"tpye\":1}}");
    }

    private static String fields(int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"field" + i + "\":" + value)
                .collect(Collectors.joining(","));
    }

    private void injections() {
        text(
                JSON,
                "x\n[ERROR] forged line",
                "\u001B[2J",
                "]]><script>",
                "${jndi:x}",
                "%s%n%x",
                "\u202Edab",
                "{\"a\": \u001B[31m}");
        text(
                VALID,
                "{\"a\\n[ERROR] forged\":1}",
                "{\"\\u001b[2J\":1}",
                "{\"]]>\":1}",
                "{\"${jndi:x}\":1}",
                "{\"\\u202e\":1}",
                "{\"%s%n\":1}");
    }
}
