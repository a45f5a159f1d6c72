package dev.imageschema.validator.explain;

import dev.imageschema.validator.schema.Declaration;
import dev.imageschema.validator.schema.Declarations;
import dev.imageschema.validator.schema.Memo;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All schemas that could apply to a field or an item, whichever branches a document chooses. Thread-safe. */
final class PossibleSchemas {
    private final Declarations declarations;
    private final Memo<Field, Set<String>> fields = new Memo<>(this::findOfField);
    private final Memo<Set<String>, Set<String>> items = new Memo<>(this::findOfItem);
    private final Memo<Set<String>, Boolean> secrets = new Memo<>(this::findIsSecret);

    /** @param name null for any name that none of the schemas lists: of those a document may have any number */
    private record Field(Set<String> parents, @Nullable String name) {}

    PossibleSchemas(Declarations declarations) {
        this.declarations = declarations;
    }

    /** {@return the locations of the schemas of a field, by those of what holds it} */
    Set<String> ofField(Set<String> parents, String name) {
        return fields.of(new Field(parents, isListed(parents, name) ? name : null));
    }

    /** {@return whether any of some schemas lists a field by its name} */
    boolean isListed(Set<String> parents, String name) {
        for (String parent : parents) {
            if (declarations.at(parent).fields().containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> findOfField(Field field) {
        return children(
                field.parents, parent -> field.name == null ? parent.anyField() : parent.anyOfField(field.name));
    }

    /** {@return the locations of the schemas of items, by those of the array} */
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

    /** {@return whether any of some schemas says that a value is a secret} */
    boolean isSecret(Set<String> schemas) {
        return secrets.of(schemas);
    }

    private boolean findIsSecret(Set<String> schemas) {
        return schemas.stream().map(declarations::at).anyMatch(Declaration::isSecret);
    }
}
