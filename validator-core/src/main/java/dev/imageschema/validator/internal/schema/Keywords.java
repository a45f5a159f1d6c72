package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The keywords of JSON Schema draft 2020-12, and the form in which they contain subschemas. */
public final class Keywords {
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
        /** The fields or items of that value. */
        CHILD,
        /** Other values, or none. */
        NONE
    }

    /** A keyword with subschemas. */
    public record Applicator(Shape shape, Target target) {}

    public static final Map<String, Applicator> APPLICATORS = Map.ofEntries(
            Map.entry("$defs", new Applicator(Shape.MAP, Target.NONE)),
            Map.entry("definitions", new Applicator(Shape.MAP, Target.NONE)),
            Map.entry("allOf", new Applicator(Shape.LIST, Target.INSTANCE)),
            Map.entry("anyOf", new Applicator(Shape.LIST, Target.INSTANCE)),
            Map.entry("oneOf", new Applicator(Shape.LIST, Target.INSTANCE)),
            Map.entry("not", new Applicator(Shape.ONE, Target.INSTANCE)),
            Map.entry("if", new Applicator(Shape.ONE, Target.INSTANCE)),
            Map.entry("then", new Applicator(Shape.ONE, Target.INSTANCE)),
            Map.entry("else", new Applicator(Shape.ONE, Target.INSTANCE)),
            Map.entry("dependentSchemas", new Applicator(Shape.MAP, Target.INSTANCE)),
            Map.entry("properties", new Applicator(Shape.MAP, Target.CHILD)),
            Map.entry("patternProperties", new Applicator(Shape.MAP, Target.CHILD)),
            Map.entry("additionalProperties", new Applicator(Shape.ONE, Target.CHILD)),
            Map.entry("unevaluatedProperties", new Applicator(Shape.ONE, Target.CHILD)),
            Map.entry("propertyNames", new Applicator(Shape.ONE, Target.NONE)),
            Map.entry("prefixItems", new Applicator(Shape.LIST, Target.CHILD)),
            Map.entry("items", new Applicator(Shape.ONE, Target.CHILD)),
            Map.entry("unevaluatedItems", new Applicator(Shape.ONE, Target.CHILD)),
            Map.entry("contains", new Applicator(Shape.ONE, Target.CHILD)),
            Map.entry("contentSchema", new Applicator(Shape.ONE, Target.NONE)));

    private static final Set<String> OTHERS = Set.of(
            ("$schema $id $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment type enum const multipleOf maximum"
                            + " exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems"
                            + " uniqueItems maxContains minContains maxProperties minProperties required dependentRequired"
                            + " title description default deprecated readOnly writeOnly examples format contentEncoding"
                            + " contentMediaType")
                    .split(" "));

    /** Every keyword of the dialect. */
    static final Set<String> ALL =
            Stream.concat(APPLICATORS.keySet().stream(), OTHERS.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> FORMER = Map.of(
            "dependencies", "dependentRequired or dependentSchemas",
            "additionalItems", "items beside prefixItems",
            "id", "$id",
            "$recursiveRef", "$dynamicRef",
            "$recursiveAnchor", "$dynamicAnchor",
            "divisibleBy", "multipleOf",
            "nullable", "a type array with null");

    private Keywords() {}

    /**
     * {@return the subschemas of a keyword, in order, by their JSON Pointers relative to the schema with the keyword}
     */
    public static Map<Pointer, JsonNode> subschemas(String keyword, JsonNode value) {
        Applicator applicator = APPLICATORS.get(keyword);
        if (applicator == null) {
            return Map.of();
        }
        Pointer here = Pointer.ROOT.child(keyword);
        Map<Pointer, JsonNode> subschemas = new LinkedHashMap<>();
        switch (applicator.shape()) {
            case ONE -> subschemas.put(here, value);
            case LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    subschemas.put(here.child(Integer.toString(i)), value.get(i));
                }
            }
            case MAP ->
                value.properties().forEach(entry -> subschemas.put(here.child(entry.getKey()), entry.getValue()));
        }
        return subschemas;
    }

    /** {@return the replacement in draft 2020-12 for a keyword of another draft or of OpenAPI} */
    static Optional<String> instead(String keyword) {
        return Optional.ofNullable(FORMER.get(keyword));
    }

    /** {@return whether a keyword is an in-place applicator} */
    static boolean isInPlace(String keyword) {
        Applicator applicator = APPLICATORS.get(keyword);
        return applicator != null && applicator.target() == Target.INSTANCE;
    }
}
