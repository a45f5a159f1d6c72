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

/** The schema files of the bundled models, unchanged or transformed. */
final class SchemaFiles {
    /** The IRI of the schema against which documents are validated. */
    static final String IMAGE = Model.IMAGE.schemaId();

    /** The common beginning of the IRIs of all schema files. */
    static final String BASE = IMAGE.replace("image.schema.json", "");

    private static final ObjectMapper MAPPER = new JsonMapper();

    /** The unchanged files. */
    static final SchemaFiles AS_WRITTEN = new SchemaFiles(UnaryOperator.identity());

    /** Each union as a {@code oneOf} of variants with a constant tag, which is how unions are commonly written. */
    static final SchemaFiles ONE_OF = new SchemaFiles(SchemaFiles::withOneOf);

    /**
     * The files as draft-07, which has all the keywords that the files use. Draft-07 ignores keywords beside a
     * {@code $ref}, but the files have only annotations there.
     */
    static final SchemaFiles DRAFT_07 = new SchemaFiles(SchemaFiles::asDraft07);

    /** Every {@code $ref} as an absolute IRI, for validators that do not resolve {@code ..} in a reference. */
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
            // Each variant itself declares the tag and requires it.
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
