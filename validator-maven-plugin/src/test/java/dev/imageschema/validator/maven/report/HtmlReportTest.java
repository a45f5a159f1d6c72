package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.Project.INVALID;
import static dev.imageschema.validator.maven.testkit.Project.MALFORMED;
import static dev.imageschema.validator.maven.testkit.Project.VALID;
import static dev.imageschema.validator.maven.testkit.Project.WITH_UNKNOWN_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.SourceLine;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.config.FixtureContract;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlReportTest extends ProjectTestBase {
    private static final String HOSTILE =
            "</code></script><script>alert('a')</script><img src=\"x\" onerror=\"y\"> & ]]> \u202E\n\u0000";
    private static final String HARMLESS = "&lt;/code&gt;&lt;/script&gt;&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt;"
            + "&lt;img src=&quot;x&quot; onerror=&quot;y&quot;&gt; &amp; ]]\\u003E \\u202E\\n\\u0000";

    private String page(Results results) throws IOException {
        ReportDirectory reports = new ReportDirectory(directory.resolve("target/reports"));
        new HtmlReport("1.2.3", project.base()).write(results, reports);
        return Files.readString(reports.file(HtmlReport.FILE));
    }

    private String page(boolean failOnWarning, FixtureSet... sets) throws Exception {
        return page(project.check(failOnWarning, sets));
    }

    /** {@return the page of one fixture with a given result} */
    private String page(Verdict expected, ValidationResult result, @Nullable ErrorMismatch mismatch) throws Exception {
        FixtureExpectation expectation = expectation(expected);
        FixtureResult fixture = new FixtureResult(Project.named("all/a.json"), expectation, result, mismatch);
        return page(new Results(List.of(new SetResult(expectation, true, List.of(fixture)))));
    }

    private FixtureExpectation expectation(Verdict verdict) throws Exception {
        return project.check(true, project.set("all", verdict)).sets().get(0).expectation();
    }

    private static ValidationResult invalid(ValidationError... errors) {
        return new ValidationResult(Verdict.INVALID, List.of(errors), List.of());
    }

    private static ValidationError error(String text, List<SourceLine> source) {
        return new ValidationError(
                "/" + text,
                "",
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                new Region(3, 7, 3, 9),
                null,
                null,
                source,
                List.of());
    }

    private static ValidationError either(List<List<ValidationError>> alternatives) {
        return new ValidationError(
                "",
                "",
                "anyOf",
                "fits none",
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                alternatives);
    }

    /** {@return the visible texts of a page, split at the tags} */
    private static List<String> texts(String page) {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
        return Pattern.compile("<[^>]*>")
                .splitAsStream(body)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void pageLoadsNoOtherFile() throws Exception {
        project.write("all/a.json", INVALID);

        String page = page(true, project.set("all", Verdict.VALID));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';")
                .doesNotContain("{{");
        assertThat(page.replace("http-equiv", ""))
                .doesNotContainIgnoringCase("http")
                .doesNotContain("//", "@import", "url(")
                .doesNotContainPattern("(?i)<[^>]*\\s(src|srcset|data|action|poster)=")
                .doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base)")
                .doesNotContainPattern("href=\"(?!#)");
    }

    @Test
    void everyTextIsEscaped() throws Exception {
        ValidationError error = error(HOSTILE, List.of(new SourceLine(3, HOSTILE, 0, HOSTILE.length())));
        ValidationError either = either(List.of(List.of(error)));
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named(HOSTILE), null, List.of(new ExpectedError(HOSTILE, HOSTILE)), List.of(error, either));
        FixtureExpectation plain = expectation(Verdict.INVALID);
        FixtureExpectation expectation = new FixtureExpectation(
                HOSTILE,
                plain.directory(),
                false,
                new FilePatterns(List.of(HOSTILE), List.of()),
                new FixtureContract.OfSchema(HOSTILE),
                plain.validator(),
                Verdict.INVALID,
                true,
                ExpectedErrorsMode.IF_PRESENT,
                "directory");
        FixtureResult failed = new FixtureResult(Project.named(HOSTILE), expectation, invalid(error, either), mismatch);
        FixtureResult unusable = new FixtureResult(
                Project.named(HOSTILE), expectation, invalid(error), ErrorMismatch.of(Project.named(HOSTILE), HOSTILE));
        FixtureResult passed = new FixtureResult(Project.named(HOSTILE), expectation, invalid(error), null);

        String page = page(new Results(List.of(
                new SetResult(expectation, true, List.of(failed, unusable, passed)),
                new SetResult(expectation, true, List.of()))));

        assertThat(page)
                .doesNotContain("<script>alert", "<img", "]]>", "\u202E", "\u0000")
                .contains(HARMLESS, "<mark>" + HARMLESS + "</mark>", "<h3>" + HARMLESS + "</h3>");
        assertThat(Pattern.compile("alert\\(").matcher(page).results().count())
                .isEqualTo(Pattern.compile(Pattern.quote(HARMLESS.substring(0, 60)))
                        .matcher(page)
                        .results()
                        .count());
        assertThat(Pattern.compile("<script>").matcher(page).results()).hasSize(1);
    }

    @Test
    void markCoversTheFaultyCharacters() throws Exception {
        project.write("all/a.json", "{\n  \"é😀\": \"<b>\",\n  \"nvidia_gpu\": 1 }");

        String page = page(true, project.set("all", Verdict.VALID));

        assertThat(page)
                .contains("<span class=\"number\">2</span><code>  <mark>&quot;é😀&quot;</mark>: ")
                .contains("<span class=\"number\">3</span><code>  &quot;nvidia_gpu&quot;: <mark>1</mark> }</code>");
    }

    @Test
    void errorHasVerdictPositionMessageFieldSuggestionAndDescription() throws Exception {
        ValidationError error = new ValidationError(
                "/a b",
                "",
                "const",
                "it must be x",
                "x",
                "y",
                "z",
                "a hint",
                "a title",
                "a description",
                "",
                "",
                new Region(3, 7, 3, 9),
                null,
                null,
                List.of(),
                List.of());

        assertThat(texts(page(Verdict.VALID, invalid(error), null)))
                .containsSubsequence(
                        "all/a.json",
                        "INVALID",
                        "instead of VALID",
                        "1 error",
                        "error",
                        "3:7",
                        "it must be x",
                        "Field",
                        "/a\\u0020b",
                        "const",
                        "Did you mean",
                        "z",
                        "?",
                        "Description",
                        "a description");
    }

    @Test
    void fixturesAreCounted() throws Exception {
        project.write("valid/a.json", VALID);
        project.write("valid/b.json", INVALID);
        project.write("valid/c.json", WITH_UNKNOWN_FIELD);
        project.write("invalid/d.json", INVALID);

        String page = page(false, project.set("valid", Verdict.VALID), project.set("invalid", Verdict.INVALID));

        assertThat(page).contains("<title>1 of 4 fixtures failed</title>", "<h1>1 of 4 fixtures failed</h1>");
        assertThat(texts(page))
                .containsSubsequence(
                        "fixtures",
                        "4",
                        "failed",
                        "1",
                        "passed",
                        "3",
                        "warnings",
                        "1",
                        "valid",
                        "1 of 3 failed",
                        "invalid",
                        "1 passed",
                        "failed",
                        "1",
                        "passed with warnings",
                        "1",
                        "passed",
                        "2",
                        "VALID",
                        "2",
                        "INVALID",
                        "2");
    }

    @Test
    void setsAreInTheOrderOfThePomAndFailuresComeFirstInEachSet() throws Exception {
        project.write("z/a.json", VALID);
        project.write("z/b.json", WITH_UNKNOWN_FIELD);
        project.write("z/c.json", INVALID);
        project.write("z/d.json", MALFORMED);
        project.write("a/e.json", VALID);

        assertThat(texts(page(false, project.set("z", Verdict.VALID), project.set("a", Verdict.VALID))))
                .containsSubsequence(
                        "z/c.json", "z/d.json", "z/b.json", "1 passed", "z/a.json", "1 passed", "a/e.json");
    }

    @Test
    void contractOfASetIsStated() throws Exception {
        project.write("own.schema.json", "{}");
        project.write("all/a.json", VALID);
        FixtureSet userSet = named("own", project.set("all", Verdict.INVALID));
        userSet.schema = "own.schema.json";

        assertThat(page(true, project.set("all", Verdict.VALID), userSet))
                .contains("Every fixture in <code>all</code> must be <b>VALID</b> against the model"
                        + " <code>requires</code> with the profile <code>documented</code>, without warnings.")
                .contains("Every fixture in <code>all</code> must be <b>INVALID</b> against the schema"
                        + " <code>own.schema.json</code>.");
    }

    @Test
    void pageOfPassedFixturesSaysThatAllPassed() throws Exception {
        project.write("all/a.json", VALID);
        project.write("all/b.json", VALID);

        assertThat(page(true, project.set("all", Verdict.VALID)))
                .contains("<h1>All 2 fixtures passed</h1>", "<p>Every fixture meets its expectation.</p>")
                .doesNotContain("class=\"fixture ");
    }

    @Test
    void pageWithoutFixturesGivesTheReason() throws Exception {
        project.write("some/notes.txt", "none");

        assertThat(page(new Results(List.of()))).contains("<h1>No fixtures found</h1>");
        assertThat(page(true, project.set("some", Verdict.VALID)))
                .contains(
                        "<h1>No fixtures found</h1>",
                        "No file in this directory matches <code>**/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz</code>.");
        assertThat(page(true, project.set("gone", Verdict.VALID)))
                .contains(
                        "<h1>A fixture directory is missing</h1>",
                        "This directory does not exist, or it is a file. Correct the configured name, or create the directory.");
    }

    @Test
    void differenceFromExpectedErrorsIsShown() throws Exception {
        ValidationError stated = error("stated", List.of());
        ValidationError other = error("other", List.of());
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named("all/a.errors"), null, List.of(new ExpectedError("/c", "type")), List.of(other));

        String page = page(Verdict.INVALID, invalid(stated, other), mismatch);

        assertThat(texts(page))
                .containsSubsequence(
                        "INVALID",
                        "with other errors than expected",
                        "all/a.errors",
                        "− /c type",
                        "expected, not found",
                        "+ /other other",
                        "found, not expected");
        assertThat(page).doesNotContain("/stated");
    }

    @Test
    void unusableFileOfExpectedErrorsIsNamed() throws Exception {
        ErrorMismatch mismatch = ErrorMismatch.of(Project.named("all/a.errors"), "it cannot be read");

        assertThat(page(Verdict.INVALID, invalid(error("other", List.of())), mismatch))
                .contains("<code>all/a.errors</code> cannot be used: it cannot be read", "<code>/other</code>");
    }

    @Test
    void alternativesAreNested() throws Exception {
        ValidationError inner = either(List.of(List.of(error("b", List.of())), List.of(error("c", List.of()))));
        ValidationError outer = either(List.of(List.of(error("a", List.of())), List.of(inner, error("d", List.of()))));

        assertThat(texts(page(Verdict.VALID, invalid(outer), null)))
                .containsSubsequence(
                        "fits none", "either", "a", "or", "fits none", "either", "b", "or", "c", "d", "anyOf");
    }

    @Test
    void onlyTheFirstAlternativesAreShown() throws Exception {
        List<ValidationError> alternative = Collections.nCopies(8, error("a", List.of()));

        assertThat(texts(page(Verdict.VALID, invalid(either(Collections.nCopies(13, alternative))), null)))
                .contains("and 3 more");
    }

    @Test
    void manyProblemsOfOneFixtureAreFolded() throws Exception {
        ValidationError[] errors =
                Collections.nCopies(12, error("a", List.of())).toArray(ValidationError[]::new);

        assertThat(page(Verdict.VALID, invalid(errors), null))
                .contains("<details class=\"folded\">\n<summary>2 more errors</summary>");
    }

    @Test
    void suggestionInTheMessageIsNotRepeated() throws Exception {
        assertThat(texts(page(Verdict.VALID, invalid(error("a", List.of())), null)))
                .doesNotContain("Did you mean");
    }

    @Test
    void unlistedErrorsAreCounted() throws Exception {
        List<ValidationError> errors = List.of(error("a", List.of()));

        assertThat(page(
                        Verdict.VALID,
                        new ValidationResult(Verdict.INVALID, errors, errors, OptionalInt.of(1233), OptionalInt.of(1)),
                        null))
                .contains("1,234 errors, 2 warnings", "and 1,233 more errors", "and 1 more warning,");
        assertThat(page(
                        Verdict.VALID,
                        new ValidationResult(
                                Verdict.INVALID, errors, List.of(), OptionalInt.empty(), OptionalInt.of(0)),
                        null))
                .contains("more than 1 error<", "and many more errors");
    }

    @Test
    void pageOfHundredThousandFixturesIsSmallEnoughForABrowser() throws Exception {
        FixtureExpectation expectation = expectation(Verdict.VALID);
        ValidationError error = error("a", List.of(new SourceLine(1, "{}", 0, 1)));
        List<FixtureResult> fixtures = new ArrayList<>(Collections.nCopies(
                50_000, new FixtureResult(Project.named("all/a.json"), expectation, invalid(error, error), null)));
        fixtures.addAll(Collections.nCopies(
                50_000,
                new FixtureResult(
                        Project.named("all/b.json"),
                        expectation,
                        new ValidationResult(Verdict.VALID, List.of(), List.of()),
                        null)));

        String page = page(new Results(List.of(new SetResult(expectation, true, fixtures))));

        assertThat(page)
                .hasSizeLessThan(2_000_000)
                .contains("49,000 more failed", "and 48,000 more, listed in <code>results.json</code>")
                .contains("50,000 passed", "and 49,000 more, listed in <code>results.json</code>");
    }

    @Test
    void sameResultsMakeTheSamePage() throws Exception {
        Results results = everything();

        assertThat(page(results)).isEqualTo(page(results));
    }

    @Test
    void pageWithEveryElementIsWrittenForTheBrowserTest() throws Exception {
        Results results = everything();
        ReportDirectory reports = new ReportDirectory(Path.of("target", "browser-test"));

        new JsonReport("1.2.3").write(results, reports);
        new HtmlReport("1.2.3", project.base()).write(results, reports);

        assertThat(reports.file(HtmlReport.FILE)).content().contains("<h1>10 of 25 fixtures failed</h1>");
    }

    private Results everything() throws Exception {
        for (String name : List.of("a", "b", "c", "gpu", "no-gpu", "in-a-directory-with-a-name-that-is-long/empty")) {
            project.write("src/test/fixtures/valid/" + name + ".json", VALID);
        }
        project.write(
                "src/test/fixtures/valid/gpu-is-a-number-in-a-file-whose-name-goes-on-and-on/until-it-does-not-fit"
                        + "-on-any-screen-that-was-ever-made/requires.json",
                INVALID);
        project.write("src/test/fixtures/valid/truncated.json", "{\n  \"nvidia_gpu\": tru");
        project.write("src/test/fixtures/valid/misspelt.json", "{\n  \"nvidia_gpv\": true\n}");
        project.write("src/test/fixtures/valid/not-an-object.json", "[]");
        Files.createDirectories(directory.resolve("src/test/fixtures/configs"));
        project.write("src/test/fixtures/configs/web-server.json", """
                {
                  "user": "www",
                  "ports": [
                    {"host": "eighty", "container": 8080, "type": "http"},
                    {"host": 443, "container": null, "type": "tcp"}
                  ],
                  "env": {"GREETING": "héllo 🌍", "RETRIES": 3},
                  "command": "nginx -g 'daemon off;' && echo <done>",
                  "volumes": [{"path": "/var/www", "mode": "readonly"}],
                  "workdirr": "/srv",
                \t"signal_stop": false
                }
                """);
        project.write(
                "src/test/fixtures/configs/minified.json",
                "{\"user\":\"www\",\"ports\":[{\"host\":80,\"container\":8080,\"type\":\"http\"},{\"host\":443,"
                        + "\"container\":\"8443\",\"type\":\"http\"}],\"command\":[\"nginx\",\"-g\",\"daemon off;\"],"
                        + "\"volumes\":[{\"path\":\"/var/www\",\"mode\":\"sometimes\"}],\"workdir\":\"/srv\"}");
        project.write(
                "src/test/fixtures/configs/hundreds-of-numbers.json",
                IntStream.range(0, 120)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", ", "{\"command\": [", "]}")));
        project.write("src/test/fixtures/invalid/gpu-is-null.json", "{\"nvidia_gpu\": null}");
        project.write("src/test/fixtures/invalid/gpu-is-fine.json", "{\"nvidia_gpu\": true, \"gpu\": 1}");
        for (int i = 1; i <= 9; i++) {
            project.write("src/test/fixtures/invalid/gpu-is-" + i + ".json", "{\"nvidia_gpu\": " + i + "}");
        }
        project.write("src/test/fixtures/deployments/nowhere.json", "{\n  \"region\": 5,\n  \"replicas\": 0\n}");
        project.write("src/main/schema/deployment.schema.json", """
                {"properties": {
                  "region": {
                    "description": "Where it runs: a name, or the latitude and longitude of the nearest city",
                    "anyOf": [
                      {"type": "string", "enum": ["fra", "nyc"]},
                      {"type": "array", "minItems": 2}
                    ]
                  },
                  "replicas": {"minimum": 1}
                }}""");
        FixtureSet configs = project.set("src/test/fixtures/configs", Verdict.VALID);
        configs.model = "config";
        FixtureSet deployments = project.set("src/test/fixtures/deployments", Verdict.VALID);
        deployments.schema = "src/main/schema/deployment.schema.json";
        List<SetResult> sets = new ArrayList<>();
        sets.add(withForeignNames(project.check(
                        false, named("valid", project.set("src/test/fixtures/valid", Verdict.VALID)))
                .sets()
                .get(0)));
        sets.addAll(project.check(true, named("configs", configs), named("deployments", deployments))
                .sets());
        sets.add(withMismatch(project.check(
                        true, named("invalid", project.set("src/test/fixtures/invalid", Verdict.INVALID)))
                .sets()
                .get(0)));
        return new Results(sets);
    }

    private static FixtureSet named(String name, FixtureSet set) {
        set.name = name;
        return set;
    }

    /** Renames results instead of files because not every file system allows such names. */
    private static SetResult withForeignNames(SetResult set) {
        List<FixtureResult> fixtures = new ArrayList<>(set.fixtures());
        List<String> names = List.of("Zürich", "東京", "תמונה");
        for (int i = 0; i < names.size(); i++) {
            FixtureResult fixture = fixtures.get(i);
            String file = "src/test/fixtures/valid/" + names.get(i) + ".json";
            fixtures.set(i, new FixtureResult(Project.named(file), fixture.expectation(), fixture.result(), null));
        }
        return new SetResult(set.expectation(), set.directoryExists(), fixtures);
    }

    /** Gives the first fixture other errors than expected, and the second one the verdict UNCHECKED. */
    private static SetResult withMismatch(SetResult set) {
        List<FixtureResult> fixtures = new ArrayList<>(set.fixtures());
        FixtureResult first = fixtures.get(0);
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named(first.file().name().replace(".json", ".errors")),
                null,
                List.of(new ExpectedError("/nvidia_gpu", "enum")),
                first.result().errors());
        fixtures.set(0, new FixtureResult(first.file(), first.expectation(), first.result(), mismatch));
        FixtureResult second = fixtures.get(1);
        ValidationResult unchecked = ValidationResult.unchecked("io", "the file cannot be read: permission denied");
        fixtures.set(1, new FixtureResult(second.file(), second.expectation(), unchecked, null));
        return new SetResult(set.expectation(), set.directoryExists(), fixtures);
    }
}
