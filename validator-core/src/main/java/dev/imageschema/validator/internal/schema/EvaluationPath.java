package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keywords.Applicator;
import dev.imageschema.validator.internal.schema.Keywords.Shape;
import dev.imageschema.validator.internal.schema.Keywords.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Interprets evaluation paths: the keywords from the root schema to an assertion, including references. */
public final class EvaluationPath {
    /**
     * A keyword on an evaluation path.
     *
     * @param name the name of the keyword
     * @param end the number of reference tokens of the path up to the keyword, inclusive
     * @param instanceTokens the number of reference tokens of the instance location to which the keyword is applied
     */
    public record PathKeyword(String name, int end, int instanceTokens) {}

    /**
     * A tagged union: an {@code allOf} of {@code if} with one {@code const} and {@code then}.
     *
     * @param location the location of the schema with the {@code allOf}
     * @param outermost the location of the outermost schema that is applied to the object
     * @param instanceTokens the number of reference tokens of the instance location of the object
     * @param tag the name of the field that selects the branch
     * @param values the values of the tag, in the order of the branches
     */
    public record TaggedUnion(
            String location, String outermost, int instanceTokens, String tag, List<JsonNode> values) {}

    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");
    private static final Set<String> OF_ANY_NAME =
            Set.of("additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames");

    private final SchemaSet schemas;
    private final String rootIri;
    private final BoundedCache<Pointer, String> schemaLocations = new BoundedCache<>(this::findSchemaLocation);
    private final BoundedCache<Pointer, String> schemasOfInstances = new BoundedCache<>(this::findSchemaOfInstance);
    private final BoundedCache<UnionPath, Optional<TaggedUnion>> unions = new BoundedCache<>(this::findUnion);
    private final BoundedCache<Pointer, Optional<TaggedUnion>> innermostUnions =
            new BoundedCache<>(this::findInnermostUnion);

    /** The path of a possible union, and the number of reference tokens of the instance location of the object. */
    private record UnionPath(Pointer path, int instanceTokens) {}

    public EvaluationPath(SchemaSet schemas, String rootIri) {
        this.schemas = schemas;
        this.rootIri = rootIri;
    }

    /**
     * {@return the first {@code oneOf} or {@code anyOf} of a path, if there is one}
     *
     * @param from the number of reference tokens at the start of the path to ignore
     */
    public static Optional<PathKeyword> firstAlternative(Pointer path, int from) {
        // Few paths have one of these keywords.
        for (Pointer at = path; at.length() > from; at = at.parent()) {
            if (ALTERNATIVES.contains(at.last())) {
                return first(path, keyword -> keyword.end > from && ALTERNATIVES.contains(keyword.name));
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the first keyword of a path that applies to fields with arbitrary names, if there is one; the names
     * after it come from the document}
     *
     * @param instanceTokens the minimum number of reference tokens of the instance location of the object
     */
    public static Optional<PathKeyword> firstOfAnyName(Pointer path, int instanceTokens) {
        return first(path, keyword -> keyword.instanceTokens >= instanceTokens && isOfAnyName(keyword.name));
    }

    /** {@return whether a keyword applies to fields with arbitrary names} */
    public static boolean isOfAnyName(String keyword) {
        return OF_ANY_NAME.contains(keyword);
    }

    private static Optional<PathKeyword> first(Pointer path, Predicate<PathKeyword> condition) {
        for (PathKeyword keyword : keywords(path)) {
            if (condition.test(keyword)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    private static List<PathKeyword> keywords(Pointer path) {
        List<String> tokens = path.tokens();
        List<PathKeyword> keywords = new ArrayList<>();
        int instanceTokens = 0;
        for (int i = 0; i < tokens.size(); i++) {
            keywords.add(new PathKeyword(tokens.get(i), i + 1, instanceTokens));
            Applicator applicator = Keywords.APPLICATORS.get(tokens.get(i));
            if (applicator != null) {
                instanceTokens += applicator.target() == Target.CHILD ? 1 : 0;
                i += applicator.shape() == Shape.ONE ? 0 : 1;
            }
        }
        return keywords;
    }

    /** {@return the innermost union with a branch on the path, if there is one} */
    public Optional<TaggedUnion> innermostUnion(Pointer path) {
        return innermostUnions.of(path);
    }

    private Optional<TaggedUnion> findInnermostUnion(Pointer path) {
        Optional<TaggedUnion> innermost = Optional.empty();
        for (PathKeyword keyword : keywords(path)) {
            boolean isBranch = keyword.name.equals("allOf")
                    && keyword.end + 1 < path.length()
                    && path.tokens().get(keyword.end + 1).equals("then");
            if (isBranch) {
                Optional<TaggedUnion> union = union(path.first(keyword.end), keyword.instanceTokens);
                innermost = union.isPresent() ? union : innermost;
            }
        }
        return innermost;
    }

    /**
     * {@return the tagged union of a schema, if the schema is one}
     *
     * @param path the path of any keyword of the schema
     * @param instanceTokens the number of reference tokens of the instance location of the object
     */
    public Optional<TaggedUnion> union(Pointer path, int instanceTokens) {
        return unions.of(new UnionPath(path, instanceTokens));
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
                        location, schemaOfInstance(path), union.instanceTokens, tag, List.copyOf(values)));
    }

    /**
     * {@return the location of the outermost schema that is applied to the instance of a keyword, which has the whole
     * declaration of the instance; empty if it is unknown}
     *
     * @param path the path of the keyword
     */
    public String schemaOfInstance(Pointer path) {
        return schemasOfInstances.of(path);
    }

    private String findSchemaOfInstance(Pointer path) {
        List<String> tokens = path.tokens();
        int end = 0;
        // The last reference token is the keyword itself.
        for (int i = 0; i < tokens.size() - 1; i++) {
            Applicator applicator = Keywords.APPLICATORS.get(tokens.get(i));
            if (applicator != null) {
                i += applicator.shape() == Shape.ONE ? 0 : 1;
                end = applicator.target() == Target.INSTANCE ? end : i + 1;
            }
        }
        return schemaLocation(path.first(end));
    }

    /** {@return the schema location of a keyword or schema, given its evaluation path; empty if it is unknown} */
    public String schemaLocation(Pointer path) {
        return schemaLocations.of(path);
    }

    private String findSchemaLocation(Pointer path) {
        StringBuilder location = new StringBuilder(rootIri).append('#');
        JsonNode node = at(location);
        for (String token : path.tokens()) {
            location.append(Pointer.ROOT.child(token));
            node = Pointer.ROOT.child(token).in(node);
            JsonNode reference = token.equals("$ref") ? node : node.path("$id");
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
