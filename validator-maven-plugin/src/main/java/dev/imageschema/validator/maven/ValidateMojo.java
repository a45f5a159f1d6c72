package dev.imageschema.validator.maven;

import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.config.ParameterValues;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.AnnotationsMode;
import dev.imageschema.validator.maven.report.GitHubActions;
import dev.imageschema.validator.maven.report.LogReport;
import dev.imageschema.validator.maven.report.ReportFormat;
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
 * Validates JSON fixtures against the Image schema, one of its models or a schema of your own, and fails the build if
 * the verdict of a fixture is not the expected one.
 *
 * <p>Without any configuration, every {@code *.json} file under {@code src/test/fixtures/valid} must be a valid Image,
 * and every {@code *.json} file under {@code src/test/fixtures/invalid} must be an invalid one. The same holds for each
 * line of an NDJSON file: {@code *.ndjson} or {@code *.jsonl}, plain or compressed with gzip. The goal validates all
 * fixtures before it fails the build. It logs each problem as {@code file:line:column: message (keyword)} and writes
 * reports.
 */
@SuppressWarnings("NullAway.Init") // Maven sets what is required.
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends AbstractFixturesMojo {
    /** The order in which the log names the reports. */
    private static final List<ReportFormat> BY_READABILITY =
            List.of(ReportFormat.HTML, ReportFormat.JSON, ReportFormat.SARIF, ReportFormat.JUNIT);

    /**
     * Whether a failed fixture fails the build. If {@code false}, the goal only logs and reports it. A mistake in the
     * configuration always fails the build.
     *
     * <pre>{@code <failOnError>false</failOnError>}</pre>
     */
    @Parameter(property = "validator.failOnError", defaultValue = "true")
    private boolean failOnError;

    /**
     * Whether the build fails if the goal finds no fixtures.
     *
     * <pre>{@code <failIfNoFixtures>false</failIfNoFixtures>}</pre>
     */
    @Parameter(property = "validator.failIfNoFixtures", defaultValue = "true")
    private boolean failIfNoFixtures;

    /**
     * The maximum number of errors, and of warnings, that the goal logs for each fixture. The reports list up to 1,000
     * errors for each fixture.
     *
     * <pre>{@code <maxErrorsPerFile>3</maxErrorsPerFile>}</pre>
     */
    @Parameter(property = "validator.maxErrorsPerFile", defaultValue = "20")
    private int maxErrorsPerFile;

    /**
     * Whether to log a line for each fixture that passes. If {@code false}, the goal only logs how many fixtures pass.
     *
     * <pre>{@code <verbose>true</verbose>}</pre>
     */
    @Parameter(property = "validator.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * The formats of the reports in {@code reportDirectory}: {@code html} writes {@code report.html} for a browser,
     * {@code json} writes {@code results.json} for programs, {@code junit} writes {@code TEST-*.xml} for continuous
     * integration, and {@code sarif} writes {@code results.sarif} for code scanning.
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
     * Whether to print annotations and a job summary for GitHub Actions: {@code auto} by default, which prints them if
     * the build runs on GitHub Actions; {@code on}; or {@code off}.
     *
     * <pre>{@code <annotations>off</annotations>}</pre>
     */
    @Parameter(property = "validator.annotations")
    private @Nullable String annotations;

    @Override
    void run() throws ConfigurationException, MojoExecutionException, MojoFailureException {
        List<ReportFormat> formats = formats();
        AnnotationsMode mode = ParameterValues.oneOf(
                List.of(AnnotationsMode.values()),
                AnnotationsMode::parameterName,
                "annotations",
                annotations,
                AnnotationsMode.AUTO);
        ReportDirectory reports = reports();
        List<Path> files = BY_READABILITY.stream()
                .filter(formats::contains)
                .map(format -> reports.file(format.file()))
                .toList();
        LogReport log = new LogReport(getLog(), base(), files, acceptGoal(), maxErrorsPerFile, verbose);

        Results results = check();
        log.print(results);
        write(results, formats, reports);
        annotate(results, mode);
        if (isFailure(results)) {
            String advice = results.summary().fixtures() == 0 ? executionAdvice() : "";
            throw new MojoFailureException(log.conclusion(results) + advice);
        }
    }

    private String acceptGoal() {
        String id = execution().getExecutionId();
        return "validator:accept" + (id.equals(COMMAND_LINE) ? "" : "@" + id);
    }

    private List<ReportFormat> formats() throws ConfigurationException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String name : reportFormats) {
            formats.add(ParameterValues.oneOf(
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
                format.writer(execution().getExecutionId(), execution().getVersion(), base())
                        .write(results, reports);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the reports to " + reports.path() + ": " + e, e);
        }
    }

    private void annotate(Results results, AnnotationsMode annotations) throws MojoExecutionException {
        // Maven 4 puts a prefix before each line of System.out, and GitHub Actions then does not recognize the command.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        GitHubActions actions = new GitHubActions(System.getenv(), out);
        try {
            if (actions.isWanted(annotations)) {
                actions.report(results);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the job summary for GitHub Actions: " + e, e);
        }
    }

    private boolean isFailure(Results results) {
        return results.lackDirectory()
                || (results.summary().fixtures() == 0 && failIfNoFixtures)
                || (results.summary().failed() > 0 && failOnError);
    }
}
