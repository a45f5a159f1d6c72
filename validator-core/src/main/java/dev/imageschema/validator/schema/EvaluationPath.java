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

    /**
     * {@return the location of the outermost schema that is applied to the value that a keyword is applied to: all that is said
     * of the value is said there; empty if it is not known}
     *
     * @param path the path of the keyword
     */
    public String schemaOfInstance(Pointer path) {
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
        String location = rootIri + "#";
        for (String step : path.steps()) {
            location += Pointer.ROOT.child(step);
            Optional<JsonNode> node = schemas.at(location);
            if (node.isEmpty()) {
                return "";
            }
            Optional<String> elsewhere = Optional.of(location);
            if (step.equals("$ref") && node.get().isString()) {
                elsewhere = schemas.target(location, node.get().asString());
            } else if (node.get().path("$id").isString()) {
                elsewhere = schemas.target(location, node.get().path("$id").asString());
            }
            if (elsewhere.isEmpty()) {
                return "";
            }
            location = elsewhere.get();
        }
        return location;
    }
}
