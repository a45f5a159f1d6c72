package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Applied;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.EvaluationPath.Keyword;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What of one document may be shown: names and values that the schema declares where they stand, and that are no secret.
 *
 * <p>What it does not declare could be a secret whose name is misspelt. Of a union only the branch that was chosen declares
 * anything: as long as none is, whatever stands beneath could be anything.
 */
final class Visibility {
    private final JsonNode root;
    private final SchemaFacts facts;
    private final Secrets secrets;
    private final Similar similar = new Similar();
    private final Applied applied;

    /** By pointer, whether a value is secret, and the locations of all schemas that could be its own. */
    private final Map<Pointer, Possible> possible = new HashMap<>();

    private record Possible(boolean isSecret, Set<String> schemas) {}

    /** Whether a name that no schema lists resembles that of a secret; one name stands in many items. */
    private final Map<String, Boolean> resembling = new HashMap<>();

    /** The branches of alternatives that explain, although they do not fit, by the value that they were meant for. */
    private final Map<Pointer, Set<String>> meant = new HashMap<>();

    /**
     * @param root the document as it was meant
     * @param findings what is wrong with it
     */
    Visibility(
            JsonNode root,
            SchemaFacts facts,
            Conditions.ForDocument conditions,
            Secrets secrets,
            Collection<Finding> findings) {
        this.root = root;
        this.facts = facts;
        this.secrets = secrets;
        this.applied = new Applied(facts.schemas(), facts.rootLocation(), root, new Applied.Conditions() {
            @Override
            public boolean holds(String location, JsonNode value, Pointer pointer) {
                return meant.getOrDefault(pointer, Set.of()).contains(location)
                        || conditions.holds(location, value, pointer);
            }

            @Override
            public boolean matches(String pattern, String name) {
                return conditions.matches(pattern, name);
            }
        });
        findings.forEach(this::noteMeantBranches);
    }

    private void noteMeantBranches(Finding finding) {
        Pointer path = finding.evaluationPath();
        Optional<Keyword> keyword = EvaluationPath.firstAlternative(path, 0);
        while (keyword.isPresent() && keyword.get().end() < path.length()) {
            int end = keyword.get().end();
            meant.computeIfAbsent(finding.instance().first(keyword.get().instanceSteps()), key -> new HashSet<>())
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
        JsonNode value = pointer.in(root);
        return applied.to(pointer).isDeclared()
                && !secrets.hides(pointer, value)
                && !isSecret(pointer)
                && applied.to(pointer).schemas().stream()
                        .noneMatch(schema -> SchemaFacts.isOutOfPlace(
                                value, facts.declarations().at(schema)));
    }

    /** {@return whether any schema that could apply says of a value, or of what holds it, that it is a secret, or
     * whether its name, which no schema lists, could be a misspelt name of a secret} */
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
                && resembling.computeIfAbsent(pointer.last(), name -> secrets.resembles(name, similar));
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
