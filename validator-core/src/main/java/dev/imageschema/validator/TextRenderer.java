package dev.imageschema.validator;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.text.DisplayWidth;
import dev.imageschema.validator.internal.text.Palette;
import dev.imageschema.validator.internal.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Writes a result as text. */
final class TextRenderer {
    private static final int MAX_ALTERNATIVES = 10;
    private static final int MAX_ERRORS_PER_BRANCH = 3;

    private final TextStyle style;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    TextRenderer(TextStyle style) {
        this.style = style;
        this.palette = new Palette(style.colour());
    }

    /** An error or a warning with its severity. */
    private record Entry(boolean isWarning, ValidationError error) {}

    String render(ValidationResult result) {
        List<Entry> problems = new ArrayList<>();
        result.errors().forEach(error -> problems.add(new Entry(false, error)));
        result.warnings().forEach(warning -> problems.add(new Entry(true, warning)));
        problems.sort(Comparator.comparingInt((Entry problem) -> problem.error.line())
                .thenComparingInt(problem -> problem.error.column()));
        problems.forEach(this::add);
        addVerdict(result);
        return text.toString();
    }

    private void add(Entry problem) {
        ValidationError error = problem.error;
        String position = error.region() == null ? "" : error.line() + ":" + error.column() + ":";
        String place = document() + position;
        String kind = problem.isWarning ? palette.warning("warning:") : palette.error("error:");
        text.append(place.isEmpty() ? "" : palette.strong(place) + " ")
                .append(kind)
                .append(' ')
                .append(sentence(error))
                .append('\n');
        addAlternatives(error, "  ");
        if (style.frames()) {
            addFrame(problem);
        }
    }

    private String document() {
        return style.document().isEmpty() ? "" : Printable.of(style.document()) + ":";
    }

    private String sentence(ValidationError error) {
        return error.message() + palette.faint(" (" + error.keyword() + ")");
    }

    private void addAlternatives(ValidationError error, String indent) {
        List<List<ValidationError>> alternatives = error.alternatives();
        for (int i = 0; i < Math.min(alternatives.size(), MAX_ALTERNATIVES); i++) {
            List<ValidationError> alternative = alternatives.get(i);
            String bullet = i == 0 ? "either " : "or     ";
            for (ValidationError nested : alternative.subList(0, Math.min(alternative.size(), MAX_ERRORS_PER_BRANCH))) {
                text.append(indent).append(bullet).append(sentence(nested)).append('\n');
                addAlternatives(nested, indent + " ".repeat(bullet.length()));
                bullet = "and    ";
            }
            addRest(alternative.size() - MAX_ERRORS_PER_BRANCH, indent + bullet);
        }
        addRest(alternatives.size() - MAX_ALTERNATIVES, indent + "or     ");
    }

    private void addRest(int rest, String before) {
        if (rest > 0) {
            text.append(before).append(rest).append(" more\n");
        }
    }

    private void addFrame(Entry problem) {
        List<SourceLine> lines = problem.error.source();
        int width = lines.stream()
                .mapToInt(line -> Integer.toString(line.number()).length())
                .max()
                .orElse(0);
        for (SourceLine line : lines) {
            String number = Integer.toString(line.number());
            addLine(" ".repeat(width - number.length()) + number, line.text());
            if (line.isMarked()) {
                addLine(" ".repeat(width), underline(line, problem));
            }
        }
        addMeaning(problem.error, width);
        text.append(lines.isEmpty() ? "" : "\n");
    }

    /** A missing field is described, because the reader has to write its value. */
    private void addMeaning(ValidationError error, int width) {
        boolean isMissing = error.region() != null && error.valueRegion() == null;
        if (isMissing && error.description() != null) {
            String name = Pointer.parse(error.field()).last();
            text.append("  ")
                    .append(palette.faint(" ".repeat(width) + " ="))
                    .append(Printable.of(" " + name + ": " + error.description()))
                    .append('\n');
        }
    }

    private void addLine(String number, String content) {
        text.append("  ").append(palette.faint(number + " |"));
        text.append(content.isEmpty() ? "" : " " + content).append('\n');
    }

    private String underline(SourceLine line, Entry problem) {
        int before = DisplayWidth.of(line.text().substring(0, line.markStart()));
        int marked = DisplayWidth.of(line.text().substring(line.markStart(), line.markEnd()));
        String carets = "^".repeat(Math.max(1, marked));
        return " ".repeat(before) + (problem.isWarning ? palette.warning(carets) : palette.error(carets));
    }

    private void addVerdict(ValidationResult result) {
        String verdict = palette.strong(
                (style.document().isEmpty() ? "" : Printable.of(style.document()) + " is ") + result.verdict());
        List<String> counts = new ArrayList<>();
        addCount(result.errors().size(), result.moreErrors(), "error", counts);
        addCount(result.warnings().size(), result.moreWarnings(), "warning", counts);
        text.append(verdict)
                .append(counts.isEmpty() ? "" : ": " + String.join(", ", counts))
                .append('\n');
    }

    private static void addCount(int shown, OptionalInt more, String what, List<String> counts) {
        if (shown == 0) {
            return;
        }
        int all = shown + more.orElse(0);
        String count = (more.isEmpty() ? "more than " : "") + all + " " + what + (all == 1 ? "" : "s");
        counts.add(all > shown || more.isEmpty() ? count + ", of which the first " + shown + " are shown" : count);
    }
}
