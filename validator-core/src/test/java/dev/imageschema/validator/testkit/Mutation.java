package dev.imageschema.validator.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Changes a document at random, mostly at its tokens. This class only splits JSON into tokens, and shares no code with
 * the library, so that both cannot have the same mistake.
 */
public final class Mutation {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1",
            "-1",
            "7",
            "443",
            "65535",
            "65536",
            "1.0",
            "1e2",
            "0.5",
            "-0.0",
            "1E+2",
            "5e-1",
            "1e400",
            "1e-400",
            "1e308",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "NaN",
            "9223372036854775807",
            "9223372036854775808",
            "1234567890123456789012345",
            "\"\"",
            "\"x\"",
            "{}",
            "[]",
            "{\"a\": 1}",
            "[1, \"a\"]",
            "{\"type\": \"none\"}",
            "\"651586fca6078e98982dbd90\"",
            "\"651586FCA6078e98982dbd9g\"",
            "\"2021-01-30T08:30:00Z\"",
            "\"01/30/2021 08:30:00\"",
            "\"2021-13-30T08:30:00Z\"",
            "\"2021-01-30T08:30:00.123456789+23:59\"",
            "\"direct\"",
            "\"bucket\"",
            "\"stack-build\"",
            "\"docker-hub\"",
            "\"user\"",
            "\"webhook\"",
            "\"ssh\"",
            "\"ro\"",
            "\"tcp\"",
            "\"live\"",
            "\"a\\n\\u00e9\\uD83D\\uDE80\"",
            "\"\\uD83D\"",
            "\"\\uDE80\\uD83D\"",
            "\"\\x\"",
            "\"\u00e9\uD83D\uDE80\"",
            "\"a\tb\"",
            "tru",
            "nulll");

    private static final List<String> SPACES =
            List.of(" ", "\n", "\t", "\r\n", "\n                  ", "\f", "\u00a0", "");

    /** A byte order mark, control characters, and bytes that are not valid UTF-8. */
    private static final List<String> STRANGE = List.of(
            "efbbbf",
            "c0af",
            "c1bf",
            "e08080",
            "e09fbf",
            "eda080",
            "edbfbf",
            "f0808080",
            "f48fbfbf",
            "f4908080",
            "f5808080",
            "ff",
            "80",
            "c3",
            "e794",
            "f09f9a",
            "00",
            "1f");

    private Mutation() {}

    public static byte[] mutate(byte[] json, Random random) {
        byte[] mutant = json;
        int changes = 1 + random.nextInt(3) / 2;
        for (int i = 0; i < changes; i++) {
            mutant = random.nextInt(8) == 0 ? bytes(mutant, random) : tokens(mutant, random);
        }
        return mutant;
    }

    /** Flips a bit, cuts off the end, or inserts bytes. */
    private static byte[] bytes(byte[] json, Random random) {
        if (json.length == 0) {
            return json;
        }
        int at = random.nextInt(json.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(json, at);
            }
            case 1 -> {
                String strange = STRANGE.get(random.nextInt(STRANGE.size()));
                return insert(json, at, HexFormat.of().parseHex(strange));
            }
            case 2 -> {
                String[] good = {"\u00e9", "\u753b\u50cf", "\uD83D\uDE80", "\u0000", "a", "\\u0041"};
                return insert(json, at, good[random.nextInt(good.length)].getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                byte[] flipped = json.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
        }
    }

    private static byte[] insert(byte[] json, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(json, 0, at);
        out.writeBytes(more);
        out.write(json, at, json.length - at);
        return out.toByteArray();
    }

    private static byte[] tokens(byte[] json, Random random) {
        List<String> tokens = split(new String(json, StandardCharsets.ISO_8859_1));
        if (tokens.isEmpty()) {
            return json;
        }
        int at = random.nextInt(tokens.size());
        int end = end(tokens, at);
        switch (random.nextInt(10)) {
            case 0 -> remove(tokens, at, end);
            case 1 -> {
                // A copy of a field or an item before the original.
                List<String> copy = new ArrayList<>(tokens.subList(at, end));
                copy.add(",");
                tokens.addAll(at, copy);
            }
            case 2 -> replace(tokens, at, end, VALUES.get(random.nextInt(VALUES.size())));
            case 3 -> replaceValue(tokens, at, VALUES.get(random.nextInt(VALUES.size())));
            case 4 -> replaceValue(tokens, at, "null");
            case 5 -> swap(tokens, at, random);
            case 6, 7 -> tokens.add(at, SPACES.get(random.nextInt(SPACES.size())));
            case 8 -> stretch(tokens, at, random);
            default -> {
                String other = tokens.get(random.nextInt(tokens.size()));
                tokens.set(at, random.nextInt(12) == 0 ? escape(tokens.get(at)) : other);
            }
        }
        return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes a string or a number longer, so that many mutants stay valid. */
    private static void stretch(List<String> tokens, int at, Random random) {
        String token = tokens.get(at);
        if (token.startsWith("\"") && token.length() > 1) {
            String more =
                    random.nextBoolean() ? "x".repeat(random.nextInt(40)) : "\u00c3\u00a9".repeat(random.nextInt(9));
            int inside = 1 + random.nextInt(token.length() - 1);
            tokens.set(at, token.substring(0, inside) + more + token.substring(inside));
        } else if (Character.isDigit(token.charAt(0))) {
            tokens.set(at, token + random.nextInt(1000));
        }
    }

    private static String escape(String token) {
        return token.length() > 2 && token.startsWith("\"") && token.charAt(1) < 0x80 && token.charAt(1) != '\\'
                ? "\"" + String.format("\\u%04x", (int) token.charAt(1)) + token.substring(2)
                : token;
    }

    private static void replace(List<String> tokens, int from, int to, String value) {
        tokens.subList(from, to).clear();
        tokens.add(from, value);
    }

    /** Replaces the value after the next colon. */
    private static void replaceValue(List<String> tokens, int from, String value) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).equals(":")) {
            at++;
        }
        do {
            at++;
        } while (at < tokens.size() && tokens.get(at).isBlank());
        if (at < tokens.size()) {
            replace(tokens, at, end(tokens, at), value);
        }
    }

    /** Removes a field or an item, with its comma if it has one. */
    private static void remove(List<String> tokens, int from, int to) {
        int end = to;
        while (end < tokens.size() && tokens.get(end).isBlank()) {
            end++;
        }
        end = end < tokens.size() && tokens.get(end).equals(",") ? end + 1 : to;
        tokens.subList(from, end).clear();
    }

    /** Exchanges a field or an item with the next one. */
    private static void swap(List<String> tokens, int at, Random random) {
        int end = end(tokens, at);
        int comma = end;
        while (comma < tokens.size() && tokens.get(comma).isBlank()) {
            comma++;
        }
        int other = comma + 1;
        while (other < tokens.size() && tokens.get(other).isBlank()) {
            other++;
        }
        if (other >= tokens.size() || !tokens.get(comma).equals(",")) {
            return;
        }
        int otherEnd = end(tokens, other);
        List<String> first = new ArrayList<>(tokens.subList(at, end));
        List<String> between = new ArrayList<>(tokens.subList(end, other));
        List<String> second = new ArrayList<>(tokens.subList(other, otherEnd));
        tokens.subList(at, otherEnd).clear();
        List<String> swapped = new ArrayList<>(second);
        swapped.addAll(between);
        swapped.addAll(first);
        tokens.addAll(at, swapped);
        if (random.nextInt(4) == 0) {
            tokens.add(at, "\n ");
        }
    }

    /** {@return the end of the field or the value that begins at a token} */
    private static int end(List<String> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case "{", "[" -> depth++;
                case "}", "]" -> {
                    if (--depth < 0) {
                        return Math.max(i, start + 1);
                    }
                }
                case "," -> {
                    if (depth == 0) {
                        return Math.max(i, start + 1);
                    }
                }
                default -> {}
            }
        }
        return tokens.size();
    }

    private static List<String> split(String json) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < json.length()) {
            int end = at + 1;
            char c = json.charAt(at);
            if (c == '"') {
                while (end < json.length() && json.charAt(end) != '"') {
                    end += json.charAt(end) == '\\' ? 2 : 1;
                }
                end = Math.min(json.length(), end + 1);
            } else if ("{}[],:".indexOf(c) < 0) {
                boolean isBlank = c <= ' ';
                while (end < json.length()
                        && "{}[],:\"".indexOf(json.charAt(end)) < 0
                        && (json.charAt(end) <= ' ') == isBlank) {
                    end++;
                }
            }
            tokens.add(json.substring(at, end));
            at = end;
        }
        return tokens;
    }
}
