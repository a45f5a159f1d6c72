package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.PrintableText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Phrases with numbers that several reports share. */
public final class Phrases {
    private Phrases() {}

    /** {@return a number with a comma between thousands} */
    public static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return a number and a noun, in the plural with {@code s} unless the number is 1} */
    public static String count(int number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@return a number of fixtures, without a comma between thousands} */
    public static String fixtures(int number) {
        return number + (number == 1 ? " fixture" : " fixtures");
    }

    /** {@return the first names, and the number of the others} */
    public static String some(List<String> names, int max) {
        String some = names.stream().limit(max).map(PrintableText::of).collect(Collectors.joining(", "));
        int others = names.size() - max;
        return others > 0 ? some + " and " + others + " more" : some;
    }

    /**
     * {@return the number of errors or warnings that are not listed; empty if all are listed}
     *
     * @param more the number; empty if it is unknown
     * @param noun {@code errors} or {@code warnings}
     */
    public static Optional<String> more(OptionalInt more, String noun) {
        return more.equals(OptionalInt.of(0))
                ? Optional.empty()
                : Optional.of("and " + (more.isEmpty() ? "many" : more.getAsInt()) + " more " + noun);
    }
}
