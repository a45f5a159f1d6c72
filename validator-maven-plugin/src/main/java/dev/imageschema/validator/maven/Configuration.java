package dev.imageschema.validator.maven;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the parameters of a goal to expectations.
 *
 * <p>It reports every mistake in the configuration before the first fixture is read.
 */
final class Configuration {
    private static final String VALID_DIRECTORY = "src/test/fixtures/valid";
    private static final String INVALID_DIRECTORY = "src/test/fixtures/invalid";
    private static final List<String> ALL_JSON =
            Stream.concat(Stream.of("**/*.json"), Archive.patterns().stream()).toList();
    /**
     * The maximum number of errors that an {@code .errors} file can state, and that a report lists for each fixture.
     */
    static final int MAX_ERRORS = 1_000;

    private static final int MAX_THREADS = 1_024;

    private static final List<Verdict> EXPECTABLE = List.of(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);

    private final BaseDirectory base;
    private final OwnSchemas schemas;
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
     * @param expectedErrors the name of an {@link ErrorsMode}
     */
    Configuration(
            BaseDirectory base,
            OwnSchemas schemas,
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
     * @throws MojoExecutionException if the configuration is wrong
     */
    List<Expectation> expectations(
            @Nullable File validDirectory, @Nullable File invalidDirectory, @Nullable List<FixtureSet> fixtureSets)
            throws MojoExecutionException {
        if (fixtureSets == null || fixtureSets.isEmpty()) {
            return List.of(
                    ofDirectory("valid", validDirectory, VALID_DIRECTORY, Verdict.VALID),
                    ofDirectory("invalid", invalidDirectory, INVALID_DIRECTORY, Verdict.INVALID));
        }
        if (validDirectory != null || invalidDirectory != null) {
            throw new MojoExecutionException("fixtureSets replaces validDirectory and invalidDirectory: remove either"
                    + " fixtureSets or the two directories");
        }
        return ofSets(fixtureSets);
    }

    private Expectation ofDirectory(String name, @Nullable File configured, String defaultDirectory, Verdict verdict)
            throws MojoExecutionException {
        FixtureSet set = new FixtureSet();
        set.name = name;
        set.directory =
                configured == null ? base.path().resolve(defaultDirectory).toFile() : configured;
        set.expect = verdict.name();
        return expectation(set, configured == null, name + "Directory");
    }

    private List<Expectation> ofSets(List<FixtureSet> sets) throws MojoExecutionException {
        List<Expectation> expectations = new ArrayList<>();
        for (FixtureSet set : sets) {
            Expectation expectation = expectation(set, false, "directory");
            if (expectations.stream().anyMatch(other -> other.set().equals(expectation.set()))) {
                throw new MojoExecutionException("Two fixture sets have the name " + expectation.set()
                        + ": set name in each of them; the default is the name of the directory");
            }
            expectations.add(expectation);
        }
        return List.copyOf(expectations);
    }

    private Expectation expectation(FixtureSet set, boolean mayBeAbsent, String directoryParameter)
            throws MojoExecutionException {
        if (set.directory == null) {
            throw new MojoExecutionException("The fixture set " + (set.name == null ? "without a name" : set.name)
                    + " has no directory: set its parameter directory");
        }
        Path directory = path(set.directory);
        String schema = schema(set);
        Contract contract = contract(set, schema);
        return new Expectation(
                set.name == null ? String.valueOf(directory.getFileName()) : set.name,
                directory,
                mayBeAbsent,
                patterns(set),
                contract,
                validator(set, contract, schema),
                oneOf(EXPECTABLE, Verdict::name, "expect", set.expect, Verdict.VALID),
                failOnWarning,
                oneOf(
                        List.of(ErrorsMode.values()),
                        ErrorsMode::name,
                        "expectedErrors",
                        expectedErrors,
                        ErrorsMode.IF_PRESENT),
                directoryParameter);
    }

    /** The character set of the JVM may lack a character of the name. */
    private static Path path(File directory) throws MojoExecutionException {
        try {
            return directory.toPath().toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MojoExecutionException(directory + " is not a valid directory name: " + e.getReason(), e);
        }
    }

    private Patterns patterns(FixtureSet set) throws MojoExecutionException {
        List<String> includes = list("includes", set.includes, common.includes);
        List<String> excludes = list("excludes", set.excludes, common.excludes);
        try {
            return new Patterns(includes.isEmpty() ? ALL_JSON : includes, excludes);
        } catch (PatternSyntaxException e) {
            throw new MojoExecutionException(
                    e.getPattern() + " in includes or excludes is not a valid regular expression: "
                            + e.getDescription(),
                    e);
        }
    }

    /** A set with a model does not inherit the goal's schema, because a schema replaces a model. */
    private @Nullable String schema(FixtureSet set) {
        return set.schema != null || set.model != null ? set.schema : common.schema;
    }

    private Contract contract(FixtureSet set, @Nullable String schema) throws MojoExecutionException {
        boolean ownSchema = set.schema != null;
        String model = ownSchema || set.model != null ? set.model : common.model;
        String profile = ownSchema || set.profile != null ? set.profile : common.profile;
        if (schema == null) {
            return new Contract.OfModel(
                    oneOf(List.of(Model.values()), Model::modelName, "model", model, Model.IMAGE),
                    oneOf(List.of(Profile.values()), Contract::nameOf, "profile", profile, Profile.DOCUMENTED));
        }
        String name = schemas.nameOf(schema);
        if (model != null || profile != null) {
            throw new MojoExecutionException(
                    "The schema " + name + " replaces model and profile: remove either schema or model and profile");
        }
        return new Contract.OfSchema(name);
    }

    private SchemaValidator validator(FixtureSet set, Contract contract, @Nullable String schema)
            throws MojoExecutionException {
        List<String> allowed = list("allowedUnknownFields", set.allowedUnknownFields, common.allowedUnknownFields);
        SchemaValidator.Builder validator = contract instanceof Contract.OfModel of
                ? Validator.forModel(of.model()).profile(of.profile())
                : schemas.validator(Objects.requireNonNull(schema));
        try {
            return validator
                    .allowUnknown(allowed)
                    .maxErrors(MAX_ERRORS)
                    .ndjsonLimits(ndjsonLimits)
                    .secretFields(list("secretFields", set.secretFields, common.secretFields))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("In allowedUnknownFields: " + e.getMessage(), e);
        } catch (SchemaException e) {
            throw new MojoExecutionException(
                    "Cannot use the schema " + contract.description() + ":\n" + e.getMessage(), e);
        }
    }

    /**
     * {@return the number of threads that validate fixtures}
     *
     * @param threads the configured number; null for the number of processors
     * @throws MojoExecutionException if the number is less than 1 or more than 1,024
     */
    static int threads(@Nullable Integer threads) throws MojoExecutionException {
        if (threads == null) {
            return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MAX_THREADS) {
            throw new MojoExecutionException("threads is " + threads + ", but must be from 1 to " + MAX_THREADS);
        }
        return threads;
    }

    /**
     * {@return the limits of NDJSON files}
     *
     * @param lines the configured maximum number of lines; null for the default
     * @param bytes the configured maximum number of bytes; null for the default
     * @param ratio the configured maximum compression ratio; null for the default
     * @throws MojoExecutionException if a configured number is not positive
     */
    static NdjsonLimits ndjsonLimits(@Nullable Long lines, @Nullable Long bytes, @Nullable Integer ratio)
            throws MojoExecutionException {
        NdjsonLimits defaults = NdjsonLimits.DEFAULT;
        return new NdjsonLimits(
                positive("ndjsonLines", lines, defaults.lines()),
                positive("ndjsonBytes", bytes, defaults.bytes()),
                (int) positive("ndjsonRatio", ratio, defaults.ratio()));
    }

    private static long positive(String parameter, @Nullable Number number, long defaultValue)
            throws MojoExecutionException {
        if (number == null) {
            return defaultValue;
        }
        if (number.longValue() <= 0) {
            throw new MojoExecutionException(parameter + " is " + number + ", but must be at least 1");
        }
        return number.longValue();
    }

    /**
     * {@return the choice that has a name}
     *
     * <p>Maven could convert the name of an enum constant itself, but its message does not list the choices.
     *
     * @param choices the possible values of the parameter
     * @param nameOf returns the name of a choice
     * @param parameter the name of the parameter
     * @param name the configured name; null if the parameter is not configured
     * @param defaultChoice the value of a parameter that is not configured
     * @throws MojoExecutionException if no choice has the name
     */
    static <T> T oneOf(
            List<T> choices, Function<T, String> nameOf, String parameter, @Nullable String name, T defaultChoice)
            throws MojoExecutionException {
        if (name == null) {
            return defaultChoice;
        }
        List<String> names = choices.stream().map(nameOf).toList();
        return choices.stream()
                .filter(choice -> nameOf.apply(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(parameter + " is " + name + ". "
                        + suggestion(name, names)
                        + "It must be one of " + String.join(", ", names)));
    }

    /**
     * Validates the name against an enum, because the validator then suggests a name by the same rules as in fixtures.
     */
    private static String suggestion(String name, List<String> choices) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        choices.forEach(schema.putArray("enum")::add);
        return Validator.forSchema(schema.toString())
                .build()
                .validate(JsonNodeFactory.instance.stringNode(name).toString())
                .errors()
                .stream()
                .map(ValidationError::suggestion)
                .filter(Objects::nonNull)
                .map(suggestion -> "Did you mean " + suggestion + "? ")
                .collect(Collectors.joining());
    }

    private static List<String> list(String parameter, @Nullable List<String> own, @Nullable List<String> common)
            throws MojoExecutionException {
        List<String> list = own != null ? own : common != null ? common : List.of();
        // Maven converts an empty XML element to null.
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new MojoExecutionException(parameter + " has an empty element: remove it, or give it a text");
        }
        return list;
    }
}
