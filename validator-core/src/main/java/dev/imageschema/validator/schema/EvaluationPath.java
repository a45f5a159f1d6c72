package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Keywords.Applicator;
import dev.imageschema.validator.schema.Keywords.Shape;
import dev.imageschema.validator.schema.Keywords.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads evaluation paths: the keywords that lead from a schema's root to an assertion, across references. */
public final class EvaluationPath {
    /**
     * A keyword on a path.
     *
     * @param name of the keyword
     * @param end the number of steps up to it, inclusive
     * @param instanceSteps the number of steps of the instance location of the value that it is applied to
     */
    public record Keyword(String name, int end, int instanceSteps) {}

    /**
     * A union whose branches are chosen by a tag: {@code allOf} of {@code if} with one {@code const} and {@code then}.
     *
     * @param location the location of the schema that has the {@code allOf}
     * @param outermost the location of the outermost schema that is applied to the object
     * @param instanceSteps the number of steps of the instance location of the object that it is applied to
     * @param tag the name of the field that chooses
     * @param values what the tag can be, in the order of the branches
     */
    public record TaggedUnion(
            String location, String outermost, int instanceSteps, String tag, List<JsonNode> values) {}

    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");
    private static final Set<String> OF_ANY_NAME =
            Set.of("additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames");

    private final SchemaSet schemas;
    private final String rootIri;
    private final Memo<Pointer, String> schemaLocations = new Memo<>(this::findSchemaLocation);
    private final Memo<Pointer, String> schemasOfInstances = new Memo<>(this::findSchemaOfInstance);
    private final Memo<UnionPath, Optional<TaggedUnion>> unions = new Memo<>(this::findUnion);
    private final Memo<Pointer, Optional<TaggedUnion>> innermostUnions = new Memo<>(this::findInnermostUnion);

    /** Where a union may be, and the number of steps of the instance location of the object. */
    private record UnionPath(Pointer path, int instanceSteps) {}

    public EvaluationPath(SchemaSet schemas, String rootIri) {
        this.schemas = schemas;
        this.rootIri = rootIri;
    }

    /**
     * {@return the first {@code oneOf} or {@code anyOf}, if there is one}
     *
     * @param from the number of steps at the beginning that do not count
     */
    public static Optional<Keyword> firstAlternative(Pointer path, int from) {
        // Few paths have such a step at all.
        for (Pointer at = path; at.length() > from; at = at.parent()) {
            if (ALTERNATIVES.contains(at.last())) {
                return first(path, keyword -> keyword.end > from && ALTERNATIVES.contains(keyword.name));
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the first keyword that takes fields of any name, if there is one: what follows has names of the document's
     * choice}
     *
     * @param instanceSteps the least number of steps of the instance location of the object that it is applied to
     */
    public static Optional<Keyword> firstOfAnyName(Pointer path, int instanceSteps) {
        return first(path, keyword -> keyword.instanceSteps >= instanceSteps && isOfAnyName(keyword.name));
    }

    /** {@return whether a keyword takes fields of any name} */
    public static boolean isOfAnyName(String keyword) {
        return OF_ANY_NAME.contains(keyword);
    }

    private static Optional<Keyword> first(Pointer path, Predicate<Keyword> condition) {
        for (Keyword keyword : keywords(path)) {
            if (condition.test(keyword)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    private static List<Keyword> keywords(Pointer path) {
        List<String> steps = path.steps();
        List<Keyword> keywords = new ArrayList<>();
        int instanceSteps = 0;
        for (int i = 0; i < steps.size(); i++) {
            keywords.add(new Keyword(steps.get(i), i + 1, instanceSteps));
            Applicator applicator = Keywords.APPLICATORS.get(steps.get(i));
            if (applicator != null) {
                instanceSteps += applicator.target() == Target.CHILD ? 1 : 0;
                i += applicator.shape() == Shape.ONE ? 0 : 1;
            }
        }
        return keywords;
    }

    /** {@return the innermost union that a path goes through a branch of, if there is one} */
    public Optional<TaggedUnion> innermostUnion(Pointer path) {
        return innermostUnions.of(path);
    }

    private Optional<TaggedUnion> findInnermostUnion(Pointer path) {
        Optional<TaggedUnion> innermost = Optional.empty();
        for (Keyword keyword : keywords(path)) {
            boolean isBranch = keyword.name.equals("allOf")
                    && keyword.end + 1 < path.length()
                    && path.steps().get(keyword.end + 1).equals("then");
            if (isBranch) {
                Optional<TaggedUnion> union = union(path.first(keyword.end), keyword.instanceSteps);
                innermost = union.isPresent() ? union : innermost;
            }
        }
        return innermost;
    }

    /**
     * {@return the union that a schema is, if it is one}
     *
     * @param path the path of any keyword of the schema
     * @param instanceSteps the number of steps of the instance location of the object
     */
    public Optional<TaggedUnion> union(Pointer path, int instanceSteps) {
        return unions.of(new UnionPath(path, instanceSteps));
    }

    private Optional<TaggedUnion> findUnion(UnionPath union) {
        Pointer path = union.path;
        String location = schemaLocation(path.parent());
        String tag = "";
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode branch :
                schemas.at(location).orElse(MissingNode.getInstance()).path("allOf")) {
            JsonNode properties = branch.at("/if/properties");
            String name = properties.propertyNames().stream().findFirst().orElse("");
            JsonNode value = properties.path(name).path("const");
            boolean isOfUnion = properties.size() == 1
                    && !value.isMissingNode()
                    && branch.has("then")
                    && (tag.isEmpty() || tag.equals(name));
            if (!isOfUnion) {
                return Optional.empty();
            }
            tag = name;
            values.add(value);
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new TaggedUnion(
                        location, schemaOfInstance(path), union.instanceSteps, tag, List.copyOf(values)));
    }

    /**
     * {@return the location of the outermost schema that is applied to the value that a keyword is applied to: all that is said
     * of the value is said there; empty if it is not known}
     *
     * @param path the path of the keyword
     */
    public String schemaOfInstance(Pointer path) {
        return schemasOfInstances.of(path);
    }

    private String findSchemaOfInstance(Pointer path) {
        List<String> steps = path.steps();
        int end = 0;
        // The last step is the keyword itself.
        for (int i = 0; i < steps.size() - 1; i++) {
            Applicator applicator = Keywords.APPLICATORS.get(steps.get(i));
            if (applicator != null) {
                i += applicator.shape() == Shape.ONE ? 0 : 1;
                end = applicator.target() == Target.INSTANCE ? end : i + 1;
            }
        }
        return schemaLocation(path.first(end));
    }

    /** {@return the schema location of a keyword, or of a schema, by its path; empty if it is not known} */
    public String schemaLocation(Pointer path) {
        return schemaLocations.of(path);
    }

    private String findSchemaLocation(Pointer path) {
        StringBuilder location = new StringBuilder(rootIri).append('#');
        JsonNode node = at(location);
        for (String step : path.steps()) {
            location.append(Pointer.ROOT.child(step));
            node = Pointer.ROOT.child(step).in(node);
            JsonNode reference = step.equals("$ref") ? node : node.path("$id");
            if (node.isMissingNode()) {
                return "";
            }
            if (reference.isString()) {
                Optional<String> elsewhere = schemas.target(location.toString(), reference.asString());
                if (elsewhere.isEmpty()) {
                    return "";
                }
                location = new StringBuilder(elsewhere.get());
                node = at(location);
            }
        }
        return node.isMissingNode() ? "" : location.toString();
    }

    private JsonNode at(CharSequence location) {
        return schemas.at(location.toString()).orElse(MissingNode.getInstance());
    }
}
