package dev.imageschema.validator.maven;

import dev.imageschema.validator.NdjsonLimits;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals that look at fixtures have in common: which fixtures there are, and what they must be. */
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
abstract class AbstractFixturesMojo extends AbstractMojo {
    /**
     * Whether to do nothing.
     *
     * <pre>{@code <skip>true</skip>}</pre>
     */
    @Parameter(property = "validator.skip", defaultValue = "false")
    private boolean skip;

    /**
     * What the fixtures are: {@code image} by default, or another model, such as {@code config} or {@code docker-hub-origin}.
     * A name that does not exist fails the build with the list of those that do.
     *
     * <pre>{@code <model>docker-hub-origin</model>}</pre>
     */
    // No defaultValue here and below where a value that was configured means something else than the same one by
    // default.
    @Parameter(property = "validator.model")
    private @Nullable String model;

    /**
     * How closely the fixtures are looked at: {@code documented} by default, the contract as Cycle documents it; or {@code
     * strict}, what a document of the live platform looks like, where an unknown field is an error.
     *
     * <pre>{@code <profile>strict</profile>}</pre>
     */
    @Parameter(property = "validator.profile")
    private @Nullable String profile;

    /**
     * A JSON Schema (draft 2020-12) of your own that takes the place of {@link #model} and {@link #profile}; none by default.
     * It is a file, such as the one below; a resource of a dependency of the plugin, such as {@code
     * classpath:schemas/deployment.schema.json}; or an IRI that {@link #schemaMappings} map. It may refer to what is in its
     * folder and beneath it, to what is mapped, and to the models by their {@code $id}. Nothing is ever fetched.
     *
     * <pre>{@code <schema>src/main/schema/deployment.schema.json</schema>}</pre>
     */
    @Parameter(property = "validator.schema")
    private @Nullable String schema;

    /**
     * Files and folders that stand for the IRIs of schemas: {@link #schema} may be such an IRI, and a schema of your own may
     * refer to it; none by default. A path is a file or a folder, or a resource of a dependency of the plugin after {@code
     * classpath:}.
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
     * The directory whose fixtures must be valid: {@code src/test/fixtures/valid} by default, which may be absent. One that is
     * configured must exist.
     *
     * <pre>{@code <validDirectory>src/test/resources/images</validDirectory>}</pre>
     */
    @Parameter(property = "validator.validDirectory")
    private @Nullable File validDirectory;

    /**
     * The directory whose fixtures must be rejected: well-formed, but not valid; {@code src/test/fixtures/invalid} by default,
     * which may be absent. One that is configured must exist.
     *
     * <pre>{@code <invalidDirectory>src/test/resources/broken-images</invalidDirectory>}</pre>
     */
    @Parameter(property = "validator.invalidDirectory")
    private @Nullable File invalidDirectory;

    /**
     * Sets of fixtures, each with its own directory, schema and expectation, in place of {@link #validDirectory} and {@link
     * #invalidDirectory}; none by default. What a set leaves out it takes from the parameters of the same name here.
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
     * Which files of a directory are fixtures, as Ant patterns: all that end with {@code .json}, {@code .ndjson}, {@code .jsonl},
     * {@code .ndjson.gz} or {@code .jsonl.gz} by default. All but the first are archives, by their names: each line is a document
     * that must be what the fixtures of its set must be.
     *
     * <pre>{@code
     * <includes>
     *   <include>*.image.json</include>
     * </includes>
     * }</pre>
     */
    @Parameter(property = "validator.includes")
    private @Nullable List<String> includes;

    /**
     * Which of them are none after all, as Ant patterns; none by default.
     *
     * <pre>{@code
     * <excludes>
     *   <exclude>drafts/**</exclude>
     * </excludes>
     * }</pre>
     */
    @Parameter(property = "validator.excludes")
    private @Nullable List<String> excludes;

    /**
     * Fields that are fine although the schema does not declare them, as JSON Pointers in which a step {@code *} stands for any
     * one step, such as the index of a port; none by default.
     *
     * <pre>{@code
     * <allowedUnknownFields>
     *   <allowedUnknownField>/config/x-team</allowedUnknownField>
     * </allowedUnknownFields>
     * }</pre>
     */
    @Parameter(property = "validator.allowedUnknownFields")
    private @Nullable List<String> allowedUnknownFields;

    /**
     * Names of fields whose values are never shown in the log or a report, wherever they stand; none by default, besides the
     * passwords, tokens, keys and variables of the models.
     *
     * <pre>{@code
     * <secretFields>
     *   <secretField>license_key</secretField>
     * </secretFields>
     * }</pre>
     */
    @Parameter(property = "validator.secretFields")
    private @Nullable List<String> secretFields;

    /**
     * Whether a valid fixture with a warning counts as failed. An unknown field, which is allowed in the documented profile, is
     * such a warning, and usually a typo.
     *
     * <pre>{@code <failOnWarning>false</failOnWarning>}</pre>
     */
    @Parameter(property = "validator.failOnWarning", defaultValue = "true")
    private boolean failOnWarning;

    /**
     * What becomes of the files that state the errors of fixtures: beside {@code ports-host-is-text.json} such a file is named
     * {@code ports-host-is-text.errors} and has a line {@code FIELD KEYWORD} for each error, such as {@code /config/ports/0/host
     * type}, in any order. {@code IF_PRESENT} by default: a fixture that must be rejected, and has such a file, must have exactly
     * these errors. {@code REQUIRED}: each must have one. {@code OFF}: they are not looked at.
     *
     * <pre>{@code <expectedErrors>REQUIRED</expectedErrors>}</pre>
     */
    @Parameter(property = "validator.expectedErrors")
    private @Nullable String expectedErrors;

    /**
     * How many fixtures are checked at the same time, from 1 to 1,024: as many as there are processors by default. What is
     * reported does not depend on it.
     *
     * <pre>{@code <threads>1</threads>}</pre>
     */
    @Parameter(property = "validator.threads")
    private @Nullable Integer threads;

    /**
     * How many lines an NDJSON file may have, empty ones included: 5,000,000 by default. The plugin stops reading at the first line
     * beyond the limit, and the fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonLines>50000000</ndjsonLines>}</pre>
     */
    @Parameter(property = "validator.ndjsonLines")
    private @Nullable Long ndjsonLines;

    /**
     * How many bytes an NDJSON file may have, in plain if it is compressed: 100,000,000,000 by default. The plugin stops reading
     * at the line that exceeds the limit, and the fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonBytes>500000000000</ndjsonBytes>}</pre>
     */
    @Parameter(property = "validator.ndjsonBytes")
    private @Nullable Long ndjsonBytes;

    /**
     * How many times as large as its compressed bytes an NDJSON file may be that is compressed by gzip: 200 by default. The plugin
     * checks the ratio after the first MiB of plain bytes. The plugin stops reading where the ratio exceeds the limit, and the
     * fixture fails in every fixture set.
     *
     * <pre>{@code <ndjsonRatio>1000</ndjsonRatio>}</pre>
     */
    @Parameter(property = "validator.ndjsonRatio")
    private @Nullable Integer ndjsonRatio;

    /**
     * Where reports are written: {@code target/validator-reports/} and the id of the execution by default, so that
     * each execution has its own. It must not be a directory of fixtures.
     *
     * <pre>{@code <reportDirectory>target/reports/fixtures</reportDirectory>}</pre>
     */
    @Parameter(property = "validator.reportDirectory")
    private @Nullable File reportDirectory;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** {@return whether this goal is to do nothing, which is then said} */
    final boolean isSkipped() {
        if (skip) {
            getLog().info("Fixtures are not checked, as validator.skip is true");
        }
        return skip;
    }

    final BaseDirectory base() {
        return new BaseDirectory(basedir.toPath());
    }

    final MojoExecution execution() {
        return execution;
    }

    final ReportDirectory reports() {
        return new ReportDirectory(reportDirectory == null ? defaultReportDirectory() : reportDirectory.toPath());
    }

    private Path defaultReportDirectory() {
        return base().buildDirectory(project).resolve("validator-reports").resolve(execution.getExecutionId());
    }

    /**
     * {@return what became of all fixtures}
     *
     * @throws MojoExecutionException if the pom is mistaken
     */
    final Results check() throws MojoExecutionException {
        return check(expectation -> true);
    }

    /**
     * {@return what became of the fixtures of some sets}
     *
     * @param which sets
     * @throws MojoExecutionException if the pom is mistaken, in other sets too
     */
    final Results check(Predicate<Expectation> which) throws MojoExecutionException {
        FixtureSet common = new FixtureSet();
        common.model = model;
        common.profile = profile;
        common.schema = schema;
        common.includes = includes;
        common.excludes = excludes;
        common.allowedUnknownFields = allowedUnknownFields;
        common.secretFields = secretFields;
        List<Expectation> expectations = expectations(common);
        reports().requireApart(expectations, base());
        Progress progress = new Progress(getLog()::info, System::nanoTime);
        return new FixtureChecker(base(), reports(), Configuration.threads(threads), progress)
                .check(expectations.stream().filter(which).toList());
    }

    private List<Expectation> expectations(FixtureSet common) throws MojoExecutionException {
        List<SchemaMapping> mappings = schemaMappings == null ? List.of() : schemaMappings;
        try (OwnSchemas schemas = new OwnSchemas(base(), getClass().getClassLoader(), mappings)) {
            NdjsonLimits limits = Configuration.ndjsonLimits(ndjsonLines, ndjsonBytes, ndjsonRatio);
            return new Configuration(base(), schemas, common, limits, failOnWarning, expectedErrors)
                    .expectations(validDirectory, invalidDirectory, fixtureSets);
        }
    }
}
