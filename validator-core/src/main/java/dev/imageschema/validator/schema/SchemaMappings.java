package dev.imageschema.validator.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files and folders that stand for IRIs, because the caller says so. Immutable. */
public final class SchemaMappings {
    public static final SchemaMappings NONE = new SchemaMappings(List.of());

    /**
     * @param iri of a document; or, with a slash at the end, what the IRIs of the documents in a folder begin with
     * @param path the file, or the folder
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
     * A file that may be read.
     *
     * @param folder what it must be in
     * @param path from there
     */
    record Place(Path folder, String path) {}

    /** {@return where a document is, if its IRI is mapped: by the longest of the mappings that fit} */
    Optional<Place> find(String iri) {
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

    private static Place place(Mapping mapping, String iri) {
        Path path = mapping.path.toAbsolutePath().normalize();
        return mapping.iri.endsWith("/") ? new Place(path, iri.substring(mapping.iri.length())) : new Place(path, "");
    }
}
