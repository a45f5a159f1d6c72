package dev.imageschema.validator.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedErrors;
import dev.imageschema.validator.maven.check.ExpectedErrors.UnusableException;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.config.FixtureContract;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.ReadableFiles;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.testkit.Project;
import dev.imageschema.validator.maven.testkit.RecordingLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every report can be read and names every fixture, for any names of files and sets and any documents. */
class ReportsFuzzTest {
    private static final int MIN_INPUTS = 20;

    /** Its messages contain names and values, and it has alternatives. */
    private static final SchemaValidator USER_SCHEMA = Validator.forSchema("""
            {"type": "object", "required": ["]]>"], "properties": {"alternatives": {"anyOf": [{"type": "null"},
              {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3}]}},
             "additionalProperties": {"type": "string", "maxLength": 2, "pattern": "^[a-z]*$"}}
            """).build();

    private static final SchemaValidator IMAGES =
            Validator.forModel(Model.IMAGE).build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "div",
            "span",
            "i",
            "b",
            "a",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "code",
            "pre",
            "mark",
            "label",
            "input",
            "button",
            "form",
            "fieldset",
            "legend",
            "script",
            "noscript",
            "#root");

    /** Code in Markdown: it ends at the first run of backticks that is as long as the one before it. */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");

    @TempDir
    private static Path directory;

    /** The names of a file and of a set, the errors that are stated, and a document: with a separator between them. */
    private record Input(String file, String set, String stated, String document) {
        private static final String SEPARATOR = "\u001E";

        static Input of(byte[] bytes) {
            String[] texts = new String(bytes, UTF_8).split(SEPARATOR, 4);
            return new Input(text(texts, 0), text(texts, 1), text(texts, 2), text(texts, 3));
        }

        private static String text(String[] texts, int index) {
            return index < texts.length && !texts[index].isEmpty() ? texts[index] : "x";
        }

        Results results() throws IOException {
            ValidationResult user = USER_SCHEMA.validate(document);
            ValidationResult image = IMAGES.validate(document);
            FixtureExpectation valid = expectation(Verdict.VALID, true);
            FixtureExpectation warned = expectation(Verdict.VALID, false);
            FixtureExpectation invalid = expectation(Verdict.INVALID, true);
            return new Results(List.of(
                    new SetResult(
                            valid,
                            true,
                            List.of(
                                    new FixtureResult(Project.named(file), valid, user, null),
                                    new FixtureResult(Project.named(file), valid, image, null))),
                    new SetResult(warned, true, List.of(new FixtureResult(Project.named(file), warned, image, null))),
                    new SetResult(
                            invalid,
                            true,
                            List.of(
                                    new FixtureResult(Project.named(file), invalid, user, mismatch(user)),
                                    new FixtureResult(Project.named(file), invalid, image, mismatch(image)))),
                    new SetResult(valid, false, List.of())));
        }

        private @Nullable ErrorMismatch mismatch(ValidationResult result) throws IOException {
            Path errors = Files.writeString(directory.resolve("stated.errors"), stated);
            try {
                return ErrorMismatch.between(
                                Project.named(file),
                                ExpectedErrors.read(errors, new ReadableFiles(directory)),
                                result.errors())
                        .orElse(null);
            } catch (UnusableException e) {
                return ErrorMismatch.of(Project.named(file), String.valueOf(e.getMessage()));
            }
        }

        private FixtureExpectation expectation(Verdict verdict, boolean failOnWarning) {
            FilePatterns patterns = new FilePatterns(List.of("**/*.json"), List.of());
            return new FixtureExpectation(
                    set,
                    directory,
                    false,
                    patterns,
                    new FixtureContract.OfSchema(stated),
                    USER_SCHEMA,
                    verdict,
                    failOnWarning,
                    ExpectedErrorsMode.IF_PRESENT,
                    "directory");
        }
    }

    @FuzzTest
    @Timeout(30)
    void everyReportCanBeReadAndNamesTheFixtures(byte[] texts) throws Exception {
        Input input = Input.of(texts);
        Results results = input.results();
        ReportDirectory reports = new ReportDirectory(directory.resolve("reports"));
        for (ReportFormat format : ReportFormat.values()) {
            format.writer("default", "1", new BaseDirectory(directory)).write(results, reports);
        }
        readJson(Files.readString(reports.file(JsonReport.FILE)), input, results);
        readSarif(Files.readString(reports.file(SarifReport.FILE)), input, results);
        readHtml(Files.readString(reports.file(HtmlReport.FILE)), input);
        readJUnit(reports.path(), input, results);
        readAnnotations(results);
        readLog(results);
    }

    private static void readJson(String text, Input input, Results results) {
        areVisible(text);
        JsonNode fixtures = STRICT.readTree(text).path("fixtures");
        assertThat(fixtures).hasSameSizeAs(results.fixtures()).allSatisfy(fixture -> {
            assertThat(fixture.path("file").asString()).isEqualTo(input.file());
            assertThat(fixture.path("set").asString()).isEqualTo(input.set());
        });
    }

    private static void readSarif(String text, Input input, Results results) {
        areVisible(text);
        JsonNode found = STRICT.readTree(text).at("/runs/0/results");
        assertThat(found).hasSize((int) ReportedProblem.of(results).count()).allSatisfy(result -> {
            String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asString();
            assertThat(uri).matches("[-A-Za-z0-9/._~%:]*");
            String name = URLDecoder.decode(uri, UTF_8);
            assertThat(input.file().startsWith("/") ? "file://" + input.file() : input.file())
                    .isEqualTo(name);
        });
    }

    private static void readHtml(String text, Input input) {
        areVisible(text);
        Parser parser = Parser.htmlParser().setTrackErrors(1);
        Document page = parser.parseInput(text, "");
        assertThat(parser.getErrors()).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(ELEMENTS).contains(element.tagName());
            assertThat(element.attributes()).extracting(Attribute::getKey).noneMatch(name -> name.startsWith("on"));
        }
        assertThat(page.getElementsByTag("script")).hasSize(1);
        assertThat(page.getElementsByTag("h2"))
                .hasSize(4)
                .allSatisfy(set -> assertThat(set.wholeText()).isEqualTo(PrintableText.of(input.set())));
        assertThat(page.getElementsByTag("h3"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.wholeText()).isEqualTo(PrintableText.of(input.file())));
    }

    private static void readJUnit(Path reports, Input input, Results results) throws Exception {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(file);
                areVisible(text);
                NodeList cases = xml(text).getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    names.add(((org.w3c.dom.Element) cases.item(i)).getAttribute("name"));
                }
                Files.delete(file);
            }
        }
        names.remove("directory");
        assertThat(names).hasSameSizeAs(results.fixtures()).containsOnly(PrintableText.of(input.file()));
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        return secure().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static DocumentBuilderFactory secure() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    /** Ten lines are those of a table, the others a problem each. */
    private static void readAnnotations(Results results) throws IOException {
        Path summary = directory.resolve("summary.md");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", summary.toString());
        new GitHubActions(environment, new PrintStream(out, true, UTF_8)).report(results);
        int problems = (int) ReportedProblem.of(results).count();
        assertThat(out.toString(UTF_8).split("\\R"))
                .hasSize(Math.min(20, problems))
                .allMatch(line -> line.matches("::(error|warning|notice) file=[^:,]+(,[A-Za-z]+=[^:,]+)+::.+"));
        String markdown = Files.readString(summary);
        Files.delete(summary);
        assertThat(markdown.split("\\R")).hasSize(9 + Math.min(51, problems));
        assertThat(markdown.lines().skip(4).map(line -> CODE.matcher(line).replaceAll("CODE")))
                .allMatch(line -> line.matches("|\\| CODE( \\| \\d+){3} \\||- CODE: CODE \\(CODE\\)|- and \\d+ more"));
        areVisible(markdown);
    }

    private static void readLog(Results results) {
        RecordingLog log = new RecordingLog();
        Path file = directory.resolve("results.json");
        new LogReport(log, new BaseDirectory(directory), List.of(file), "validator:accept@default", 20, true)
                .print(results);
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> areVisible(line + "\n"));
    }

    private static void areVisible(String text) {
        assertThat(text.codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void inputsHaveEveryVerdict() throws IOException {
        Path folder = Path.of("src/test/resources/dev/imageschema/validator/maven/report/ReportsFuzzTestInputs");
        List<Verdict> verdicts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Results results = Input.of(Files.readAllBytes(file)).results();
                verdicts.add(results.fixtures().get(0).result().verdict());
            }
        }

        assertThat(verdicts)
                .hasSizeGreaterThanOrEqualTo(MIN_INPUTS)
                .contains(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);
    }
}
