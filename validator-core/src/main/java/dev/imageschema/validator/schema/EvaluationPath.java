package dev.imageschema.validator.schema;

import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Keywords.Applicator;
import dev.imageschema.validator.schema.Keywords.Shape;
import dev.imageschema.validator.schema.Keywords.Target;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads evaluation paths: the keywords that lead from a schema's root to an assertion, across references. */
public final class EvaluationPath {
    /**
     * A {@code oneOf} or {@code anyOf} on a path.
     *
     * @param end the number of steps up to that keyword, inclusive
     * @param instanceSteps the number of steps of the instance location of the value that it is applied to
     */
    public record Alternative(int end, int instanceSteps) {}

    private final SchemaSet schemas;
    private final String rootIri;

    public EvaluationPath(SchemaSet schemas, String rootIri) {
        this.schemas = schemas;
        this.rootIri = rootIri;
    }

    /**
     * {@return the first {@code oneOf} or {@code anyOf}, if there is one}
     *
     * @param from the number of steps at the beginning that do not count
     */
    public static Optional<Alternative> firstAlternative(Pointer path, int from) {
        List<String> steps = path.steps();
        int instanceSteps = 0;
        for (int i = 0; i < steps.size(); i++) {
            String keyword = steps.get(i);
            if (i >= from && (keyword.equals("oneOf") || keyword.equals("anyOf"))) {
                return Optional.of(new Alternative(i + 1, instanceSteps));
            }
            Applicator applicator = Keywords.APPLICATORS.get(keyword);
            if (applicator != null) {
                instanceSteps += applicator.target() == Target.CHILD ? 1 : 0;
                i += applicator.shape() == Shape.ONE ? 0 : 1;
            }
        }
        return Optional.empty();
    }

    /** {@return the schema location of a keyword by its path; empty if an anchor stands in between} */
    public String schemaLocation(Pointer path) {
        String iri = rootIri;
        Pointer pointer = Pointer.ROOT;
        for (String step : path.steps()) {
            pointer = pointer.child(step);
            Optional<JsonNode> node = schemas.at(iri + "#" + pointer);
            if (step.equals("$ref") && node.isPresent() && node.get().isString()) {
                try {
                    String target = Iri.resolve(iri, node.get().asString());
                    String fragment = Iri.fragment(target);
                    if (!fragment.isEmpty() && !fragment.startsWith("/")) {
                        return "";
                    }
                    iri = Iri.withoutFragment(target);
                    pointer = Pointer.parse(fragment);
                } catch (SchemaProblem e) {
                    return "";
                }
            }
        }
        return schemas.at(iri + "#" + pointer).isPresent() ? iri + "#" + pointer : "";
    }
}
