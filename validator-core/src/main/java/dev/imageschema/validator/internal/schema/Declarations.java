package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Computes the declarations of the schemas of one set, independently of a document. Thread-safe. */
public final class Declarations {
    private static final String SECRET = "/common.schema.json#/$defs/Secret";
    private static final Set<String> CONTAINERS = Set.of("object", "array");
    private static final Set<String> NULL_OR_CONTAINERS = Set.of("object", "array", "null");

    /** The in-place applicators whose subschemas apply to some values only. */
    private static final Set<String> CONDITIONAL = Set.of("anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

    private final SchemaSet schemas;
    private final Map<String, Declaration> known = new ConcurrentHashMap<>();

    public Declarations(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * {@return the declaration of a schema}
     *
     * @param location the location of the schema; empty if it is unknown
     */
    public Declaration at(String location) {
        Declaration declaration = known.get(location);
        if (declaration == null) {
            // Not computeIfAbsent, because the computation calls this method for branches.
            Collector collector = new Collector();
            collector.collect(location, true);
            declaration = collector.declaration();
            known.put(location, declaration);
        }
        return declaration;
    }

    /**
     * {@return the names that a schema lists, in order; empty if the schema declares other names or may do so}
     *
     * @param location the location of the schema; empty if it is unknown
     */
    public Optional<Set<String>> names(String location) {
        Declaration declaration = at(location);
        return declaration.isComplete() ? Optional.of(declaration.names()) : Optional.empty();
    }

    private final class Collector {
        private final Set<String> visited = new HashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, Set<JsonNode>> constants = new LinkedHashMap<>();
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final List<String> anyField = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String description;
        private boolean isComplete = true;
        private boolean isSecret;
        private boolean isOfContainers;
        private boolean isNull;

        /** Whether every alternative is an object, an array or null. */
        private boolean areOfContainers(String keyword, JsonNode branches, String base) {
            boolean areAlternatives = keyword.equals("anyOf") || keyword.equals("oneOf");
            List<Declaration> all = new ArrayList<>();
            for (int i = 0; areAlternatives && i < branches.size(); i++) {
                all.add(at(base + "/" + keyword + "/" + i));
            }
            return all.stream().anyMatch(Declaration::isOfContainers)
                    && all.stream().allMatch(branch -> branch.isOfContainers() || branch.isNull());
        }

        Declaration declaration() {
            return new Declaration(
                    Collections.unmodifiableSet(names),
                    isComplete,
                    isSecret,
                    isOfContainers,
                    isNull,
                    Collections.unmodifiableMap(constants),
                    Optional.ofNullable(title),
                    Optional.ofNullable(description),
                    Collections.unmodifiableMap(fields),
                    List.copyOf(anyField),
                    List.copyOf(items));
        }

        /** @param always whether the schema applies to every value to which the first schema applies */
        void collect(String location, boolean always) {
            Optional<JsonNode> node = schemas.at(location);
            if (node.isEmpty()) {
                isComplete = false;
                return;
            }
            JsonNode schema = node.get();
            if (!schema.isObject() || !visited.add(location)) {
                return;
            }
            isComplete &= !schema.has("$dynamicRef");
            isSecret |= location.endsWith(SECRET)
                    || schema.path("writeOnly").asBoolean(false)
                    || schema.path("format").asString("").equals("password");
            isOfContainers |= always && takesContainersOnly(schema);
            isNull |= always && schema.path("type").asString("").equals("null");
            title = title == null ? text(schema, "title") : title;
            description = description == null ? text(schema, "description") : description;
            String base = schemas.base(location, schema);
            collectFields(schema, base, always);
            collectItems(schema, base);
            collectInPlace(schema, base, always);
        }

        private @Nullable String text(JsonNode schema, String keyword) {
            return schema.path(keyword).asStringOpt().orElse(null);
        }

        private void collectFields(JsonNode schema, String base, boolean always) {
            schema.path("properties").properties().forEach(field -> {
                names.add(field.getKey());
                fields.computeIfAbsent(field.getKey(), key -> new ArrayList<>())
                        .add(base + Pointer.ROOT.child("properties").child(field.getKey()));
                if (always) {
                    limit(field.getKey(), field.getValue());
                }
            });
            schema.path("required").forEach(name -> names.add(name.asString()));
            for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
                if (schema.path(keyword).isObject()) {
                    anyField.add(base + "/" + keyword);
                }
            }
            schema.path("patternProperties")
                    .propertyNames()
                    .forEach(pattern -> anyField.add(
                            base + Pointer.ROOT.child("patternProperties").child(pattern)));
            isComplete &= !schema.has("patternProperties")
                    && !schema.path("additionalProperties").isObject();
        }

        private void limit(String name, JsonNode schema) {
            Set<JsonNode> values = values(schema);
            if (!values.isEmpty()) {
                constants
                        .computeIfAbsent(name, key -> new LinkedHashSet<>(values))
                        .retainAll(values);
            }
        }

        private void collectItems(JsonNode schema, String base) {
            for (int i = 0; i < schema.path("prefixItems").size(); i++) {
                items.add(base + "/prefixItems/" + i);
            }
            for (String keyword : List.of("items", "contains", "unevaluatedItems")) {
                if (schema.path(keyword).isObject()) {
                    items.add(base + "/" + keyword);
                }
            }
        }

        private void collectInPlace(JsonNode schema, String base, boolean always) {
            for (Map.Entry<String, JsonNode> member : schema.properties()) {
                String keyword = member.getKey();
                if (keyword.equals("$ref")) {
                    collect(schemas.target(base, member.getValue().asString("")).orElse(""), always);
                } else if (keyword.equals("$dynamicRef")) {
                    schemas.dynamicTargets(base, member.getValue().asString(""))
                            .forEach(target -> collect(target, false));
                } else if (Keywords.isInPlace(keyword) && !keyword.equals("not")) {
                    boolean isAlways = always && !CONDITIONAL.contains(keyword);
                    isOfContainers |= always && areOfContainers(keyword, member.getValue(), base);
                    for (Pointer below :
                            Keywords.subschemas(keyword, member.getValue()).keySet()) {
                        collect(base + below, isAlways);
                    }
                }
            }
        }
    }

    private static boolean takesContainersOnly(JsonNode schema) {
        JsonNode type = schema.path("type");
        Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
        Set<JsonNode> values = values(schema);
        return (!type.isMissingNode()
                        && areContainers(types.map(each -> each.asString("")).toList()))
                || (!values.isEmpty()
                        && areContainers(values.stream()
                                .map(each -> each.isContainer() ? "object" : each.isNull() ? "null" : "")
                                .toList()));
    }

    private static boolean areContainers(List<String> types) {
        return CONTAINERS.stream().anyMatch(types::contains) && NULL_OR_CONTAINERS.containsAll(types);
    }

    /**
     * {@return the values to which {@code const} or {@code enum} of a schema restricts an instance; empty if it has
     * neither}
     */
    static Set<JsonNode> values(JsonNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>();
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        schema.path("enum").forEach(values::add);
        return values;
    }
}
