package dev.imageschema.validator.internal.schema;

import static dev.imageschema.validator.internal.schema.Keyword.Shape.LIST;
import static dev.imageschema.validator.internal.schema.Keyword.Shape.MAP;
import static dev.imageschema.validator.internal.schema.Keyword.Shape.ONE;
import static dev.imageschema.validator.internal.schema.Keyword.Target.FIELD;
import static dev.imageschema.validator.internal.schema.Keyword.Target.INSTANCE;
import static dev.imageschema.validator.internal.schema.Keyword.Target.ITEM;
import static dev.imageschema.validator.internal.schema.Keyword.Target.OTHER;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.ALTERNATIVES;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.ANY_NAME;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.CONDITIONAL;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.ONCE_PER_FIELD;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.UNEVALUATED;
import static dev.imageschema.validator.internal.schema.Keyword.Trait.UNKNOWN_FIELD;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of JSON Schema draft 2020-12, each with everything that the code must know of it. The sentence of a
 * keyword is in {@code messages.properties} under the same name.
 *
 * <p>{@link #FALSE} is not a keyword of the standard: it stands for the schema {@code false}.
 */
public enum Keyword {
    SCHEMA("$schema"),
    ID("$id"),
    VOCABULARY("$vocabulary"),
    COMMENT("$comment"),
    ANCHOR("$anchor"),
    DYNAMIC_ANCHOR("$dynamicAnchor"),
    REF("$ref"),
    DYNAMIC_REF("$dynamicRef"),
    DEFS("$defs", MAP, OTHER),
    DEFINITIONS("definitions", MAP, OTHER),

    TITLE("title"),
    DESCRIPTION("description"),
    DEFAULT("default"),
    DEPRECATED("deprecated"),
    READ_ONLY("readOnly"),
    WRITE_ONLY("writeOnly"),
    EXAMPLES("examples"),
    FORMAT("format"),
    CONTENT_ENCODING("contentEncoding"),
    CONTENT_MEDIA_TYPE("contentMediaType"),
    CONTENT_SCHEMA("contentSchema", ONE, OTHER),

    FALSE("false", ONCE_PER_FIELD),
    TYPE("type", 0),
    CONST("const", 1),
    ENUM("enum", 1),
    PATTERN("pattern", 2),
    MIN_LENGTH("minLength", 3),
    MAX_LENGTH("maxLength", 3),
    MINIMUM("minimum", 4),
    MAXIMUM("maximum", 4),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", 4),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", 4),
    MULTIPLE_OF("multipleOf", 4),
    MIN_ITEMS("minItems"),
    MAX_ITEMS("maxItems"),
    UNIQUE_ITEMS("uniqueItems"),
    MIN_CONTAINS("minContains"),
    MAX_CONTAINS("maxContains"),
    MIN_PROPERTIES("minProperties"),
    MAX_PROPERTIES("maxProperties"),
    REQUIRED("required", ONCE_PER_FIELD),
    DEPENDENT_REQUIRED("dependentRequired"),

    ALL_OF("allOf", LIST, INSTANCE),
    ANY_OF("anyOf", LIST, INSTANCE, ALTERNATIVES, CONDITIONAL),
    ONE_OF("oneOf", LIST, INSTANCE, ALTERNATIVES, CONDITIONAL),
    NOT("not", ONE, INSTANCE),
    IF("if", ONE, INSTANCE, CONDITIONAL),
    THEN("then", ONE, INSTANCE, CONDITIONAL),
    ELSE("else", ONE, INSTANCE, CONDITIONAL),
    DEPENDENT_SCHEMAS("dependentSchemas", MAP, INSTANCE, CONDITIONAL),

    PROPERTIES("properties", MAP, FIELD),
    PATTERN_PROPERTIES("patternProperties", MAP, FIELD, ANY_NAME),
    ADDITIONAL_PROPERTIES("additionalProperties", ONE, FIELD, ANY_NAME, UNKNOWN_FIELD, ONCE_PER_FIELD),
    UNEVALUATED_PROPERTIES("unevaluatedProperties", ONE, FIELD, ANY_NAME, UNKNOWN_FIELD, ONCE_PER_FIELD, UNEVALUATED),
    PROPERTY_NAMES("propertyNames", ONE, OTHER, ANY_NAME),

    PREFIX_ITEMS("prefixItems", LIST, ITEM),
    ITEMS("items", ONE, ITEM, ONCE_PER_FIELD),
    CONTAINS("contains", ONE, ITEM),
    UNEVALUATED_ITEMS("unevaluatedItems", ONE, ITEM, ONCE_PER_FIELD, UNEVALUATED);

    /** The form in which a keyword contains subschemas. */
    public enum Shape {
        ONE,
        LIST,
        MAP
    }

    /** The values to which the subschemas of a keyword are applied. */
    public enum Target {
        /** The same value as the keyword: an in-place applicator. */
        INSTANCE,
        /** The fields of that value. */
        FIELD,
        /** The items of that value. */
        ITEM,
        /** Other values, or none. */
        OTHER
    }

    /** A property that several keywords share. */
    enum Trait {
        /** The value must match one of several subschemas. */
        ALTERNATIVES,
        /** The subschemas apply in place to some values only. */
        CONDITIONAL,
        /** The keyword applies to fields with arbitrary names. */
        ANY_NAME,
        /** A finding with a child reports a field that the schema does not declare. */
        UNKNOWN_FIELD,
        /** Several schemas with the keyword cause one finding for each field. */
        ONCE_PER_FIELD,
        /** The keyword applies to what no other keyword has evaluated. */
        UNEVALUATED
    }

    private static final int UNRANKED = Integer.MAX_VALUE;

    private static final Map<String, Keyword> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Keyword::text, Function.identity()));

    private static final List<Keyword> ALL_ALTERNATIVES =
            Arrays.stream(values()).filter(Keyword::isAlternatives).toList();

    private static final Map<String, String> FORMER = Map.of(
            "dependencies", "dependentRequired or dependentSchemas",
            "additionalItems", "items beside prefixItems",
            "id", "$id",
            "$recursiveRef", "$dynamicRef",
            "$recursiveAnchor", "$dynamicAnchor",
            "divisibleBy", "multipleOf",
            "nullable", "a type array with null");

    private final String text;
    private final int rank;
    private final @Nullable Shape shape;
    private final Target target;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
    private final Set<Trait> traits;

    Keyword(String text, Trait... traits) {
        this(text, UNRANKED, null, OTHER, traits);
    }

    Keyword(String text, int rank) {
        this(text, rank, null, OTHER);
    }

    Keyword(String text, Shape shape, Target target, Trait... traits) {
        this(text, UNRANKED, shape, target, traits);
    }

    Keyword(String text, int rank, @Nullable Shape shape, Target target, Trait... traits) {
        this.text = text;
        this.rank = rank;
        this.shape = shape;
        this.target = target;
        this.traits = Set.of(traits);
    }

    /** {@return the keyword of a schema member; empty if the dialect has no such keyword} */
    public static Optional<Keyword> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text)).filter(keyword -> keyword != FALSE);
    }

    /** {@return the keyword for a failed assertion as an evaluator names it: also {@link #FALSE}} */
    public static Keyword ofAssertion(String text) {
        Keyword keyword = BY_TEXT.get(text);
        if (keyword == null) {
            throw new IllegalArgumentException(text + " is not a keyword");
        }
        return keyword;
    }

    /** {@return the keywords whose subschemas are alternatives} */
    public static List<Keyword> alternatives() {
        return ALL_ALTERNATIVES;
    }

    /** {@return the replacement in draft 2020-12 for a keyword of another draft or of OpenAPI} */
    static Optional<String> instead(String former) {
        return Optional.ofNullable(FORMER.get(former));
    }

    /** {@return the keyword as it is written in a schema} */
    public String text() {
        return text;
    }

    /** {@return the keyword as it is written in a schema} */
    @Override
    public String toString() {
        return text;
    }

    /** {@return whether a schema has this keyword} */
    public boolean isIn(JsonValue schema) {
        return schema.has(text);
    }

    /** {@return the value of this keyword in a schema; a missing node if the schema does not have it} */
    public JsonValue in(JsonValue schema) {
        return schema.get(text);
    }

    /** {@return the location of the value of this keyword} */
    public String at(String schemaLocation) {
        return schemaLocation + "/" + text;
    }

    /** {@return the location of a subschema in the map of this keyword} */
    public String at(String schemaLocation, String name) {
        return at(schemaLocation) + Pointer.ROOT.child(name);
    }

    /** {@return the location of a subschema in the list of this keyword} */
    public String at(String schemaLocation, int index) {
        return at(schemaLocation) + "/" + index;
    }

    /**
     * {@return the precedence of this keyword: of several findings about one value, the one with the lowest rank is
     * reported; {@link Integer#MAX_VALUE} if the findings of this keyword are always reported}
     */
    public int rank() {
        return rank;
    }

    /** {@return whether the keyword takes part in the precedence of {@link #rank}} */
    public boolean isRanked() {
        return rank != UNRANKED;
    }

    /** {@return the form in which the keyword contains subschemas; empty if it has none} */
    Optional<Shape> shape() {
        return Optional.ofNullable(shape);
    }

    /** {@return whether the keyword contains subschemas} */
    public boolean hasSubschemas() {
        return shape != null;
    }

    /** {@return whether the subschemas have a name or an index after the keyword} */
    public boolean hasSeveralSubschemas() {
        return shape == LIST || shape == MAP;
    }

    /** {@return the values to which the subschemas are applied} */
    public Target target() {
        return target;
    }

    /** {@return whether the keyword applies its subschemas to the fields or items of a value} */
    public boolean isOfChildren() {
        return target == FIELD || target == ITEM;
    }

    /** {@return whether the keyword is an in-place applicator} */
    public boolean isInPlace() {
        return target == INSTANCE;
    }

    public boolean isAlternatives() {
        return traits.contains(ALTERNATIVES);
    }

    public boolean isConditional() {
        return traits.contains(CONDITIONAL);
    }

    public boolean isOfAnyName() {
        return traits.contains(ANY_NAME);
    }

    public boolean isOfUnknownFields() {
        return traits.contains(UNKNOWN_FIELD);
    }

    public boolean isOncePerField() {
        return traits.contains(ONCE_PER_FIELD);
    }

    public boolean isUnevaluated() {
        return traits.contains(UNEVALUATED);
    }

    /**
     * {@return the subschemas of a member of a schema as {@link #subschemas(JsonValue)}; none if it is not a keyword}
     */
    public static Map<Pointer, JsonValue> subschemas(String member, JsonValue value) {
        return of(member).map(keyword -> keyword.subschemas(value)).orElse(Map.of());
    }

    /**
     * {@return the subschemas of this keyword, in order, by their JSON Pointers relative to the schema with the
     * keyword}
     *
     * @param value the value of the keyword
     */
    public Map<Pointer, JsonValue> subschemas(JsonValue value) {
        Pointer here = Pointer.ROOT.child(text);
        Map<Pointer, JsonValue> subschemas = new LinkedHashMap<>();
        if (shape == ONE) {
            subschemas.put(here, value);
        } else if (shape == LIST) {
            for (int i = 0; i < value.size(); i++) {
                subschemas.put(here.child(Integer.toString(i)), value.get(i));
            }
        } else if (shape == MAP) {
            value.fields().forEach(entry -> subschemas.put(here.child(entry.name()), entry.value()));
        }
        return subschemas;
    }
}
