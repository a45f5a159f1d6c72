package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.EvaluationPath;
import dev.imageschema.validator.internal.schema.EvaluationPath.LocatedUnion;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.TaggedUnion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what an invalid object probably is: another branch of its tagged union, or another model. Thread-safe. */
final class Hints {
    private static final int MAX_TAGS = 3;

    private final SchemaFacts facts;
    private final EvaluationPath paths;
    private final boolean isOfModel;

    /** @param isOfModel whether the schema is the schema of one of our models */
    Hints(SchemaFacts facts, boolean isOfModel) {
        this.facts = facts;
        this.paths = facts.paths();
        this.isOfModel = isOfModel;
    }

    DocumentHints forDocument(JsonValue root, BudgetedEvaluator.DocumentEvaluator evaluator) {
        return new DocumentHints(root, evaluator);
    }

    /**
     * An object whose fields match other branches of its tagged union than the branch of its tag.
     *
     * @param object the location of the object
     * @param tag the name of the field that selects the branch
     * @param values the tags of the branches that match
     */
    record Fit(Pointer object, String tag, List<JsonValue> values) {}

    /** The hints of one document. Each object gets at most one hint, in the first of its findings. */
    final class DocumentHints {
        private final JsonValue root;
        private final BudgetedEvaluator.DocumentEvaluator evaluator;
        private final Set<Pointer> seen = new HashSet<>();
        private boolean isModelSought;

        private DocumentHints(JsonValue root, BudgetedEvaluator.DocumentEvaluator evaluator) {
            this.root = root;
            this.evaluator = evaluator;
        }

        /**
         * {@return the models that a document matches, up to three, if a required field of the expected model is
         * missing}
         *
         * <p>Only a document that declares every one of its fields in the other model matches it.
         */
        Optional<List<Model>> model(Finding finding) {
            boolean isAtRoot = finding.instance().isRoot() && finding.keyword() == Keyword.REQUIRED;
            if (!isOfModel || !isAtRoot || !SchemaFacts.hasContent(root) || isModelSought) {
                return Optional.empty();
            }
            isModelSought = true;
            List<Model> models = Stream.of(Model.values())
                    .filter(model -> isInstance(model.schemaId() + "#"))
                    .toList();
            return Optional.of(models).filter(some -> !some.isEmpty() && some.size() <= MAX_TAGS);
        }

        private boolean isInstance(String location) {
            try {
                evaluator.spend(root);
                return facts.declares(location, root) && evaluator.holds(location, root, Pointer.ROOT);
            } catch (ApplicableSchemas.UndecidedException e) {
                return false;
            }
        }

        /** {@return the other branches that match the object of a finding} */
        Optional<Fit> of(Finding finding) {
            try {
                return union(finding)
                        .flatMap(located -> fit(located, finding.field().first(located.instanceTokens())));
            } catch (ApplicableSchemas.UndecidedException e) {
                return Optional.empty();
            }
        }

        private Optional<Fit> fit(LocatedUnion located, Pointer pointer) {
            TaggedUnion union = located.union();
            JsonValue object = pointer.in(root);
            if (!object.isObject() || !seen.add(pointer)) {
                return Optional.empty();
            }
            boolean hasRest = object.fields().stream()
                    .anyMatch(field -> !field.name().equals(union.tag()) && SchemaFacts.hasContent(field.value()));
            if (!hasRest) {
                return Optional.empty();
            }
            List<JsonValue> fitting = new ArrayList<>();
            for (int i = 0; i < union.values().size(); i++) {
                JsonValue value = union.values().get(i);
                String branch = TaggedUnion.branch(located.location(), i);
                if (!value.equals(object.get(union.tag())) && listsAllFields(branch, object, union.tag())) {
                    JsonValue retagged = object.with(union.tag(), value);
                    if (isDeclared(retagged, branch) && evaluator.holds(located.outermost(), retagged, Pointer.ROOT)) {
                        fitting.add(value);
                    }
                }
            }
            return fitting.isEmpty() || fitting.size() > MAX_TAGS
                    ? Optional.empty()
                    : Optional.of(new Fit(pointer, union.tag(), fitting));
        }

        /** Whether a branch may declare every field of an object but the tag; most branches do not. */
        private boolean listsAllFields(String branch, JsonValue object, String tag) {
            Declaration declaration = facts.declarations().at(branch);
            for (String name : object.names()) {
                if (!name.equals(tag) && declaration.field(name).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        private boolean isDeclared(JsonValue object, String branch) {
            evaluator.spend(object);
            return facts.declares(branch, object);
        }
    }

    /**
     * The tagged union of a finding: the union whose tag is wrong, or else the union whose branch contains the finding.
     */
    private Optional<LocatedUnion> union(Finding finding) {
        Pointer path = finding.evaluationPath();
        Pointer field = finding.field();
        boolean isMissing = finding.keyword() == Keyword.REQUIRED;
        if (!field.isRoot() && (isMissing || path.length() > 2)) {
            // The schema of the tag is in properties, not in a branch.
            Pointer ofUnion = isMissing ? path : path.first(path.length() - 2);
            Optional<LocatedUnion> own = paths.union(ofUnion, field.length() - 1)
                    .filter(located -> located.union().tag().equals(field.last()))
                    .filter(located -> isMissing
                            || path.endsWith(
                                    Keyword.PROPERTIES.text(),
                                    located.union().tag(),
                                    finding.keyword().text()));
            if (own.isPresent()) {
                return own;
            }
        }
        return paths.innermostUnion(path);
    }
}
