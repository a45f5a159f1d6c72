package dev.imageschema.validator.maven.coverage;

import dev.imageschema.validator.CoverageItem;
import dev.imageschema.validator.CoverageItem.Kind;
import dev.imageschema.validator.CoveredSchema;
import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Prints coverage to the log: a table of the schemas and a list of the items that no fixture exercises. */
public final class CoverageLog {
    private static final int MAX_LINES = 50;
    private static final int MAX_NAMES = 8;
    private static final String TOTAL = "Total";

    private final Log log;
    private final String file;

    /**
     * @param log the log of the goal
     * @param base the directory that file names are relative to
     * @param file the path of {@code coverage.json}, which the log refers to
     */
    public CoverageLog(Log log, BaseDirectory base, Path file) {
        this.log = log;
        this.file = PrintableText.of(base.nameOf(file));
    }

    /**
     * Prints the coverage.
     *
     * @param results the coverage to print
     */
    public void print(CoverageResults results) {
        results.contracts().forEach(coverage -> {
            printTable(coverage);
            printMissing(coverage);
        });
        if (results.notCounted() > 0) {
            log.warn(Phrases.fixtures(results.notCounted())
                    + (results.notCounted() == 1 ? " is not counted because it" : " are not counted because they")
                    + " failed; run validator:validate for the errors");
        }
        log.info("Report: " + file);
    }

    private void printTable(ContractCoverage coverage) {
        List<CoveredSchema> schemas = coverage.report().schemas();
        int width = schemas.stream()
                .mapToInt(schema -> PrintableText.of(schema.name()).length())
                .reduce(TOTAL.length(), Math::max);
        log.info("Coverage of " + PrintableText.of(coverage.contract().description()) + ", by "
                + Phrases.fixtures(coverage.report().documents()) + ":");
        log.info("");
        log.info(row(width, "Model", "Exercised", "Of", "%"));
        schemas.forEach(schema -> log.info(
                row(width, schema.name(), schema.exercised(), schema.items().size())));
        log.info(row(width, TOTAL, coverage.report().exercised(), coverage.of()));
        log.info("");
    }

    private static String row(int width, String name, int exercised, int of) {
        return row(width, name, "" + exercised, "" + of, "" + ContractCoverage.percent(exercised, of));
    }

    private static String row(int width, String name, String exercised, String of, String percent) {
        String shown = PrintableText.of(name);
        return "  " + shown + " ".repeat(width - shown.length())
                + String.format("  %9s  %5s  %3s", exercised, of, percent);
    }

    private void printMissing(ContractCoverage coverage) {
        List<CoveredSchema> schemas = coverage.report().schemas();
        List<MissingItems> lines = schemas.stream()
                .filter(schema -> schema.exercised() > 0)
                .flatMap(schema -> lines(schema).stream())
                .toList();
        if (!lines.isEmpty()) {
            log.info("No fixture exercises:");
            lines.stream().limit(MAX_LINES).forEach(line -> log.info("  " + PrintableText.of(line.text)));
            int more =
                    lines.stream().skip(MAX_LINES).mapToInt(MissingItems::items).sum();
            if (more > 0) {
                log.info("  and " + more + " more, listed in " + file);
            }
            log.info("");
        }
        List<String> untouched = schemas.stream()
                .filter(schema -> schema.exercised() == 0)
                .map(schema -> PrintableText.of(schema.name()))
                .toList();
        if (!untouched.isEmpty()) {
            log.info("No fixture exercises any part of:");
            for (int i = 0; i < untouched.size(); i += MAX_NAMES) {
                log.info("  " + String.join(", ", untouched.subList(i, Math.min(i + MAX_NAMES, untouched.size()))));
            }
            log.info("");
        }
    }

    /**
     * A line of the list of missing items.
     *
     * @param items the number of items that the line names
     */
    private record MissingItems(String text, int items) {}

    /** The kind and the field that the items in one line have in common. */
    private record Subject(Kind kind, String field) {
        static Subject of(CoverageItem item) {
            boolean isInField = item.kind() == Kind.ENUM_VALUE || item.kind() == Kind.UNION_BRANCH;
            return new Subject(item.kind(), isInField ? item.field() : "");
        }

        String sentence(List<CoverageItem> items) {
            List<String> names = items.stream()
                    .map(item -> item.value() == null ? item.field() : item.value())
                    .map(name -> name.isEmpty() ? ExpectedError.ROOT : name)
                    .toList();
            return kind(names.size() > 1 ? "s" : "", names.size() > 1 ? "es" : "")
                    + Phrases.some(names, MAX_NAMES)
                    + (field.isEmpty() ? "" : " of " + field);
        }

        private String kind(String s, String es) {
            return switch (kind) {
                case REQUIRED_FIELD -> "required field" + s + " ";
                case OPTIONAL_FIELD -> "optional field" + s + " ";
                case ENUM_VALUE -> "value" + s + " ";
                case UNION_BRANCH -> "branch" + es + " ";
                case NULL -> "null for ";
            };
        }
    }

    private static List<MissingItems> lines(CoveredSchema schema) {
        Map<Subject, List<CoverageItem>> bySubject = new LinkedHashMap<>();
        schema.items().stream()
                .filter(item -> !item.isExercised())
                .forEach(item -> bySubject
                        .computeIfAbsent(Subject.of(item), key -> new ArrayList<>())
                        .add(item));
        List<MissingItems> lines = new ArrayList<>();
        bySubject.forEach((subject, items) ->
                lines.add(new MissingItems(schema.name() + ": " + subject.sentence(items), items.size())));
        return lines;
    }

    /**
     * {@return why the build fails, with a sentence for each contract below the minimum; empty if the build does not
     * fail}
     *
     * @param results the coverage
     * @param minimum the required percentage, from 0 to 100
     */
    public static String conclusion(CoverageResults results, int minimum) {
        return results.contracts().stream()
                .filter(coverage -> coverage.missing(minimum) > 0)
                .map(coverage -> "Fixtures exercise " + coverage.percent() + " % of "
                        + PrintableText.of(coverage.contract().description()) + " ("
                        + coverage.report().exercised()
                        + " of " + coverage.of() + " items), but the minimum is " + minimum + " %: exercise "
                        + coverage.missing(minimum) + " more of the items listed above")
                .collect(Collectors.joining("; "));
    }
}
