package dev.imageschema.validator.maven.config;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.io.BaseDirectory;
import dev.imageschema.validator.maven.io.FilePatterns;
import dev.imageschema.validator.maven.io.NdjsonFiles;
import dev.imageschema.validator.maven.io.ReportDirectory;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts the parameters of a goal to expectations.
 *
 * <p>It reports every mistake in the configuration before the first fixture is read.
 */
public final class Configuration {
    private static final String VALID_DIRECTORY = "src/test/fixtures/valid";
    private static final String INVALID_DIRECTORY = "src/test/fixtures/invalid";
    private static final List<String> ALL_JSON = Stream.concat(Stream.of("**/*.json"), NdjsonFiles.patterns().stream())
            .toList();
    /**
     * The maximum number of errors that an {@code .errors} file can state, and that a report lists for each fixture.
     */
    public static final int MAX_ERRORS = 1_000;

    private static final List<Verdict> EXPECTABLE = List.of(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);

    private final BaseDirectory base;
    private final SchemaLocator schemas;
    private final FixtureSet common;
    private final NdjsonLimits ndjsonLimits;
    private final boolean failOnWarning;
    private final @Nullable String expectedErrors;

    /**
     * @param base the base directory of the project
     * @param schemas the locations of user schemas
     * @param common the goal's values of the parameters that a fixture set inherits
     * @param ndjsonLimits the limits of the NDJSON files of every set
     * @param failOnWarning whether a warning fails a fixture that must be valid
     * @param expectedErrors the name of an {@link ExpectedErrorsMode}
     */
    public Configuration(
            BaseDirectory base,
            SchemaLocator schemas,
            FixtureSet common,
            NdjsonLimits ndjsonLimits,
            boolean failOnWarning,
            @Nullable String expectedErrors) {
        this.base = base;
        this.schemas = schemas;
        this.common = common;
        this.ndjsonLimits = ndjsonLimits;
        this.failOnWarning = failOnWarning;
        this.expectedErrors = expectedErrors;
    }

    /**
     * {@return the expectation of each fixture set, in the order of the pom}
     *
     * @param validDirectory the configured directory of valid fixtures, if any
     * @param invalidDirectory the configured directory of invalid fixtures, if any
     * @param fixtureSets the configured fixture sets, if any
     * @throws ConfigurationException if the configuration is wrong
     */
    public List<FixtureExpectation> expectations(
            @Nullable File validDirectory, @Nullable File invalidDirectory, @Nullable List<FixtureSet> fixtureSets)
            throws ConfigurationException {
        if (fixtureSets == null || fixtureSets.isEmpty()) {
            return List.of(
                    ofDirectory("valid", validDirectory, VALID_DIRECTORY, Verdict.VALID),
                    ofDirectory("invalid", invalidDirectory, INVALID_DIRECTORY, Verdict.INVALID));
        }
        if (validDirectory != null || invalidDirectory != null) {
            throw new ConfigurationException("fixtureSets replaces validDirectory and invalidDirectory: remove either"
                    + " fixtureSets or the two directories");
        }
        return ofSets(fixtureSets);
    }

    private FixtureExpectation ofDirectory(
            String name, @Nullable File configured, String defaultDirectory, Verdict verdict)
            throws ConfigurationException {
        FixtureSet set = new FixtureSet();
        set.name = name;
        set.directory =
                configured == null ? base.path().resolve(defaultDirectory).toFile() : configured;
        set.expect = verdict.name();
        return expectation(set, configured == null, name + "Directory");
    }

    private List<FixtureExpectation> ofSets(List<FixtureSet> sets) throws ConfigurationException {
        List<FixtureExpectation> expectations = new ArrayList<>();
        for (FixtureSet set : sets) {
            FixtureExpectation expectation = expectation(set, false, "directory");
            if (expectations.stream().anyMatch(other -> other.set().equals(expectation.set()))) {
                throw new ConfigurationException("Two fixture sets have the name " + expectation.set()
                        + ": set name in each of them; the default is the name of the directory");
            }
            expectations.add(expectation);
        }
        return List.copyOf(expectations);
    }

    private FixtureExpectation expectation(FixtureSet set, boolean mayBeAbsent, String directoryParameter)
            throws ConfigurationException {
        if (set.directory == null) {
            throw new ConfigurationException("The fixture set " + (set.name == null ? "without a name" : set.name)
                    + " has no directory: set its parameter directory");
        }
        Path directory = path(set.directory);
        String schema = schema(set);
        FixtureContract contract = contract(set, schema);
        return new FixtureExpectation(
                set.name == null ? String.valueOf(directory.getFileName()) : set.name,
                directory,
                mayBeAbsent,
                patterns(set),
                contract,
                validator(set, contract, schema),
                ParameterValues.oneOf(EXPECTABLE, Verdict::name, "expect", set.expect, Verdict.VALID),
                failOnWarning,
                ParameterValues.oneOf(
                        List.of(ExpectedErrorsMode.values()),
                        ExpectedErrorsMode::name,
                        "expectedErrors",
                        expectedErrors,
                        ExpectedErrorsMode.IF_PRESENT),
                directoryParameter);
    }

    /** The character set of the JVM may lack a character of the name. */
    private static Path path(File directory) throws ConfigurationException {
        try {
            return directory.toPath().toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException(directory + " is not a valid directory name: " + e.getReason(), e);
        }
    }

    private FilePatterns patterns(FixtureSet set) throws ConfigurationException {
        List<String> includes = ParameterValues.list("includes", set.includes, common.includes);
        List<String> excludes = ParameterValues.list("excludes", set.excludes, common.excludes);
        try {
            return new FilePatterns(includes.isEmpty() ? ALL_JSON : includes, excludes);
        } catch (PatternSyntaxException e) {
            throw new ConfigurationException(
                    e.getPattern() + " in includes or excludes is not a valid regular expression: "
                            + e.getDescription(),
                    e);
        }
    }

    /** A set with a model does not inherit the goal's schema, because a schema replaces a model. */
    private @Nullable String schema(FixtureSet set) {
        return set.schema != null || set.model != null ? set.schema : common.schema;
    }

    private FixtureContract contract(FixtureSet set, @Nullable String schema) throws ConfigurationException {
        boolean hasSchema = set.schema != null;
        String model = hasSchema || set.model != null ? set.model : common.model;
        String profile = hasSchema || set.profile != null ? set.profile : common.profile;
        if (schema == null) {
            return new FixtureContract.OfModel(
                    ParameterValues.oneOf(List.of(Model.values()), Model::modelName, "model", model, Model.IMAGE),
                    ParameterValues.oneOf(
                            List.of(Profile.values()),
                            FixtureContract::nameOf,
                            "profile",
                            profile,
                            Profile.DOCUMENTED));
        }
        String name = schemas.nameOf(schema);
        if (model != null || profile != null) {
            throw new ConfigurationException(
                    "The schema " + name + " replaces model and profile: remove either schema or model and profile");
        }
        return new FixtureContract.OfSchema(name);
    }

    private SchemaValidator validator(FixtureSet set, FixtureContract contract, @Nullable String schema)
            throws ConfigurationException {
        List<String> allowed =
                ParameterValues.list("allowedUnknownFields", set.allowedUnknownFields, common.allowedUnknownFields);
        SchemaValidator.Builder validator = contract instanceof FixtureContract.OfModel of
                ? Validator.forModel(of.model()).profile(of.profile())
                : schemas.validator(Objects.requireNonNull(schema));
        try {
            return validator
                    .allowUnknown(allowed)
                    .maxErrors(MAX_ERRORS)
                    .ndjsonLimits(ndjsonLimits)
                    .secretFields(ParameterValues.list("secretFields", set.secretFields, common.secretFields))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("In allowedUnknownFields: " + e.getMessage(), e);
        } catch (SchemaException e) {
            throw new ConfigurationException(
                    "Cannot use the schema " + contract.description() + ":\n" + e.getMessage(), e);
        }
    }

    /**
     * Checks that the report directory is not the directory of a fixture set, because a report could overwrite a
     * fixture there.
     *
     * @param reports the report directory
     * @param expectations the expectations of all fixture sets
     * @throws ConfigurationException if the report directory is the directory of a fixture set
     */
    public void requireApart(ReportDirectory reports, List<FixtureExpectation> expectations)
            throws ConfigurationException {
        for (FixtureExpectation expectation : expectations) {
            if (reports.isSame(expectation.directory())) {
                throw new ConfigurationException(
                        "reportDirectory " + base.nameOf(reports.path()) + " and the directory "
                                + base.nameOf(expectation.directory()) + " of the fixture set " + expectation.set()
                                + " (validDirectory, invalidDirectory, or one of fixtureSets) are the same directory, where"
                                + " reports could overwrite fixtures: configure another reportDirectory, e.g."
                                + " target/validator-reports");
            }
        }
    }
}
