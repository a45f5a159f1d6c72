package dev.imageschema.validator.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON fixtures against the Image schema, one of its models or a schema of your own, and fails the build when one of
 * them is not what it is expected to be.
 *
 * <p>Without any configuration, every {@code *.json} beneath {@code src/test/fixtures/valid} must be a valid Image, and every
 * one beneath {@code src/test/fixtures/invalid} must be rejected; the same holds for each line of archives, {@code *.ndjson} and
 * {@code *.jsonl}, compressed by gzip or not. All fixtures are checked before the build fails. What was found is logged as {@code
 * file:line:column: message (keyword)} and written to reports.
 */
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends AbstractFixturesMojo {
    /**
     * Whether fixtures that are not what they are expected to be fail the build. Otherwise they are only logged. A mistake in
     * the configuration fails the build in any case.
     *
     * <pre>{@code <failOnError>false</failOnError>}</pre>
     */
    @Parameter(property = "validator.failOnError", defaultValue = "true")
    private boolean failOnError;

    /**
     * Whether the build fails when there is not a single fixture.
     *
     * <pre>{@code <failIfNoFixtures>false</failIfNoFixtures>}</pre>
     */
    @Parameter(property = "validator.failIfNoFixtures", defaultValue = "true")
    private boolean failIfNoFixtures;

    /**
     * How many errors of a fixture are logged, and how many warnings. The reports have all of them.
     *
     * <pre>{@code <maxErrorsPerFile>3</maxErrorsPerFile>}</pre>
     */
    @Parameter(property = "validator.maxErrorsPerFile", defaultValue = "20")
    private int maxErrorsPerFile;

    /**
     * Whether fixtures that are what they must be are logged as well, each on a line. Otherwise they are only counted.
     *
     * <pre>{@code <verbose>true</verbose>}</pre>
     */
    @Parameter(property = "validator.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * Which reports are written to the {@link #reportDirectory}: {@code json}, {@code results.json} for machines; {@code junit},
     * {@code TEST-*.xml} for continuous integration; {@code sarif}, {@code results.sarif} for code scanning; {@code
     * html}, {@code report.html} for people. {@code json} and {@code junit} by default.
     *
     * <pre>{@code
     * <reportFormats>
     *   <reportFormat>json</reportFormat>
     *   <reportFormat>sarif</reportFormat>
     * </reportFormats>
     * }</pre>
     */
    @Parameter(property = "validator.reportFormats", defaultValue = "json,junit")
    private List<String> reportFormats;

    /**
     * Whether problems are told to GitHub Actions, as annotations and as a summary of the step: {@code auto} by default, if the
     * build runs there; {@code on} or {@code off}.
     *
     * <pre>{@code <annotations>off</annotations>}</pre>
     */
    @Parameter(property = "validator.annotations")
    private @Nullable String annotations;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        List<ReportFormat> formats = formats();
        Annotations told = Configuration.oneOf(
                List.of(Annotations.values()),
                Annotations::parameterName,
                "annotations",
                annotations,
                Annotations.AUTO);
        ReportDirectory reports = reports();
        Path details = formats.contains(ReportFormat.JSON) ? reports.file(JsonReport.FILE) : reports.path();
        LogReport log = new LogReport(getLog(), base(), details, maxErrorsPerFile, verbose);

        Results results = check();
        log.print(results);
        write(results, formats, reports);
        tell(results, told);
        if (isFailure(results)) {
            throw new MojoFailureException(log.conclusion(results));
        }
    }

    private List<ReportFormat> formats() throws MojoExecutionException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String name : reportFormats) {
            formats.add(Configuration.oneOf(
                    List.of(ReportFormat.values()),
                    ReportFormat::formatName,
                    "reportFormats",
                    name == null ? "" : name.trim(),
                    ReportFormat.JSON));
        }
        return formats;
    }

    private void write(Results results, List<ReportFormat> formats, ReportDirectory reports)
            throws MojoExecutionException {
        try {
            for (ReportFormat format : formats) {
                format.report(execution().getExecutionId(), execution().getVersion(), base())
                        .write(results, reports);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The reports in " + reports.path() + " cannot be written: " + e, e);
        }
    }

    private void tell(Results results, Annotations annotations) throws MojoExecutionException {
        // Not System.out, as Maven 4 puts a prefix before each line of it, and then it is no command any more.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        GitHubActions actions = new GitHubActions(base(), System.getenv(), out);
        try {
            if (actions.isWanted(annotations)) {
                actions.tell(results);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The summary for GitHub Actions cannot be written: " + e, e);
        }
    }

    private boolean isFailure(Results results) {
        return results.lackDirectory()
                || (results.summary().fixtures() == 0 && failIfNoFixtures)
                || (results.summary().failed() > 0 && failOnError);
    }
}
