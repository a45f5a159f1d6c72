package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.EvaluationPath;
import dev.imageschema.validator.internal.schema.EvaluationPath.PathKeyword;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which names and values of one document may be shown: those that the schema declares at their location and
 * that are not secrets.
 *
 * <p>An undeclared field may be a secret with a misspelt name. In a tagged union only the selected branch declares
 * fields, so that without a selected branch every field of the object may be a secret.
 */
final class Visibility {
    private final JsonValue root;
    private final SchemaFacts facts;
    private final Secrets secrets;
    private final SpellingSuggester suggester = new SpellingSuggester();
    private final ApplicableSchemas applied;

    /** For each value whether it is a secret, and the locations of all schemas that may apply to it. */
    private final Map<Pointer, Possible> possible = new HashMap<>();

    private record Possible(boolean isSecret, Set<String> schemas) {}

    /** Whether an undeclared name resembles the name of a secret; cached because one name may appear in many items. */
    private final Map<String, Boolean> resembling = new HashMap<>();

    /**
     * The branches that a value does not match and whose findings are reported for it, by the location of the value.
     */
    private final Map<Pointer, Set<String>> meant = new HashMap<>();

    /**
     * @param root the copy of the document with corrected names
     * @param findings the findings of the document
     */
    Visibility(
            JsonValue root,
            SchemaFacts facts,
            BudgetedEvaluator.DocumentEvaluator evaluator,
            Secrets secrets,
            Collection<Finding> findings) {
        this.root = root;
        this.facts = facts;
        this.secrets = secrets;
        this.applied = new ApplicableSchemas(
                facts.schemas(), facts.rootLocation(), root, new ApplicableSchemas.SubschemaEvaluator() {
                    @Override
                    public boolean holds(String location, JsonValue value, Pointer pointer) {
                        return meant.getOrDefault(pointer, Set.of()).contains(location)
                                || evaluator.holds(location, value, pointer);
                    }

                    @Override
                    public boolean matches(String pattern, String name) {
                        return evaluator.matches(pattern, name);
                    }
                });
        findings.forEach(this::noteMeantBranches);
    }

    private void noteMeantBranches(Finding finding) {
        Pointer path = finding.evaluationPath();
        Optional<PathKeyword> keyword = EvaluationPath.firstAlternative(path, 0);
        while (keyword.isPresent() && keyword.get().end() < path.length()) {
            int end = keyword.get().end();
            meant.computeIfAbsent(finding.instance().first(keyword.get().instanceTokens()), key -> new HashSet<>())
                    .add(facts.paths().schemaLocation(path.first(end + 1)));
            keyword = EvaluationPath.firstAlternative(path, end + 1);
        }
    }

    /** {@return whether the name of a field may be shown} */
    boolean showsName(Pointer field) {
        return applied.to(field).isDeclared() && !secrets.isInSecret(field.parent()) && !isSecret(field.parent());
    }

    /** {@return whether a scalar value may be shown} */
    boolean showsValue(Pointer pointer) {
        JsonValue value = pointer.in(root);
        return applied.to(pointer).isDeclared()
                && !secrets.hides(pointer, value)
                && !isSecret(pointer)
                && applied.to(pointer).schemas().stream()
                        .noneMatch(schema -> SchemaFacts.isOutOfPlace(
                                value, facts.declarations().at(schema)));
    }

    /**
     * {@return whether any schema that may apply to a value, or to a value that contains it, declares a secret, or
     * whether the undeclared name of the value may be a misspelling of the name of a secret}
     */
    boolean isSecret(Pointer pointer) {
        return possible(pointer).isSecret;
    }

    private Possible possible(Pointer pointer) {
        Possible found = possible.get(pointer);
        if (found == null) {
            found = pointer.isRoot() ? possible(false, Set.of(facts.rootLocation())) : ofChild(pointer);
            possible.put(pointer, found);
        }
        return found;
    }

    private Possible ofChild(Pointer pointer) {
        Possible parent = possible(pointer.parent());
        boolean isItem = pointer.parent().in(root).isArray();
        boolean isMisspelt = !isItem
                && !facts.possible().isListed(parent.schemas, pointer.last())
                && resembling.computeIfAbsent(pointer.last(), name -> secrets.resembles(name, suggester));
        return possible(
                parent.isSecret || isMisspelt,
                isItem
                        ? facts.possible().ofItem(parent.schemas)
                        : facts.possible().ofField(parent.schemas, pointer.last()));
    }

    private Possible possible(boolean isInSecret, Set<String> schemas) {
        return new Possible(isInSecret || facts.possible().isSecret(schemas), schemas);
    }
}
