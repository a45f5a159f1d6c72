package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The document of a schema and the documents that it refers to, by IRI. Each document is read once. Thread-safe if the
 * source is.
 */
public final class SchemaSet {
    private final Function<String, Optional<JsonValue>> source;
    private final Map<String, String> anchors;
    private final Map<String, Optional<JsonValue>> documents = new ConcurrentHashMap<>();

    /** Cached, because every finding needs locations and references, and a schema has a limited number of them. */
    private final Map<String, Optional<JsonValue>> places = new ConcurrentHashMap<>();

    private final Map<String, SchemaPart> parts = new ConcurrentHashMap<>();

    private final BoundedCache<Set<String>, Optional<Set<String>>> inPlace = new BoundedCache<>(this::findInPlace);

    private final Map<ReferenceKey, Optional<String>> targets = new ConcurrentHashMap<>();

    private record ReferenceKey(String document, String reference) {}

    /**
     * Creates a set without reading a document.
     *
     * @param source returns the root of a document by its IRI, without a fragment
     * @param anchors the locations of the schemas with an anchor, by IRI and anchor
     */
    public SchemaSet(Function<String, Optional<JsonValue>> source, Map<String, String> anchors) {
        this.source = source;
        this.anchors = Map.copyOf(anchors);
    }

    /** {@return the root of the document with an IRI, if the document belongs to this set} */
    public Optional<JsonValue> document(String iri) {
        return documents.computeIfAbsent(iri, source);
    }

    /**
     * {@return the value at a location, if there is one}
     *
     * @param location an IRI, {@code #}, and a JSON Pointer without percent-encoding
     */
    public Optional<JsonValue> at(String location) {
        return places.computeIfAbsent(location, this::find);
    }

    private Optional<JsonValue> find(String location) {
        int hash = location.indexOf('#');
        if (hash < 0 || (hash + 1 < location.length() && location.charAt(hash + 1) != '/')) {
            return Optional.empty();
        }
        return document(location.substring(0, hash))
                .map(root -> Pointer.parse(location.substring(hash + 1)).in(root))
                .filter(node -> !node.isMissing());
    }

    /** {@return the schema at a location, with the locations of the schemas that it applies} */
    SchemaPart part(String location) {
        SchemaPart part = parts.get(location);
        if (part == null) {
            part = SchemaPart.of(this, location);
            parts.put(location, part);
        }
        return part;
    }

    /**
     * {@return the locations of some schemas and of all schemas that these apply in place; empty if they depend on the
     * value}
     */
    Optional<Set<String>> inPlace(Set<String> locations) {
        return inPlace.of(locations);
    }

    private Optional<Set<String>> findInPlace(Set<String> locations) {
        Set<String> all = new LinkedHashSet<>();
        return locations.stream().allMatch(location -> addInPlace(location, all))
                ? Optional.of(Collections.unmodifiableSet(all))
                : Optional.empty();
    }

    private boolean addInPlace(String location, Set<String> all) {
        SchemaPart part = part(location);
        if (!part.node().isObject() || !all.add(part.base())) {
            return true;
        }
        return !part.isConditional() && part.always().stream().allMatch(target -> addInPlace(target, all));
    }

    /** {@return the locations of all possible targets of a dynamic reference} */
    public List<String> dynamicTargets(String location, String reference) {
        String anchor = reference.substring(reference.indexOf('#') + 1);
        List<String> dynamic = anchors.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("#" + anchor))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return dynamic.isEmpty() ? target(location, reference).stream().toList() : dynamic;
    }

    /**
     * {@return the target of a dynamic reference in every evaluation that begins with the root schema; empty if the
     * target depends on the evaluation path}
     *
     * <p>The outermost schema resource with the anchor decides (JSON Schema 2020-12 core, section 8.2.3.2), and the
     * root schema is the outermost one of all.
     */
    public Optional<String> dynamicTarget(String location, String reference, String rootIri) {
        Optional<String> plain = target(location, reference);
        String anchor = reference.substring(reference.indexOf('#') + 1);
        if (plain.isEmpty() || !hasDynamicAnchor(plain.get(), anchor)) {
            return plain;
        }
        Optional<String> inRoot = target(UriReferences.withoutFragment(rootIri), "#" + anchor);
        if (inRoot.isPresent() && hasDynamicAnchor(inRoot.get(), anchor)) {
            return inRoot;
        }
        long targets = anchors.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("#" + anchor))
                .filter(entry -> hasDynamicAnchor(entry.getValue(), anchor))
                .count();
        return targets == 1 ? plain : Optional.empty();
    }

    private boolean hasDynamicAnchor(String location, String anchor) {
        return at(location)
                .filter(schema -> Keyword.DYNAMIC_ANCHOR.in(schema).stringOr("").equals(anchor))
                .isPresent();
    }

    /** {@return a location with the IRI that the document there gives itself by {@code $id}} */
    public String canonical(String location) {
        String iri = UriReferences.withoutFragment(location);
        return document(iri)
                .filter(root -> Keyword.ID.in(root).isString())
                .flatMap(root -> target(iri, Keyword.ID.in(root).string()))
                .map(UriReferences::withoutFragment)
                .filter(id -> document(id).isPresent())
                .map(id -> id + location.substring(iri.length()))
                .orElse(location);
    }

    /**
     * {@return the location against which the references in a schema are resolved: the location by {@code $id} if the
     * schema is embedded in another and has one, otherwise the given location}
     */
    public String base(String location, JsonValue schema) {
        return Keyword.ID.in(schema).isString() && !location.endsWith("#")
                ? target(location, Keyword.ID.in(schema).string()).orElse(location)
                : location;
    }

    /**
     * {@return the location of the target of a reference, if it does not depend on the document}
     *
     * @param location the location of the reference
     * @param reference the value of the reference
     */
    public Optional<String> target(String location, String reference) {
        return targets.computeIfAbsent(
                new ReferenceKey(UriReferences.withoutFragment(location), reference), this::resolve);
    }

    /** The root of a document is found by its anchor even if the document was not searched for anchors. */
    private Optional<String> anchor(String target, String anchor) {
        String root = UriReferences.withoutFragment(target) + "#";
        return anchors.containsKey(target) || !hasDynamicAnchor(root, anchor)
                ? Optional.ofNullable(anchors.get(target))
                : Optional.of(root);
    }

    private Optional<String> resolve(ReferenceKey reference) {
        try {
            String target = UriReferences.resolve(reference.document(), reference.reference());
            String fragment = UriReferences.fragment(target);
            String plain = UriReferences.withoutFragment(target) + "#" + fragment;
            boolean isPointer = fragment.isEmpty() || fragment.startsWith("/");
            return isPointer ? Optional.of(plain) : anchor(plain, fragment);
        } catch (SchemaProblemException e) {
            return Optional.empty();
        }
    }
}
