package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Computes the declarations of the schemas of one set, independently of a document. Thread-safe. */
public final class Declarations {
    private static final String SECRET = "/common.schema.json#/$defs/Secret";
    private static final Set<String> CONTAINERS = Set.of("object", "array");
    private static final Set<String> NULL_OR_CONTAINERS = Set.of("object", "array", "null");

    private static final List<Keyword> UNKNOWN_FIELDS =
            Arrays.stream(Keyword.values()).filter(Keyword::isOfUnknownFields).toList();
    private static final List<Keyword> ITEMS_AT_ANY_INDEX = Arrays.stream(Keyword.values())
            .filter(keyword -> keyword.target() == Keyword.Target.ITEM && !keyword.hasSeveralSubschemas())
            .toList();

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
        private final Map<String, Set<JsonValue>> constants = new LinkedHashMap<>();
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
        private boolean areOfContainers(Keyword keyword, JsonValue branches, String base) {
            List<Declaration> all = new ArrayList<>();
            for (int i = 0; keyword.isAlternatives() && i < branches.size(); i++) {
                all.add(at(keyword.at(base, i)));
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
            Optional<JsonValue> node = schemas.at(location);
            if (node.isEmpty()) {
                isComplete = false;
                return;
            }
            JsonValue schema = node.get();
            if (!schema.isObject() || !visited.add(location)) {
                return;
            }
            isComplete &= !Keyword.DYNAMIC_REF.isIn(schema);
            isSecret |= location.endsWith(SECRET)
                    || Keyword.WRITE_ONLY.in(schema).booleanOr(false)
                    || Keyword.FORMAT.in(schema).stringOr("").equals("password");
            isOfContainers |= always && takesContainersOnly(schema);
            isNull |= always && Keyword.TYPE.in(schema).stringOr("").equals("null");
            title = title == null ? text(schema, Keyword.TITLE) : title;
            description = description == null ? text(schema, Keyword.DESCRIPTION) : description;
            String base = schemas.base(location, schema);
            collectFields(schema, base, always);
            collectItems(schema, base);
            collectInPlace(schema, base, always);
        }

        private @Nullable String text(JsonValue schema, Keyword keyword) {
            JsonValue text = keyword.in(schema);
            return text.isString() ? text.string() : null;
        }

        private void collectFields(JsonValue schema, String base, boolean always) {
            Keyword.PROPERTIES.in(schema).fields().forEach(field -> {
                names.add(field.name());
                fields.computeIfAbsent(field.name(), key -> new ArrayList<>())
                        .add(Keyword.PROPERTIES.at(base, field.name()));
                if (always) {
                    limit(field.name(), field.value());
                }
            });
            Keyword.REQUIRED.in(schema).forEach(name -> names.add(name.string()));
            for (Keyword keyword : UNKNOWN_FIELDS) {
                if (keyword.in(schema).isObject()) {
                    anyField.add(keyword.at(base));
                }
            }
            Keyword.PATTERN_PROPERTIES
                    .in(schema)
                    .names()
                    .forEach(pattern -> anyField.add(Keyword.PATTERN_PROPERTIES.at(base, pattern)));
            isComplete &= !Keyword.PATTERN_PROPERTIES.isIn(schema)
                    && !Keyword.ADDITIONAL_PROPERTIES.in(schema).isObject();
        }

        private void limit(String name, JsonValue schema) {
            Set<JsonValue> values = AllowedValues.of(schema);
            if (!values.isEmpty()) {
                constants
                        .computeIfAbsent(name, key -> new LinkedHashSet<>(values))
                        .retainAll(values);
            }
        }

        private void collectItems(JsonValue schema, String base) {
            for (int i = 0; i < Keyword.PREFIX_ITEMS.in(schema).size(); i++) {
                items.add(Keyword.PREFIX_ITEMS.at(base, i));
            }
            for (Keyword keyword : ITEMS_AT_ANY_INDEX) {
                if (keyword.in(schema).isObject()) {
                    items.add(keyword.at(base));
                }
            }
        }

        private void collectInPlace(JsonValue schema, String base, boolean always) {
            for (JsonValue.Field member : schema.fields()) {
                Keyword keyword = Keyword.of(member.name()).orElse(null);
                if (keyword == Keyword.REF) {
                    collect(schemas.target(base, member.value().stringOr("")).orElse(""), always);
                } else if (keyword == Keyword.DYNAMIC_REF) {
                    schemas.dynamicTargets(base, member.value().stringOr("")).forEach(target -> collect(target, false));
                } else if (keyword != null && keyword.isInPlace() && keyword != Keyword.NOT) {
                    boolean isAlways = always && !keyword.isConditional();
                    isOfContainers |= always && areOfContainers(keyword, member.value(), base);
                    for (Pointer below : keyword.subschemas(member.value()).keySet()) {
                        collect(base + below, isAlways);
                    }
                }
            }
        }
    }

    private static boolean takesContainersOnly(JsonValue schema) {
        JsonValue type = Keyword.TYPE.in(schema);
        Stream<JsonValue> types = type.isArray() ? type.stream() : Stream.of(type);
        Set<JsonValue> values = AllowedValues.of(schema);
        return (!type.isMissing()
                        && areContainers(types.map(each -> each.stringOr("")).toList()))
                || (!values.isEmpty()
                        && areContainers(values.stream()
                                .map(each -> each.isContainer() ? "object" : each.isNull() ? "null" : "")
                                .toList()));
    }

    private static boolean areContainers(List<String> types) {
        return CONTAINERS.stream().anyMatch(types::contains) && NULL_OR_CONTAINERS.containsAll(types);
    }
}
