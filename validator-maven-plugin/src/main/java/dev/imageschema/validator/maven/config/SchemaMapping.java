package dev.imageschema.validator.maven.config;

import org.jspecify.annotations.Nullable;

/** A mapping from a schema IRI to a file, or from the common beginning of several schema IRIs to a folder. */
public final class SchemaMapping {
    /**
     * The absolute IRI that is mapped, without a fragment. If it ends with a slash, every IRI that begins with it is
     * mapped. Required.
     *
     * <pre>{@code <iri>https://example.org/schemas/</iri>}</pre>
     */
    public @Nullable String iri;

    /**
     * The file or the folder that the IRI maps to, or {@code classpath:} and a resource of a dependency of the plugin.
     * Required.
     *
     * <pre>{@code <path>src/main/schemas</path>}</pre>
     */
    public @Nullable String path;
}
