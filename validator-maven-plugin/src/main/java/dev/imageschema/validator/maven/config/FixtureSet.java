package dev.imageschema.validator.maven.config;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixture set as the pom configures it: the fixtures of one directory, their schema and their expected verdict.
 *
 * <p>A parameter that is {@code null} here has the value of the goal's parameter of the same name.
 */
public final class FixtureSet {
    /**
     * The name of the set in the log and the reports: the name of its directory by default.
     *
     * <pre>{@code <name>live</name>}</pre>
     */
    public @Nullable String name;

    /**
     * The model of the fixtures. A set with a model does not inherit the goal's schema.
     *
     * <pre>{@code <model>docker-hub-origin</model>}</pre>
     */
    public @Nullable String model;

    /**
     * The profile of the model.
     *
     * <pre>{@code <profile>strict</profile>}</pre>
     */
    public @Nullable String profile;

    /**
     * A JSON Schema of your own for this set. A set with a schema does not inherit the goal's model and profile.
     *
     * <pre>{@code <schema>src/main/schema/deployment.schema.json</schema>}</pre>
     */
    public @Nullable String schema;

    /**
     * The directory of the fixtures. Required; the directory must exist.
     *
     * <pre>{@code <directory>src/test/fixtures/live</directory>}</pre>
     */
    public @Nullable File directory;

    /**
     * Ant patterns of the fixtures in the directory.
     *
     * <pre>{@code
     * <includes>
     *   <include>*.image.json</include>
     * </includes>
     * }</pre>
     */
    public @Nullable List<String> includes;

    /**
     * Ant patterns of files that are not fixtures, although they match {@code includes}.
     *
     * <pre>{@code
     * <excludes>
     *   <exclude>drafts/**</exclude>
     * </excludes>
     * }</pre>
     */
    public @Nullable List<String> excludes;

    /**
     * The expected verdict of every fixture in the set: {@code VALID} by default; {@code INVALID}, well-formed JSON
     * that does not match the schema; or {@code MALFORMED}, not one well-formed JSON text within the limits.
     *
     * <pre>{@code <expect>MALFORMED</expect>}</pre>
     */
    public @Nullable String expect;

    /**
     * JSON Pointers of fields that the fixtures may have although the schema does not declare them. The reference token
     * {@code *} stands for any one reference token.
     *
     * <pre>{@code
     * <allowedUnknownFields>
     *   <allowedUnknownField>/config/x-team</allowedUnknownField>
     * </allowedUnknownFields>
     * }</pre>
     */
    public @Nullable List<String> allowedUnknownFields;

    /**
     * Names of fields, at any place in a document, whose values the log and the reports mask. The secrets of the models
     * are always masked.
     *
     * <pre>{@code
     * <secretFields>
     *   <secretField>license_key</secretField>
     * </secretFields>
     * }</pre>
     */
    public @Nullable List<String> secretFields;
}
