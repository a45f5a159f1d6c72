package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.schemafiles.ModelGraph.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Draws the diagram of the models. Each model has a box with a row for every field that refers to another model, and
 * the branches of a union share one box. Lines lead from left to right. The boxes are links, and the colours follow the
 * preference of the reader for light or dark.
 */
final class ModelDiagram {
    private static final int ROW = 22;
    private static final int GAP_BETWEEN_BOXES = 12;
    private static final int GAP_BETWEEN_COLUMNS = 60;
    private static final int MARGIN = 20;
    private static final int PADDING = 10;
    private static final int CHARACTER = 8;

    private static final String STYLE = """
            svg { color-scheme: light dark; font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif }
            .page { fill: #ffffff }
            .box { fill: #f6f8fa; stroke: #8c959f }
            .kinds .stripe { fill: #8250df }
            text { fill: #1f2328 }
            .name { font-weight: 600 }
            .field { fill: #59636e }
            .line { fill: none; stroke: #8c959f; stroke-width: 1.25 }
            .nullable { stroke-dasharray: 4 3 }
            a:hover text { fill: #0969da }
            @media (prefers-color-scheme: dark) {
              .page { fill: #0d1117 }
              .box { fill: #161b22; stroke: #6e7681 }
              .kinds .stripe { fill: #a371f7 }
              text { fill: #e6edf3 }
              .field { fill: #9198a1 }
              .line { stroke: #6e7681 }
              a:hover text { fill: #4493f8 }
            }
            """;

    /**
     * A row of a box: the name of the model, a field of the model, or a branch of a union.
     *
     * @param model the model of the row
     */
    private record Row(String text, String model) {}

    /** A model, with its branches if it is a union. */
    private record Box(String model, List<Row> rows) {
        int height() {
            return rows.size() * ROW;
        }
    }

    private final ModelGraph graph;
    private final List<List<Box>> columns = new ArrayList<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Integer> tops = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private ModelDiagram(ModelGraph graph) {
        this.graph = graph;
    }

    static String of(ModelGraph graph) {
        ModelDiagram diagram = new ModelDiagram(graph);
        diagram.addBoxes();
        diagram.columns.forEach(diagram::placeBoxes);
        diagram.draw();
        return diagram.svg.toString();
    }

    private void addBoxes() {
        for (String model : graph.models().keySet()) {
            if (holder(model).equals(model)) {
                Box box = new Box(model, rows(model));
                boxes.put(model, box);
                while (columns.size() <= column(model)) {
                    columns.add(new ArrayList<>());
                }
                columns.get(column(model)).add(box);
            }
        }
    }

    /** {@return the model whose box contains a model: its union, or the model itself} */
    private String holder(String model) {
        return graph.to(model).filter(Edge::isKind).map(Edge::from).findFirst().orElse(model);
    }

    private List<Row> rows(String model) {
        List<Row> rows = new ArrayList<>(List.of(new Row(model, model)));
        graph.from(model)
                .map(edge -> edge.isKind() ? new Row(edge.to(), edge.to()) : new Row(edge.label(), model))
                .forEach(rows::add);
        return rows;
    }

    private int column(String model) {
        return graph.to(model)
                .mapToInt(edge -> column(holder(edge.from())) + 1)
                .max()
                .orElse(0);
    }

    /** Places each box at the height of the rows that refer to it, and moves overlapping boxes apart. */
    private void placeBoxes(List<Box> column) {
        column.sort(Comparator.comparingInt(this::wantedTop));
        int free = Integer.MIN_VALUE;
        int moved = 0;
        for (Box box : column) {
            int top = Math.max(wantedTop(box), free);
            tops.put(box.model, top);
            free = top + box.height() + GAP_BETWEEN_BOXES;
            moved += top - wantedTop(box);
        }
        int back = moved / column.size();
        column.forEach(box -> tops.merge(box.model, -back, Integer::sum));
    }

    private int wantedTop(Box box) {
        return (int) graph.to(box.model)
                .mapToInt(edge -> middle(edge) - ROW / 2)
                .average()
                .orElse(0);
    }

    /** {@return the vertical middle of the row at which an edge begins} */
    private int middle(Edge edge) {
        String holder = holder(edge.from());
        String text = holder.equals(edge.from()) ? edge.label() : edge.from();
        Box box = box(holder);
        return top(box) + box.rows.indexOf(new Row(text, edge.from())) * ROW + ROW / 2;
    }

    private Box box(String model) {
        return Objects.requireNonNull(boxes.get(model), model);
    }

    private int top(Box box) {
        return Objects.requireNonNull(tops.get(box.model));
    }

    private int left(Box box) {
        return columns.subList(0, column(box.model)).stream()
                .mapToInt(column -> width(column) + GAP_BETWEEN_COLUMNS)
                .reduce(MARGIN, Integer::sum);
    }

    private int width(Box box) {
        return width(columns.get(column(box.model)));
    }

    private static int width(List<Box> column) {
        return column.stream()
                                .flatMap(box -> box.rows.stream())
                                .mapToInt(row -> row.text.length())
                                .max()
                                .orElseThrow()
                        * CHARACTER
                + 2 * PADDING;
    }

    private void draw() {
        int highest = boxes.values().stream().mapToInt(this::top).min().orElseThrow();
        tops.replaceAll((model, top) -> top - highest + MARGIN);
        int width = boxes.values().stream()
                        .mapToInt(box -> left(box) + width(box))
                        .max()
                        .orElseThrow()
                + MARGIN;
        int height = boxes.values().stream()
                        .mapToInt(box -> top(box) + box.height())
                        .max()
                        .orElseThrow()
                + MARGIN;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">", width, height);
        line("<title>Which model is in which</title>");
        line("<style>\n%s</style>", STYLE);
        line("<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>", width, height);
        graph.models().keySet().stream()
                .flatMap(graph::from)
                .filter(edge -> !edge.isKind())
                .forEach(this::draw);
        boxes.values().forEach(this::draw);
        line("</svg>");
    }

    private void draw(Edge edge) {
        Box from = box(holder(edge.from()));
        Box to = box(edge.to());
        int start = left(from) + width(from);
        int middle = (start + left(to)) / 2;
        int end = top(to) + ROW / 2;
        line(
                "<path class=\"%s\" d=\"M%d %dC%d %d %d %d %d %d\"><title>%s.%s</title></path>",
                edge.isNullable() ? "line nullable" : "line",
                start,
                middle(edge),
                middle,
                middle(edge),
                middle,
                end,
                left(to),
                end,
                edge.from(),
                edge.label());
    }

    private void draw(Box box) {
        boolean isUnion = graph.isUnion(box.model);
        line("<g transform=\"translate(%d %d)\"%s>", left(box), top(box), isUnion ? " class=\"kinds\"" : "");
        line("<rect class=\"box\" width=\"%d\" height=\"%d\" rx=\"4\"/>", width(box), box.height());
        if (isUnion) {
            line("<rect class=\"stripe\" y=\"%d\" width=\"3\" height=\"%d\"/>", ROW, box.height() - ROW - 4);
        }
        for (int i = 0; i < box.rows.size(); i++) {
            Row row = box.rows.get(i);
            boolean isField = i > 0 && !isUnion;
            String text = "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>";
            line(
                    isField ? text : "<a href=\"" + ModelPages.file(model(row)) + "\">" + text + "</a>",
                    i == 0 ? "name" : isField ? "field" : "kind",
                    PADDING,
                    i * ROW + 15,
                    row.text);
        }
        line("</g>");
    }

    private Model model(Row row) {
        return Objects.requireNonNull(graph.models().get(row.model));
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
