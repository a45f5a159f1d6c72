package dev.imageschema.validator.schema;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.read.JsonReader;
import dev.imageschema.validator.read.MalformedException;
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
import tools.jackson.databind.JsonNode;

/**
 * Loads the documents of a user schema. They are the schema itself, the files in its folder, the files that the caller
 * has mapped, and the bundled models.
 *
 * <p>References need an absolute base IRI. A document without an {@code $id} gets an invented one, which is never
 * printed.
 */
public final class OwnSchemaSource {
    // A schema nests deeper than the documents that it describes.
    private static final Limits LIMITS =
            Limits.DEFAULT.withDocumentBytes(16 << 20).withTokens(2_000_000).withNestingDepth(200);

    private static final int MAX_FILES_BESIDE = 1_000;

    private static final String MADE_UP_BASE = "https://own-schema.invalid/";

    private static final String REMEDY =
            "; map it with mapSchema (in the plugin: schemaMappings), because schemas are never fetched";

    private final JsonNode root;
    private final String rootIri;

    /** The common prefix of the IRIs of the files in the folder of the schema. */
    private final String besideRoot;

    private final @Nullable Path folder;
    private final SchemaMappings mappings;

    /** The IRIs of the files in the folder of the schema, by their {@code $id}; null until they are needed. */
    private @Nullable Map<String, List<String>> filesById;

    /** @param retrieved the IRI of the root apart from its {@code $id} */
    private OwnSchemaSource(JsonNode root, String retrieved, @Nullable Path folder, SchemaMappings mappings)
            throws SchemaProblem {
        this.root = root;
        this.folder = folder;
        this.mappings = mappings;
        String id = root.path("$id").isString() ? root.path("$id").asString() : "";
        String identified;
        try {
            identified = Iri.withoutFragment(Iri.resolve(retrieved, id));
        } catch (SchemaProblem e) {
            throw new SchemaProblem("the $id of the schema " + e.getMessage());
        }
        // A relative $id has no base but the invented one, so the root keeps the IRI by which it was loaded.
        this.rootIri = identified.startsWith(MADE_UP_BASE) ? retrieved : identified;
        this.besideRoot = identified.substring(0, identified.lastIndexOf('/') + 1);
    }

    public static OwnSchemaSource ofText(String schema, SchemaMappings mappings) throws SchemaProblem {
        try {
            return new OwnSchemaSource(new JsonReader(LIMITS).read(schema).root(), MADE_UP_BASE, null, mappings);
        } catch (MalformedException e) {
            throw malformed("the schema", e);
        }
    }

    public static OwnSchemaSource ofFile(Path schema, SchemaMappings mappings) throws SchemaProblem {
        Path file = schema.toAbsolutePath().normalize();
        Path name = file.getFileName();
        Path parent = file.getParent();
        if (name == null || parent == null) {
            throw new SchemaProblem("the schema " + schema + " is not a file");
        }
        try {
            // The file may be a symbolic link; references are relative to the folder that contains the link.
            Path folder = parent.toRealPath();
            return new OwnSchemaSource(
                    read(folder.resolve(name).toRealPath(), schema.toString()),
                    MADE_UP_BASE + Iri.encodePath(name.toString()),
                    folder,
                    mappings);
        } catch (NoSuchFileException e) {
            throw new SchemaProblem("the schema " + schema + " does not exist");
        } catch (IOException e) {
            throw new SchemaProblem("the schema " + schema + " cannot be read (" + e + ")");
        }
    }

    public static OwnSchemaSource ofIri(String iri, SchemaMappings mappings) throws SchemaProblem {
        if (BundledSchemas.owns(iri)) {
            return new OwnSchemaSource(bundled(iri, "has the IRI "), iri, null, mappings);
        }
        SchemaMappings.Place place = mappings.find(iri)
                .orElseThrow(() -> new SchemaProblem("the schema " + iri + " is not mapped to a file" + REMEDY));
        return new OwnSchemaSource(loadMapped(place, iri, "has the IRI "), iri, null, mappings);
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
     * @throws SchemaProblem if the document does not exist, or is neither mapped nor in the folder of the schema
     */
    JsonNode load(String iri) throws SchemaProblem {
        if (iri.equals(rootIri)) {
            return root;
        }
        if (BundledSchemas.owns(iri)) {
            return bundled(iri, "refers to ");
        }
        Optional<SchemaMappings.Place> mapped = mappings.find(iri);
        if (mapped.isPresent()) {
            return loadMapped(mapped.get(), iri, "refers to ");
        }
        Optional<String> inFolder = pathInFolder(iri);
        if (folder == null || inFolder.isEmpty()) {
            throw new SchemaProblem("refers to " + display(iri)
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
                        .add(MADE_UP_BASE + Iri.encodePath(String.valueOf(file.getFileName())));
            }
        } catch (IOException | DirectoryIteratorException | SchemaProblem e) {
            // A file that cannot be read is not part of the schema.
            return Map.of();
        }
        found.values().forEach(Collections::sort);
        return found;
    }

    private static String id(Path file) {
        try {
            return read(file, "").path("$id").asString("");
        } catch (SchemaProblem e) {
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

    private static JsonNode bundled(String iri, String reason) throws SchemaProblem {
        return BundledSchemas.of(Profile.DOCUMENTED)
                .document(iri)
                .orElseThrow(() -> new SchemaProblem(reason + iri + ", which does not exist"));
    }

    private static JsonNode loadMapped(SchemaMappings.Place place, String iri, String reason) throws SchemaProblem {
        return loadFile(place.folder(), place.path(), iri, reason);
    }

    private static JsonNode loadFile(Path folder, String path, String shown, String reason) throws SchemaProblem {
        Path world;
        Path real;
        try {
            world = folder.toRealPath();
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            real = decoded.isEmpty() ? world : world.resolve(decoded).toRealPath();
        } catch (NoSuchFileException e) {
            throw new SchemaProblem(reason + shown + ", which does not exist in " + folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new SchemaProblem(reason + shown + ", which cannot be read");
        }
        if (!real.startsWith(world)) {
            throw new SchemaProblem(reason + shown + ", which is outside " + folder);
        }
        return read(real, shown);
    }

    private static JsonNode read(Path file, String name) throws SchemaProblem {
        if (!Files.isRegularFile(file)) {
            throw new SchemaProblem(name + " is not a regular file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new JsonReader(LIMITS).read(stream).root();
        } catch (IOException e) {
            throw new SchemaProblem(name + " cannot be read (" + e + ")");
        } catch (MalformedException e) {
            throw malformed(name, e);
        }
    }

    private static SchemaProblem malformed(String name, MalformedException e) {
        return new SchemaProblem(name + " is malformed at " + e.position().line() + ":"
                + e.position().column() + ": " + e.message(field -> Optional.of(field.last())));
    }
}
