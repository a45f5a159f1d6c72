package dev.imageschema.validator.maven.testkit;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.FixtureChecker;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Progress;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.config.Configuration;
import dev.imageschema.validator.maven.config.ConfigurationException;
import dev.imageschema.validator.maven.config.ExpectedErrorsMode;
import dev.imageschema.validator.maven.config.FixtureSet;
import dev.imageschema.validator.maven.config.SchemaLocator;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.NamedFile;
import dev.imageschema.validator.maven.io.ReportDirectory;
import dev.imageschema.validator.maven.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project whose fixtures are of the model {@code requires}, the smallest one. */
public final class Project {
    public static final String VALID = "{}";
    public static final String INVALID = "{\"nvidia_gpu\": 1}";
    public static final String MALFORMED = "{";
    public static final String WITH_UNKNOWN_FIELD = "{\"gpu\": true}";

    private final BaseDirectory base;
    private NdjsonLimits ndjsonLimits = NdjsonLimits.DEFAULT;

    public Project(Path base) {
        this.base = new BaseDirectory(base);
    }

    /** {@return a validator for the published schema of a report} */
    public static SchemaValidator publishedSchema(String name) {
        return Validator.forSchema(Path.of("src/main/resources/META-INF/json-schema/" + name + ".schema.json"))
                .limits(Limits.DEFAULT.withDocumentBytes(64 << 20).withTokens(10_000_000))
                .build();
    }

    /** Sets the limits of NDJSON files for the following checks. */
    public void limitNdjson(NdjsonLimits limits) {
        ndjsonLimits = limits;
    }

    public BaseDirectory base() {
        return base;
    }

    /** {@return a file that need not exist, with its name in the reports} */
    public static NamedFile named(String name) {
        return new NamedFile(Path.of("any.json"), name);
    }

    public ReportDirectory reports() {
        return new ReportDirectory(base.path().resolve("target"));
    }

    public Path write(String name, String text) throws IOException {
        Path file = base.path().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public FixtureSet set(String directory, Verdict expect) {
        FixtureSet set = new FixtureSet();
        set.directory = base.path().resolve(directory).toFile();
        set.expect = expect.name();
        return set;
    }

    /** {@return the result of a single fixture with this text} */
    public FixtureResult fixture(String text, Verdict expected) throws IOException, ConfigurationException {
        write("all/a.json", text);
        return check(true, set("all", expected)).fixtures().get(0);
    }

    public Results check(boolean failOnWarning, FixtureSet... sets) throws ConfigurationException {
        return check(failOnWarning, ExpectedErrorsMode.IF_PRESENT, 2, sets);
    }

    public Results check(Progress progress, FixtureSet... sets) throws ConfigurationException {
        return check(true, ExpectedErrorsMode.IF_PRESENT, 2, progress, sets);
    }

    public Results check(boolean failOnWarning, ExpectedErrorsMode mode, int threads, FixtureSet... sets)
            throws ConfigurationException {
        return check(failOnWarning, mode, threads, new Progress(line -> {}, () -> 0), sets);
    }

    private Results check(
            boolean failOnWarning, ExpectedErrorsMode mode, int threads, Progress progress, FixtureSet... sets)
            throws ConfigurationException {
        FixtureSet common = new FixtureSet();
        common.model = "requires";
        SchemaLocator schemas = new SchemaLocator(base, getClass().getClassLoader(), List.of());
        Configuration configuration =
                new Configuration(base, schemas, common, ndjsonLimits, failOnWarning, mode.name());
        return new FixtureChecker(base, file -> ReportFiles.isReport(file, reports()), threads, progress)
                .check(configuration.expectations(null, null, List.of(sets)));
    }
}
