package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reports problems to GitHub Actions, as annotations and as a step summary.
 *
 * <p>GitHub shows annotations beside the changed lines. An annotation is a command on its own line of standard output.
 */
final class GitHubActions {
    /** GitHub shows at most ten errors and ten warnings of a step. */
    private static final int MOST_ANNOTATIONS = 20;

    private static final int MOST_OF_SUMMARY = 50;

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final BaseDirectory base;
    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param base the directory that the names of fixtures are relative to
     * @param environment the environment variables
     * @param out standard output, from which GitHub Actions reads commands
     */
    GitHubActions(BaseDirectory base, Map<String, String> environment, PrintStream out) {
        this.base = base;
        this.environment = environment;
        this.out = out;
    }

    /**
     * {@return whether to report: the parameter is {@code on}, or it is {@code auto} and the build runs in GitHub
     * Actions}
     */
    boolean isWanted(Annotations annotations) {
        return annotations == Annotations.ON
                || (annotations == Annotations.AUTO && "true".equals(environment.get("GITHUB_ACTIONS")));
    }

    /**
     * Prints the annotations and appends to the step summary.
     *
     * @param results the results of all fixtures
     * @throws IOException if the step summary cannot be written
     */
    void tell(Results results) throws IOException {
        List<Finding> findings = Finding.of(results).toList();
        findings.stream().limit(MOST_ANNOTATIONS).forEach(finding -> out.println(command(finding)));
        out.flush();
        String summary = environment.get("GITHUB_STEP_SUMMARY");
        if (summary != null && !summary.isEmpty()) {
            Files.writeString(
                    Path.of(summary),
                    summary(results, findings),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private String command(Finding finding) {
        StringBuilder command = new StringBuilder("::" + level(finding.level()) + " ");
        command.append("file=").append(property(fromWorkspace(finding.file())));
        if (finding.region() != null) {
            command.append(",line=")
                    .append(finding.region().line())
                    .append(",col=")
                    .append(finding.region().column());
            command.append(",endLine=").append(finding.region().endLine());
            command.append(",endColumn=").append(finding.region().endColumn());
        }
        command.append(",title=").append(property(finding.rule()));
        return command.append("::").append(data(finding.message())).toString();
    }

    private static String level(Finding.Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** GitHub expects paths relative to the root of the repository, and a module is below the root. */
    private String fromWorkspace(String file) {
        String workspace = environment.get("GITHUB_WORKSPACE");
        if (workspace == null || workspace.isEmpty() || new File(file).isAbsolute()) {
            return file;
        }
        String module = new BaseDirectory(Path.of(workspace).toAbsolutePath().normalize()).nameOf(base.path());
        // Not java.nio.file.Path: it rejects a name with characters that the JVM's character set lacks.
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (module + "/" + file).split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String data(String text) {
        return PrintableText.of(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String summary(Results results, List<Finding> findings) {
        Summary all = results.summary();
        StringBuilder text = new StringBuilder("### Fixtures: ")
                .append(all.passed())
                .append(" passed, ")
                .append(all.failed())
                .append(" failed\n\n| Set | Fixtures | Passed | Failed |\n| --- | ---: | ---: | ---: |\n");
        for (SetResult set : results.sets()) {
            Summary counts = Summary.of(set.fixtures());
            text.append("| ").append(cell(set.expectation().set()));
            text.append(" | ").append(counts.fixtures());
            text.append(" | ").append(counts.passed());
            text.append(" | ").append(counts.failed()).append(" |\n");
        }
        text.append('\n');
        findings.stream().limit(MOST_OF_SUMMARY).forEach(finding -> text.append(item(finding)));
        int rest = findings.size() - MOST_OF_SUMMARY;
        return text.append(rest > 0 ? "- and " + rest + " more\n\n" : "\n").toString();
    }

    private String item(Finding finding) {
        String position = finding.region() == null
                ? ""
                : ":" + finding.region().line() + ":" + finding.region().column();
        return "- " + code(fromWorkspace(finding.file()) + position) + ": " + code(finding.message()) + " ("
                + code(finding.rule()) + ")\n";
    }

    /** A vertical bar ends a table cell even inside code, unless it is escaped. */
    private static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    /**
     * {@return a text as Markdown code, in which nothing is markup}
     *
     * <p>Escapes do not suffice. Outside code, GitHub turns URLs, e-mail addresses (even with encoded entities), user
     * names, numbers of issues and commit hashes into links.
     */
    private static String code(String text) {
        String printable = PrintableText.of(text);
        int longest = BACKTICKS
                .matcher(printable)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        // Markdown removes one space on each side. Without the space, a backtick of the text would become part of the
        // fence.
        return fence + " " + printable + " " + fence;
    }
}
