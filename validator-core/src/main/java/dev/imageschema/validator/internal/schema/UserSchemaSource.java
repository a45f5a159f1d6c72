package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the documents of a user schema. They are the schema itself, the files in its folder, the files that the caller
 * has mapped, and the bundled models.
 *
 * <p>References need an absolute base IRI. A document without an {@code $id} gets an invented one, which is never
 * printed.
 */
public final class UserSchemaSource {
    // A schema nests deeper than the documents that it describes.
    private static final Limits LIMITS =
            Limits.DEFAULT.withDocumentBytes(16 << 20).withTokens(2_000_000).withNestingDepth(200);

    private static final int MAX_FILES_BESIDE = 1_000;

    private static final String MADE_UP_BASE = "https://own-schema.invalid/";

    private static final String REMEDY =
            "; map it with mapSchema (in the plugin: schemaMappings), because schemas are never fetched";

    private final JsonValue root;
    private final String rootIri;

    /** The common prefix of the IRIs of the files in the folder of the schema. */
    private final String besideRoot;

    private final @Nullable Path folder;
    private final SchemaMappings mappings;

    /** The IRIs of the files in the folder of the schema, by their {@code $id}; null until they are needed. */
    private @Nullable Map<String, List<String>> filesById;

    /** @param retrieved the IRI of the root apart from its {@code $id} */
    private UserSchemaSource(JsonValue root, String retrieved, @Nullable Path folder, SchemaMappings mappings)
            throws SchemaProblemException {
        this.root = root;
        this.folder = folder;
        this.mappings = mappings;
        String id = Keyword.ID.in(root).isString() ? Keyword.ID.in(root).string() : "";
        String identified;
        try {
            identified = UriReferences.withoutFragment(UriReferences.resolve(retrieved, id));
        } catch (SchemaProblemException e) {
            throw new SchemaProblemException("the $id of the schema " + e.getMessage());
        }
        // A relative $id has no base but the invented one, so the root keeps the IRI by which it was loaded.
        this.rootIri = identified.startsWith(MADE_UP_BASE) ? retrieved : identified;
        this.besideRoot = identified.substring(0, identified.lastIndexOf('/') + 1);
    }

    public static UserSchemaSource ofText(String schema, SchemaMappings mappings) throws SchemaProblemException {
        try {
            return new UserSchemaSource(new JsonReader(LIMITS).read(schema).root(), MADE_UP_BASE, null, mappings);
        } catch (MalformedException e) {
            throw malformed("the schema", e);
        }
    }

    public static UserSchemaSource ofFile(Path schema, SchemaMappings mappings) throws SchemaProblemException {
        Path file = schema.toAbsolutePath().normalize();
        Path name = file.getFileName();
        Path parent = file.getParent();
        if (name == null || parent == null) {
            throw new SchemaProblemException("the schema " + schema + " is not a file");
        }
        try {
            // The file may be a symbolic link; references are relative to the folder that contains the link.
            Path folder = parent.toRealPath();
            return new UserSchemaSource(
                    read(folder.resolve(name).toRealPath(), schema.toString()),
                    MADE_UP_BASE + UriReferences.encodePath(name.toString()),
                    folder,
                    mappings);
        } catch (NoSuchFileException e) {
            throw new SchemaProblemException("the schema " + schema + " does not exist");
        } catch (IOException e) {
            throw new SchemaProblemException("the schema " + schema + " cannot be read (" + e + ")");
        }
    }

    public static UserSchemaSource ofIri(String iri, SchemaMappings mappings) throws SchemaProblemException {
        if (BundledSchemas.owns(iri)) {
            return new UserSchemaSource(bundled(iri, "has the IRI "), iri, null, mappings);
        }
        SchemaMappings.MappedFile place = mappings.find(iri)
                .orElseThrow(
                        () -> new SchemaProblemException("the schema " + iri + " is not mapped to a file" + REMEDY));
        return new UserSchemaSource(loadMapped(place, iri, "has the IRI "), iri, null, mappings);
    }

    /** {@return the absolute IRI of the schema itself} */
    public String rootIri() {
        return rootIri;
    }

    /** {@return a location for a message: without the invented base} */
    public static String display(String location) {
        return location.startsWith(MADE_UP_BASE) ? location.substring(MADE_UP_BASE.length()) : location;
    }

    /**
     * {@return the root of the document that a reference leads to}
     *
     * @param iri the absolute IRI of the document, without a fragment
     * @throws SchemaProblemException if the document does not exist, or is neither mapped nor in the folder of the
     *     schema
     */
    JsonValue load(String iri) throws SchemaProblemException {
        if (iri.equals(rootIri)) {
            return root;
        }
        if (BundledSchemas.owns(iri)) {
            return bundled(iri, "refers to ");
        }
        Optional<SchemaMappings.MappedFile> mapped = mappings.find(iri);
        if (mapped.isPresent()) {
            return loadMapped(mapped.get(), iri, "refers to ");
        }
        Optional<String> inFolder = pathInFolder(iri);
        if (folder == null || inFolder.isEmpty()) {
            throw new SchemaProblemException("refers to " + display(iri)
                    + ", which is neither in the folder of the schema nor mapped to a file" + REMEDY);
        }
        return loadFile(folder, inFolder.get(), inFolder.get(), "refers to ");
    }

    /**
     * {@return the IRIs of the files in the folder of the schema that have a certain {@code $id}}
     *
     * @param iri the {@code $id}
     */
    List<String> filesWithId(String iri) {
        Map<String, List<String>> known = filesById;
        if (known == null) {
            known = folder == null ? Map.of() : filesById(folder);
            filesById = known;
        }
        return known.getOrDefault(iri, List.of());
    }

    private static Map<String, List<String>> filesById(Path folder) {
        Map<String, List<String>> found = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            int read = 0;
            for (Path file : files) {
                if (++read > MAX_FILES_BESIDE) {
                    break;
                }
                found.computeIfAbsent(id(file), id -> new ArrayList<>())
                        .add(MADE_UP_BASE + UriReferences.encodePath(String.valueOf(file.getFileName())));
            }
        } catch (IOException | DirectoryIteratorException | SchemaProblemException e) {
            // A file that cannot be read is not part of the schema.
            return Map.of();
        }
        found.values().forEach(Collections::sort);
        return found;
    }

    private static String id(Path file) {
        try {
            return Keyword.ID.in(read(file, "")).stringOr("");
        } catch (SchemaProblemException e) {
            return "";
        }
    }

    private Optional<String> pathInFolder(String iri) {
        if (folder == null) {
            return Optional.empty();
        }
        if (!besideRoot.isEmpty() && iri.startsWith(besideRoot)) {
            return Optional.of(iri.substring(besideRoot.length()));
        }
        return iri.startsWith(MADE_UP_BASE) ? Optional.of(iri.substring(MADE_UP_BASE.length())) : Optional.empty();
    }

    private static JsonValue bundled(String iri, String reason) throws SchemaProblemException {
        return BundledSchemas.of(Profile.DOCUMENTED)
                .document(iri)
                .orElseThrow(() -> new SchemaProblemException(reason + iri + ", which does not exist"));
    }

    private static JsonValue loadMapped(SchemaMappings.MappedFile place, String iri, String reason)
            throws SchemaProblemException {
        return loadFile(place.folder(), place.path(), iri, reason);
    }

    private static JsonValue loadFile(Path folder, String path, String shown, String reason)
            throws SchemaProblemException {
        Path world;
        Path real;
        try {
            world = folder.toRealPath();
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            real = decoded.isEmpty() ? world : world.resolve(decoded).toRealPath();
        } catch (NoSuchFileException e) {
            throw new SchemaProblemException(reason + shown + ", which does not exist in " + folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new SchemaProblemException(reason + shown + ", which cannot be read");
        }
        if (!real.startsWith(world)) {
            throw new SchemaProblemException(reason + shown + ", which is outside " + folder);
        }
        return read(real, shown);
    }

    private static JsonValue read(Path file, String name) throws SchemaProblemException {
        if (!Files.isRegularFile(file)) {
            throw new SchemaProblemException(name + " is not a regular file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new JsonReader(LIMITS).read(stream).root();
        } catch (IOException e) {
            throw new SchemaProblemException(name + " cannot be read (" + e + ")");
        } catch (MalformedException e) {
            throw malformed(name, e);
        }
    }

    private static SchemaProblemException malformed(String name, MalformedException e) {
        return new SchemaProblemException(
                name + " is malformed at " + e.position().line() + ":"
                        + e.position().column() + ": " + e.message(field -> Optional.of(field.last())));
    }
}
