package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.schema.BoundedCache;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.Declarations;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds all schemas that may apply to a field or an item in any document. Thread-safe. */
final class PossibleSchemas {
    private final Declarations declarations;
    private final BoundedCache<FieldKey, Set<String>> fields = new BoundedCache<>(this::findOfField);
    private final BoundedCache<Set<String>, Set<String>> items = new BoundedCache<>(this::findOfItem);
    private final BoundedCache<Set<String>, Boolean> secrets = new BoundedCache<>(this::findIsSecret);

    /** @param name null for every name that no schema lists, so that undeclared names share one cache entry */
    private record FieldKey(Set<String> parents, @Nullable String name) {}

    PossibleSchemas(Declarations declarations) {
        this.declarations = declarations;
    }

    /** {@return the locations of the schemas of a field, given the locations of the schemas of its object} */
    Set<String> ofField(Set<String> parents, String name) {
        return fields.of(new FieldKey(parents, isListed(parents, name) ? name : null));
    }

    /** {@return whether one of the schemas lists a field by its name} */
    boolean isListed(Set<String> parents, String name) {
        for (String parent : parents) {
            if (declarations.at(parent).fields().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> findOfField(FieldKey field) {
        return children(
                field.parents, parent -> field.name == null ? parent.anyField() : parent.anyOfField(field.name));
    }

    /** {@return the locations of the schemas of items, given the locations of the schemas of the array} */
    Set<String> ofItem(Set<String> parents) {
        return items.of(parents);
    }

    private Set<String> findOfItem(Set<String> parents) {
        return children(parents, Declaration::items);
    }

    private Set<String> children(Set<String> parents, Function<Declaration, Collection<String>> child) {
        Set<String> locations = new LinkedHashSet<>();
        parents.forEach(parent -> locations.addAll(child.apply(declarations.at(parent))));
        return locations;
    }

    /** {@return whether one of the schemas declares a secret} */
    boolean isSecret(Set<String> schemas) {
        return secrets.of(schemas);
    }

    private boolean findIsSecret(Set<String> schemas) {
        return schemas.stream().map(declarations::at).anyMatch(Declaration::isSecret);
    }
}
