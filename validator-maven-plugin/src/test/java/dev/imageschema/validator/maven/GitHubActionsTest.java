package dev.imageschema.validator.maven;

import static dev.imageschema.validator.maven.Project.INVALID;
import static dev.imageschema.validator.maven.Project.VALID;
import static dev.imageschema.validator.maven.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTest {
    @TempDir
    private Path workspace;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Project project;
    private Path summary;

    @BeforeEach
    void makeProject() {
        project = new Project(workspace.resolve("module"));
        summary = workspace.resolve("summary.md");
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_WORKSPACE", workspace.toString());
        environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    }

    private GitHubActions actions() {
        return new GitHubActions(project.base(), environment, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<String> tell(Results results) throws IOException {
        actions().tell(results);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void itIsToldWhereItRunsUnlessThePomSaysOtherwise() {
        assertThat(actions().isWanted(Annotations.AUTO)).isTrue();
        assertThat(actions().isWanted(Annotations.OFF)).isFalse();
        environment.clear();
        assertThat(actions().isWanted(Annotations.AUTO)).isFalse();
        assertThat(actions().isWanted(Annotations.ON)).isTrue();
    }

    @Test
    void everyProblemIsACommandThatNamesTheFileFromTheWorkspace() throws Exception {
        project.write("all/a, b:100%.json", INVALID);
        project.write("all/c.json", WITH_UNKNOWN_FIELD);
        project.write("invalid/d.json", VALID);

        assertThat(tell(project.check(
                        false, project.set("all", Verdict.VALID), project.set("invalid", Verdict.INVALID))))
                .containsExactly(
                        "::error file=module/all/a%2C b%3A100%25.json,line=1,col=16,endLine=1,endColumn=17,title=type"
                                + "::nvidia_gpu must be a boolean, found the number 1",
                        "::warning file=module/all/c.json,line=1,col=2,endLine=1,endColumn=7,title=additionalProperties"
                                + "::the document has no field gpu",
                        "::error file=module/invalid/d.json,title=expectation::expected to be INVALID, but it is VALID");
    }

    @Test
    void nothingInADocumentIsACommandOrMarkup() throws Exception {
        project.write("all/a.json", "{\"\\n::error::x [a](b) <b>|\": 1}");

        List<String> lines = tell(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("::error file=module/all/a.json");
        assertThat(summary)
                .content()
                .doesNotContain("[a]", "<b>", "\n::")
                .contains("&#91;a&#93;&#40;b&#41; &#60;b&#62;&#124;");
    }

    @Test
    void theSummaryCountsAndIsAdded() throws Exception {
        Files.writeString(summary, "before\n");
        project.write("all/a.json", INVALID);
        project.write("all/b.json", VALID);

        tell(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(summary).hasContent("""
                before
                ### Fixtures: 1 passed, 1 failed

                | Set | Fixtures | Passed | Failed |
                | --- | ---: | ---: | ---: |
                | all | 2 | 1 | 1 |

                - module/all/a.json:1:16: nvidia&#95;gpu must be a boolean, found the number 1 (type)

                """);
    }

    @Test
    void withoutASummaryFileNoneIsWritten() throws Exception {
        environment.remove("GITHUB_STEP_SUMMARY");
        project.write("all/a.json", VALID);

        assertThat(tell(project.check(true, project.set("all", Verdict.VALID)))).isEmpty();
        assertThat(summary).doesNotExist();
    }
}
