package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Compares docs/java.md with the code, its output and the API. {@code ./regenerate} writes the code and the output. */
class JavaPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/java.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/imageschema/example");

    /** A fenced block with a name after the language. */
    private static final Pattern BLOCK = Pattern.compile("```((?:java|text) \\S+)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern REGION =
            Pattern.compile("// @start region=\"(.+?)\"\n(.*?) *// @end\n", Pattern.DOTALL);

    private static final Pattern SPANS = Pattern.compile("// @start spans\n(.*?) *// @end\n", Pattern.DOTALL);

    private static final SchemaValidator PORTS = Validator.forModel(Model.PORT).build();

    @Test
    @Tag(GeneratedPage.TAG)
    void codeAndOutputAreCurrent() throws IOException {
        Map<String, String> blocks = blocks();
        assertThat(found(BLOCK)).containsExactlyInAnyOrderElementsOf(blocks.keySet());

        String expected = BLOCK.matcher(page())
                .replaceAll(block ->
                        Matcher.quoteReplacement("```" + block.group(1) + "\n" + blocks.get(block.group(1)) + "```\n"));
        GeneratedPage.assertCurrent(PAGE, expected);
    }

    @Test
    void everyJavaAndTextBlockIsChecked() throws IOException {
        assertThat(found(Pattern.compile("(?m)^(```)(java|text)\\b")))
                .hasSameSizeAs(found(BLOCK))
                .hasSizeGreaterThan(10);
    }

    private static Map<String, String> blocks() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        String sources = Files.readString(SOURCES.resolve("JavaPageSnippets.java"))
                + Files.readString(SOURCES.resolve("PortTest.java"));
        REGION.matcher(sources)
                .results()
                .forEach(region -> blocks.put("java " + region.group(1), dedented(region.group(2))));

        blocks.put("text file-name", JavaPageSnippets.fileName().toText(TextStyle.LINES));
        blocks.put("text errors", printed(JavaPageSnippets::errors));
        blocks.put("text warnings", printed(JavaPageSnippets::warnings));

        SchemaException unmapped = catchThrowableOfType(
                SchemaException.class,
                () -> Validator.forSchema(Path.of("delivery.schema.json")).build());
        blocks.put("text schema-exception", unmapped.getMessage() + "\n");

        ValidationResult hostIsString = PORTS.validate("{\"host\": \"443\", \"container\": 8443, \"type\": \"tcp\"}");
        ValidationResult typeIsMissing = PORTS.validate("{\"host\": 443, \"container\": 8443}");
        blocks.put("text junit", failure(JavaPageSnippets::assertWithJUnit, hostIsString));
        blocks.put("text tuples", failure(JavaPageSnippets::assertErrors, typeIsMissing));
        return blocks;
    }

    /** {@return the lines without their common indentation; a line break at the end would count as a line without any} */
    private static String dedented(String lines) {
        return lines.stripTrailing().stripIndent() + "\n";
    }

    private static String printed(Runnable snippet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            snippet.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String failure(Consumer<ValidationResult> assertion, ValidationResult result) {
        AssertionError error = catchThrowableOfType(AssertionError.class, () -> assertion.accept(result));
        return String.valueOf(error.getMessage()).strip() + "\n";
    }

    @Test
    void codeInSentencesIsCompiled() throws IOException {
        List<String> statements = SPANS.matcher(Files.readString(SOURCES.resolve("JavaPageSnippets.java")))
                .results()
                .flatMap(spans -> spans.group(1).lines())
                .map(line -> line.strip().replaceFirst("^\\w+ \\w+ = ", "").replaceFirst(";$", ""))
                .toList();

        assertThat(statements).hasSizeGreaterThan(5);
        assertThat(page())
                .contains(statements.stream().map(code -> "`" + code + "`").toList());
    }

    @Test
    void messagesOfTheOtherAssertionsContainTheText() {
        ValidationResult hostIsString = PORTS.validate("{\"host\": \"443\", \"container\": 8443, \"type\": \"tcp\"}");
        ValidationResult noteIsUnknown =
                PORTS.validate("{\"host\": 443, \"container\": 8443, \"type\": \"tcp\", \"note\": \"web\"}");

        assertThat(failure(JavaPageSnippets::assertWithAssertJ, hostIsString)).isEqualTo(hostIsString.toText());
        assertThat(failure(JavaPageSnippets::assertWithDescription, hostIsString))
                .startsWith("[" + hostIsString.toText() + "] \nExpecting value to be true but was false");
        assertThat(failure(JavaPageSnippets::assertClean, noteIsUnknown))
                .isEqualTo(noteIsUnknown.toText() + " ==> expected: <true> but was: <false>\n");
    }

    @Test
    void assertionsPassForAValidDocument() {
        ValidationResult valid = PORTS.validate("{\"host\": 443, \"container\": 8443, \"type\": \"tcp\"}");

        JavaPageSnippets.assertWithJUnit(valid);
        JavaPageSnippets.assertWithAssertJ(valid);
        JavaPageSnippets.assertClean(valid);
    }

    @Test
    void snippetsWithoutOutputDoWhatThePageSays() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("broken.json"));
        String json = new String(bytes, StandardCharsets.UTF_8);
        assertThat(JavaPageSnippets.inputs(json, bytes, new ByteArrayInputStream(bytes)))
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.errors()).hasSize(7));

        ValidationResult result = PORTS.validate("{\"host\": \"80\", \"container\": 8080, \"typ\": \"tcp\"}");
        List<String> styles = JavaPageSnippets.styles(result);
        assertThat(styles.get(0)).isEqualTo(result.toText(TextStyle.FRAMES)).contains("  1 | {\"host\": \"80\",");
        assertThat(styles.get(1)).hasLineCount(3);
        assertThat(styles.get(2)).startsWith("port.json:1:10:");
        assertThat(styles.get(3)).contains("\u001b[");
        assertThat(styles.get(4)).doesNotContain("\n").startsWith("{\"verdict\":\"INVALID\",\"errors\":[");
        assertThat(styles.get(4)).contains("],\"moreErrors\":0,\"warnings\":[],\"moreWarnings\":0}");

        printed(() -> assertThat(JavaPageSnippets.warnings()).isFalse());
        assertThat(JavaPageSnippets.builder().validate("{").verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(JavaPageSnippets.mapping()
                        .validate("{\"address\": {}}")
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("/address/city");
    }

    @Test
    void strictProfileMakesUnknownFieldsErrorsUnlessTheyAreAllowed() {
        SchemaValidator.Builder stateErrors =
                Validator.forModel(Model.STATE_ERROR).profile(Profile.STRICT).allowUnknown("/team");

        assertThat(stateErrors
                        .build()
                        .validate("{\"mesage\": \"no space left\", \"team\": 1}")
                        .errors())
                .extracting(ValidationError::field, ValidationError::keyword)
                .containsExactly(tuple("/mesage", "additionalProperties"));
    }

    @Test
    void allowedFieldCausesNoWarningInTheDocumentedProfile() {
        SchemaValidator.Builder stateErrors =
                Validator.forModel(Model.STATE_ERROR).allowUnknown("/team");

        assertThat(stateErrors
                        .build()
                        .validate("{\"mesage\": \"no space left\", \"team\": 1}")
                        .warnings())
                .extracting(ValidationError::field)
                .containsExactly("/mesage");
    }

    @Test
    void unknownFieldIsAnErrorInClosedObjectsOfUserSchemas() {
        String json = "{\"team\": 1}";
        ValidationResult open = Validator.forSchema("{}").build().validate(json);
        ValidationResult closed =
                Validator.forSchema("{\"additionalProperties\": false}").build().validate(json);
        ValidationResult model = Validator.forSchema("{\"$ref\": \"" + Model.STATE_ERROR.schemaId() + "\"}")
                .build()
                .validate(json);

        assertThat(open).isEqualTo(new ValidationResult(Verdict.VALID, List.of(), List.of()));
        assertThat(closed.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(model.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void tableOfTheBuilderListsItsPublicMethods() throws IOException {
        List<String> methods = Arrays.stream(SchemaValidator.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(JavaPageTest::signature)
                .toList();

        assertThat(names("| Method of the builder | Meaning | Default |")).containsExactlyInAnyOrderElementsOf(methods);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(type ->
                                type.isArray() ? type.getComponentType().getSimpleName() + "..." : type.getSimpleName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void defaultOfMaxErrorsIsThatOfThePage() throws IOException {
        String json = Stream.generate(() -> "1").limit(101).collect(Collectors.joining(",", "[", "]"));
        ValidationResult result =
                Validator.forSchema("{\"items\": {\"type\": \"null\"}}").build().validate(json);

        assertThat(result.errors()).hasSize(100);
        assertThat(result.moreErrors()).hasValue(1);
        assertThat(page()).contains("and how many warnings | 100 |", "at most 100 of them");
    }

    @Test
    void tableOfLimitsHasTheirDefaults() throws Exception {
        List<String> rows = new ArrayList<>(defaults(Limits.DEFAULT));
        rows.addAll(defaults(NdjsonLimits.DEFAULT));

        assertThat(rows("| Limit | Default | Meaning |")).isEqualTo(rows);
    }

    private static List<String> defaults(Record limits) throws ReflectiveOperationException {
        List<String> rows = new ArrayList<>();
        for (RecordComponent component : limits.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(limits);
            rows.add(String.format(Locale.ROOT, "| `%s` | %,d |", component.getName(), value));
        }
        return rows;
    }

    @Test
    void tablesOfResultsListTheApi() throws IOException {
        assertThat(names("| Verdict | Meaning | Errors |"))
                .containsExactlyElementsOf(
                        Arrays.stream(Verdict.values()).map(Verdict::name).toList());
        assertThat(names("| Component | Meaning |"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ValidationError.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void exceptionsAreThoseOfTheTable() throws IOException {
        SchemaValidator.Builder model = Validator.forModel(Model.PORT);
        SchemaValidator.Builder userSchema = Validator.forSchema("{}");

        assertThatNullPointerException()
                .isThrownBy(() -> Validator.validate((String) null))
                .withMessage("json");
        assertThatIllegalArgumentException().isThrownBy(() -> model.maxErrors(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withNestingDepth(201));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PORTS.validateLines(Path.of("ports.ndjson"), 0, (line, offset, result) -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> model.allowUnknown("note"));
        assertThatIllegalArgumentException().isThrownBy(() -> userSchema.mapSchema("relative", ROOT));
        assertThatIllegalStateException().isThrownBy(() -> userSchema.profile(Profile.STRICT));
        assertThatIllegalStateException().isThrownBy(() -> model.mapSchema("https://example.org/", ROOT));
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> Validator.forSchema("{").build());
        assertThat(names("| Exception | Cause |"))
                .containsExactly(
                        NullPointerException.class.getSimpleName(),
                        IllegalArgumentException.class.getSimpleName(),
                        IllegalStateException.class.getSimpleName(),
                        SchemaException.class.getSimpleName());
    }

    @Test
    void versionsAreThoseOfTheBuild() throws Exception {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String library = "dev.imageschema:validator-core:"
                + match(pom, "<artifactId>image-schema</artifactId>\\s*<version>(.*?)</version>");
        String slf4j = "org.slf4j:slf4j-nop:" + slf4jVersion();

        assertThat(Set.copyOf(found(Pattern.compile("([a-z0-9.]+:[a-z0-9-]+:\\d[^\"`\\s]*)"))))
                .containsExactlyInAnyOrder(
                        library,
                        slf4j,
                        "org.junit.jupiter:junit-jupiter:" + match(pom, "<junit.version>(.*?)<"),
                        "org.assertj:assertj-core:" + match(pom, "<assertj.version>(.*?)<"));
        assertThat(dependencies()).containsExactly(library, slf4j);
        assertThat(match(pom, "<slf4j.version>(.*?)<")).isEqualTo(slf4jVersion());
        for (String plugin : List.of("maven-compiler-plugin", "maven-surefire-plugin")) {
            String version = match(pom, plugin + "</artifactId>\\s*<version>(.*?)<");
            assertThat(page()).contains("`" + plugin + "` " + version);
        }
        assertThat(page()).contains("`maven.compiler.release` to " + match(pom, "<maven.compiler.release>(.*?)<"));
    }

    @Test
    void linksLeadToFilesAndHeadings() throws IOException {
        List<String> links = new ArrayList<>(links(PAGE));
        assertThat(links).hasSizeGreaterThan(5);
        for (String index : List.of("README.md", "docs/README.md")) {
            List<String> toThisPage = links(ROOT.resolve(index)).stream()
                    .filter(link -> link.contains("java.md#"))
                    .map(link -> link.replace("docs/", ""))
                    .toList();
            assertThat(toThisPage).as(index).isNotEmpty();
            links.addAll(toThisPage);
        }

        for (String link : links) {
            String file = link.replaceFirst("#.*", "");
            Path target = file.isEmpty() ? PAGE : PAGE.resolveSibling(file);
            assertThat(target).exists();
            if (link.contains("#")) {
                assertThat(anchors(target)).contains(link.substring(file.length() + 1));
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        return Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static List<String> anchors(Path page) throws IOException {
        return Pattern.compile("(?m)^##+ (.+)$")
                .matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** {@return the coordinates of the dependencies in the XML blocks} */
    private static List<String> dependencies() throws Exception {
        String xml = String.join("", found(Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)));
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<project>" + xml + "</project>")))
                .getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .map(dependency -> Stream.of("groupId", "artifactId", "version")
                        .map(name ->
                                dependency.getElementsByTagName(name).item(0).getTextContent())
                        .collect(Collectors.joining(":")))
                .toList();
    }

    /** {@return the version of slf4j-api on the class path} */
    private static String slf4jVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                JavaPageTest.class.getResourceAsStream("/META-INF/maven/org.slf4j/slf4j-api/pom.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** {@return the first group of each match in the page} */
    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(page())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String match(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** {@return the rows of a table, with their first two cells} */
    private static List<String> rows(String header) throws IOException {
        return cells(header, "^(\\| [^|]+ \\| [^|]+ \\|)");
    }

    /** {@return the code spans in the first column of a table} */
    private static List<String> names(String header) throws IOException {
        return cells(header, "^\\| ([^|]+) \\|").stream()
                .flatMap(cell -> Pattern.compile("`(.+?)`").matcher(cell).results())
                .map(name -> name.group(1))
                .toList();
    }

    private static List<String> cells(String header, String pattern) throws IOException {
        String page = page();
        assertThat(page).contains(header + "\n");
        return page.substring(page.indexOf(header))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> match(line, pattern))
                .toList();
    }
}
