package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.internal.schema.TagCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The merged constraints of several schemas on one value. References and {@code allOf} are resolved, so only assertions
 * and conditions on a tag of unknown value remain.
 *
 * <p>The merged constraints may be stricter than the schemas but never weaker: a value that they reject takes the slow
 * path.
 */
final class MergedSchema {
    private static final Map<String, Integer> TYPES = Map.of(
            "null", Node.NULL,
            "boolean", Node.BOOLEAN,
            "integer", Node.INTEGER,
            "number", Node.NUMBER,
            "string", Node.STRING,
            "array", Node.ARRAY,
            "object", Node.OBJECT);

    /**
     * A schema and the types of the values to which it applies.
     *
     * @param location the IRI of the schema document, {@code #}, and a JSON Pointer
     * @param types the types, as bits of {@link Node}
     */
    record Constraint(String location, int types) {
        static Constraint of(String location) {
            return new Constraint(location, Node.ANY);
        }
    }

    /** The condition that a tag has a certain value. */
    record TagValue(String tag, String value) {}

    /** The locations of one schema's subschemas for fields: by field name, and for all other fields. */
    private record Fields(
            Map<String, String> named, @Nullable String others) {}

    private final SchemaSet schemas;
    private final Map<String, String> tags;
    private final Set<Constraint> seen = new LinkedHashSet<>();
    private final List<Fields> fields = new ArrayList<>();

    int types = Node.ANY;

    @Nullable
    Set<String> values;

    @Nullable
    String pattern;

    int minLength;
    int maxLength = Integer.MAX_VALUE;
    long minimum = Long.MIN_VALUE;
    long maximum = Long.MAX_VALUE;
    int minItems;
    int maxItems = Integer.MAX_VALUE;
    final Set<Constraint> items = new LinkedHashSet<>();
    final Set<String> required = new LinkedHashSet<>();
    final List<TagValue> conditions = new ArrayList<>();
    int steps;

    /** @param tags the known values of tags, by field name */
    MergedSchema(SchemaSet schemas, Set<Constraint> parts, Map<String, String> tags) throws RefusedException {
        this.schemas = schemas;
        this.tags = tags;
        for (Constraint part : parts) {
            add(part.location(), part.types());
        }
    }

    /** {@return the names of the fields that a schema declares or requires} */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(each -> names.addAll(each.named().keySet()));
        names.addAll(required);
        return List.copyOf(names);
    }

    /** {@return the schemas that apply to a field} */
    Set<Constraint> field(String name) {
        return parts(each -> each.named().getOrDefault(name, each.others()));
    }

    /** {@return the schemas that apply to the fields that no schema names} */
    Set<Constraint> others() {
        return parts(Fields::others);
    }

    private interface Choice {
        @Nullable
        String of(Fields fields);
    }

    private Set<Constraint> parts(Choice choice) {
        Set<Constraint> parts = new LinkedHashSet<>();
        for (Fields each : fields) {
            String location = choice.of(each);
            if (location != null) {
                parts.add(Constraint.of(location));
            }
        }
        return parts;
    }

    private void add(String place, int applied) throws RefusedException {
        steps++;
        if (!seen.add(new Constraint(place, applied))) {
            return;
        }
        JsonValue schema = schemas.at(place).orElseThrow(() -> new RefusedException("no schema at " + place));
        if (schema.isBoolean()) {
            types &= schema.booleanOr(false) ? Node.ANY : ~applied;
            return;
        }
        String location = schemas.base(place, schema);
        for (JsonValue.Field keyword : schema.fields()) {
            steps++;
            Optional<Keyword> known = Keyword.of(keyword.name());
            if (known.isPresent()) {
                add(location, known.get(), keyword.value(), schema, applied);
            } else if (!keyword.name().startsWith("x-")) {
                throw new RefusedException("keyword " + keyword.name());
            }
        }
        if (Keyword.PROPERTIES.isIn(schema) || Keyword.ADDITIONAL_PROPERTIES.isIn(schema)) {
            addFields(location, schema, applied);
        }
    }

    private void add(String location, Keyword keyword, JsonValue value, JsonValue schema, int applied)
            throws RefusedException {
        switch (keyword) {
            case SCHEMA, ID, ANCHOR, COMMENT, DEFS, DEFINITIONS, TITLE, DESCRIPTION, EXAMPLES -> {}
            case DEFAULT, DEPRECATED, READ_ONLY, WRITE_ONLY, FORMAT -> {}
            case PROPERTIES, ADDITIONAL_PROPERTIES, THEN -> {}
            case TYPE -> types &= types(value) | ~applied;
            case CONST -> addValues(List.of(value), applied);
            case ENUM -> addValues(value.stream().toList(), applied);
            case REF ->
                add(
                        schemas.target(location, value.string())
                                .orElseThrow(() -> new RefusedException("$ref " + JsonText.of(value))),
                        applied);
            case ALL_OF -> {
                for (int i = 0; i < value.size(); i++) {
                    add(keyword.at(location, i), applied);
                }
            }
            case IF -> addCondition(location, schema, applied);
            case REQUIRED -> {
                if ((applied & Node.OBJECT) != 0) {
                    value.forEach(name -> required.add(name.string()));
                }
            }
            case ITEMS -> {
                if ((applied & Node.ARRAY) != 0) {
                    items.add(Constraint.of(keyword.at(location)));
                }
            }
            case PATTERN -> {
                if ((applied & Node.STRING) != 0) {
                    if (pattern != null && !pattern.equals(value.string())) {
                        throw new RefusedException("more than one pattern");
                    }
                    pattern = value.string();
                }
            }
            case MIN_LENGTH, MAX_LENGTH, MIN_ITEMS, MAX_ITEMS, MINIMUM, MAXIMUM -> addBound(keyword, value, applied);
            default -> throw new RefusedException("keyword " + keyword);
        }
    }

    private static int types(JsonValue value) {
        if (value.isString()) {
            return TYPES.getOrDefault(value.string(), 0);
        }
        return value.stream()
                .mapToInt(type -> TYPES.getOrDefault(type.string(), 0))
                .reduce(0, (one, other) -> one | other);
    }

    /** Accepts strings and null only. Documents with another allowed value take the slow path. */
    private void addValues(List<JsonValue> allowed, int applied) {
        Set<String> strings = allowed.stream()
                .filter(JsonValue::isString)
                .map(JsonValue::string)
                .collect(Collectors.toSet());
        int allowedTypes = strings.isEmpty() ? 0 : Node.STRING;
        allowedTypes |= allowed.stream().anyMatch(JsonValue::isNull) ? Node.NULL : 0;
        types &= allowedTypes | ~applied;
        if ((applied & Node.STRING) != 0) {
            Set<String> before = values;
            // Keeps the order of the schema, because the scan tries the first value first.
            Set<String> kept = new LinkedHashSet<>();
            allowed.stream()
                    .filter(JsonValue::isString)
                    .map(JsonValue::string)
                    .filter(value -> before == null || before.contains(value))
                    .forEach(kept::add);
            values = kept;
        }
    }

    private void addBound(Keyword keyword, JsonValue value, int applied) throws RefusedException {
        if (!value.isShort() || value.longValue() != (int) value.longValue()) {
            throw new RefusedException(keyword + " " + JsonText.of(value));
        }
        int bound = (int) value.longValue();
        boolean isOfStrings = (applied & Node.STRING) != 0;
        boolean isOfArrays = (applied & Node.ARRAY) != 0;
        boolean isOfNumbers = (applied & Node.NUMBER) != 0;
        switch (keyword) {
            case MIN_LENGTH -> minLength = isOfStrings ? Math.max(minLength, bound) : minLength;
            case MAX_LENGTH -> maxLength = isOfStrings ? Math.min(maxLength, bound) : maxLength;
            case MIN_ITEMS -> minItems = isOfArrays ? Math.max(minItems, bound) : minItems;
            case MAX_ITEMS -> maxItems = isOfArrays ? Math.min(maxItems, bound) : maxItems;
            case MINIMUM -> minimum = isOfNumbers ? Math.max(minimum, bound) : minimum;
            default -> maximum = isOfNumbers ? Math.min(maximum, bound) : maximum;
        }
    }

    private void addFields(String location, JsonValue schema, int applied) {
        if ((applied & Node.OBJECT) == 0) {
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (String name : Keyword.PROPERTIES.in(schema).names()) {
            named.put(name, Keyword.PROPERTIES.at(location, name));
        }
        String others = Keyword.ADDITIONAL_PROPERTIES.isIn(schema) ? Keyword.ADDITIONAL_PROPERTIES.at(location) : null;
        fields.add(new Fields(named, others));
    }

    /** Covers two forms of {@code if}: on the type of the value, and on a field with a certain string value (a tag). */
    private void addCondition(String location, JsonValue schema, int applied) throws RefusedException {
        JsonValue condition = Keyword.IF.in(schema);
        if (Keyword.ELSE.isIn(schema) || !condition.isObject()) {
            throw new RefusedException("if with else, or with a boolean condition");
        }
        String then = Keyword.THEN.at(location);
        if (condition.size() == 1 && Keyword.TYPE.isIn(condition)) {
            int tested = types(Keyword.TYPE.in(condition));
            int number = tested & Node.NUMBER;
            if (number != 0 && number != Node.NUMBER) {
                throw new RefusedException("if on the type integer, which 1.0 matches as well");
            }
            if (Keyword.THEN.isIn(schema)) {
                add(then, applied & tested);
            }
            return;
        }
        TagValue tag = tag(schema);
        // The slow path evaluates every condition, not only the one that holds.
        steps += 8;
        if ((applied & Node.OBJECT) == 0) {
            return;
        }
        String known = tags.get(tag.tag());
        if (known == null) {
            conditions.add(tag);
        } else if (known.equals(tag.value())) {
            // The value of the tag is only a guess. Adding the condition makes the branch check it.
            add(Keyword.IF.at(location), Node.OBJECT);
            add(then, Node.OBJECT);
        }
    }

    private static TagValue tag(JsonValue schema) throws RefusedException {
        return TagCondition.of(schema)
                .filter(condition -> condition.isStrict()
                        && condition.values().size() == 1
                        && condition.values().stream().allMatch(JsonValue::isString))
                .map(condition -> new TagValue(
                        condition.tag(), condition.values().iterator().next().string()))
                .orElseThrow(() -> new RefusedException("if that does not test a tag"));
    }
}
