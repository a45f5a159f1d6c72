package dev.imageschema.validator.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.FilePatterns;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir
    private Path base;

    private final FixtureSet common = new FixtureSet();
    private NdjsonLimits ndjsonLimits = NdjsonLimits.DEFAULT;
    private String expectedErrors;
    private final String schema = "own.schema.json";

    @BeforeEach
    void writeSchema() throws IOException {
        Files.writeString(base.resolve(schema), "{\"type\": \"object\"}");
    }

    @Test
    void withoutConfigurationTheTwoDirectoriesMayBeAbsent() throws ConfigurationException {
        List<FixtureExpectation> expectations = configuration().expectations(null, null, null);

        assertThat(expectations).extracting(FixtureExpectation::set).containsExactly("valid", "invalid");
        assertThat(expectations)
                .extracting(FixtureExpectation::verdict)
                .containsExactly(Verdict.VALID, Verdict.INVALID);
        assertThat(expectations)
                .extracting(FixtureExpectation::directory)
                .containsExactly(base.resolve("src/test/fixtures/valid"), base.resolve("src/test/fixtures/invalid"));
        assertThat(expectations).allMatch(FixtureExpectation::mayBeAbsent);
        assertThat(expectations)
                .extracting(FixtureExpectation::contract)
                .containsOnly(new FixtureContract.OfModel(Model.IMAGE, Profile.DOCUMENTED));
        assertThat(expectations)
                .extracting(FixtureExpectation::patterns)
                .containsOnly(new FilePatterns(
                        List.of("**/*.json", "**/*.ndjson", "**/*.jsonl", "**/*.ndjson.gz", "**/*.jsonl.gz"),
                        List.of()));
    }

    @Test
    void directoryThatIsConfiguredMustExist() throws ConfigurationException {
        List<FixtureExpectation> expectations =
                configuration().expectations(null, base.resolve("broken").toFile(), null);

        assertThat(expectations).extracting(FixtureExpectation::mayBeAbsent).containsExactly(true, false);
        assertThat(expectations.get(1).directory()).isEqualTo(base.resolve("broken"));
    }

    @Test
    void expectedErrorsAreUsedIfPresentByDefault() throws ConfigurationException {
        assertThat(only(set("one")).errorsMode()).isEqualTo(ExpectedErrorsMode.IF_PRESENT);

        expectedErrors = "REQUIRED";
        assertThat(only(set("one")).errorsMode()).isEqualTo(ExpectedErrorsMode.REQUIRED);

        expectedErrors = "SOMETIMES";
        assertThatThrownBy(() -> only(set("one")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("expectedErrors is SOMETIMES. It must be one of OFF, IF_PRESENT, REQUIRED");
    }

    @Test
    void secretFieldsOfASetReplaceThoseOfTheGoal() throws ConfigurationException {
        common.model = "state-error";
        common.secretFields = List.of("message");
        FixtureSet userSet = set("own");
        userSet.secretFields = List.of("time");

        assertThat(only(set("one"))
                        .validator()
                        .validate("{\"message\": 5, \"time\": 7}")
                        .errors())
                .extracting(ValidationError::found)
                .containsExactly(null, "7");
        assertThat(only(userSet)
                        .validator()
                        .validate("{\"message\": 5, \"time\": 7}")
                        .errors())
                .extracting(ValidationError::found)
                .containsExactly("5", null);
    }

    @Test
    void setInheritsTheParametersOfTheGoal() throws ConfigurationException {
        common.model = "config";
        common.profile = "strict";
        common.includes = List.of("*.image");
        common.excludes = List.of("drafts/");
        common.allowedUnknownFields = List.of("/x-team");
        FixtureSet set = set("one");

        FixtureExpectation expectation = only(set);

        assertThat(expectation.set()).isEqualTo("one");
        assertThat(expectation.verdict()).isEqualTo(Verdict.VALID);
        assertThat(expectation.mayBeAbsent()).isFalse();
        assertThat(expectation.contract()).isEqualTo(new FixtureContract.OfModel(Model.CONFIG, Profile.STRICT));
        assertThat(expectation.patterns()).isEqualTo(new FilePatterns(List.of("*.image"), List.of("drafts/")));
        assertThat(fieldsToFix(expectation, "{\"x-team\": 1, \"x-other\": 1}"))
                .contains("/x-other")
                .doesNotContain("/x-team");
    }

    @Test
    void parametersOfASetReplaceThoseOfTheGoal() throws ConfigurationException {
        common.model = "config";
        common.profile = "strict";
        common.includes = List.of("*.image");
        common.allowedUnknownFields = List.of("/x-team");
        FixtureSet set = set("directory");
        set.name = "name";
        set.model = "docker-hub-origin";
        set.profile = "documented";
        set.includes = List.of("*.origin");
        set.excludes = List.of("drafts/");
        set.expect = "MALFORMED";
        set.allowedUnknownFields = List.of();

        FixtureExpectation expectation = only(set);

        assertThat(expectation.set()).isEqualTo("name");
        assertThat(expectation.verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(expectation.contract())
                .isEqualTo(new FixtureContract.OfModel(Model.DOCKER_HUB_ORIGIN, Profile.DOCUMENTED));
        assertThat(expectation.patterns()).isEqualTo(new FilePatterns(List.of("*.origin"), List.of("drafts/")));
        assertThat(fieldsToFix(expectation, "{\"x-team\": 1}")).contains("/x-team");
    }

    @Test
    void setWithASchemaDoesNotInheritTheModel() throws ConfigurationException {
        common.model = "config";
        common.profile = "strict";
        FixtureSet set = set("one");
        set.schema = schema;

        assertThat(only(set).contract()).isEqualTo(new FixtureContract.OfSchema("own.schema.json"));
    }

    @Test
    void setWithAModelDoesNotInheritTheSchema() throws ConfigurationException {
        common.schema = schema;
        FixtureSet set = set("one");
        set.model = "config";

        assertThat(only(set).contract()).isEqualTo(new FixtureContract.OfModel(Model.CONFIG, Profile.DOCUMENTED));
    }

    @Test
    void setInheritsTheSchema() throws ConfigurationException {
        common.schema = schema;

        assertThat(only(set("one")).contract()).isInstanceOf(FixtureContract.OfSchema.class);
    }

    @Test
    void emptyListOfSetsMeansTheDefaultDirectories() throws ConfigurationException {
        assertThat(configuration().expectations(null, null, List.of())).hasSize(2);
    }

    @Test
    void setsAndDirectoriesExcludeEachOther() {
        assertMistake(
                () -> configuration().expectations(null, base.toFile(), List.of(set("one"))),
                "fixtureSets replaces validDirectory and invalidDirectory:"
                        + " remove either fixtureSets or the two directories");
    }

    @Test
    void unknownModelIsAMistake() {
        common.model = "imgae";

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "model is imgae. Did you mean image? It must be one of image, about, backend,");
    }

    @Test
    void unknownProfileIsAMistake() {
        common.profile = "STRICT";

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "profile is STRICT. Did you mean strict? It must be one of documented, strict");
    }

    @Test
    void uncheckedCannotBeExpected() {
        FixtureSet set = set("one");
        set.expect = "UNCHECKED";

        assertMistake(() -> only(set), "expect is UNCHECKED. It must be one of VALID, INVALID, MALFORMED");
    }

    @Test
    void schemaAndModelExcludeEachOther() {
        common.schema = schema;
        common.model = "image";

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "The schema own.schema.json replaces model and profile:"
                        + " remove either schema or model and profile");
    }

    @Test
    void schemaAndProfileExcludeEachOther() {
        common.schema = schema;
        FixtureSet set = set("one");
        set.profile = "documented";

        assertMistake(() -> only(set), "The schema own.schema.json replaces model and profile: remove");
    }

    @Test
    void schemaMustExist() {
        common.schema = "gone.schema.json";

        assertMistake(
                () -> configuration().expectations(null, null, null), "Cannot use the schema gone.schema.json:\n");
    }

    @Test
    void schemaMustBeValid() throws IOException {
        Files.writeString(base.resolve(schema), "{\"type\": \"strin\"}");
        common.schema = schema;

        assertThatThrownBy(() -> configuration().expectations(null, null, null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use the schema own.schema.json:\n")
                .hasMessageContaining("#/type")
                .hasMessageContaining("Did you mean \"string\"?");
    }

    @Test
    void allowedUnknownFieldMustBeAPointer() {
        common.allowedUnknownFields = List.of("config/x-team");

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "In allowedUnknownFields: config/x-team is not a JSON Pointer: it must start with /");
    }

    @Test
    void elementOfAListMustHaveText() {
        common.includes = Arrays.asList("*.json", null);

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "includes has an empty element: remove it, or give it a text");
    }

    @Test
    void regularExpressionInAPatternMustBeValid() {
        common.excludes = List.of("%regex[((]");

        assertMistake(
                () -> configuration().expectations(null, null, null),
                "(( in includes or excludes is not a valid regular expression: ");
    }

    @Test
    void setMustHaveADirectory() {
        FixtureSet set = set("one");
        set.name = "live";
        set.directory = null;

        assertMistake(() -> only(set), "The fixture set live has no directory");
    }

    @Test
    void nameOfADirectoryMustBeValid() {
        FixtureSet set = set("one");
        set.directory = new File("a\0b");

        assertMistake(() -> only(set), "a\0b is not a valid directory name: Nul character not allowed");
    }

    @Test
    void namesOfSetsMustDiffer() {
        FixtureSet other = set("other");
        other.name = "one";

        assertMistake(
                () -> configuration().expectations(null, null, List.of(set("one"), other)),
                "Two fixture sets have the name one");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1_025, 1 << 30})
    void numberOfThreadsIsBetween1And1024(int threads) {
        assertMistake(() -> ParameterValues.threads(threads), "threads is " + threads + ", but must be from 1 to 1024");
    }

    @Test
    void numberOfThreadsIsTheNumberOfProcessorsByDefault() throws ConfigurationException {
        assertThat(ParameterValues.threads(null))
                .isEqualTo(Math.min(1_024, Runtime.getRuntime().availableProcessors()));
        assertThat(ParameterValues.threads(1)).isEqualTo(1);
        assertThat(ParameterValues.threads(1_024)).isEqualTo(1_024);
    }

    @Test
    void limitsOfNdjsonFilesAreThoseOfTheLibraryByDefault() throws ConfigurationException {
        assertThat(ParameterValues.ndjsonLimits(null, null, null)).isEqualTo(NdjsonLimits.DEFAULT);
        assertThat(ParameterValues.ndjsonLimits(1L, 2L, 3)).isEqualTo(new NdjsonLimits(1, 2, 3));
    }

    @Test
    void limitsOfNdjsonFilesMustBePositive() {
        assertMistake(() -> ParameterValues.ndjsonLimits(0L, null, null), "ndjsonLines is 0, but must be at least 1");
        assertMistake(() -> ParameterValues.ndjsonLimits(null, -5L, null), "ndjsonBytes is -5, but must be at least 1");
        assertMistake(() -> ParameterValues.ndjsonLimits(null, null, 0), "ndjsonRatio is 0, but must be at least 1");
    }

    @Test
    void limitsOfNdjsonFilesApplyToEverySet() throws Exception {
        Path file = Files.writeString(base.resolve("two.ndjson"), "{}\n{}\n");
        ndjsonLimits = NdjsonLimits.DEFAULT.withLines(1);
        FixtureSet userSet = set("own");
        userSet.schema = schema;

        for (FixtureExpectation expectation : configuration().expectations(null, null, List.of(set("one"), userSet))) {
            assertThat(expectation
                            .validator()
                            .validateLines(file, (line, offset, result) -> {})
                            .unchecked())
                    .isEqualTo(1);
        }
    }

    private Configuration configuration() {
        BaseDirectory directory = new BaseDirectory(base);
        return new Configuration(
                directory,
                new SchemaLocator(directory, getClass().getClassLoader(), List.of()),
                common,
                ndjsonLimits,
                true,
                expectedErrors);
    }

    private FixtureSet set(String directory) {
        FixtureSet set = new FixtureSet();
        set.directory = base.resolve(directory).toFile();
        return set;
    }

    private FixtureExpectation only(FixtureSet set) throws ConfigurationException {
        List<FixtureExpectation> expectations = configuration().expectations(null, null, List.of(set));
        assertThat(expectations).hasSize(1);
        return expectations.get(0);
    }

    private static List<String> fieldsToFix(FixtureExpectation expectation, String json) {
        ValidationResult result = expectation.validator().validate(json);
        return Stream.of(result.errors(), result.warnings())
                .flatMap(List::stream)
                .map(ValidationError::field)
                .toList();
    }

    private static void assertMistake(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(ConfigurationException.class).hasMessageStartingWith(message);
    }
}
