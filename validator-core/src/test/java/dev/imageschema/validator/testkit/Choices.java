package dev.imageschema.validator.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Decisions that bytes make, one after the other. Where they end, each is for the first way there is. */
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

    /** {@return a number from 0 on that is less than this one} */
    public int below(int ways) {
        int choice = 0;
        for (int most = ways - 1; most > 0; most >>>= Byte.SIZE) {
            choice = choice << Byte.SIZE | nextByte();
        }
        return Integer.remainderUnsigned(choice, ways);
    }

    /** {@return one of these} */
    public <T> T of(List<T> ways) {
        return ways.get(below(ways.size()));
    }

    /** {@return whether it is so, one time in as many} */
    public boolean oneIn(int times) {
        return below(times) == 1;
    }

    /** {@return a number, small and plain or far beyond what a machine can count} */
    public JsonNode number() {
        String digits = of(NUMBERS);
        return JsonNodeFactory.instance.numberNode(
                new BigDecimal(oneIn(2) ? digits + "e" + (below(700) - 350) : digits));
    }

    /** {@return another text: with something more in it, something less, in capitals, or often repeated} */
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
