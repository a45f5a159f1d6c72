package dev.imageschema.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A row of the table.
 *
 * @param document the name of the document
 * @param name the name of the contender
 * @param nanos the time in nanoseconds
 * @param toBase the ratio to the time of the base, which is the scan of the same bytes or an empty program
 * @param toNetworknt the ratio to the time of networknt on {@code oneOf}; NaN if networknt was not measured
 * @param bytes the number of allocated bytes; NaN for a whole process
 */
record Row(String document, String name, double nanos, double toBase, double toNetworknt, double bytes) {
    static final String TABLE_HEAD =
            "| document | validator | time | × base | × networknt (oneOf) | bytes allocated |\n"
                    + "| --- | --- | ---: | ---: | ---: | ---: |";

    String inTable() {
        return "| "
                + String.join(
                        " | ", List.of(document, name, time(nanos), ratio(toBase), ratio(toNetworknt), allocated()))
                + " |";
    }

    /**
     * {@return the row of a whole program, with the time that the program takes beyond the base; empty for the base}
     */
    String inTableOfPrograms() {
        String more = toBase == 1 ? "" : time(nanos - nanos / toBase);
        return "| " + String.join(" | ", List.of(document, name, time(nanos), more, ratio(toNetworknt))) + " |";
    }

    /** {@return the row with its most important figures only} */
    String inSummary() {
        return "| "
                + String.join(" | ", List.of(document, time(nanos), ratio(toBase), ratio(1 / toNetworknt), allocated()))
                + " |";
    }

    String ratio() {
        return ratio(toBase);
    }

    private static String time(double nanos) {
        return nanos < 1e6 ? format("%,.2f µs", nanos / 1e3) : format("%,.1f ms", nanos / 1e6);
    }

    private static String ratio(double ratio) {
        if (Double.isNaN(ratio)) {
            return "";
        }
        return format(ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.1f", ratio);
    }

    private String allocated() {
        return Double.isNaN(bytes) ? "" : format("%,.0f", bytes);
    }

    private static String format(String form, double number) {
        return String.format(Locale.ROOT, form, number);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
