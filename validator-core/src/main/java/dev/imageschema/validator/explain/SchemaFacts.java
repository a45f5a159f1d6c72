package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Declaration;
import dev.imageschema.validator.schema.Declarations;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.SchemaSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What is known of the schema, whatever the document. Immutable and thread-safe.
 *
 * @param schemas its documents
 * @param rootLocation where it is
 * @param paths reads the paths that lead to what failed
 * @param declarations what its parts say
 * @param possible what its parts could say of what a value holds
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

    /** {@return the value of the keyword that failed; a missing node if it is not known} */
    JsonNode keywordValue(Finding finding) {
        return schemas.at(finding.schemaLocation()).orElse(MissingNode.getInstance());
    }

    /** {@return the schema object that has that keyword; a missing node if it is not known} */
    JsonNode schema(Finding finding) {
        return schemas.at(finding.parentSchemaLocation()).orElse(MissingNode.getInstance());
    }

    /** {@return all that is said of the value that the keyword was applied to} */
    Declaration ofInstance(Finding finding) {
        return declarations.at(paths.schemaOfInstance(finding.evaluationPath()));
    }

    /** {@return all that is said of the field to fix, if it is declared} */
    Optional<Declaration> ofField(Finding finding) {
        Declaration instance = ofInstance(finding);
        if (finding.child() == null) {
            return Optional.of(instance);
        }
        List<String> locations = instance.field(finding.child());
        return locations.stream().findFirst().map(declarations::at);
    }

    /** {@return whether a value stands where only an object or an array may: a text or number there is nothing that is known} */
    static boolean isOutOfPlace(JsonNode value, Declaration declaration) {
        return (value.isString() || value.isNumber()) && declaration.isOfContainers();
    }

    /**
     * {@return a finding without the names that the document chose, beneath something of which nobody may or can know what it is}
     *
     * @param instanceSteps the number of steps to that
     */
    Finding withoutNames(Finding finding, int instanceSteps) {
        Pointer path = finding.evaluationPath();
        return EvaluationPath.firstOfAnyName(path, instanceSteps)
                .map(keyword -> new Finding(
                        finding.instance().first(keyword.instanceSteps()),
                        keyword.name(),
                        null,
                        paths.schemaLocation(path.first(keyword.end())),
                        path.first(keyword.end())))
                .orElse(finding);
    }

    /** {@return whether a value holds anything at all} */
    static boolean hasContent(JsonNode value) {
        return value.isContainer() ? value.valueStream().anyMatch(SchemaFacts::hasContent) : !value.isNull();
    }

    /** {@return whether a value is made of nothing but what a schema declares} */
    boolean declares(String location, JsonNode value) {
        return declaresAll(List.of(location), value);
    }

    private boolean declaresAll(Collection<String> locations, JsonNode value) {
        if (locations.isEmpty()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!declaresAll(below(locations, schema -> schema.field(field.getKey())), field.getValue())) {
                return false;
            }
        }
        if (value.isArray() && !value.isEmpty()) {
            Set<String> items = below(locations, Declaration::items);
            return value.valueStream().allMatch(item -> declaresAll(items, item));
        }
        return true;
    }

    private Set<String> below(Collection<String> locations, Function<Declaration, List<String>> child) {
        Set<String> below = new LinkedHashSet<>();
        locations.forEach(location -> below.addAll(child.apply(declarations.at(location))));
        return below;
    }
}
