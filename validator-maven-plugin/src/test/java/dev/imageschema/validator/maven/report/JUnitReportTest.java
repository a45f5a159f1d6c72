package dev.imageschema.validator.maven.report;

import static dev.imageschema.validator.maven.testkit.FixtureResults.resultsOf;
import static dev.imageschema.validator.maven.testkit.FixtureResults.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.ProjectTestBase;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.w3c.dom.Element;

class JUnitReportTest extends ProjectTestBase {
    private static final String HOSTILE = "\n\u001B[31m\u202E\uFFFE\uD800 ]]> &<>\"' \uD83D\uDE00";
    private static final String HOSTILE_AS_SHOWN = "\\n\\u001B[31m\\u202E\\uFFFE\\uD800 ]]\\u003E &<>\"' \uD83D\uDE00";

    private void write(Results results) throws IOException {
        new JUnitReport("default").write(results, project.reports());
    }

    private String text(String set) throws IOException {
        return Files.readString(project.reports().file("TEST-default." + set + ".xml"));
    }

    private Element suite(String set) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(project.reports().file("TEST-default." + set + ".xml").toFile())
                .getDocumentElement();
    }

    private static List<String> attributes(Element element, String... names) {
        return Arrays.stream(names).map(element::getAttribute).toList();
    }

    private static Element only(Element parent, String name) {
        assertThat(parent.getElementsByTagName(name).getLength()).isEqualTo(1);
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    @Test
    void eachSetHasAFileAndEachFixtureATestCase() throws Exception {
        project.write("good/a.json", Project.VALID);
        project.write("good/b.json", "{\"nvidia_gpu\": 1, \"gpu\": true}");
        project.write("bad/c.json", Project.INVALID);
        project.write("bad/d.json", Project.VALID);

        write(project.check(true, project.set("good", Verdict.VALID), project.set("bad", Verdict.INVALID)));

        assertThat(text("good")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="default.good" time="0" tests="2" errors="0" skipped="0" failures="1">
                  <testcase name="good/a.json" classname="default.good" time="0"></testcase>
                  <testcase name="good/b.json" classname="default.good" time="0">\
                <failure message="expected to be VALID, but it is INVALID: nvidia_gpu must be a boolean, \
                found the number 1" type="expectation">\
                good/b.json:1:16: nvidia_gpu must be a boolean, found the number 1 (type)
                good/b.json:1:19: Unknown field gpu in the document (additionalProperties)
                </failure></testcase>
                </testsuite>
                """);
        assertThat(text("bad")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="default.bad" time="0" tests="2" errors="0" skipped="0" failures="1">
                  <testcase name="bad/c.json" classname="default.bad" time="0"></testcase>
                  <testcase name="bad/d.json" classname="default.bad" time="0">\
                <failure message="expected to be INVALID, but it is VALID" type="expectation"></failure></testcase>
                </testsuite>
                """);
    }

    @Test
    void warningsOfAPassedFixtureAreOutput() throws Exception {
        project.write("all/a.json", Project.WITH_UNKNOWN_FIELD);

        write(project.check(false, project.set("all", Verdict.VALID)));

        assertThat(text("all")).contains("""
                  <testcase name="all/a.json" classname="default.all" time="0">\
                <system-out>all/a.json:1:2: Unknown field gpu in the document (additionalProperties)
                </system-out></testcase>
                """);
        assertThat(attributes(suite("all"), "tests", "failures", "errors")).containsExactly("1", "0", "0");
    }

    @Test
    void warningsThatFailAFixtureAreAFailure() throws Exception {
        write(resultsOf(project.fixture(Project.WITH_UNKNOWN_FIELD, Verdict.VALID)));

        assertThat(text("all")).doesNotContain("system-out").contains("""
                <failure message="it is VALID, but has warnings: Unknown field gpu in the document" type="warning">\
                all/a.json:1:2: Unknown field gpu in the document (additionalProperties)
                </failure>""");
    }

    @Test
    void differenceFromExpectedErrorsIsADiff() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named("all/a.errors"),
                null,
                List.of(new ExpectedError(ExpectedError.ROOT, "required")),
                fixture.result().errors());

        write(resultsOf(with(fixture, mismatch)));

        assertThat(text("all")).contains("""
                <failure message="the errors differ from those in all/a.errors: \
                expected error not found: (root) required (and 1 more difference)" type="expected-errors">\
                - (root) required
                + 1:16 /nvidia_gpu type: nvidia_gpu must be a boolean, found the number 1
                </failure>""");
    }

    @Test
    void unusableFileOfExpectedErrorsIsAFailure() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);

        write(resultsOf(with(fixture, ErrorMismatch.of(Project.named("all/a.errors"), "it cannot be read"))));

        assertThat(text("all")).contains("""
                <failure message="all/a.errors cannot be used: it cannot be read" type="expected-errors"></failure>""");
    }

    @Test
    void uncheckedFixtureIsAnError() throws Exception {
        FixtureResult fixture = project.fixture(Project.VALID, Verdict.VALID);

        write(resultsOf(with(fixture, "b.json", ValidationResult.unchecked("io", "it cannot be read")), fixture));

        assertThat(text("all")).contains("""
                <error message="it cannot be read" type="io">b.json: it cannot be read (io)
                </error>""");
        assertThat(attributes(suite("all"), "tests", "failures", "errors")).containsExactly("2", "0", "1");
    }

    @Test
    void missingDirectoryIsOneError() throws Exception {
        write(project.check(true, project.set("gone", Verdict.VALID)));

        assertThat(attributes(suite("gone"), "tests", "failures", "errors")).containsExactly("1", "0", "1");
        assertThat(attributes(only(suite("gone"), "error"), "type", "message"))
                .containsExactly(
                        "directory",
                        "the directory of this fixture set does not exist, or it is a file: correct its name, or create it");
    }

    @Test
    void absentOptionalDirectoryIsAnEmptySuiteThatReplacesAnOlderOne() throws Exception {
        FixtureExpectation expectation =
                project.fixture(Project.INVALID, Verdict.VALID).expectation();
        FixtureExpectation optional = new FixtureExpectation(
                expectation.set(),
                expectation.directory(),
                true,
                expectation.patterns(),
                expectation.contract(),
                expectation.validator(),
                expectation.verdict(),
                expectation.failOnWarning(),
                ExpectedErrorsMode.IF_PRESENT,
                expectation.directoryParameter());
        write(resultsOf(project.fixture(Project.INVALID, Verdict.VALID)));

        write(new Results(List.of(new SetResult(optional, false, List.of()))));

        assertThat(text("all")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="default.all" time="0" tests="0" errors="0" skipped="0" failures="0">
                </testsuite>
                """);
    }

    @Test
    void unlistedErrorsAreCounted() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        var errors = fixture.result().errors();
        var some = new ValidationResult(Verdict.INVALID, errors, List.of(), OptionalInt.of(3), OptionalInt.empty());

        write(resultsOf(with(fixture, "a.json", some)));

        assertThat(only(suite("all"), "failure").getAttribute("message"))
                .endsWith(": nvidia_gpu must be a boolean, found the number 1 (and 3 more errors)");
        assertThat(only(suite("all"), "failure").getTextContent()).endsWith("(type)\na.json: and 3 more errors\n");
        assertThat(only(suite("all"), "system-out").getTextContent()).isEqualTo("a.json: and many more warnings\n");
    }

    @Test
    void messageNamesTheFirstErrorAndTheNumberOfOthers() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        var error = fixture.result().errors().get(0);
        var invalid = new ValidationResult(Verdict.INVALID, List.of(error, error), List.of());
        var uncounted = new ValidationResult(
                Verdict.INVALID, List.of(error), List.of(), OptionalInt.empty(), OptionalInt.of(0));

        assertThat(messageOf(with(fixture, "a.json", invalid))).endsWith("found the number 1 (and 1 more error)");
        assertThat(messageOf(with(fixture, "a.json", uncounted))).endsWith("found the number 1 (and many more errors)");
    }

    private String messageOf(FixtureResult fixture) throws Exception {
        write(resultsOf(fixture));
        return only(suite("all"), "failure").getAttribute("message");
    }

    @Test
    void messageOfADifferenceNamesTheFirstUnexpectedError() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named("all/a.errors"), null, List.of(), fixture.result().errors());

        assertThat(messageOf(with(fixture, mismatch)))
                .isEqualTo("the errors differ from those in all/a.errors:"
                        + " unexpected error: nvidia_gpu must be a boolean, found the number 1");
    }

    @Test
    void fileNameIsSafeForAnyNameOfSetAndExecution() throws Exception {
        project.write("all/a.json", Project.VALID);
        FixtureSet set = project.set("all", Verdict.VALID);
        set.name = "../" + HOSTILE;

        new JUnitReport("a/\u202E").write(project.check(true, set), project.reports());

        try (var files = Files.list(project.reports().path())) {
            assertThat(files)
                    .singleElement()
                    .extracting(file -> file.getFileName().toString(), STRING)
                    .matches("TEST-a__\\.\\.\\._[_31m]+\\.xml");
        }
    }

    @Test
    void hostileTextIsEscapedAndCanBeReadBack() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.INVALID);
        ErrorMismatch mismatch = new ErrorMismatch(
                Project.named(HOSTILE), null, List.of(new ExpectedError("/" + HOSTILE, HOSTILE)), List.of());

        write(resultsOf(new FixtureResult(Project.named(HOSTILE), fixture.expectation(), fixture.result(), mismatch)));

        assertThat(only(suite("all"), "testcase").getAttribute("name")).isEqualTo(HOSTILE_AS_SHOWN);
        assertThat(only(suite("all"), "failure").getAttribute("message")).contains(HOSTILE_AS_SHOWN);
        assertThat(only(suite("all"), "failure").getTextContent())
                .isEqualTo("- /" + HOSTILE_AS_SHOWN + " " + HOSTILE_AS_SHOWN + "\n");
        assertThat(text("all")).doesNotContain("]]>").doesNotContain("\u001B");
    }

    @Test
    void hostileFieldNameGivesWellFormedXml() throws Exception {
        write(resultsOf(
                project.fixture("{\"\\u001b\\u202e\\uffff]]><!--\": 1}", Verdict.VALID),
                project.fixture("{\"\\ud800\": 1}", Verdict.VALID)));

        assertThat(attributes(suite("all"), "tests", "failures", "errors")).containsExactly("2", "2", "0");
        assertThat(text("all")).doesNotContain("]]>").doesNotContain("<!--").doesNotContain("\u001B");
    }

    @Test
    void reportDoesNotContainSecrets() throws Exception {
        project.write("own.schema.json", "{\"properties\": {\"license_key\": {\"type\": \"number\"}}}");
        project.write("all/a.json", "{\"license_key\": \"hunter2\"}");
        FixtureSet set = project.set("all", Verdict.VALID);
        set.schema = "own.schema.json";
        set.secretFields = List.of("license_key");

        write(project.check(true, set));

        assertThat(text("all")).contains("license_key must be").doesNotContain("hunter2");
    }

    @Test
    void filesOfSetsWithTheSameSafeNameAreNumbered() throws Exception {
        project.write("all/a.json", Project.VALID);
        FixtureSet[] sets = {
            project.set("all", Verdict.VALID), project.set("all", Verdict.VALID), project.set("all", Verdict.VALID)
        };
        sets[0].name = "a/b";
        sets[1].name = "A_B";
        sets[2].name = "a_b-2";

        write(project.check(true, sets));

        assertThat(suite("a_b").getAttribute("name")).isEqualTo("default.a/b");
        assertThat(suite("A_B-2").getAttribute("name")).isEqualTo("default.A_B");
        assertThat(suite("a_b-2-2").getAttribute("name")).isEqualTo("default.a_b-2");
    }

    @Test
    void longFileNameIsCut() throws Exception {
        project.write("all/a.json", Project.VALID);
        FixtureSet set = project.set("all", Verdict.VALID);
        set.name = "a".repeat(1000);

        write(project.check(true, set));

        assertThat(suite("a".repeat(192)).getAttribute("name")).isEqualTo("default." + "a".repeat(1000));
    }

    @Test
    void unwritableDirectoryIsAnIoException() throws Exception {
        Results results = resultsOf(project.fixture(Project.VALID, Verdict.VALID));
        project.write("target", "a file");

        assertThatThrownBy(() -> write(results)).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskIsAnIoException() throws Exception {
        FixtureResult fixture = project.fixture(Project.INVALID, Verdict.VALID);
        FixtureResult[] many = Collections.nCopies(1000, fixture).toArray(FixtureResult[]::new);
        try (Writer full = new FileWriter("/dev/full", StandardCharsets.UTF_8)) {
            assertThatThrownBy(() ->
                            JUnitReport.write("all", resultsOf(many).sets().get(0), full))
                    .isInstanceOf(IOException.class);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }
}
