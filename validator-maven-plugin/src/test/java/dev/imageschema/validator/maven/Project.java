package dev.imageschema.validator.maven;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** A project whose fixtures are of the model {@code requires}, the smallest one. */
final class Project {
    static final String VALID = "{}";
    static final String INVALID = "{\"nvidia_gpu\": 1}";
    static final String MALFORMED = "{";
    static final String WITH_UNKNOWN_FIELD = "{\"gpu\": true}";

    private final BaseDirectory base;
    private NdjsonLimits ndjsonLimits = NdjsonLimits.DEFAULT;

    Project(Path base) {
        this.base = new BaseDirectory(base);
    }

    /** {@return a validator for the published schema of a report} */
    static SchemaValidator publishedSchema(String name) {
        return Validator.forSchema(Path.of("src/main/resources/META-INF/json-schema/" + name + ".schema.json"))
                .limits(Limits.DEFAULT.withDocumentBytes(64 << 20).withTokens(10_000_000))
                .build();
    }

    /** Sets the limits of NDJSON files for the following checks. */
    void limitNdjson(NdjsonLimits limits) {
        ndjsonLimits = limits;
    }

    BaseDirectory base() {
        return base;
    }

    ReportDirectory reports() {
        return new ReportDirectory(base.path().resolve("target"));
    }

    Path write(String name, String text) throws IOException {
        Path file = base.path().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    FixtureSet set(String directory, Verdict expect) {
        FixtureSet set = new FixtureSet();
        set.directory = base.path().resolve(directory).toFile();
        set.expect = expect.name();
        return set;
    }

    Results check(boolean failOnWarning, FixtureSet... sets) throws MojoExecutionException {
        return check(failOnWarning, ErrorsMode.IF_PRESENT, 2, sets);
    }

    Results check(Progress progress, FixtureSet... sets) throws MojoExecutionException {
        return check(true, ErrorsMode.IF_PRESENT, 2, progress, sets);
    }

    Results check(boolean failOnWarning, ErrorsMode mode, int threads, FixtureSet... sets)
            throws MojoExecutionException {
        return check(failOnWarning, mode, threads, new Progress(line -> {}, () -> 0), sets);
    }

    private Results check(boolean failOnWarning, ErrorsMode mode, int threads, Progress progress, FixtureSet... sets)
            throws MojoExecutionException {
        FixtureSet common = new FixtureSet();
        common.model = "requires";
        OwnSchemas schemas = new OwnSchemas(base, getClass().getClassLoader(), List.of());
        Configuration configuration =
                new Configuration(base, schemas, common, ndjsonLimits, failOnWarning, mode.name());
        return new FixtureChecker(base, reports(), threads, progress)
                .check(configuration.expectations(null, null, List.of(sets)));
    }
}
