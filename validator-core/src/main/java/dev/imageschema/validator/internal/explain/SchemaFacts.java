package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.Declarations;
import dev.imageschema.validator.internal.schema.EvaluationPath;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The facts about a schema that do not depend on a document. Immutable and thread-safe.
 *
 * @param schemas the documents of the schema
 * @param rootLocation the location of the root schema
 * @param paths resolves evaluation paths
 * @param declarations the declarations of each subschema
 * @param possible the subschemas that may apply to fields and items
 */
record SchemaFacts(
        SchemaSet schemas,
        String rootLocation,
        EvaluationPath paths,
        Declarations declarations,
        PossibleSchemas possible) {
    static SchemaFacts of(SchemaSet schemas, String rootIri) {
        Declarations declarations = new Declarations(schemas);
        return new SchemaFacts(
                schemas,
                rootIri + "#",
                new EvaluationPath(schemas, rootIri),
                declarations,
                new PossibleSchemas(declarations));
    }

    /** {@return the value of the keyword that failed; a missing node if the schema does not contain the keyword} */
    JsonValue keywordValue(Finding finding) {
        return schemas.at(finding.schemaLocation()).orElse(JsonValue.MISSING);
    }

    /** {@return the schema object of the keyword that failed; a missing node if the location does not exist} */
    JsonValue schema(Finding finding) {
        return schemas.at(finding.parentSchemaLocation()).orElse(JsonValue.MISSING);
    }

    /** {@return the declaration of the value that the keyword was applied to} */
    Declaration ofInstance(Finding finding) {
        return declarations.at(paths.schemaOfInstance(finding.evaluationPath()));
    }

    /** {@return the declaration of the field to fix, if the field is declared} */
    Optional<Declaration> ofField(Finding finding) {
        Declaration instance = ofInstance(finding);
        if (finding.child() == null) {
            return Optional.of(instance);
        }
        List<String> locations = instance.field(finding.child());
        return locations.stream().findFirst().map(declarations::at);
    }

    /**
     * {@return whether a value is a string or a number where the schema allows objects and arrays only; such a value
     * may be a secret}
     */
    static boolean isOutOfPlace(JsonValue value, Declaration declaration) {
        return (value.isString() || value.isNumber()) && declaration.isOfContainers();
    }

    /**
     * {@return the finding, moved up to the first keyword that accepts arbitrary field names under a secret, so that no
     * name from the document appears in the message}
     *
     * @param instanceTokens the number of reference tokens of the location of the secret
     */
    Finding withoutNames(Finding finding, int instanceTokens) {
        Pointer path = finding.evaluationPath();
        return EvaluationPath.firstOfAnyName(path, instanceTokens)
                .map(keyword -> new Finding(
                        finding.instance().first(keyword.instanceTokens()),
                        Objects.requireNonNull(keyword.keyword()),
                        null,
                        paths.schemaLocation(path.first(keyword.end())),
                        path.first(keyword.end())))
                .orElse(finding);
    }

    /** {@return whether some schema lists the field at a pointer by its name, in any document} */
    boolean lists(Pointer field) {
        Set<String> locations = Set.of(rootLocation);
        for (String token : field.parent().tokens()) {
            Set<String> children = new LinkedHashSet<>(possible.ofField(locations, token));
            children.addAll(possible.ofItem(locations));
            locations = children;
        }
        return possible.isListed(locations, field.last());
    }

    /** {@return whether a value is or contains a scalar other than null} */
    static boolean hasContent(JsonValue value) {
        return value.isContainer() ? value.stream().anyMatch(SchemaFacts::hasContent) : !value.isNull();
    }

    /** {@return whether a schema declares every field of a value, at every depth} */
    boolean declares(String location, JsonValue value) {
        return declaresAll(List.of(location), value);
    }

    private boolean declaresAll(Collection<String> locations, JsonValue value) {
        if (locations.isEmpty()) {
            return false;
        }
        for (JsonValue.Field field : value.fields()) {
            if (!declaresAll(below(locations, schema -> schema.field(field.name())), field.value())) {
                return false;
            }
        }
        if (value.isArray() && value.size() > 0) {
            Set<String> items = below(locations, Declaration::items);
            return value.stream().allMatch(item -> declaresAll(items, item));
        }
        return true;
    }

    private Set<String> below(Collection<String> locations, Function<Declaration, List<String>> child) {
        Set<String> below = new LinkedHashSet<>();
        locations.forEach(location -> below.addAll(child.apply(declarations.at(location))));
        return below;
    }
}
