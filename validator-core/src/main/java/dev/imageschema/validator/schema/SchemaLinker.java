package dev.imageschema.validator.schema;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.read.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Loads a schema of the user's own with everything that it refers to, and finds what no validator would tell before an unlucky
 * document comes: values that the meta-schema rejects, keywords that do not exist, references that lead nowhere.
 */
public final class SchemaLinker {
    private static final int MOST_PROBLEMS = 20;
    private static final String CIRCLE =
            "leads back to itself without going into a field or an item, so that checking would never end";
    private static final String CHAIN = "begins a chain of more than " + DocumentBudget.DEPTH
            + " schemas that apply each other without going into a field or an item, which is too long to check";

    private record Reference(String location, JsonNode holder, String keyword, String target) {
        /** Without an anchor a dynamic reference is like any other. */
        boolean isDynamic() {
            int hash = target.indexOf('#');
            return keyword.equals("$dynamicRef")
                    && hash >= 0
                    && hash + 1 < target.length()
                    && target.charAt(hash + 1) != '/';
        }
    }

    private record Problem(String location, String message) {}

    /** What the linker cannot know itself about a schema. */
    public interface Checker {
        /**
         * Reports everything that the meta-schema rejects.
         *
         * @param schema the root of a schema document
         * @param problems takes the pointer of what is wrong, and a sentence about it
         */
        void check(JsonNode schema, BiConsumer<Pointer, String> problems);

        /** {@return why a keyword cannot be checked on this class path, if it cannot} */
        Optional<String> problemOfKeyword(String keyword);

        /** {@return what is wrong with a regular expression, if anything} */
        Optional<String> problemOfPattern(String pattern);
    }

    private final OwnSchemaSource source;
    private final Checker checker;

    private final Map<String, JsonNode> resources = new LinkedHashMap<>();

    /** Of each resource that has an {@code $id}, where that stands. */
    private final Map<String, String> identified = new LinkedHashMap<>();

    private final Map<String, String> anchors = new LinkedHashMap<>();

    /** The IRIs that documents have been read by. */
    private final Set<String> retrieved = new HashSet<>();

    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> failures = new HashMap<>();
    private final IdentityHashMap<JsonNode, Boolean> visited = new IdentityHashMap<>();
    private final InPlaceChains chains = new InPlaceChains();

    private SchemaLinker(OwnSchemaSource source, Checker checker) {
        this.source = source;
        this.checker = checker;
    }

    /**
     * {@return every document that the schema needs}
     *
     * @param checker finds what is wrong with a document by itself
     * @throws SchemaException if anything is wrong with one of them
     */
    public static SchemaSet link(OwnSchemaSource source, Checker checker) {
        SchemaLinker linker = new SchemaLinker(source, checker);
        linker.loadAll();
        linker.throwIfAny();
        linker.addDynamicReferences();
        linker.chains
                .find(DocumentBudget.DEPTH)
                .ifPresent(endless -> linker.report(endless.location(), endless.isCircle() ? CIRCLE : CHAIN));
        linker.throwIfAny();
        Map<String, JsonNode> documents = Map.copyOf(linker.resources);
        SchemaSet bundled = BundledSchemas.of(Profile.DOCUMENTED);
        return new SchemaSet(
                iri -> Optional.ofNullable(documents.get(iri)).or(() -> bundled.document(iri)), linker.anchors);
    }

    /** {@return the exception for problems that have no place in a schema} */
    public static SchemaException exception(SchemaProblem problem) {
        return new SchemaException("#", Printable.of(String.valueOf(problem.getMessage())));
    }

    private void loadAll() {
        load(source.rootIri());
        // Each reference may add more. All are loaded first, since one may lead into a document that another one loads.
        for (int i = 0; i < references.size(); i++) {
            load(Iri.withoutFragment(references.get(i).target()));
        }
        for (int i = 0; i < references.size(); i++) {
            load(Iri.withoutFragment(references.get(i).target()));
            requireTarget(references.get(i));
            requireOneFile(references.get(i));
        }
    }

    private void load(String iri) {
        if (resources.containsKey(iri) || failures.containsKey(iri)) {
            return;
        }
        try {
            JsonNode root = source.load(iri);
            retrieved.add(iri);
            resources.put(iri, root);
            addSchema(root, iri, Pointer.ROOT);
        } catch (SchemaProblem e) {
            failures.put(iri, String.valueOf(e.getMessage()));
        }
    }

    /** A document, or a schema in a place of it where schemas are not expected. */
    private void addSchema(JsonNode schema, String iri, Pointer here) {
        int before = problems.size();
        // What is bundled is proven by our own build.
        if (iri.equals(source.rootIri()) || !BundledSchemas.owns(iri)) {
            checker.check(schema, (pointer, message) -> report(iri + "#" + here.append(pointer.steps()), message));
        }
        if (problems.size() == before) {
            visit(schema, iri, iri, here);
        }
    }

    /**
     * @param base what references are relative to
     * @param document the IRI that locations in this document begin with
     */
    private void visit(JsonNode schema, String base, String document, Pointer here) {
        if (!schema.isObject() || visited.put(schema, true) != null) {
            return;
        }
        String location = document + "#" + here;
        try {
            String inner = identify(schema, base, location);
            boolean isResource = !inner.equals(base);
            visitKeywords(schema, inner, isResource ? inner : document, isResource ? Pointer.ROOT : here);
        } catch (SchemaProblem e) {
            report(location + "/$id", String.valueOf(e.getMessage()));
        }
    }

    private String identify(JsonNode schema, String base, String location) throws SchemaProblem {
        String dialect = schema.path("$schema").asString(BundledSchemas.META_SCHEMA);
        if (!Iri.withoutFragment(dialect).equals(BundledSchemas.META_SCHEMA)) {
            report(
                    location + "/$schema",
                    "is " + dialect + ", but only draft 2020-12 is supported (" + BundledSchemas.META_SCHEMA + ")");
        }
        String inner = schema.has("$id")
                ? Iri.withoutFragment(Iri.resolve(base, schema.path("$id").asString()))
                : base;
        JsonNode former = resources.putIfAbsent(inner, schema);
        if (schema.has("$id")) {
            String first = identified.putIfAbsent(inner, location);
            // One file can be read by several IRIs.
            if (first != null && former != null && !former.equals(schema)) {
                report(location + "/$id", standsTwice("$id " + inner, first, location));
            }
        }
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (schema.has(keyword)) {
                String here = inner.equals(base) ? location : inner + "#";
                String anchor = schema.path(keyword).asString();
                String first = anchors.putIfAbsent(inner + "#" + anchor, here);
                if (first != null && !first.equals(here)) {
                    report(location + "/" + keyword, standsTwice("anchor " + anchor, first, here));
                }
            }
        }
        return inner;
    }

    private static String standsTwice(String name, String first, String second) {
        String one = OwnSchemaSource.display(first);
        String other = OwnSchemaSource.display(second);
        String inOne = Iri.withoutFragment(one);
        String inOther = Iri.withoutFragment(other);
        return inOne.equals(inOther)
                ? "the " + name + " stands at " + one + " and at " + other
                : "the " + name + " stands in " + inOne + " and in " + inOther;
    }

    /**
     * A document that was read for its file's name may be referred to by its {@code $id} as well. Which one that is must not depend
     * on which file was read.
     */
    private void requireOneFile(Reference reference) {
        String iri = Iri.withoutFragment(reference.target());
        String first = identified.get(iri);
        if (first == null || retrieved.contains(iri)) {
            return;
        }
        for (String other : source.filesWithId(iri)) {
            if (!other.equals(Iri.withoutFragment(first))) {
                report(reference.location(), standsTwice("$id " + iri, first, other));
            }
        }
    }

    private void visitKeywords(JsonNode schema, String base, String document, Pointer here) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            Pointer pointer = here.child(keyword);
            checker.problemOfKeyword(keyword).ifPresent(problem -> report(document + "#" + pointer, problem));
            if (Keywords.APPLICATORS.containsKey(keyword)) {
                Keywords.subschemas(keyword, member.getValue()).forEach((below, subschema) -> {
                    if (Keywords.isInPlace(keyword)) {
                        chains.add(schema, subschema, document + "#" + pointer);
                    }
                    visit(subschema, base, document, here.append(below.steps()));
                });
            } else if (keyword.equals("$ref") || keyword.equals("$dynamicRef")) {
                addReference(schema, keyword, base, member.getValue().asString(), document + "#" + pointer);
            } else if (!Keywords.ALL.contains(keyword) && !keyword.startsWith("x-")) {
                report(document + "#" + pointer, unknown(keyword));
            }
            if (keyword.equals("pattern")) {
                checkPattern(member.getValue().asString(), document + "#" + pointer);
            } else if (keyword.equals("patternProperties")) {
                member.getValue()
                        .propertyNames()
                        .forEach(pattern -> checkPattern(pattern, document + "#" + pointer.child(pattern)));
            }
        }
    }

    private void checkPattern(String pattern, String location) {
        checker.problemOfPattern(pattern)
                .ifPresent(problem -> report(location, "is no regular expression: " + problem));
    }

    private void addReference(JsonNode holder, String keyword, String base, String reference, String location) {
        try {
            references.add(new Reference(location, holder, keyword, Iri.resolve(base, reference)));
        } catch (SchemaProblem e) {
            report(location, String.valueOf(e.getMessage()));
        }
    }

    private static String unknown(String keyword) {
        String what = "is no keyword of JSON Schema draft 2020-12 (one's own begin with x-)";
        return Keywords.instead(keyword)
                .map(other -> what + "; today it is " + other)
                .orElse(what);
    }

    private void requireTarget(Reference reference) {
        String iri = Iri.withoutFragment(reference.target());
        JsonNode resource = resources.get(iri);
        if (resource == null) {
            report(reference.location(), String.valueOf(failures.get(iri)));
            return;
        }
        try {
            Optional<JsonNode> target = target(resource, iri, Iri.fragment(reference.target()));
            if (target.isEmpty()) {
                String shown = OwnSchemaSource.display(reference.target());
                report(reference.location(), "refers to " + shown + ", where there is nothing");
            } else if (!reference.isDynamic()) {
                chains.add(reference.holder(), target.get(), reference.location());
            }
        } catch (SchemaProblem e) {
            report(reference.location(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds wherever dynamic references may lead: to each schema that has the anchor. An evaluation that goes from the reference to
     * one of these schemas goes there again when it comes back to the reference, because the outermost schema with the anchor
     * stays the same.
     */
    private void addDynamicReferences() {
        for (Reference reference : references) {
            if (reference.isDynamic()) {
                String anchor = reference.target().substring(reference.target().indexOf('#'));
                anchors.forEach((name, location) -> {
                    if (name.endsWith(anchor)) {
                        chains.add(reference.holder(), at(location), reference.location());
                    }
                });
            }
        }
    }

    private JsonNode at(String location) {
        JsonNode resource = resources.get(Iri.withoutFragment(location));
        return resource == null
                ? MissingNode.getInstance()
                : Pointer.parse(location.substring(location.indexOf('#') + 1)).in(resource);
    }

    private Optional<JsonNode> target(JsonNode resource, String iri, String fragment) {
        if (fragment.isEmpty()) {
            return Optional.of(resource);
        }
        String pointer = fragment;
        JsonNode start = resource;
        if (!fragment.startsWith("/")) {
            String location = anchors.get(iri + "#" + fragment);
            if (location == null) {
                return Optional.empty();
            }
            pointer = location.substring(location.indexOf('#') + 1);
            start = resources.getOrDefault(Iri.withoutFragment(location), resource);
        }
        try {
            Pointer place = Pointer.parse(pointer);
            Optional<JsonNode> target =
                    Optional.of(place.in(start)).filter(node -> node.isObject() || node.isBoolean());
            target.filter(node -> node.isObject() && !visited.containsKey(node))
                    .ifPresent(node -> addSchema(node, iri, place));
            return target;
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void report(String location, String message) {
        problems.add(new Problem(OwnSchemaSource.display(location), message));
    }

    private void throwIfAny() {
        if (problems.isEmpty()) {
            return;
        }
        String text = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> Printable.of(problem.location() + " " + problem.message()))
                .collect(Collectors.joining("\n"));
        int rest = problems.size() - MOST_PROBLEMS;
        throw new SchemaException(
                problems.get(0).location(), rest > 0 ? text + "\nand " + rest + " more problems" : text);
    }
}
