package dev.imageschema.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A bar chart of the validators. The length of a bar is the time of a validator in relation to that of the token scan.
 */
final class Chart {
    private static final int LABELS = 170;
    private static final int BARS = 470;
    private static final int WIDTH = LABELS + BARS + 70;
    private static final int LINE = 22;
    private static final int THICKNESS = 14;

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #24292f }
              .title { font-weight: 600 }
              .bar { fill: #8c959f }
              .ours { fill: #1a7f37 }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 }
                .bar { fill: #6e7681 }
                .ours { fill: #3fb950 }
              }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private int y;

    /** {@return the chart as SVG, with one group of bars for each document} */
    static String of(List<List<Row>> documents) {
        Chart chart = new Chart();
        documents.forEach(chart::block);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\">\n%s%s</svg>\n"
                .formatted(WIDTH, chart.y, WIDTH, STYLE, chart.svg);
    }

    private void block(List<Row> rows) {
        y += LINE;
        text("title", 0, rows.get(0).document() + ": CPU time, token scan = 1");
        y += LINE / 2;
        double longest = rows.stream().mapToDouble(Row::toBase).max().orElse(1);
        for (Row row : rows) {
            double length = Math.max(1, row.toBase() / longest * BARS);
            y += LINE;
            text("label", 0, row.name());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                    row.name().startsWith("ours") ? "ours" : "bar",
                    LABELS,
                    y - THICKNESS + 2,
                    length,
                    THICKNESS));
            text("value", LABELS + length + 6, row.ratio());
        }
        y += LINE;
    }

    private void text(String kind, double x, String text) {
        svg.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>%n", kind, x, y, text));
    }
}
