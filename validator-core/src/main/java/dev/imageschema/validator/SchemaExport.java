package dev.imageschema.validator;

import dev.imageschema.validator.internal.export.Definitions;
import dev.imageschema.validator.internal.export.JsonLayout;
import dev.imageschema.validator.internal.export.SchemaTransforms;
import dev.imageschema.validator.internal.export.SecretFinder;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.BundledSchemas;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of Image for other languages: self-contained documents for validators, code generators and editors that do
 * not follow references between files.
 *
 * <pre>{@code
 * for (Map.Entry<String, String> document : SchemaExport.documents().entrySet()) {
 *     Files.writeString(folder.resolve(document.getKey()), document.getValue());
 * }
 * }</pre>
 *
 * <p>A bundle is the schema of Image with the schemas of all models and of their shared leaf definitions, by title, in
 * its {@code $defs}: {@code #/$defs/Config} is the schema of Config.
 */
public final class SchemaExport {
    private enum Dialect {
        DRAFT_2020_12(BundledSchemas.META_SCHEMA, "$defs"),
        DRAFT_07("http://json-schema.org/draft-07/schema#", "definitions");

        private final String metaSchema;
        private final String definitions;

        Dialect(String metaSchema, String definitions) {
            this.metaSchema = metaSchema;
            this.definitions = definitions;
        }
    }

    private final Map<String, String> documents = new LinkedHashMap<>();

    private SchemaExport() {}

    /**
     * {@return the text of each document by the name of its file, the most important document first}
     *
     * <p>The texts are the same on every run and every machine.
     */
    public static Map<String, String> documents() {
        Definitions closed = Definitions.of(Profile.DOCUMENTED);
        Definitions open = closed.in(SchemaTransforms::open);
        Definitions tagged = closed.in(SchemaTransforms::taggedUnion).in(SchemaTransforms::nullable);

        SchemaExport export = new SchemaExport();
        export.addBundle("image.schema.json", "Open: an object may have fields that are not listed", open);
        export.addBundle(
                "image.closed.schema.json", "Closed: an object must not have fields that are not listed", closed);
        export.addBundle(
                "image.strict.schema.json",
                "Strict profile, for documents of the live platform; closed: an object must not have fields that are not"
                        + " listed",
                Definitions.of(Profile.STRICT));
        export.addBundle(
                "image.types.schema.json",
                "For code generators: closed, with a oneOf for each union and the range of safe integers in JavaScript",
                tagged.in(SchemaTransforms::boundedInteger));
        export.addBundle(
                "image.draft-07.schema.json",
                "Open: an object may have fields that are not listed",
                open.in(SchemaTransforms::soleReference),
                Dialect.DRAFT_07);
        export.addOpenApi("image.openapi.json", tagged.in(SchemaTransforms::open));
        export.addSecrets("secrets.json", SecretFinder.of(closed));
        return Collections.unmodifiableMap(export.documents);
    }

    private void addBundle(String file, String summary, Definitions definitions) {
        addBundle(file, summary, definitions, Dialect.DRAFT_2020_12);
    }

    private void addBundle(String file, String summary, Definitions definitions, Dialect dialect) {
        Definitions referring = definitions.in(SchemaTransforms.referencesTo("#/" + dialect.definitions + "/"));
        ObjectNode root =
                object().put("$schema", dialect.metaSchema).put("$id", BundledSchemas.MODELS + "dist/" + file);
        referring.image().properties().forEach(member -> {
            root.set(member.getKey(), member.getValue());
            if (member.getKey().equals("description")) {
                root.put("$comment", summary + ". " + origin());
            }
        });
        ObjectNode all = root.putObject(dialect.definitions);
        referring.byTitle().forEach(all::set);
        // A code generator makes two types of a schema that it finds twice.
        all.putObject(Definitions.IMAGE).put(Keyword.REF.text(), "#");
        documents.put(file, JsonLayout.of(root));
    }

    private static String origin() {
        return "Generated from image.schema.json and the files that it refers to; edit those files instead of this one. "
                + BundledSchemas.of(Profile.DOCUMENTED)
                        .document(Model.IMAGE.schemaId())
                        .orElseThrow()
                        .get("$comment")
                        .string();
    }

    private void addOpenApi(String file, Definitions definitions) {
        Definitions referring = definitions.in(SchemaTransforms.referencesTo("#/components/schemas/"));
        ObjectNode root = object().put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", Definitions.IMAGE)
                .put("description", origin())
                .put("version", "1");
        ObjectNode schemas = root.putObject("components").putObject("schemas");
        referring.byTitle().forEach(schemas::set);
        documents.put(file, JsonLayout.of(root));
    }

    private void addSecrets(String file, SecretFinder found) {
        ObjectNode root = object().put("title", "Secrets of an Image")
                .put(
                        "description",
                        "The fields of an Image that a message, a log or a report must not show in full, as JSON Pointers"
                                + " (RFC 6901); the reference token * stands for any index or name");
        addPointers(root, "secrets", "Never show the value", found.secrets());
        addPointers(root, "addresses", "Show the value without its user-info, query and fragment", found.addresses());
        documents.put(file, JsonLayout.of(root));
    }

    private static void addPointers(ObjectNode root, String name, String description, Collection<Pointer> pointers) {
        ArrayNode array = root.putObject(name).put("description", description).putArray("pointers");
        pointers.forEach(pointer -> array.add(pointer.toString()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
