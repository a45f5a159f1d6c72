package dev.imageschema.validator.maven.config;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixture set as the pom configures it: the fixtures of one directory, their schema and their expected verdict.
 *
 * <p>Maven sets the fields. A field without a comment has the meaning of the goal's parameter of the same name, and its
 * value if the set leaves the field out.
 */
public final class FixtureSet {
    /**
     * The name of the set in the log and the reports: the name of its directory by default.
     *
     * <pre>{@code <name>live</name>}</pre>
     */
    public @Nullable String name;

    /**
     * The directory of the fixtures. Required; the directory must exist.
     *
     * <pre>{@code <directory>src/test/fixtures/live</directory>}</pre>
     */
    public @Nullable File directory;

    /**
     * The expected verdict of every fixture in the set: {@code VALID} by default; {@code INVALID}, well-formed JSON
     * that does not match the schema; or {@code MALFORMED}, not one well-formed JSON text within the limits.
     *
     * <pre>{@code <expect>MALFORMED</expect>}</pre>
     */
    public @Nullable String expect;

    /** A set with a model does not inherit the goal's schema. */
    public @Nullable String model;

    public @Nullable String profile;

    /** A set with a schema does not inherit the goal's model and profile. */
    public @Nullable String schema;

    public @Nullable List<String> includes;
    public @Nullable List<String> excludes;
    public @Nullable List<String> allowedUnknownFields;
    public @Nullable List<String> secretFields;
}
