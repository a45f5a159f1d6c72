package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.Project;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return new GitHubActions(environment, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<String> print(Results results) throws IOException {
        actions().report(results);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void reportsInGitHubActionsUnlessThePomSetsTheParameter() {
        assertThat(actions().isWanted(AnnotationsMode.AUTO)).isTrue();
        assertThat(actions().isWanted(AnnotationsMode.OFF)).isFalse();
        environment.clear();
        assertThat(actions().isWanted(AnnotationsMode.AUTO)).isFalse();
        assertThat(actions().isWanted(AnnotationsMode.ON)).isTrue();
    }

    @Test
    void everyProblemIsAnAnnotationWithAFileRelativeToTheWorkspace() throws Exception {
        project.write("all/a, b:100%.json", INVALID);
        project.write("all/c.json", WITH_UNKNOWN_FIELD);
        project.write("invalid/d.json", VALID);

        assertThat(print(project.check(
                        false, project.set("all", Verdict.VALID), project.set("invalid", Verdict.INVALID))))
                .containsExactly(
                        "::error file=module/all/a%2C b%3A100%25.json,line=1,col=16,endLine=1,endColumn=17,title=type"
                                + "::nvidia_gpu must be a boolean, found the number 1",
                        "::warning file=module/all/c.json,line=1,col=2,endLine=1,endColumn=7,title=additionalProperties"
                                + "::Unknown field gpu in the document",
                        "::error file=module/invalid/d.json,title=expectation::expected to be INVALID, but it is VALID");
    }

    @ParameterizedTest
    @CsvSource({
        "., module/all/a.json",
        "module, all/a.json",
        "module/all/.., all/a.json",
        "elsewhere, ../module/all/a.json"
    })
    void fileIsRelativeToAnyWorkspace(String directory, String name) throws Exception {
        environment.put("GITHUB_WORKSPACE", workspace.resolve(directory).toString());
        project.write("all/a.json", INVALID);

        assertThat(print(project.check(true, project.set("all", Verdict.VALID))))
                .singleElement()
                .asString()
                .startsWith("::error file=" + name + ",line=1");
    }

    @Test
    void fileOutsideTheModuleIsRelativeToTheWorkspace() throws Exception {
        new Project(workspace).write("shared/a.json", INVALID);

        assertThat(print(project.check(true, project.set("../shared", Verdict.VALID))))
                .singleElement()
                .asString()
                .startsWith("::error file=shared/a.json,line=1");
    }

    @Test
    void textOfADocumentIsNeverACommandOrMarkup() throws Exception {
        project.write("all/a.json", "{\"\\n::error::x [a](b) <b>|\": 1}");

        List<String> lines = print(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("::error file=module/all/a.json");
        assertThat(summary)
                .content()
                .doesNotContain("\n::")
                .contains(
                        ": ` Unknown field \"\\n:\\u003Aerror::x [a](b) <b>|\" in the document ` (` additionalProperties `)\n");
    }

    // Outside code, GitHub turns addresses into links without any markup, and e-mail addresses even if escaped. Every
    // Markdown renderer treats fenced text as code, so this test compares the text only.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a?b=c&d",
                "http://evil.example",
                "www.evil.example",
                "ftp://evil.example",
                "someone@evil.example",
                "mailto:someone@evil.example",
                "@someone #1 deadbee",
                "[a](b) <b> &amp; **c** ~~d~~"
            })
    void addressesAndMarkupAreCode(String text) throws Exception {
        project.write("all/a.json", "{\"" + text + "\": 1}");

        print(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(summary)
                .content()
                .contains("- ` module/all/a.json:1:2 `: ` Unknown field \"" + text
                        + "\" in the document ` (` additionalProperties `)\n");
    }

    @ParameterizedTest
    @CsvSource({
        "`, ``",
        "``, ```",
        "a`b, ``",
        "a``b`c, ```",
        "` (https://evil.example) `, ``",
    })
    void backtickInATextDoesNotEndItsCode(String text, String fence) throws Exception {
        project.write("all/a.json", "{\"" + text + "\": 1}");
        FixtureSet set = project.set("all", Verdict.VALID);
        set.name = text;

        print(project.check(true, set));

        assertThat(summary)
                .content()
                .contains("| " + fence + " " + text + " " + fence + " | 1 |")
                .contains(": " + fence + " Unknown field \"" + text + "\" in the document " + fence
                        + " (` additionalProperties `)\n");
    }

    @Test
    void barInANameDoesNotEndItsCell() throws Exception {
        project.write("all/a.json", VALID);
        FixtureSet set = project.set("all", Verdict.VALID);
        set.name = "a|b\\|c";

        print(project.check(true, set));

        assertThat(summary).content().contains("| ` a\\|b\\\\|c ` | 1 | 1 | 0 |\n");
    }

    @Test
    void summaryIsAppendedWithCounts() throws Exception {
        Files.writeString(summary, "before\n");
        project.write("all/a.json", INVALID);
        project.write("all/b.json", VALID);

        print(project.check(true, project.set("all", Verdict.VALID)));

        assertThat(summary).hasContent("""
                before
                ### Fixtures: 1 passed, 1 failed

                | Set | Fixtures | Passed | Failed |
                | --- | ---: | ---: | ---: |
                | ` all ` | 2 | 1 | 1 |

                - ` module/all/a.json:1:16 `: ` nvidia_gpu must be a boolean, found the number 1 ` (` type `)

                """);
    }

    @Test
    void noSummaryIsWrittenWithoutASummaryFile() throws Exception {
        environment.remove("GITHUB_STEP_SUMMARY");
        project.write("all/a.json", VALID);

        assertThat(print(project.check(true, project.set("all", Verdict.VALID))))
                .isEmpty();
        assertThat(summary).doesNotExist();
    }
}
