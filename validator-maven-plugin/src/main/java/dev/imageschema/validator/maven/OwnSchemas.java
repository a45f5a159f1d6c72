package dev.imageschema.validator.maven;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
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
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where schemas of the user's own are: in files, in resources of dependencies of the plugin, or where an IRI is mapped to.
 *
 * <p>A jar is a folder like any other, so that what stands beside a schema in it can be referred to. It is open until this is
 * closed, which is when all validators have been built.
 */
final class OwnSchemas implements AutoCloseable {
    private static final String CLASSPATH = "classpath:";

    /** A single letter is the drive of a file. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final BaseDirectory base;
    private final ClassLoader resources;
    private final List<SchemaMapping> mappings;
    private final Map<Path, FileSystem> jars = new HashMap<>();

    /**
     * @param base what files are named relative to
     * @param resources those of the plugin and its dependencies
     * @param mappings as configured
     */
    OwnSchemas(BaseDirectory base, ClassLoader resources, List<SchemaMapping> mappings) {
        this.base = base;
        this.resources = resources;
        this.mappings = List.copyOf(mappings);
    }

    /**
     * {@return a schema as people know it}
     *
     * @param schema as configured
     */
    String nameOf(String schema) throws MojoExecutionException {
        return SCHEME.matcher(schema).matches() ? schema : base.nameOf(file(schema));
    }

    /**
     * {@return the beginning of a validator}
     *
     * @param schema a file, a resource after {@code classpath:}, or an IRI
     * @throws MojoExecutionException if it is none of these, or a mapping is mistaken
     */
    SchemaValidator.Builder validator(String schema) throws MojoExecutionException {
        SchemaValidator.Builder builder = begin(schema);
        for (SchemaMapping mapping : mappings) {
            if (mapping.iri == null || mapping.path == null) {
                throw new MojoExecutionException("Every one of schemaMappings needs an iri and a path");
            }
            try {
                builder.mapSchema(mapping.iri, path(mapping.path));
            } catch (IllegalArgumentException e) {
                throw new MojoExecutionException("In schemaMappings: " + e.getMessage(), e);
            }
        }
        return builder;
    }

    private SchemaValidator.Builder begin(String schema) throws MojoExecutionException {
        if (schema.startsWith(CLASSPATH) || !SCHEME.matcher(schema).matches()) {
            return Validator.forSchema(path(schema));
        }
        try {
            return Validator.forSchema(new URI(schema));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "The schema " + schema + " is neither a file nor a resource, and not known by its IRI: "
                            + e.getMessage(),
                    e);
        }
    }

    private Path path(String place) throws MojoExecutionException {
        return place.startsWith(CLASSPATH) ? resource(place.substring(CLASSPATH.length())) : file(place);
    }

    private Path file(String place) throws MojoExecutionException {
        try {
            return base.path().resolve(place);
        } catch (InvalidPathException e) {
            throw new MojoExecutionException(place + " cannot be the name of a file: " + e.getReason(), e);
        }
    }

    private Path resource(String name) throws MojoExecutionException {
        URL url = resources.getResource(name.startsWith("/") ? name.substring(1) : name);
        if (url == null) {
            throw new MojoExecutionException("There is no resource " + CLASSPATH + name
                    + " in the plugin's dependencies: add the artifact that has it to the dependencies of the plugin");
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                return jar(file).getPath("/" + jar.getEntryName());
            }
            return Path.of(url.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new MojoExecutionException("The resource " + CLASSPATH + name + " cannot be read: " + e, e);
        }
    }

    /** One of its own, as the JDK shares those that it finds by URI with whoever else has opened the same jar. */
    private FileSystem jar(Path file) throws IOException {
        FileSystem jar = jars.get(file);
        if (jar == null) {
            jar = FileSystems.newFileSystem(file);
            jars.put(file, jar);
        }
        return jar;
    }

    @Override
    public void close() throws MojoExecutionException {
        try {
            for (FileSystem jar : jars.values()) {
                jar.close();
            }
        } catch (IOException e) {
            throw new MojoExecutionException("A jar with a schema cannot be closed: " + e, e);
        }
    }
}
