package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The keywords of JSON Schema draft 2020-12, and which of them hold subschemas. */
public final class Keywords {
    /** How a keyword holds its subschemas. */
    public enum Shape {
        ONE,
        LIST,
        MAP
    }

    /** What the subschemas of a keyword are applied to. */
    public enum Target {
        /** The very value that the keyword is applied to. */
        INSTANCE,
        /** A field or an item of it. */
        CHILD,
        /** Something else, or nothing. */
        NONE
    }

    /** A keyword that holds subschemas. */
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

    /** {@return the subschemas that a keyword holds, by their pointers from the schema that has the keyword, in order} */
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

    /** {@return what is written today instead of a keyword of another draft} */
    static Optional<String> instead(String keyword) {
        return Optional.ofNullable(FORMER.get(keyword));
    }

    /** {@return whether a keyword applies its subschemas to the value that it is applied to itself} */
    static boolean isInPlace(String keyword) {
        Applicator applicator = APPLICATORS.get(keyword);
        return applicator != null && applicator.target() == Target.INSTANCE;
    }
}
