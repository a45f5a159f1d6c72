package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Interprets evaluation paths: the keywords from the root schema to an assertion, including references. */
public final class EvaluationPath {
    /**
     * A keyword on an evaluation path.
     *
     * @param keyword the keyword; null if the reference token is not a keyword
     * @param end the number of reference tokens of the path up to the keyword, inclusive
     * @param instanceTokens the number of reference tokens of the instance location to which the keyword is applied
     */
    public record PathKeyword(@Nullable Keyword keyword, int end, int instanceTokens) {
        private boolean is(Predicate<Keyword> condition) {
            return keyword != null && condition.test(keyword);
        }
    }

    /**
     * A tagged union at an instance location.
     *
     * @param location the location of the schema with the {@code allOf}
     * @param outermost the location of the outermost schema that is applied to the object
     * @param instanceTokens the number of reference tokens of the instance location of the object
     * @param union the tag and its values
     */
    public record LocatedUnion(String location, String outermost, int instanceTokens, TaggedUnion union) {}

    private final SchemaSet schemas;
    private final String rootIri;
    private final BoundedCache<Pointer, String> schemaLocations = new BoundedCache<>(this::findSchemaLocation);
    private final BoundedCache<Pointer, String> schemasOfInstances = new BoundedCache<>(this::findSchemaOfInstance);
    private final BoundedCache<UnionPath, Optional<LocatedUnion>> unions = new BoundedCache<>(this::findUnion);
    private final BoundedCache<Pointer, Optional<LocatedUnion>> innermostUnions =
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
            if (Keyword.of(at.last()).filter(Keyword::isAlternatives).isPresent()) {
                return first(path, keyword -> keyword.end > from && keyword.is(Keyword::isAlternatives));
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
        return first(path, keyword -> keyword.instanceTokens >= instanceTokens && keyword.is(Keyword::isOfAnyName));
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
            Keyword keyword = Keyword.of(tokens.get(i)).orElse(null);
            keywords.add(new PathKeyword(keyword, i + 1, instanceTokens));
            if (keyword != null) {
                instanceTokens += keyword.isOfChildren() ? 1 : 0;
                i += keyword.hasSeveralSubschemas() ? 1 : 0;
            }
        }
        return keywords;
    }

    /** {@return the innermost union with a branch on the path, if there is one} */
    public Optional<LocatedUnion> innermostUnion(Pointer path) {
        return innermostUnions.of(path);
    }

    private Optional<LocatedUnion> findInnermostUnion(Pointer path) {
        Optional<LocatedUnion> innermost = Optional.empty();
        for (PathKeyword keyword : keywords(path)) {
            boolean isBranch = keyword.keyword == Keyword.ALL_OF
                    && keyword.end + 1 < path.length()
                    && path.tokens().get(keyword.end + 1).equals(Keyword.THEN.text());
            if (isBranch) {
                Optional<LocatedUnion> union = union(path.first(keyword.end), keyword.instanceTokens);
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
    public Optional<LocatedUnion> union(Pointer path, int instanceTokens) {
        return unions.of(new UnionPath(path, instanceTokens));
    }

    private Optional<LocatedUnion> findUnion(UnionPath union) {
        Pointer path = union.path;
        String location = schemaLocation(path.parent());
        return TaggedUnion.of(at(location))
                .map(found -> new LocatedUnion(location, schemaOfInstance(path), union.instanceTokens, found));
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
            Keyword keyword = Keyword.of(tokens.get(i)).orElse(null);
            if (keyword != null && keyword.hasSubschemas()) {
                i += keyword.hasSeveralSubschemas() ? 1 : 0;
                end = keyword.isInPlace() ? end : i + 1;
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
        JsonValue node = at(location);
        for (String token : path.tokens()) {
            location.append(Pointer.ROOT.child(token));
            node = Pointer.ROOT.child(token).in(node);
            JsonValue reference = token.equals(Keyword.REF.text()) ? node : Keyword.ID.in(node);
            if (node.isMissing()) {
                return "";
            }
            if (reference.isString()) {
                Optional<String> elsewhere = schemas.target(location.toString(), reference.string());
                if (elsewhere.isEmpty()) {
                    return "";
                }
                location = new StringBuilder(elsewhere.get());
                node = at(location);
            }
        }
        return node.isMissing() ? "" : location.toString();
    }

    private JsonValue at(CharSequence location) {
        return schemas.at(location.toString()).orElse(JsonValue.MISSING);
    }
}
