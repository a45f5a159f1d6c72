package dev.imageschema.benchmarks;

import dev.imageschema.validator.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema files of our models, as they are or in a form derived from them. */
final class SchemaFiles {
    /** The IRI of the schema that documents are validated against. */
    static final String IMAGE = Model.IMAGE.schemaId();

    /** What the IRIs of all of them begin with. */
    static final String BASE = IMAGE.replace("image.schema.json", "");

    private static final ObjectMapper MAPPER = new JsonMapper();

    /** As they are. */
    static final SchemaFiles AS_WRITTEN = new SchemaFiles(UnaryOperator.identity());

    /** Each union as a {@code oneOf} of its variants, of which each fixes its tag: how unions are commonly written. */
    static final SchemaFiles ONE_OF = new SchemaFiles(SchemaFiles::withOneOf);

    /** In draft-07, which knows all the keywords that we use; only beside a {@code $ref} it would ignore them. */
    static final SchemaFiles DRAFT_07 = new SchemaFiles(SchemaFiles::asDraft07);

    /** With every {@code $ref} absolute, for who does not resolve {@code ..} in one. */
    static final SchemaFiles ABSOLUTE = new SchemaFiles(SchemaFiles::withAbsoluteReferences);

    private final UnaryOperator<ObjectNode> form;
    private Map<String, String> byIri;

    private SchemaFiles(UnaryOperator<ObjectNode> form) {
        this.form = form;
    }

    /** {@return the files by IRI} */
    synchronized Map<String, String> byIri() {
        if (byIri == null) {
            Map<String, String> files = new TreeMap<>();
            Arrays.stream(Model.values()).map(Model::schemaId).forEach(iri -> files.put(iri, read(iri)));
            files.put(BASE + "common.schema.json", read(BASE + "common.schema.json"));
            byIri = files;
        }
        return byIri;
    }

    private String read(String iri) {
        String resource = "META-INF/json-schema/" + iri.substring(BASE.length());
        try (InputStream stream = SchemaFiles.class.getClassLoader().getResourceAsStream(resource)) {
            return form.apply((ObjectNode) MAPPER.readTree(stream)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode withOneOf(ObjectNode file) {
        for (JsonNode union : file.findParents("allOf")) {
            ArrayNode oneOf = MAPPER.createArrayNode();
            for (JsonNode variant : union.get("allOf")) {
                if (!variant.path("if").path("properties").isObject()) {
                    throw new IllegalStateException("not a union: " + union);
                }
                oneOf.add(variant.get("then"));
            }
            // The variants say themselves what the tag is, and that it is required.
            ((ObjectNode) union).remove(List.of("allOf", "required", "properties"));
            ((ObjectNode) union).set("oneOf", oneOf);
        }
        return file;
    }

    private static ObjectNode asDraft07(ObjectNode file) {
        file.put("$schema", "http://json-schema.org/draft-07/schema#");
        return file;
    }

    private static ObjectNode withAbsoluteReferences(ObjectNode file) {
        URI base = URI.create(file.get("$id").asString());
        for (JsonNode reference : file.findParents("$ref")) {
            ((ObjectNode) reference)
                    .put("$ref", base.resolve(reference.get("$ref").asString()).toString());
        }
        return file;
    }
}
