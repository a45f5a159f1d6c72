package dev.imageschema.validator.explain;

import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Declaration;
import dev.imageschema.validator.schema.Declarations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What of one document may be shown: values that the schema declares and that are no secret.
 *
 * <p>What it does not declare could be a secret whose name is misspelt, and beneath a union of which nobody knows the branch,
 * anything could be one.
 */
final class Visibility {
    private final JsonNode root;
    private final Declarations declarations;
    private final Secrets secrets;
    private final Set<Pointer> unknown;
    private final Set<Pointer> undecided = new HashSet<>();

    /** What is known of values: the locations of their schemas, unless nothing in them may be shown. */
    private final Map<Pointer, Optional<List<String>>> schemas = new HashMap<>();

    /**
     * @param root the document as it is
     * @param rootLocation the location of its schema
     * @param unknown the fields that are not declared where they stand
     * @param alternatives the values that fit no branch, or several, of {@code oneOf} or {@code anyOf}
     * @param wrong the fields of which the value is wrong or missing
     */
    Visibility(
            JsonNode root,
            String rootLocation,
            Declarations declarations,
            Secrets secrets,
            Set<Pointer> unknown,
            Set<Pointer> alternatives,
            Set<Pointer> wrong) {
        this.root = root;
        this.declarations = declarations;
        this.secrets = secrets;
        this.unknown = unknown;
        schemas.put(Pointer.ROOT, Optional.of(List.of(rootLocation)));
        Set<Pointer> withoutTag =
                wrong.stream().filter(this::isTag).map(Pointer::parent).collect(Collectors.toSet());
        undecided.addAll(alternatives);
        undecided.addAll(withoutTag);
        // What has been looked up so far did not know that.
        schemas.keySet().retainAll(Set.of(Pointer.ROOT));
    }

    /** {@return whether a field decides which branch of a union the object is that it stands in} */
    boolean isTag(Pointer field) {
        return !field.isRoot()
                && schemasOf(field.parent()).stream()
                        .flatMap(List::stream)
                        .map(declarations::at)
                        .anyMatch(declaration -> declaration.tags().contains(field.last()));
    }

    /** {@return whether a value, or for an object or array its beginning and end, may be shown} */
    boolean showsValue(Pointer pointer) {
        return schemasOf(pointer).isPresent() && !secrets.hides(pointer, pointer.in(root));
    }

    /** {@return whether the name of a field may be shown} */
    boolean showsName(Pointer field) {
        Pointer object = field.parent();
        return schemasOf(object).isPresent() && (!undecided.contains(object) || isTag(field));
    }

    /** {@return whether a value stands beneath one of which nobody knows the branch} */
    boolean isUndecided(Pointer pointer) {
        for (int length = 0; length < pointer.length(); length++) {
            if (undecided.contains(pointer.first(length))) {
                return !(length == pointer.length() - 1 && isTag(pointer));
            }
        }
        return false;
    }

    private Optional<List<String>> schemasOf(Pointer pointer) {
        Optional<List<String>> found = schemas.get(pointer);
        if (found == null) {
            found = schemasOf(pointer.parent()).flatMap(parent -> schemasOf(pointer, parent));
            schemas.put(pointer, found);
        }
        return found;
    }

    private Optional<List<String>> schemasOf(Pointer pointer, List<String> parent) {
        if (secrets.isSecret(pointer.last()) || unknown.contains(pointer) || isUndecided(pointer)) {
            return Optional.empty();
        }
        boolean isItem = pointer.parent().in(root).isArray();
        List<String> locations = parent.stream()
                .map(declarations::at)
                .flatMap(declaration ->
                        isItem ? declaration.items().stream() : declaration.field(pointer.last()).stream())
                .distinct()
                .toList();
        boolean isHidden =
                locations.isEmpty() || locations.stream().map(declarations::at).anyMatch(Declaration::isSecret);
        return isHidden ? Optional.empty() : Optional.of(locations);
    }
}
