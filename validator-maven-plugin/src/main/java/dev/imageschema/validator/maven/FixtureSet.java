package dev.imageschema.validator.maven;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixtures of one directory that are expected to be alike, as the pom describes them. What is left out is taken from the goal's
 * parameter of the same name.
 */
public final class FixtureSet {
    /**
     * What the set is called in the log and the report; the name of its directory by default.
     *
     * <pre>{@code <name>live</name>}</pre>
     */
    @Nullable
    String name;

    /**
     * What its fixtures are. A set with a model does not take over the goal's schema.
     *
     * <pre>{@code <model>docker-hub-origin</model>}</pre>
     */
    @Nullable
    String model;

    /**
     * How closely they are looked at.
     *
     * <pre>{@code <profile>strict</profile>}</pre>
     */
    @Nullable
    String profile;

    /**
     * A JSON Schema of your own for this set. A set with a schema does not take over the goal's model and profile.
     *
     * <pre>{@code <schema>src/main/schema/deployment.schema.json</schema>}</pre>
     */
    @Nullable
    String schema;

    /**
     * Where its fixtures are. Required, and must exist.
     *
     * <pre>{@code <directory>src/test/fixtures/live</directory>}</pre>
     */
    @Nullable
    File directory;

    /**
     * Which files of the directory are fixtures, as Ant patterns.
     *
     * <pre>{@code
     * <includes>
     *   <include>*.image.json</include>
     * </includes>
     * }</pre>
     */
    @Nullable
    List<String> includes;

    /**
     * Which of them are none after all, as Ant patterns.
     *
     * <pre>{@code
     * <excludes>
     *   <exclude>drafts/**</exclude>
     * </excludes>
     * }</pre>
     */
    @Nullable
    List<String> excludes;

    /**
     * What every fixture of the set must be: {@code VALID} by default; {@code INVALID}, well-formed but rejected; or {@code
     * MALFORMED}, not even one well-formed JSON document within the limits.
     *
     * <pre>{@code <expect>MALFORMED</expect>}</pre>
     */
    @Nullable
    String expect;

    /**
     * Fields that are fine although the schema does not declare them, as JSON Pointers in which a step {@code *} stands for any
     * one step.
     *
     * <pre>{@code
     * <allowedUnknownFields>
     *   <allowedUnknownField>/config/x-team</allowedUnknownField>
     * </allowedUnknownFields>
     * }</pre>
     */
    @Nullable
    List<String> allowedUnknownFields;

    /**
     * Names of fields whose values are never shown, wherever they stand, besides those that are known to be secret.
     *
     * <pre>{@code
     * <secretFields>
     *   <secretField>license_key</secretField>
     * </secretFields>
     * }</pre>
     */
    @Nullable
    List<String> secretFields;
}
