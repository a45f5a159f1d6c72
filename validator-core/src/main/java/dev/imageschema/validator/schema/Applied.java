package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Which schemas apply to the values of one document: those that the schemas of what holds them list for their name or index,
 * and all that these apply in place, with the branches that the document chose.
 */
public final class Applied {
    /** It cannot be said whether a schema takes a value. */
    public static final class UnknownException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public UnknownException() {
            super(null, null, false, false);
        }
    }

    /** What cannot be said without an evaluation. Every method may throw an {@link UnknownException}. */
    public interface Conditions {
        /** {@return whether the schema at a location takes the value that stands at {@code pointer}} */
        boolean holds(String location, JsonNode value, Pointer pointer);

        /** {@return whether a regular expression matches somewhere in a name} */
        boolean matches(String pattern, String name);
    }

    /**
     * What is said of a value.
     *
     * @param isDeclared whether anything is
     * @param schemas the locations of the schemas that apply to it, but for those that are only {@code true}
     */
    public record Schemas(boolean isDeclared, Set<String> schemas) {
        private static final Schemas NONE = new Schemas(false, Set.of());
    }

    private final SchemaSet schemas;
    private final String rootLocation;
    private final JsonNode document;
    private final Conditions conditions;
    private final Map<Pointer, Schemas> known = new HashMap<>();

    public Applied(SchemaSet schemas, String rootLocation, JsonNode document, Conditions conditions) {
        this.schemas = schemas;
        this.rootLocation = rootLocation;
        this.document = document;
        this.conditions = conditions;
    }

    /** {@return what is said of a value; of one that is not there, what would be said of it} */
    public Schemas to(Pointer pointer) {
        Schemas found = known.get(pointer);
        if (found == null) {
            found = find(pointer);
            known.put(pointer, found);
        }
        return found;
    }

    private Schemas find(Pointer pointer) {
        try {
            Set<String> locations = pointer.isRoot() ? Set.of(rootLocation) : ofChild(pointer);
            return locations.isEmpty() ? Schemas.NONE : new Schemas(true, withInPlace(locations, pointer));
        } catch (UnknownException e) {
            return Schemas.NONE;
        }
    }

    /** The schemas that list a field or item; none if one of them refuses it. */
    private Set<String> ofChild(Pointer pointer) {
        boolean isItem = pointer.parent().in(document).isArray();
        Set<String> locations = new LinkedHashSet<>();
        for (String parent : to(pointer.parent()).schemas) {
            boolean isAllowed = isItem
                    ? addOfItem(parent, Integer.parseInt(pointer.last()), locations)
                    : addOfField(parent, pointer, locations);
            if (!isAllowed) {
                return Set.of();
            }
        }
        return locations.stream().allMatch(this::isTrueOrObject) ? locations : Set.of();
    }

    private boolean isTrueOrObject(String location) {
        JsonNode schema = at(location);
        return schema.isObject() || schema.asBoolean(false);
    }

    private JsonNode at(String location) {
        return schemas.at(location).orElse(MissingNode.getInstance());
    }

    private boolean addOfField(String location, Pointer field, Set<String> locations) {
        JsonNode schema = at(location);
        String name = field.last();
        Set<String> own = new LinkedHashSet<>();
        if (schema.path("properties").has(name)) {
            own.add(location + Pointer.ROOT.child("properties").child(name));
        }
        for (String pattern : schema.path("patternProperties").propertyNames()) {
            if (conditions.matches(pattern, name)) {
                own.add(location + Pointer.ROOT.child("patternProperties").child(pattern));
            }
        }
        if (own.isEmpty() && !addUnlessFalse(location, "additionalProperties", own)) {
            return false;
        }
        locations.addAll(own);
        return !schema.has("propertyNames")
                || conditions.holds(location + "/propertyNames", JsonNodeFactory.instance.stringNode(name), field);
    }

    private boolean addOfItem(String location, int index, Set<String> locations) {
        if (at(location).path("prefixItems").has(index)) {
            return locations.add(location + "/prefixItems/" + index);
        }
        return addUnlessFalse(location, "items", locations);
    }

    /** That anything at all may follow declares nothing. */
    private boolean addUnlessFalse(String location, String keyword, Set<String> locations) {
        JsonNode schema = at(location).path(keyword);
        if (schema.isObject()) {
            locations.add(location + "/" + keyword);
        }
        return schema.asBoolean(true);
    }

    private Set<String> withInPlace(Set<String> locations, Pointer pointer) {
        Set<String> all = new LinkedHashSet<>();
        locations.forEach(location -> addInPlace(location, pointer, all));
        return all;
    }

    /** Where a dynamic reference leads depends on how one came there, unless there is one place only. */
    private String onlyTarget(String base, String reference) {
        List<String> targets = schemas.dynamicTargets(base, reference);
        if (targets.size() != 1) {
            throw new UnknownException();
        }
        return targets.get(0);
    }

    private void addInPlace(String location, Pointer pointer, Set<String> all) {
        JsonNode schema = at(location);
        String base = schemas.base(location, schema);
        if (!schema.isObject() || !all.add(base)) {
            return;
        }
        if (schema.has("$ref")) {
            schemas.target(base, schema.path("$ref").asString()).ifPresent(target -> addInPlace(target, pointer, all));
        }
        if (schema.has("$dynamicRef")) {
            addInPlace(onlyTarget(base, schema.path("$dynamicRef").asString()), pointer, all);
        }
        JsonNode value = pointer.in(document);
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            addInPlace(base + "/allOf/" + i, pointer, all);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(keyword).size(); i++) {
                String branch = base + "/" + keyword + "/" + i;
                if (conditions.holds(branch, value, pointer)) {
                    addInPlace(branch, pointer, all);
                }
            }
        }
        if (schema.has("if") && (schema.has("then") || schema.has("else"))) {
            addInPlace(base + (conditions.holds(base + "/if", value, pointer) ? "/then" : "/else"), pointer, all);
        }
        for (String name : schema.path("dependentSchemas").propertyNames()) {
            if (value.has(name)) {
                addInPlace(base + Pointer.ROOT.child("dependentSchemas").child(name), pointer, all);
            }
        }
    }
}
