package dev.imageschema.validator.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON fixtures against the Image schema, one of its models or a schema of your own, and fails the build when one of
 * them is not what it is expected to be.
 *
 * <p>Without any configuration, every {@code *.json} beneath {@code src/test/fixtures/valid} must be a valid Image, and every
 * one beneath {@code src/test/fixtures/invalid} must be rejected. All fixtures are checked before the build fails. What was
 * found is logged as {@code file:line:column: message (keyword)} and written to {@code results.json}.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
public final class ValidateMojo extends AbstractMojo {
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
     * It may refer to files in its folder and beneath it, and to the models by their {@code $id}. Nothing is ever fetched.
     *
     * <pre>{@code <schema>src/main/schema/deployment.schema.json</schema>}</pre>
     */
    @Parameter(property = "validator.schema")
    private @Nullable File schema;

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
     * Which files of a directory are fixtures, as Ant patterns: {@code **}{@code /*.json} by default.
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
     * Whether fixtures that are not what they are expected to be fail the build. Otherwise they are only logged. A mistake in
     * the configuration fails the build in any case.
     *
     * <pre>{@code <failOnError>false</failOnError>}</pre>
     */
    @Parameter(property = "validator.failOnError", defaultValue = "true")
    private boolean failOnError;

    /**
     * Whether a valid fixture with a warning counts as failed. An unknown field, which is allowed in the documented profile, is
     * such a warning, and usually a typo.
     *
     * <pre>{@code <failOnWarning>false</failOnWarning>}</pre>
     */
    @Parameter(property = "validator.failOnWarning", defaultValue = "true")
    private boolean failOnWarning;

    /**
     * Whether the build fails when there is not a single fixture.
     *
     * <pre>{@code <failIfNoFixtures>false</failIfNoFixtures>}</pre>
     */
    @Parameter(property = "validator.failIfNoFixtures", defaultValue = "true")
    private boolean failIfNoFixtures;

    /**
     * Where {@code results.json} is written: {@code target/validator-reports/} and the id of the execution by default, so that
     * each execution has its own.
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

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Fixtures are not checked, as validator.skip is true");
            return;
        }
        BaseDirectory base = new BaseDirectory(basedir.toPath());
        ReportDirectory reports =
                new ReportDirectory(reportDirectory == null ? defaultReportDirectory() : reportDirectory.toPath());
        LogReport log = new LogReport(getLog(), base, reports.file(JsonReport.FILE));

        Results results = new FixtureChecker(base, reports).check(expectations(base));
        log.print(results);
        write(results, reports);
        if (isFailure(results)) {
            throw new MojoFailureException(log.conclusion(results));
        }
    }

    private List<Expectation> expectations(BaseDirectory base) throws MojoExecutionException {
        FixtureSet common = new FixtureSet();
        common.model = model;
        common.profile = profile;
        common.schema = schema;
        common.includes = includes;
        common.excludes = excludes;
        common.allowedUnknownFields = allowedUnknownFields;
        common.secretFields = secretFields;
        return new Configuration(base, common, failOnWarning)
                .expectations(validDirectory, invalidDirectory, fixtureSets);
    }

    private Path defaultReportDirectory() {
        // Without a pom Maven leaves ${project.build.directory} as it is, and a folder of that name would appear.
        Path build = project.getFile() == null
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
        return build.resolve("validator-reports").resolve(execution.getExecutionId());
    }

    private void write(Results results, ReportDirectory reports) throws MojoExecutionException {
        try {
            new JsonReport(execution.getVersion()).write(results, reports);
        } catch (IOException e) {
            throw new MojoExecutionException("The reports in " + reports.path() + " cannot be written: " + e, e);
        }
    }

    private boolean isFailure(Results results) {
        return results.lackDirectory()
                || (results.summary().fixtures() == 0 && failIfNoFixtures)
                || (results.summary().failed() > 0 && failOnError);
    }
}
