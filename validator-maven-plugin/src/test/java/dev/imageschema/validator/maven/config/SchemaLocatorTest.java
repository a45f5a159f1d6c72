package dev.imageschema.validator.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.maven.io.BaseDirectory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaLocatorTest {
    private static final String DEPLOYMENT = "{\"properties\": {\"region\": {\"$ref\": \"parts/region.json\"}}}";
    private static final String REGION = "{\"enum\": [\"frankfurt\", \"dallas\"]}";

    @TempDir
    private Path base;

    private void writeFolder(String folder) throws IOException {
        Files.createDirectories(base.resolve(folder + "/parts"));
        Files.writeString(base.resolve(folder + "/deployment.json"), DEPLOYMENT);
        Files.writeString(base.resolve(folder + "/parts/region.json"), REGION);
    }

    private Path writeJar() throws IOException {
        Path file = base.resolve("a jar+.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            write(jar, "outside.json", "{}");
            write(jar, "schemas/deployment.json", DEPLOYMENT);
            write(jar, "schemas/parts/region.json", REGION);
            write(jar, "schemas/escape.json", "{\"$ref\": \"../outside.json\"}");
        }
        return file;
    }

    private static void write(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    private void assertChecksRegions(String schema, URL resources, SchemaMapping... mappings) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {resources}, null);
                SchemaLocator schemas = new SchemaLocator(new BaseDirectory(base), loader, List.of(mappings))) {
            assertThat(schemas.validator(schema)
                            .build()
                            .validate("{\"region\": \"london\"}")
                            .errors())
                    .extracting(ValidationError::field, ValidationError::keyword)
                    .containsExactly(tuple("/region", "enum"));
        }
    }

    private static SchemaMapping mapping(String iri, String path) {
        SchemaMapping mapping = new SchemaMapping();
        mapping.iri = iri;
        mapping.path = path;
        return mapping;
    }

    @Test
    void schemaIsAFile() throws Exception {
        writeFolder("own");

        assertChecksRegions("own/deployment.json", base.toUri().toURL());
        assertChecksRegions(
                base.resolve("own/deployment.json").toString(), base.toUri().toURL());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classpath:schemas/deployment.json", "classpath:/schemas/deployment.json"})
    void schemaIsAResourceInAJarOrAFolder(String schema) throws Exception {
        writeFolder("classes/schemas");

        assertChecksRegions(schema, writeJar().toUri().toURL());
        assertChecksRegions(schema, base.resolve("classes/").toUri().toURL());
    }

    @Test
    void schemaCanBeAMappedIri() throws Exception {
        writeFolder("own");
        String iri = "https://example.org/schemas/";

        assertChecksRegions(iri + "deployment.json", base.toUri().toURL(), mapping(iri, "own"));
        assertChecksRegions(
                iri + "deployment.json",
                writeJar().toUri().toURL(),
                mapping(iri, "own"),
                mapping(iri + "deployment.json", "classpath:schemas/deployment.json"));
    }

    @Test
    void referenceCannotLeaveTheFolderInAJar() throws Exception {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {writeJar().toUri().toURL()}, null);
                SchemaLocator schemas = new SchemaLocator(new BaseDirectory(base), loader, List.of())) {
            var validator = schemas.validator("classpath:schemas/escape.json");

            assertThatThrownBy(validator::build)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("outside.json");
        }
    }

    @Test
    void twoBuildsCanReadAJarAtTheSameTime() throws Exception {
        URL jar = writeJar().toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null);
                SchemaLocator schemas = new SchemaLocator(new BaseDirectory(base), loader, List.of())) {
            var validator = schemas.validator("classpath:schemas/deployment.json");

            assertChecksRegions("classpath:schemas/deployment.json", jar);

            assertThat(validator.build().validate("{\"region\": \"dallas\"}").isValid())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "own/deployment.json, own/deployment.json",
        "classpath:schemas/a.json, classpath:schemas/a.json",
        "https://example.org/a.json, https://example.org/a.json"
    })
    void schemaHasANameInTheLog(String schema, String name) throws Exception {
        try (SchemaLocator schemas =
                new SchemaLocator(new BaseDirectory(base), getClass().getClassLoader(), List.of())) {
            assertThat(schemas.nameOf(schema)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classpath:gone.json       | Cannot find the resource classpath:gone.json in the dependencies of the plugin
            https://example.org/a#b   | The schema https://example.org/a#b is not a valid IRI:
            https://exa mple.org/a    | The schema https://exa mple.org/a is not a valid IRI:
            """)
    void unusableLocationOfASchemaIsAMistake(String schema, String message) throws Exception {
        try (SchemaLocator schemas =
                new SchemaLocator(new BaseDirectory(base), getClass().getClassLoader(), List.of())) {
            assertThatThrownBy(() -> schemas.validator(schema))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith(message);
        }
    }

    @Test
    void mappingMustHaveAnAbsoluteIriAndAPath() throws Exception {
        writeFolder("own");
        for (SchemaMapping mapping :
                List.of(mapping(null, "own"), mapping("urn:a", null), mapping("relative/", "own"))) {
            try (SchemaLocator schemas =
                    new SchemaLocator(new BaseDirectory(base), getClass().getClassLoader(), List.of(mapping))) {
                assertThatThrownBy(() -> schemas.validator("own/deployment.json"))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("schemaMappings");
            }
        }
    }
}
