package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.explain.Explainer.Options;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The misspelt names of required fields in one document.
 *
 * <p>The names are corrected in a copy of the document. The evaluation of the copy also validates the values of these
 * fields.
 */
final class Typos {
    private final SchemaFacts facts;
    private final BudgetedEvaluator.DocumentEvaluator evaluator;
    private final Options options;

    private final SpellingSuggester suggester;
    private JsonValue root;
    private boolean isCopy;

    /** The name in the source of each renamed field, by its pointer in the copy. */
    private final Map<Pointer, String> written = new HashMap<>();

    Typos(
            JsonValue root,
            SchemaFacts facts,
            BudgetedEvaluator.DocumentEvaluator evaluator,
            Options options,
            SpellingSuggester suggester) {
        this.root = root;
        this.facts = facts;
        this.evaluator = evaluator;
        this.options = options;
        this.suggester = suggester;
    }

    /** {@return the copy of the document with corrected names} */
    JsonValue root() {
        return root;
    }

    /**
     * Corrects the misspelt names of fields that are reported as missing.
     *
     * @return the findings about these fields
     */
    List<Finding> rename(List<Finding> findings) {
        Map<Requirement, List<Finding>> missing = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.keyword() == Keyword.REQUIRED) {
                Requirement requirement =
                        new Requirement(finding.instance(), facts.paths().schemaOfInstance(finding.evaluationPath()));
                missing.computeIfAbsent(requirement, key -> new ArrayList<>()).add(finding);
            }
        }
        missing.keySet().removeIf(requirement -> unknown(requirement).isEmpty());
        if (missing.isEmpty()) {
            return List.of();
        }
        if (!isCopy) {
            root = root.tape().copy().root();
            isCopy = true;
        }
        ApplicableSchemas applied = new ApplicableSchemas(facts.schemas(), facts.rootLocation(), root, evaluator);
        List<Finding> explained = new ArrayList<>();
        missing.forEach((requirement, members) -> explained.addAll(rename(requirement, members, applied)));
        return explained;
    }

    /** An object, and the location of the schema that declares its fields. */
    private record Requirement(Pointer object, String schema) implements Comparable<Requirement> {
        @Override
        public int compareTo(Requirement other) {
            int order = object.compareTo(other.object);
            return order == 0 ? schema.compareTo(other.schema) : order;
        }
    }

    private List<Finding> rename(Requirement requirement, List<Finding> missing, ApplicableSchemas applied) {
        JsonValue object = at(requirement.object());
        Set<String> unknown = unknown(requirement);
        unknown.removeIf(name -> applied.to(requirement.object().child(name)).isDeclared());
        Set<String> absent = new LinkedHashSet<>(
                facts.declarations().names(requirement.schema()).orElseThrow());
        absent.removeIf(object::has);

        List<Finding> explained = new ArrayList<>();
        for (Finding finding : missing) {
            String meant = finding.field().last();
            if (object.has(meant)) {
                // Another schema requires the same field.
                continue;
            }
            // A missing name and an unknown name are one misspelt name if each is the best match of the other.
            Optional<String> misspelt = suggester
                    .best(meant, unknown)
                    .filter(name ->
                            suggester.best(name, absent).filter(meant::equals).isPresent());
            if (misspelt.isPresent()) {
                unknown.remove(misspelt.get());
                absent.remove(meant);
                root.tape().rename(object.get(misspelt.get()).index(), meant);
                written.put(finding.field(), misspelt.get());
                explained.add(finding);
            }
        }
        return explained;
    }

    /**
     * The names in an object that may be misspelt: the names that the schema does not list and the caller does not
     * allow.
     */
    private Set<String> unknown(Requirement requirement) {
        Optional<Set<String>> declared = facts.declarations().names(requirement.schema());
        boolean isSecret = options.secrets().isInSecret(requirement.object());
        if (isSecret || declared.isEmpty() || !at(requirement.object()).isObject()) {
            return Set.of();
        }
        Pointer source = original(requirement.object());
        Set<String> unknown = new LinkedHashSet<>(at(requirement.object()).names());
        unknown.removeAll(declared.get());
        unknown.removeIf(name -> options.allowedUnknownFields().allows(source.child(name))
                || written.containsKey(requirement.object().child(name)));
        return unknown;
    }

    /** {@return the misspelt name of a field in the source, if it is misspelt} */
    Optional<String> written(Pointer field) {
        return Optional.ofNullable(written.get(field));
    }

    /** {@return the pointer in the source for a pointer in {@link #root()}} */
    Pointer original(Pointer pointer) {
        if (written.isEmpty()) {
            return pointer;
        }
        List<String> tokens = new ArrayList<>(pointer.tokens());
        for (int i = 0; i < tokens.size(); i++) {
            tokens.set(i, written.getOrDefault(pointer.first(i + 1), tokens.get(i)));
        }
        return Pointer.of(tokens);
    }

    /** {@return whether a pointer in {@link #root()} is a misspelt field or is under one} */
    boolean isMisspelt(Pointer pointer) {
        return !original(pointer).equals(pointer);
    }

    /** {@return the value at a pointer in {@link #root()}; a missing node if there is none} */
    JsonValue at(Pointer pointer) {
        return pointer.in(root);
    }
}
