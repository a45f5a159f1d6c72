package dev.imageschema.validator.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives choices from bytes. After the last byte, every choice is the first alternative. */
public final class Choices {
    private static final int MAX_TEXT_LENGTH = 20_000;

    private static final List<String> NUMBERS = List.of(
            "0", "-1", "1", "2", "3", "0.5", "1.0", "65535", "65536", "9007199254740993", "-9223372036854775809");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "é",
            "画像",
            "\uD83D\uDE80",
            "\uD800",
            "\u0000",
            "\u202E",
            "\n",
            "]]>",
            "\"",
            "\\",
            "/",
            "~1",
            "*",
            "0");

    private final byte[] bytes;
    private int next;

    public Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a number from 0 to {@code count - 1}} */
    public int below(int count) {
        int choice = 0;
        for (int max = count - 1; max > 0; max >>>= Byte.SIZE) {
            choice = choice << Byte.SIZE | nextByte();
        }
        return Integer.remainderUnsigned(choice, count);
    }

    /** {@return one of the values} */
    public <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** {@return true in one of {@code times} cases} */
    public boolean oneIn(int times) {
        return below(times) == 1;
    }

    /** {@return a small number, or one outside the range of a {@code double} or a {@code long}} */
    public JsonNode number() {
        String digits = of(NUMBERS);
        return JsonNodeFactory.instance.numberNode(
                new BigDecimal(oneIn(2) ? digits + "e" + (below(700) - 350) : digits));
    }

    /** {@return the text after an insertion, without a character, in upper case, or repeated} */
    public String edit(String text) {
        int at = below(text.length() + 1);
        return switch (below(4)) {
            case 0 -> text.substring(0, at) + of(TEXTS) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
            case 2 -> text.toUpperCase(Locale.ROOT);
            default -> text.repeat(Math.min(1 << below(14), 1 + MAX_TEXT_LENGTH / (1 + text.length())));
        };
    }

    private int nextByte() {
        return next < bytes.length ? Byte.toUnsignedInt(bytes[next++]) : 0;
    }
}
