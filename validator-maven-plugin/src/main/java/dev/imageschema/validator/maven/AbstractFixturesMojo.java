package dev.imageschema.validator.maven;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.maven.check.FixtureChecker;
import dev.imageschema.validator.maven.check.Progress;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.Configuration;
import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.config.ParameterValues;
import dev.imageschema.validator.maven.config.SchemaLocator;
import dev.imageschema.validator.maven.config.SchemaMapping;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that the goals {@code validate}, {@code accept} and {@code coverage} share.
 *
 * <p>Most parameters have no {@code defaultValue}, because the goals must distinguish a parameter that the pom does not
 * set from one that the pom sets to the default value.
 */
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
public abstract class AbstractFixturesMojo extends AbstractValidatorMojo {
    /** The id of the execution of a goal that is called on the command line. */
    static final String COMMAND_LINE = "default-cli";

    /** The parameters that a fixture set inherits; each has a setter here and a field in {@link FixtureSet}. */
    private final FixtureSet common = new FixtureSet();

    /**
     * The model of the fixtures, such as {@code config} or {@code docker-hub-origin}: {@code image} by default. An
     * unknown name fails the build with the list of all models.
     *
     * <pre>{@code <model>docker-hub-origin</model>}</pre>
     */
    @Parameter(property = "validator.model")
    public final void setModel(@Nullable String model) {
        common.model = model;
    }

    /**
     * The profile of the model: {@code documented} by default, which follows the published documentation and reports an
     * unknown field as a warning; or {@code strict}, which is for documents of the live platform, restricts
     * identifiers of other resources, times and ports, and rejects unknown fields.
     *
     * <pre>{@code <profile>strict</profile>}</pre>
     */
    @Parameter(property = "validator.profile")
    public final void setProfile(@Nullable String profile) {
        common.profile = profile;
    }

    /**
     * A JSON Schema (draft 2020-12) of your own, which replaces {@code model} and {@code profile}; none by default. The
     * value is a file; or a resource of a dependency of the plugin, such as {@code
     * classpath:schemas/deployment.schema.json}; or an IRI that {@code schemaMappings} maps. The schema may refer to
     * files in its folder and in the folders below it, to mapped schemas, and to the models by their {@code $id}. The
     * plugin never fetches a schema from a network.
     *
     * <pre>{@code <schema>src/main/schema/deployment.schema.json</schema>}</pre>
     */
    @Parameter(property = "validator.schema")
    public final void setSchema(@Nullable String schema) {
        common.schema = schema;
    }

    /**
     * The files and folders that schema IRIs map to; none by default. {@code schema} may be such an IRI, and a schema
     * of your own may refer to one. An IRI that ends with a slash maps every IRI that starts with it to a file in a
     * folder. A path is a file, a folder, or {@code classpath:} and a resource of a dependency of the plugin.
     *
     * <pre>{@code
     * <schemaMappings>
     *   <schemaMapping>
     *     <iri>https://example.org/schemas/</iri>
     *     <path>src/main/schemas</path>
     *   </schemaMapping>
     * </schemaMappings>
     * }</pre>
     */
    @Parameter
    private @Nullable List<SchemaMapping> schemaMappings;

    /**
     * The directory of the fixtures that must be valid: {@code src/test/fixtures/valid} by default. The default
     * directory may be absent; a configured directory must exist.
     *
     * <pre>{@code <validDirectory>src/test/resources/images</validDirectory>}</pre>
     */
    @Parameter(property = "validator.validDirectory")
    private @Nullable File validDirectory;

    /**
     * The directory of the fixtures that must be invalid, which means well-formed JSON that does not match the schema:
     * {@code src/test/fixtures/invalid} by default. The default directory may be absent; a configured directory must
     * exist.
     *
     * <pre>{@code <invalidDirectory>src/test/resources/broken-images</invalidDirectory>}</pre>
     */
    @Parameter(property = "validator.invalidDirectory")
    private @Nullable File invalidDirectory;

    /**
     * Fixture sets, each with a directory, an expected verdict and a schema, in place of {@code validDirectory} and
     * {@code invalidDirectory}; none by default. {@code directory} is required. {@code expect} is {@code VALID} (the
     * default), {@code INVALID} or {@code MALFORMED}. {@code name} is the name of the directory by default. A set can
     * also have {@code model}, {@code profile}, {@code schema}, {@code includes}, {@code excludes}, {@code
     * allowedUnknownFields} and {@code secretFields}; each one that it leaves out has the value of the goal's parameter
     * of the same name.
     *
     * <pre>{@code
     * <fixtureSets>
     *   <fixtureSet>
     *     <name>live</name>
     *     <profile>strict</profile>
     *     <directory>src/test/fixtures/live</directory>
     *   </fixtureSet>
     *   <fixtureSet>
     *     <name>truncated</name>
     *     <directory>src/test/fixtures/truncated</directory>
     *     <expect>MALFORMED</expect>
     *   </fixtureSet>
     * </fixtureSets>
     * }</pre>
     */
    @Parameter
    private @Nullable List<FixtureSet> fixtureSets;

    /**
     * Ant patterns of the fixtures in a directory and in the directories below it: by default all files whose names end
     * with {@code .json}, {@code .ndjson}, {@code .jsonl}, {@code .ndjson.gz} or {@code .jsonl.gz}. A file with one of
     * the last four endings is an NDJSON file: each of its lines is a document that must have the expected verdict.
     *
     * <pre>{@code
     * <includes>
     *   <include>*.image.json</include>
     * </includes>
     * }</pre>
     */
    @Parameter(property = "validator.includes")
    public final void setIncludes(@Nullable List<String> patterns) {
        common.includes = patterns;
    }

    /**
     * Ant patterns of files in a directory of fixtures that are not fixtures, although they match {@code includes};
     * none by default.
     *
     * <pre>{@code
     * <excludes>
     *   <exclude>drafts/**</exclude>
     * </excludes>
     * }</pre>
     */
    @Parameter(property = "validator.excludes")
    public final void setExcludes(@Nullable List<String> patterns) {
        common.excludes = patterns;
    }

    /**
     * JSON Pointers of fields that fixtures may have although the schema does not declare them; none by default. The
     * reference token {@code *} stands for any one reference token, such as the index of an item.
     *
     * <pre>{@code
     * <allowedUnknownFields>
     *   <allowedUnknownField>/config/x-team</allowedUnknownField>
     * </allowedUnknownFields>
     * }</pre>
     */
    @Parameter(property = "validator.allowedUnknownFields")
    public final void setAllowedUnknownFields(@Nullable List<String> allowedUnknownFields) {
        common.allowedUnknownFields = allowedUnknownFields;
    }

    /**
     * Names of fields, at any place in a document, whose values the log and the reports mask; none by default. The
     * values of the passwords, tokens, keys and variables of the models are always masked.
     *
     * <pre>{@code
     * <secretFields>
     *   <secretField>license_key</secretField>
     * </secretFields>
     * }</pre>
     */
    @Parameter(property = "validator.secretFields")
    public final void setSecretFields(@Nullable List<String> secretFields) {
        common.secretFields = secretFields;
    }

    /**
     * Whether a fixture that must be valid fails if it has a warning. In the documented profile an unknown field is a
     * warning, and usually a typo.
     *
     * <pre>{@code <failOnWarning>false</failOnWarning>}</pre>
     */
    @Parameter(property = "validator.failOnWarning", defaultValue = "true")
    private boolean failOnWarning;

    /**
     * How the goal uses {@code .errors} files, which state the errors that a fixture must have. The file for {@code
     * ports-host-is-text.json} is {@code ports-host-is-text.errors} in the same directory. It has a line {@code FIELD
     * KEYWORD} for each error, such as {@code /config/ports/0/host type}, in any order. {@code IF_PRESENT} by default:
     * a fixture that must be invalid or malformed and has such a file must have exactly these errors. {@code REQUIRED}:
     * every fixture that must be invalid or malformed needs such a file. {@code OFF}: the goal ignores these files. A
     * fixture that must be valid fails if it has such a file, unless the mode is {@code OFF}.
     *
     * <pre>{@code <expectedErrors>REQUIRED</expectedErrors>}</pre>
     */
    @Parameter(property = "validator.expectedErrors")
    private @Nullable String expectedErrors;

    /**
     * The number of threads that validate fixtures, from 1 to 1,024: the number of processors by default. The results
     * do not depend on the number of threads.
     *
     * <pre>{@code <threads>1</threads>}</pre>
     */
    @Parameter(property = "validator.threads")
    private @Nullable Integer threads;

    /**
     * The maximum number of lines of an NDJSON file, empty lines included: 5,000,000 by default. The plugin stops
     * reading at the first line beyond the limit, and the fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonLines>50000000</ndjsonLines>}</pre>
     */
    @Parameter(property = "validator.ndjsonLines")
    private @Nullable Long ndjsonLines;

    /**
     * The maximum size of an NDJSON file in bytes, after decompression: 100,000,000,000 by default. The plugin stops
     * reading at the line that exceeds the limit, and the fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonBytes>500000000000</ndjsonBytes>}</pre>
     */
    @Parameter(property = "validator.ndjsonBytes")
    private @Nullable Long ndjsonBytes;

    /**
     * The maximum ratio of decompressed bytes to compressed bytes of an NDJSON file that is compressed with gzip: 200
     * by default. The plugin checks the ratio after the first MiB of decompressed bytes. The plugin stops reading where
     * the ratio exceeds the limit, and the fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonRatio>1000</ndjsonRatio>}</pre>
     */
    @Parameter(property = "validator.ndjsonRatio")
    private @Nullable Integer ndjsonRatio;

    /**
     * The directory of the reports: {@code target/validator-reports/EXECUTION_ID} by default, so that executions do not
     * overwrite the reports of each other. It must not be a directory of fixtures.
     *
     * <pre>{@code <reportDirectory>target/reports/fixtures</reportDirectory>}</pre>
     */
    @Parameter(property = "validator.reportDirectory")
    private @Nullable File reportDirectory;

    final ReportDirectory reports() {
        return new ReportDirectory(reportDirectory == null ? defaultReportDirectory() : reportDirectory.toPath());
    }

    /**
     * {@return a sentence that names the goal with its execution, such as {@code validator:accept@fixtures}; empty if
     * this run has the configuration of an execution, or no execution of the pom adds to the configuration of the
     * plugin}
     *
     * <p>Maven ignores the configuration inside {@code <execution>} when a goal is called from the command line without
     * an execution id.
     */
    final String executionAdvice() {
        Plugin plugin = project()
                .getBuild()
                .getPluginsAsMap()
                .get(execution().getPlugin().getKey());
        if (plugin == null || !execution().getExecutionId().equals(COMMAND_LINE)) {
            return "";
        }
        String goals = plugin.getExecutions().stream()
                .filter(other -> other.getConfiguration() != null
                        && !other.getConfiguration().equals(plugin.getConfiguration()))
                .map(other -> "validator:" + execution().getGoal() + "@" + other.getId())
                .collect(Collectors.joining(" or "));
        return goals.isEmpty()
                ? ""
                : ". The pom configures the plugin inside <execution>: run " + PrintableText.of(goals)
                        + " to use that configuration";
    }

    private Path defaultReportDirectory() {
        return buildDirectory().resolve("validator-reports").resolve(execution().getExecutionId());
    }

    /**
     * {@return the results of all fixtures}
     *
     * @throws ConfigurationException if the configuration is wrong
     */
    final Results check() throws ConfigurationException {
        return check(expectation -> true);
    }

    /**
     * {@return the results of the fixtures of some sets}
     *
     * @param which selects the sets
     * @throws ConfigurationException if the configuration is wrong, even of a set that is not selected
     */
    final Results check(Predicate<FixtureExpectation> which) throws ConfigurationException {
        List<FixtureExpectation> expectations = expectations();
        ReportDirectory reports = reports();
        Progress progress = new Progress(getLog()::info, System::nanoTime);
        return new FixtureChecker(
                        base(), file -> ReportFiles.isReport(file, reports), ParameterValues.threads(threads), progress)
                .check(expectations.stream().filter(which).toList());
    }

    private List<FixtureExpectation> expectations() throws ConfigurationException {
        List<SchemaMapping> mappings = schemaMappings == null ? List.of() : schemaMappings;
        try (SchemaLocator schemas = new SchemaLocator(base(), getClass().getClassLoader(), mappings)) {
            NdjsonLimits limits = ParameterValues.ndjsonLimits(ndjsonLines, ndjsonBytes, ndjsonRatio);
            Configuration configuration =
                    new Configuration(base(), schemas, common, limits, failOnWarning, expectedErrors);
            List<FixtureExpectation> expectations =
                    configuration.expectations(validDirectory, invalidDirectory, fixtureSets);
            configuration.requireApart(reports(), expectations);
            return expectations;
        }
    }
}
