package dev.imageschema.validator.testkit;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.testkit.Edit.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Lists the edits of a valid document at one location, from the schema files: deleted and added fields, values of each
 * type, words outside an enumeration, texts that a pattern rejects, numbers out of bounds, tags of other branches, and
 * edits after which the document is still valid.
 *
 * <p>This class derives the errors from the edit. It validates no document and shares no code with the validator.
 */
public final class SingleEdits {
    private static final String UNKNOWN_FIELD = "unknown_field";
    private static final String MISSING = "is missing";
    private static final String COMMON = "common.schema.json";

    private final List<Edit> edits = new ArrayList<>();

    /** The first schema for a location counts: a union before its branch, a nullable field before its model. */
    private final Set<Pointer> valued = new HashSet<>();

    private final Set<Pointer> deleted = new HashSet<>();

    private SingleEdits() {}

    public static List<Edit> of(Model model, JsonNode document) {
        SingleEdits enumeration = new SingleEdits();
        JsonNode schema = SchemaFiles.of(model);
        enumeration.values(Leaf.of(schema), Pointer.ROOT, Pointer.ROOT, true);
        enumeration.members(SchemaFiles.file(model), schema, document, Pointer.ROOT, true);
        return List.copyOf(enumeration.edits);
    }

    private void visit(String file, JsonNode schema, JsonNode value, Pointer here, boolean isOwn) {
        if (schema.has("$ref")) {
            follow(file, schema.path("$ref").asString(), value, here, isOwn);
            return;
        }
        values(Leaf.of(schema), here, here, isOwn);
        members(file, schema, value, here, isOwn);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            visit(file, schema.path("items"), value.get(i), here.child(Integer.toString(i)), isOwn);
        }
    }

    private void follow(String file, String reference, JsonNode value, Pointer here, boolean isOwn) {
        String target = SchemaFiles.target(file, reference);
        if (target.startsWith(COMMON)) {
            String pointer = target.substring(COMMON.length() + 1);
            values(
                    new Leaf(
                            SchemaFiles.read(COMMON).at(pointer),
                            SchemaFiles.read("strict/" + COMMON).at(pointer),
                            Texts.of(Pointer.parse(pointer).last())),
                    here,
                    here,
                    isOwn);
            return;
        }
        JsonNode model = SchemaFiles.read(target);
        values(Leaf.of(model), here, here, isOwn);
        examples(target, here, isOwn);
        members(target, model, value, here, false);
    }

    /** Adds the edits that replace an instance of a model by one of its examples. */
    private void examples(String file, Pointer here, boolean isOwn) {
        List<String> branches = SchemaFiles.branches(file);
        for (String branch : branches) {
            String title = SchemaFiles.read(branch).path("title").asString();
            JsonNode examples = SchemaFiles.read(branch).path("examples");
            example(Kind.EXAMPLE, here, examples.get(0), "is the small example of " + title, isOwn);
            Kind full = branches.size() == 1 ? Kind.EXAMPLE : Kind.BRANCH;
            example(full, here, examples.get(1), "is the full example of " + title, isOwn);
        }
    }

    private void example(Kind kind, Pointer here, JsonNode example, String outcome, boolean isOwn) {
        edits.add(new Edit(kind, here, example, outcome, here, isOwn, List.of(), List.of()));
    }

    private void members(String file, JsonNode schema, JsonNode value, Pointer here, boolean isOwn) {
        if (!value.isObject()) {
            return;
        }
        boolean isUnion = schema.has("allOf");
        Set<String> required = words(schema.path("required"));
        for (String name : required) {
            Pointer field = here.child(name);
            if (deleted.add(field)) {
                List<SuiteError> errors = List.of(SuiteError.of(here, "required", name));
                edits.add(new Edit(
                        Kind.FIELD_DELETED, field, null, MISSING, isUnion ? here : field, isOwn, errors, errors));
            }
        }
        if (isClosed(schema)) {
            List<SuiteError> errors = List.of(SuiteError.of(here, "additionalProperties", UNKNOWN_FIELD));
            Pointer field = here.child(UNKNOWN_FIELD);
            edits.add(new Edit(
                    Kind.FIELD_ADDED,
                    field,
                    SchemaFiles.json("null"),
                    "is there as well",
                    field,
                    isOwn,
                    errors,
                    errors));
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            Pointer field = here.child(name);
            if (isUnion) {
                values(Leaf.of(property.getValue()), field, here, isOwn);
            } else if (value.has(name)) {
                if (!required.contains(name)) {
                    edits.add(new Edit(Kind.FIELD_DELETED, field, null, MISSING, field, isOwn, List.of(), List.of()));
                }
                visit(file, property.getValue(), value.get(name), field, isOwn);
            }
        }
        JsonNode mapValue = schema.path("additionalProperties");
        if (mapValue.isObject()) {
            value.properties()
                    .forEach(entry -> visit(file, mapValue, entry.getValue(), here.child(entry.getKey()), isOwn));
        }
        if (schema.has("then")) {
            String target = SchemaFiles.target(file, schema.at("/then/$ref").asString());
            examples(target, here, isOwn);
            members(target, SchemaFiles.read(target), value, here, false);
        }
        if (isUnion) {
            branches(file, schema, value, here, isOwn);
        }
    }

    private void branches(String file, JsonNode union, JsonNode value, Pointer here, boolean isOwn) {
        for (JsonNode branch : union.path("allOf")) {
            JsonNode tag = branch.at("/if/properties/type/const");
            String target = SchemaFiles.target(file, branch.at("/then/$ref").asString());
            if (tag.equals(value.path("type"))) {
                members(target, SchemaFiles.read(target), value, here, false);
            } else {
                List<SuiteError> errors = new ArrayList<>();
                misfit(SchemaFiles.read(target), value, here, errors);
                edits.add(new Edit(
                        Kind.TAG,
                        here.child("type"),
                        tag,
                        "is " + tag + ", nothing else has changed",
                        here,
                        isOwn,
                        errors,
                        errors));
            }
        }
    }

    /** Adds the errors of missing and unknown fields that an object of one branch has in another branch. */
    private static void misfit(JsonNode schema, JsonNode value, Pointer here, List<SuiteError> errors) {
        JsonNode properties = schema.path("properties");
        for (String name : words(schema.path("required"))) {
            if (!value.has(name)) {
                errors.add(SuiteError.of(here, "required", name));
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode property = properties.path(field.getKey());
            if (isClosed(schema) && property.isMissingNode()) {
                errors.add(SuiteError.of(here, "additionalProperties", field.getKey()));
            }
            if (field.getValue().isObject()) {
                misfit(property, field.getValue(), here.child(field.getKey()), errors);
            }
        }
    }

    private void values(Leaf leaf, Pointer place, Pointer suppresses, boolean isOwn) {
        if (!valued.add(place)) {
            return;
        }
        boolean isTag = !place.equals(suppresses);
        for (JsonNode value : leaf.values()) {
            List<SuiteError> documented = leaf.errors(Profile.DOCUMENTED, value, place);
            List<SuiteError> strict = leaf.errors(Profile.STRICT, value, place);
            // A valid tag selects another branch, which is an edit of the kind TAG.
            if (!isTag || !documented.isEmpty()) {
                edits.add(new Edit(Kind.VALUE, place, value, "is " + value, suppresses, isOwn, documented, strict));
            }
        }
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new LinkedHashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").equals(BooleanNode.FALSE);
    }
}
