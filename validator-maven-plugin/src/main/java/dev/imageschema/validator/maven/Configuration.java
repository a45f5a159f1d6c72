package dev.imageschema.validator.maven;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
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

/** Turns what the pom says into what is expected. Every mistake in the pom shows here, before a fixture is read. */
final class Configuration {
    private static final String VALID_DIRECTORY = "src/test/fixtures/valid";
    private static final String INVALID_DIRECTORY = "src/test/fixtures/invalid";
    private static final List<String> ALL_JSON =
            Stream.concat(Stream.of("**/*.json"), Archive.patterns().stream()).toList();
    /** All that a file of expected errors may have to state; a log shows fewer. */
    private static final int MOST_ERRORS = 1_000;

    private static final int MOST_THREADS = 1_024;

    private static final List<Verdict> EXPECTABLE = List.of(Verdict.VALID, Verdict.INVALID, Verdict.MALFORMED);

    private final BaseDirectory base;
    private final OwnSchemas schemas;
    private final FixtureSet common;
    private final NdjsonLimits ndjsonLimits;
    private final boolean failOnWarning;
    private final @Nullable String expectedErrors;

    /**
     * @param base what files are named relative to
     * @param schemas where schemas of the user's own are
     * @param common the values for a set that has none of its own
     * @param ndjsonLimits how large an NDJSON file of any set may be
     * @param failOnWarning whether a warning fails a fixture that is expected to be valid
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
     * {@return what is expected of which fixtures, in the order of the pom}
     *
     * @param validDirectory as configured
     * @param invalidDirectory as configured
     * @param fixtureSets as configured
     * @throws MojoExecutionException if the pom is mistaken
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
            throw new MojoExecutionException("fixtureSets take the place of validDirectory and invalidDirectory:"
                    + " remove either the sets or the directories");
        }
        return ofSets(fixtureSets);
    }

    private Expectation ofDirectory(String name, @Nullable File configured, String otherwise, Verdict verdict)
            throws MojoExecutionException {
        FixtureSet set = new FixtureSet();
        set.name = name;
        set.directory = configured == null ? base.path().resolve(otherwise).toFile() : configured;
        set.expect = verdict.name();
        return expectation(set, configured == null);
    }

    private List<Expectation> ofSets(List<FixtureSet> sets) throws MojoExecutionException {
        List<Expectation> expectations = new ArrayList<>();
        for (FixtureSet set : sets) {
            Expectation expectation = expectation(set, false);
            if (expectations.stream().anyMatch(other -> other.set().equals(expectation.set()))) {
                throw new MojoExecutionException("Two fixture sets have the name " + expectation.set()
                        + ": give each its own; without one a set is called after its directory");
            }
            expectations.add(expectation);
        }
        return List.copyOf(expectations);
    }

    private Expectation expectation(FixtureSet set, boolean mayBeAbsent) throws MojoExecutionException {
        if (set.directory == null) {
            throw new MojoExecutionException("The fixture set " + (set.name == null ? "without a name" : set.name)
                    + " has no directory: every set needs one");
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
                        ErrorsMode.IF_PRESENT));
    }

    /** Not every text is the name of a directory: the JVM's character set may lack what is in it. */
    private static Path path(File directory) throws MojoExecutionException {
        try {
            return directory.toPath().toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MojoExecutionException(directory + " cannot be the name of a directory: " + e.getReason(), e);
        }
    }

    private Patterns patterns(FixtureSet set) throws MojoExecutionException {
        List<String> includes = list("includes", set.includes, common.includes);
        List<String> excludes = list("excludes", set.excludes, common.excludes);
        try {
            return new Patterns(includes.isEmpty() ? ALL_JSON : includes, excludes);
        } catch (PatternSyntaxException e) {
            throw new MojoExecutionException(
                    e.getPattern() + " in includes or excludes is no regular expression: " + e.getDescription(), e);
        }
    }

    /** A schema takes the place of a model, so a set with either of them inherits neither. */
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
            throw new MojoExecutionException("The schema " + name + " takes the place of a model and its profile:"
                    + " remove either the schema or the model and the profile");
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
                    .maxErrors(MOST_ERRORS)
                    .ndjsonLimits(ndjsonLimits)
                    .secretFields(list("secretFields", set.secretFields, common.secretFields))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("In allowedUnknownFields: " + e.getMessage(), e);
        } catch (SchemaException e) {
            throw new MojoExecutionException(
                    "The schema " + contract.description() + " cannot be used:\n" + e.getMessage(), e);
        }
    }

    /**
     * {@return how many threads check fixtures}
     *
     * @param threads as configured
     * @throws MojoExecutionException if it is none, or more than the library takes
     */
    static int threads(@Nullable Integer threads) throws MojoExecutionException {
        if (threads == null) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new MojoExecutionException("threads is " + threads + ", must be from 1 to " + MOST_THREADS);
        }
        return threads;
    }

    /**
     * {@return how large an NDJSON file may be}
     *
     * @param lines as configured
     * @param bytes as configured
     * @param ratio as configured
     * @throws MojoExecutionException if one of them is not positive
     */
    static NdjsonLimits ndjsonLimits(@Nullable Long lines, @Nullable Long bytes, @Nullable Integer ratio)
            throws MojoExecutionException {
        NdjsonLimits otherwise = NdjsonLimits.DEFAULT;
        return new NdjsonLimits(
                positive("ndjsonLines", lines, otherwise.lines()),
                positive("ndjsonBytes", bytes, otherwise.bytes()),
                (int) positive("ndjsonRatio", ratio, otherwise.ratio()));
    }

    private static long positive(String parameter, @Nullable Number number, long otherwise)
            throws MojoExecutionException {
        if (number == null) {
            return otherwise;
        }
        if (number.longValue() <= 0) {
            throw new MojoExecutionException(parameter + " is " + number + ", must be at least 1");
        }
        return number.longValue();
    }

    /**
     * {@return what a parameter names}
     *
     * @param choices what it can be
     * @param nameOf the name of each
     * @param parameter its own name
     * @param name as configured
     * @param otherwise what it is if it is not configured
     * @throws MojoExecutionException if it names nothing
     */
    static <T> T oneOf(
            List<T> choices, Function<T, String> nameOf, String parameter, @Nullable String name, T otherwise)
            throws MojoExecutionException {
        if (name == null) {
            return otherwise;
        }
        return choices.stream()
                .filter(choice -> nameOf.apply(choice).equals(name))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(parameter + " is " + name + ", but must be one of "
                        + choices.stream().map(nameOf).collect(Collectors.joining(", "))));
    }

    private static List<String> list(String parameter, @Nullable List<String> own, @Nullable List<String> common)
            throws MojoExecutionException {
        List<String> list = own != null ? own : common != null ? common : List.of();
        // An empty XML element arrives as null.
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new MojoExecutionException(parameter + " has an element without text");
        }
        return list;
    }
}
