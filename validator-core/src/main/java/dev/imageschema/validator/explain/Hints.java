package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Applied;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.EvaluationPath.TaggedUnion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the tags of unions that the rest of an object would fit. Thread-safe. */
final class Hints {
    private static final int MOST_TAGS = 3;

    private final SchemaFacts facts;
    private final EvaluationPath paths;

    Hints(SchemaFacts facts) {
        this.facts = facts;
        this.paths = facts.paths();
    }

    ForDocument forDocument(JsonNode root, Conditions.ForDocument conditions) {
        return new ForDocument(root, conditions);
    }

    /**
     * An object that fits other branches of its union than its tag says.
     *
     * @param object where it is
     * @param tag the name of the field that says which branch it is
     * @param values what that should be
     */
    record Fit(Pointer object, String tag, List<JsonNode> values) {}

    /** The hints of one document: one for each object that has a wrong tag, with the first of its findings. */
    final class ForDocument {
        private final JsonNode root;
        private final Conditions.ForDocument conditions;
        private final Set<Pointer> seen = new HashSet<>();

        private ForDocument(JsonNode root, Conditions.ForDocument conditions) {
            this.root = root;
            this.conditions = conditions;
        }

        /** {@return what else the object could be that a finding is about} */
        Optional<Fit> of(Finding finding) {
            try {
                return union(finding)
                        .flatMap(union -> fit(union, finding.field().first(union.instanceSteps())));
            } catch (Applied.UnknownException e) {
                return Optional.empty();
            }
        }

        private Optional<Fit> fit(TaggedUnion union, Pointer pointer) {
            if (!(pointer.in(root) instanceof ObjectNode object) || !seen.add(pointer)) {
                return Optional.empty();
            }
            boolean hasRest = object.properties().stream()
                    .anyMatch(field -> !field.getKey().equals(union.tag()) && SchemaFacts.hasContent(field.getValue()));
            if (!hasRest) {
                return Optional.empty();
            }
            List<JsonNode> fitting = new ArrayList<>();
            ObjectNode retagged = JsonNodeFactory.instance.objectNode();
            retagged.setAll(object);
            for (int i = 0; i < union.values().size(); i++) {
                JsonNode value = union.values().get(i);
                retagged.set(union.tag(), value);
                String branch = union.location() + "/allOf/" + i + "/then";
                if (!value.equals(object.get(union.tag()))
                        && isDeclared(retagged, branch)
                        && conditions.holds(union.outermost(), retagged, Pointer.ROOT)) {
                    fitting.add(value);
                }
            }
            return fitting.isEmpty() || fitting.size() > MOST_TAGS
                    ? Optional.empty()
                    : Optional.of(new Fit(pointer, union.tag(), fitting));
        }

        private boolean isDeclared(ObjectNode object, String branch) {
            conditions.spend(object);
            return facts.declares(branch, object);
        }
    }

    /** The union that a finding is about: that of its tag, or the one whose branch it is in. */
    private Optional<TaggedUnion> union(Finding finding) {
        Pointer path = finding.evaluationPath();
        Pointer field = finding.field();
        boolean isMissing = finding.keyword().equals("required");
        if (!field.isRoot() && (isMissing || path.length() > 2)) {
            // The value of the tag has a keyword of its own in properties, beside the branches.
            Pointer ofUnion = isMissing ? path : path.first(path.length() - 2);
            Optional<TaggedUnion> own = paths.union(ofUnion, field.length() - 1)
                    .filter(union -> union.tag().equals(field.last()))
                    .filter(union -> isMissing || path.endsWith("properties", union.tag(), finding.keyword()));
            if (own.isPresent()) {
                return own;
            }
        }
        return paths.innermostUnion(path);
    }
}
