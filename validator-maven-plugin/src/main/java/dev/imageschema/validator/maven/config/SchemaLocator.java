package dev.imageschema.validator.maven.config;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Locates user schemas: in files, in resources of dependencies of the plugin, and at the paths that IRIs map to.
 *
 * <p>A jar is opened as a file system, so that a schema in it can refer to the files beside it. The jars stay open
 * until {@link #close()}, because a validator reads its schemas when it is built.
 */
public final class SchemaLocator implements AutoCloseable {
    private static final String CLASSPATH = "classpath:";

    /** At least two characters, because a single letter is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final BaseDirectory base;
    private final ClassLoader resources;
    private final List<SchemaMapping> mappings;
    private final Map<Path, FileSystem> jars = new HashMap<>();

    /**
     * @param base the base directory of the project
     * @param resources the class loader of the plugin and its dependencies
     * @param mappings the configured {@code schemaMappings}
     */
    public SchemaLocator(BaseDirectory base, ClassLoader resources, List<SchemaMapping> mappings) {
        this.base = base;
        this.resources = resources;
        this.mappings = List.copyOf(mappings);
    }

    /**
     * {@return the name of a schema in the log and the reports}
     *
     * @param schema the configured file, resource or IRI
     */
    String nameOf(String schema) throws ConfigurationException {
        return SCHEME.matcher(schema).matches() ? schema : base.nameOf(file(schema));
    }

    /**
     * {@return the builder of a validator for a schema}
     *
     * @param schema a file, {@code classpath:} and a resource, or an IRI
     * @throws ConfigurationException if the schema is not one of these, or if a mapping is wrong
     */
    SchemaValidator.Builder validator(String schema) throws ConfigurationException {
        SchemaValidator.Builder builder = begin(schema);
        for (SchemaMapping mapping : mappings) {
            if (mapping.iri == null || mapping.path == null) {
                throw new ConfigurationException("An element of schemaMappings has no iri or no path: set both");
            }
            try {
                builder.mapSchema(mapping.iri, path(mapping.path));
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException("In schemaMappings: " + e.getMessage(), e);
            }
        }
        return builder;
    }

    private SchemaValidator.Builder begin(String schema) throws ConfigurationException {
        if (schema.startsWith(CLASSPATH) || !SCHEME.matcher(schema).matches()) {
            return Validator.forSchema(path(schema));
        }
        try {
            return Validator.forSchema(new URI(schema));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The schema " + schema + " is not a valid IRI: " + e.getMessage()
                            + ". Set schema to a file, to classpath: and a resource, or to an IRI that schemaMappings maps",
                    e);
        }
    }

    private Path path(String place) throws ConfigurationException {
        return place.startsWith(CLASSPATH) ? resource(place.substring(CLASSPATH.length())) : file(place);
    }

    private Path file(String place) throws ConfigurationException {
        try {
            return base.path().resolve(place);
        } catch (InvalidPathException e) {
            throw new ConfigurationException(place + " is not a valid file name: " + e.getReason(), e);
        }
    }

    private Path resource(String name) throws ConfigurationException {
        URL url = resources.getResource(name.startsWith("/") ? name.substring(1) : name);
        if (url == null) {
            throw new ConfigurationException("Cannot find the resource " + CLASSPATH + name
                    + " in the dependencies of the plugin: add the artifact with this resource to the <dependencies> of"
                    + " the plugin");
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                return jar(file).getPath("/" + jar.getEntryName());
            }
            return Path.of(url.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new ConfigurationException("Cannot read the resource " + CLASSPATH + name + ": " + e, e);
        }
    }

    /**
     * Opens the jar by its path, because the JDK shares a file system that is opened by URI with the other users of the
     * jar.
     */
    private FileSystem jar(Path file) throws IOException {
        FileSystem jar = jars.get(file);
        if (jar == null) {
            jar = FileSystems.newFileSystem(file);
            jars.put(file, jar);
        }
        return jar;
    }

    @Override
    public void close() throws ConfigurationException {
        try {
            for (FileSystem jar : jars.values()) {
                jar.close();
            }
        } catch (IOException e) {
            throw new ConfigurationException("Cannot close a jar with a schema: " + e, e);
        }
    }
}
