package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    record Condition(String tag, String value) {}

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
    final List<Condition> conditions = new ArrayList<>();
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
        JsonNode schema = schemas.at(place).orElseThrow(() -> new RefusedException("no schema at " + place));
        if (schema.isBoolean()) {
            types &= schema.asBoolean() ? Node.ANY : ~applied;
            return;
        }
        String location = schemas.base(place, schema);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            steps++;
            add(location, keyword.getKey(), keyword.getValue(), schema, applied);
        }
        if (schema.has("properties") || schema.has("additionalProperties")) {
            addFields(location, schema, applied);
        }
    }

    private void add(String location, String keyword, JsonNode value, JsonNode schema, int applied)
            throws RefusedException {
        switch (keyword) {
            case "$schema",
                    "$id",
                    "$anchor",
                    "$comment",
                    "$defs",
                    "definitions",
                    "title",
                    "description",
                    "examples" -> {}
            case "default", "deprecated", "readOnly", "writeOnly", "format" -> {}
            case "properties", "additionalProperties", "then" -> {}
            case "type" -> types &= types(value) | ~applied;
            case "const" -> addValues(List.of(value), applied);
            case "enum" -> addValues(value.valueStream().toList(), applied);
            case "$ref" ->
                add(
                        schemas.target(location, value.asString())
                                .orElseThrow(() -> new RefusedException("$ref " + JsonText.of(value))),
                        applied);
            case "allOf" -> {
                for (int i = 0; i < value.size(); i++) {
                    add(child(child(location, keyword), Integer.toString(i)), applied);
                }
            }
            case "if" -> addCondition(location, schema, applied);
            case "required" -> {
                if ((applied & Node.OBJECT) != 0) {
                    value.forEach(name -> required.add(name.asString()));
                }
            }
            case "items" -> {
                if ((applied & Node.ARRAY) != 0) {
                    items.add(Constraint.of(child(location, keyword)));
                }
            }
            case "pattern" -> {
                if ((applied & Node.STRING) != 0) {
                    if (pattern != null && !pattern.equals(value.asString())) {
                        throw new RefusedException("more than one pattern");
                    }
                    pattern = value.asString();
                }
            }
            case "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum" ->
                addBound(keyword, value, applied);
            default -> {
                if (!keyword.startsWith("x-")) {
                    throw new RefusedException("keyword " + keyword);
                }
            }
        }
    }

    private static int types(JsonNode value) {
        if (value.isString()) {
            return TYPES.getOrDefault(value.asString(), 0);
        }
        return value.valueStream()
                .mapToInt(type -> TYPES.getOrDefault(type.asString(), 0))
                .reduce(0, (one, other) -> one | other);
    }

    /** Accepts strings and null only. Documents with another allowed value take the slow path. */
    private void addValues(List<JsonNode> allowed, int applied) {
        Set<String> strings = allowed.stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        int allowedTypes = strings.isEmpty() ? 0 : Node.STRING;
        allowedTypes |= allowed.stream().anyMatch(JsonNode::isNull) ? Node.NULL : 0;
        types &= allowedTypes | ~applied;
        if ((applied & Node.STRING) != 0) {
            Set<String> before = values;
            // Keeps the order of the schema, because the scan tries the first value first.
            Set<String> kept = new LinkedHashSet<>();
            allowed.stream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(value -> before == null || before.contains(value))
                    .forEach(kept::add);
            values = kept;
        }
    }

    private void addBound(String keyword, JsonNode value, int applied) throws RefusedException {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new RefusedException(keyword + " " + JsonText.of(value));
        }
        int bound = value.intValue();
        boolean isOfStrings = (applied & Node.STRING) != 0;
        boolean isOfArrays = (applied & Node.ARRAY) != 0;
        boolean isOfNumbers = (applied & Node.NUMBER) != 0;
        switch (keyword) {
            case "minLength" -> minLength = isOfStrings ? Math.max(minLength, bound) : minLength;
            case "maxLength" -> maxLength = isOfStrings ? Math.min(maxLength, bound) : maxLength;
            case "minItems" -> minItems = isOfArrays ? Math.max(minItems, bound) : minItems;
            case "maxItems" -> maxItems = isOfArrays ? Math.min(maxItems, bound) : maxItems;
            case "minimum" -> minimum = isOfNumbers ? Math.max(minimum, bound) : minimum;
            default -> maximum = isOfNumbers ? Math.min(maximum, bound) : maximum;
        }
    }

    private void addFields(String location, JsonNode schema, int applied) {
        if ((applied & Node.OBJECT) == 0) {
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (String name : schema.path("properties").propertyNames()) {
            named.put(name, child(child(location, "properties"), name));
        }
        String others = schema.has("additionalProperties") ? child(location, "additionalProperties") : null;
        fields.add(new Fields(named, others));
    }

    /** Covers two forms of {@code if}: on the type of the value, and on a field with a certain string value (a tag). */
    private void addCondition(String location, JsonNode schema, int applied) throws RefusedException {
        JsonNode condition = schema.path("if");
        if (schema.has("else") || !condition.isObject()) {
            throw new RefusedException("if with else, or with a boolean condition");
        }
        String then = child(location, "then");
        if (condition.size() == 1 && condition.has("type")) {
            int tested = types(condition.path("type"));
            int number = tested & Node.NUMBER;
            if (number != 0 && number != Node.NUMBER) {
                throw new RefusedException("if on the type integer, which 1.0 matches as well");
            }
            if (schema.has("then")) {
                add(then, applied & tested);
            }
            return;
        }
        Condition tag = tag(condition);
        // The slow path evaluates every condition, not only the one that holds.
        steps += 8;
        if ((applied & Node.OBJECT) == 0 || !schema.has("then")) {
            return;
        }
        String known = tags.get(tag.tag());
        if (known == null) {
            conditions.add(tag);
        } else if (known.equals(tag.value())) {
            // The value of the tag is only a guess. Adding the condition makes the branch check it.
            add(child(location, "if"), Node.OBJECT);
            add(then, Node.OBJECT);
        }
    }

    private static Condition tag(JsonNode condition) throws RefusedException {
        JsonNode required = condition.path("required");
        JsonNode properties = condition.path("properties");
        String name = required.path(0).asString("");
        JsonNode value = properties.path(name).path("const");
        boolean isTag = condition.size() == 3
                && condition.path("type").asString("").equals("object")
                && required.size() == 1
                && properties.size() == 1
                && properties.path(name).size() == 1
                && value.isString();
        if (!isTag) {
            throw new RefusedException("if that does not test a tag");
        }
        return new Condition(name, value.asString());
    }

    private static String child(String location, String step) {
        return location + Pointer.ROOT.child(step);
    }
}
