package dev.imageschema.validator.internal.export;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.JacksonTree;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.BundledSchemas;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of all models and of their shared leaf definitions, by title. They refer to each other by {@code
 * #/$defs/} and the title.
 */
public record Definitions(Map<String, ObjectNode> byTitle) {
    public static final String IMAGE = "Image";
    public static final String PREFIX = "#/$defs/";

    private static final String COMMON = BundledSchemas.MODELS + "common.schema.json";

    /** Keywords that describe a file, and are removed where its schema becomes part of another file. */
    private static final List<String> OF_THE_FILE = List.of("$schema", "$id", "$comment");

    public Definitions {
        byTitle = Collections.unmodifiableMap(new LinkedHashMap<>(byTitle));
    }

    /** {@return the schemas of a profile in the closed form, in which they are written} */
    public static Definitions of(Profile profile) {
        SchemaSet schemas = BundledSchemas.of(profile);
        Map<String, ObjectNode> byTitle = new LinkedHashMap<>();
        for (Model model : Model.values()) {
            ObjectNode schema = object(schemas, model.schemaId());
            schema.remove(OF_THE_FILE);
            byTitle.put(title(schema), rewrite(schema, subschema -> refer(schemas, model.schemaId(), subschema)));
        }
        object(schemas, COMMON)
                .path("$defs")
                .forEach(leaf -> byTitle.put(title(leaf), leaf.deepCopy().asObject()));
        return new Definitions(byTitle);
    }

    private static ObjectNode object(SchemaSet schemas, String iri) {
        return (ObjectNode) JacksonTree.of(schemas.document(iri).orElseThrow());
    }

    /** Replaces a reference to another file by a reference with the title of its schema. */
    private static ObjectNode refer(SchemaSet schemas, String location, ObjectNode schema) {
        SchemaTrees.get(schema, Keyword.REF).asStringOpt().ifPresent(reference -> {
            String target = schemas.target(location, reference).orElseThrow();
            schema.put(
                    Keyword.REF.text(),
                    PREFIX + schemas.at(target).orElseThrow().get("title").string());
        });
        return schema;
    }

    private static String title(JsonNode schema) {
        return schema.path("title").asString();
    }

    /** {@return the schema of Image} */
    public ObjectNode image() {
        return at(PREFIX + IMAGE);
    }

    /** {@return the target of a reference} */
    public ObjectNode at(String reference) {
        return Objects.requireNonNull(byTitle.get(reference.substring(PREFIX.length())), reference);
    }

    /**
     * {@return the same schemas in another form}
     *
     * @param form changes a copy of each subschema, after the subschemas in it
     */
    public Definitions in(UnaryOperator<ObjectNode> form) {
        Map<String, ObjectNode> changed = new LinkedHashMap<>();
        byTitle.forEach((title, schema) -> changed.put(title, rewrite(schema, form)));
        return new Definitions(changed);
    }

    private static ObjectNode rewrite(ObjectNode schema, UnaryOperator<ObjectNode> form) {
        ObjectNode copy = schema.deepCopy();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            SchemaTrees.subschemas(member.getKey(), member.getValue()).forEach((pointer, subschema) -> {
                if (subschema instanceof ObjectNode object) {
                    put(copy, pointer, rewrite(object, form));
                }
            });
        }
        return form.apply(copy);
    }

    private static void put(ObjectNode schema, Pointer pointer, ObjectNode subschema) {
        JsonNode parent = schema.at(pointer.parent().toString());
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(pointer.last()), subschema);
        } else {
            parent.asObject().set(pointer.last(), subschema);
        }
    }
}
