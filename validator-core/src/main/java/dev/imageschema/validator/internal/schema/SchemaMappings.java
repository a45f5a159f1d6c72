package dev.imageschema.validator.internal.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files and folders to which the caller has mapped the IRIs of schemas. Immutable. */
public final class SchemaMappings {
    public static final SchemaMappings NONE = new SchemaMappings(List.of());

    /**
     * @param iri the IRI of a document; or, with a slash at the end, the common prefix of the IRIs of the documents in
     *     a folder
     * @param path the file or the folder
     */
    private record Mapping(String iri, Path path) {}

    private final List<Mapping> mappings;

    private SchemaMappings(List<Mapping> mappings) {
        this.mappings = mappings;
    }

    /** {@return whether an IRI can be mapped: it is absolute and has no fragment} */
    public static boolean isAbsolute(String iri) {
        try {
            return new URI(iri).isAbsolute() && iri.indexOf('#') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public SchemaMappings with(String iri, Path path) {
        List<Mapping> more = new ArrayList<>(mappings);
        more.add(new Mapping(iri, path));
        return new SchemaMappings(List.copyOf(more));
    }

    /**
     * A file that a schema may refer to.
     *
     * @param folder the folder that the file must be in; for the mapping of a single file, the file itself
     * @param path the path of the file, relative to the folder; empty for the mapping of a single file
     */
    record MappedFile(Path folder, String path) {}

    /** {@return the file of a document, by the longest mapping that matches its IRI; empty if no mapping does} */
    Optional<MappedFile> find(String iri) {
        Optional<Mapping> best = Optional.empty();
        for (Mapping mapping : mappings) {
            boolean isFolder = mapping.iri.endsWith("/");
            boolean fits = isFolder ? iri.startsWith(mapping.iri) : iri.equals(mapping.iri);
            if (fits
                    && (best.isEmpty() || mapping.iri.length() >= best.get().iri.length())) {
                best = Optional.of(mapping);
            }
        }
        return best.map(mapping -> place(mapping, iri));
    }

    private static MappedFile place(Mapping mapping, String iri) {
        Path path = mapping.path.toAbsolutePath().normalize();
        return mapping.iri.endsWith("/")
                ? new MappedFile(path, iri.substring(mapping.iri.length()))
                : new MappedFile(path, "");
    }
}
