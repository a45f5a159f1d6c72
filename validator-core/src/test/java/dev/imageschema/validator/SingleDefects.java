package dev.imageschema.validator;

import dev.imageschema.validator.read.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every way to break a valid document in one place, read off the schema files: each required field deleted, each value of a
 * type that it must not have, each enumeration with a foreign value.
 *
 * <p>It walks the files on its own and shares no code with the validator.
 */
final class SingleDefects {
    private static final Map<String, JsonNode> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("null", SchemaFiles.json("null"));
        VALUES.put("boolean", SchemaFiles.json("true"));
        VALUES.put("integer", SchemaFiles.json("7"));
        VALUES.put("number", SchemaFiles.json("7.5"));
        VALUES.put("string", SchemaFiles.json("\"foreign-value\""));
        VALUES.put("array", SchemaFiles.json("[]"));
        VALUES.put("object", SchemaFiles.json("{}"));
    }

    private final boolean strict;
    private final List<Defect> defects = new ArrayList<>();

    /** Who comes first decides: a union before its branch, a field that may be null before the model it refers to. */
    private final Set<Pointer> typed = new HashSet<>();

    private final Set<Pointer> deleted = new HashSet<>();

    private SingleDefects(boolean strict) {
        this.strict = strict;
    }

    static List<Defect> of(Model model, Profile profile, JsonNode document) {
        SingleDefects enumeration = new SingleDefects(profile == Profile.STRICT);
        enumeration.visit(SchemaFiles.file(model), SchemaFiles.of(model), document, Pointer.ROOT);
        return List.copyOf(enumeration.defects);
    }

    private void visit(String file, JsonNode schema, JsonNode value, Pointer here) {
        if (schema.has("$ref")) {
            follow(file, schema.path("$ref").asString(), value, here);
            return;
        }
        wrongValues(schema, here, here);
        if (value.isObject()) {
            visitObject(file, schema, value, here);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            visit(file, schema.path("items"), value.get(i), here.child(Integer.toString(i)));
        }
    }

    private void follow(String file, String reference, JsonNode value, Pointer here) {
        URI target = URI.create("/" + file).resolve(reference);
        String targetFile = target.getPath().substring(1);
        if (strict && targetFile.equals("common.schema.json")) {
            targetFile = "strict/common.schema.json";
        }
        JsonNode root = SchemaFiles.read(targetFile);
        visit(targetFile, target.getFragment() == null ? root : root.at(target.getFragment()), value, here);
    }

    private void visitObject(String file, JsonNode schema, JsonNode value, Pointer here) {
        boolean isUnion = schema.has("allOf");
        for (JsonNode name : schema.path("required")) {
            Pointer field = here.child(name.asString());
            if (deleted.add(field)) {
                defects.add(new Defect(field, "required", null, isUnion ? here : field));
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Pointer field = here.child(property.getKey());
            if (isUnion) {
                wrongValues(property.getValue(), field, here);
            } else if (value.has(property.getKey())) {
                visit(file, property.getValue(), value.get(property.getKey()), field);
            }
        }
        JsonNode mapValue = schema.path("additionalProperties");
        if (mapValue.isObject()) {
            value.properties().forEach(entry -> visit(file, mapValue, entry.getValue(), here.child(entry.getKey())));
        }
        if (schema.has("then")) {
            visit(file, schema.path("then"), value, here);
        }
        if (isUnion) {
            visit(file, branch(schema, value), value, here);
        }
    }

    private static JsonNode branch(JsonNode union, JsonNode value) {
        return union.path("allOf")
                .valueStream()
                .filter(branch -> branch.at("/if/properties/type/const").equals(value.path("type")))
                .findFirst()
                .orElseThrow()
                .path("then");
    }

    private void wrongValues(JsonNode schema, Pointer place, Pointer silences) {
        if (!typed.add(place)) {
            return;
        }
        Set<String> allowed = types(schema);
        VALUES.forEach((type, value) -> {
            if (!allowed.contains(type)) {
                defects.add(new Defect(place, "type", value, silences));
            }
        });
        String keyword = schema.has("enum") ? "enum" : "const";
        if (schema.has(keyword)) {
            defects.add(new Defect(place, keyword, VALUES.get("string"), silences));
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type.valueStream() : Stream.of(type)).forEach(each -> types.add(each.stringValue()));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }
}
