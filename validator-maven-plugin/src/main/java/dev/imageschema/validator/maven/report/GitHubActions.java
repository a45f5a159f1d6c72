package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.check.Summary;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.NamedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reports problems to GitHub Actions, as annotations and as a step summary.
 *
 * <p>GitHub shows annotations beside the changed lines. An annotation is a command on its own line of standard output.
 */
public final class GitHubActions {
    /** GitHub shows at most ten errors and ten warnings of a step. */
    private static final int MAX_ANNOTATIONS = 20;

    private static final int MAX_SUMMARY_ITEMS = 50;

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param environment the environment variables
     * @param out standard output, from which GitHub Actions reads commands
     */
    public GitHubActions(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * {@return whether to report: the parameter is {@code on}, or it is {@code auto} and the build runs in GitHub
     * Actions}
     */
    public boolean isWanted(AnnotationsMode annotations) {
        return annotations == AnnotationsMode.ON
                || (annotations == AnnotationsMode.AUTO && "true".equals(environment.get("GITHUB_ACTIONS")));
    }

    /**
     * Prints the annotations and appends to the step summary.
     *
     * @param results the results of all fixtures
     * @throws IOException if the step summary cannot be written
     */
    public void report(Results results) throws IOException {
        List<ReportedProblem> problems = ReportedProblem.of(results).toList();
        problems.stream().limit(MAX_ANNOTATIONS).forEach(problem -> out.println(command(problem)));
        out.flush();
        String summary = environment.get("GITHUB_STEP_SUMMARY");
        if (summary != null && !summary.isEmpty()) {
            Files.writeString(
                    Path.of(summary),
                    summary(results, problems),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private String command(ReportedProblem problem) {
        StringBuilder command = new StringBuilder("::" + level(problem.level()) + " ");
        command.append("file=").append(property(fromWorkspace(problem.file())));
        if (problem.region() != null) {
            command.append(",line=")
                    .append(problem.region().line())
                    .append(",col=")
                    .append(problem.region().column());
            command.append(",endLine=").append(problem.region().endLine());
            command.append(",endColumn=").append(problem.region().endColumn());
        }
        command.append(",title=").append(property(problem.rule()));
        return command.append("::").append(data(problem.message())).toString();
    }

    private static String level(ReportedProblem.Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** GitHub expects paths relative to the root of the repository, and a module is below the root. */
    private String fromWorkspace(NamedFile file) {
        String workspace = environment.get("GITHUB_WORKSPACE");
        return workspace == null || workspace.isEmpty()
                ? file.name()
                : new BaseDirectory(Path.of(workspace).toAbsolutePath().normalize()).nameOf(file.path());
    }

    private static String data(String text) {
        return PrintableText.of(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String summary(Results results, List<ReportedProblem> problems) {
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
        problems.stream().limit(MAX_SUMMARY_ITEMS).forEach(problem -> text.append(item(problem)));
        int rest = problems.size() - MAX_SUMMARY_ITEMS;
        return text.append(rest > 0 ? "- and " + rest + " more\n\n" : "\n").toString();
    }

    private String item(ReportedProblem problem) {
        String position = problem.region() == null
                ? ""
                : ":" + problem.region().line() + ":" + problem.region().column();
        return "- " + code(fromWorkspace(problem.file()) + position) + ": " + code(problem.message()) + " ("
                + code(problem.rule()) + ")\n";
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
