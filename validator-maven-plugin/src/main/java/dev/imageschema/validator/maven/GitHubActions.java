package dev.imageschema.validator.maven;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells problems to GitHub Actions: as annotations, which it shows beside the lines of a change, and as a summary of the step.
 *
 * <p>An annotation is a command on a line of standard output by itself.
 */
final class GitHubActions {
    /** It shows ten errors and ten warnings of a step. */
    private static final int MOST_ANNOTATIONS = 20;

    private static final int MOST_OF_SUMMARY = 50;

    private final BaseDirectory base;
    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param base what the names of fixtures are relative to
     * @param environment the variables that it sets
     * @param out where commands are read from
     */
    GitHubActions(BaseDirectory base, Map<String, String> environment, PrintStream out) {
        this.base = base;
        this.environment = environment;
        this.out = out;
    }

    /** {@return whether it wants to be told} */
    boolean isWanted(Annotations annotations) {
        return annotations == Annotations.ON
                || (annotations == Annotations.AUTO && "true".equals(environment.get("GITHUB_ACTIONS")));
    }

    /**
     * Tells it.
     *
     * @param results what became of the fixtures
     * @throws IOException if the summary cannot be written
     */
    void tell(Results results) throws IOException {
        List<Problem> problems = problems(results);
        problems.stream().limit(MOST_ANNOTATIONS).forEach(problem -> out.println(command(problem)));
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

    private record Problem(
            boolean isError,
            String file,
            String title,
            String message,
            @Nullable Region region) {
        static Problem of(boolean isError, String file, ValidationError error) {
            return new Problem(isError, file, error.keyword(), error.message(), error.region());
        }
    }

    private static List<Problem> problems(Results results) {
        List<Problem> problems = new ArrayList<>();
        for (FixtureResult fixture : results.fixtures()) {
            String file = fixture.file();
            Verdict expected = fixture.expectation().verdict();
            Verdict verdict = fixture.result().verdict();
            if (!fixture.hasExpectedVerdict()) {
                if (verdict == Verdict.VALID) {
                    problems.add(new Problem(
                            true, file, "expectation", "expected to be " + expected + ", but it is VALID", null));
                }
                fixture.result().errors().forEach(error -> problems.add(Problem.of(true, file, error)));
            }
            if (fixture.mismatch() != null) {
                problems.add(new Problem(
                        true,
                        file,
                        "expected-errors",
                        "fails, but not for the reasons in "
                                + fixture.mismatch().file(),
                        null));
            }
            if (expected == Verdict.VALID) {
                boolean isError = fixture.isSpoiltByWarnings();
                fixture.result().warnings().forEach(warning -> problems.add(Problem.of(isError, file, warning)));
            }
        }
        return problems;
    }

    private String command(Problem problem) {
        StringBuilder command = new StringBuilder(problem.isError ? "::error " : "::warning ");
        command.append("file=").append(property(fromWorkspace(problem.file)));
        if (problem.region != null) {
            command.append(",line=")
                    .append(problem.region.line())
                    .append(",col=")
                    .append(problem.region.column());
            command.append(",endLine=").append(problem.region.endLine());
            command.append(",endColumn=").append(problem.region.endColumn());
        }
        command.append(",title=").append(property(problem.title));
        return command.append("::").append(data(problem.message)).toString();
    }

    /** It knows files by their names from the root of the repository, which a module of it is not. */
    private String fromWorkspace(String file) {
        String workspace = environment.get("GITHUB_WORKSPACE");
        return workspace == null || workspace.isEmpty()
                ? file
                : new BaseDirectory(Path.of(workspace).toAbsolutePath().normalize())
                        .nameOf(base.path().resolve(file));
    }

    private static String data(String text) {
        return Printable.of(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String summary(Results results, List<Problem> problems) {
        Summary all = results.summary();
        StringBuilder text = new StringBuilder("### Fixtures: ")
                .append(all.passed())
                .append(" passed, ")
                .append(all.failed())
                .append(" failed\n\n| Set | Fixtures | Passed | Failed |\n| --- | ---: | ---: | ---: |\n");
        for (SetResult set : results.sets()) {
            Summary counts = Summary.of(set.fixtures());
            text.append("| ").append(markdown(set.expectation().set()));
            text.append(" | ").append(counts.fixtures());
            text.append(" | ").append(counts.passed());
            text.append(" | ").append(counts.failed()).append(" |\n");
        }
        text.append('\n');
        problems.stream().limit(MOST_OF_SUMMARY).forEach(problem -> text.append(item(problem)));
        int rest = problems.size() - MOST_OF_SUMMARY;
        return text.append(rest > 0 ? "- and " + rest + " more\n\n" : "\n").toString();
    }

    private String item(Problem problem) {
        String position = problem.region == null ? "" : ":" + problem.region.line() + ":" + problem.region.column();
        return "- " + markdown(fromWorkspace(problem.file)) + position + ": " + markdown(problem.message) + " ("
                + markdown(problem.title) + ")\n";
    }

    /** Nothing in a name or a sentence may look like a link, a table or HTML. */
    private static String markdown(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            if ("\\`*_{}[]()<>#+!|~&@".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
