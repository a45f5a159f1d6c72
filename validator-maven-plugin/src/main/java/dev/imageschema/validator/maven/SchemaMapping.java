package dev.imageschema.validator.maven;

import org.jspecify.annotations.Nullable;

/** A file or a folder that stands for the IRI of a schema, or for what the IRIs of several begin with. */
public final class SchemaMapping {
    /**
     * What is mapped: an absolute IRI without a fragment; with a slash at the end, what the IRIs of all documents in a folder
     * begin with. Required.
     *
     * <pre>{@code <iri>https://example.org/schemas/</iri>}</pre>
     */
    @Nullable
    String iri;

    /**
     * What it stands for: a file or a folder, or a resource of a dependency of the plugin. Required.
     *
     * <pre>{@code <path>src/main/schemas</path>}</pre>
     */
    @Nullable
    String path;
}
