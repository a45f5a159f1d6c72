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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What of one document may be shown: values that the schema declares and that are no secret.
 *
 * <p>What it does not declare could be a secret whose name is misspelt, and beneath a value that is not what the schema speaks
 * of, because it has another type or belongs to no branch of a union, anything could be one.
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
     * @param strange the values that have another type than the schema says, or fit no branch of {@code oneOf} or {@code anyOf}
     * @param wrong the fields of which the value is wrong or missing
     */
    Visibility(
            JsonNode root,
            String rootLocation,
            Declarations declarations,
            Secrets secrets,
            Set<Pointer> unknown,
            Set<Pointer> strange,
            Set<Pointer> wrong) {
        this.root = root;
        this.declarations = declarations;
        this.secrets = secrets;
        this.unknown = unknown;
        schemas.put(Pointer.ROOT, Optional.of(List.of(rootLocation)));
        Set<Pointer> withoutTag =
                wrong.stream().filter(this::isTag).map(Pointer::parent).collect(Collectors.toSet());
        undecided.addAll(strange);
        undecided.addAll(withoutTag);
        // What has been looked up so far did not know that.
        schemas.keySet().retainAll(Set.of(Pointer.ROOT));
    }

    /** Whether a field decides which branch of a union the object is that it stands in. */
    private boolean isTag(Pointer field) {
        return !field.isRoot()
                && declarations(field.parent()).anyMatch(object -> object.tags().contains(field.last()));
    }

    private boolean isCertain(Pointer field) {
        return declarations(field.parent())
                .anyMatch(object -> object.certainFields().contains(field.last()));
    }

    private Stream<Declaration> declarations(Pointer pointer) {
        return schemasOf(pointer).stream().flatMap(List::stream).map(declarations::at);
    }

    /** {@return whether a value, or for an object or array its beginning and end, may be shown} */
    boolean showsValue(Pointer pointer) {
        return schemasOf(pointer).isPresent() && !secrets.hides(pointer, pointer.in(root));
    }

    /** {@return whether the name of a field may be shown} */
    boolean showsName(Pointer field) {
        return schemasOf(field.parent()).isPresent() && !isUndecided(field);
    }

    /**
     * {@return whether nobody knows what a field or item is, as it stands beneath a value of which nobody knows the branch}; what
     * is declared whatever the branch is, such as the tag, does not count
     */
    boolean isUndecided(Pointer pointer) {
        for (int length = 0; length < pointer.length(); length++) {
            Pointer field = pointer.first(length + 1);
            if (undecided.contains(field.parent()) && !isTag(field) && !isCertain(field)) {
                return true;
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
