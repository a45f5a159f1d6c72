package dev.imageschema.validator.schema;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.read.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Loads a schema of the user's own with everything that it refers to, and finds what no validator would tell before an unlucky
 * document comes: values that the meta-schema rejects, keywords that do not exist, references that lead nowhere.
 */
public final class SchemaLinker {
    private static final int MOST_PROBLEMS = 20;

    private record Reference(String location, String target) {}

    private record Problem(String location, String message) {}

    /** What the linker cannot know itself about a schema: the problems of a document, by location. */
    @FunctionalInterface
    public interface Checker {
        /**
         * Reports every problem of a document.
         *
         * @param schema the root of a schema document
         * @param problems takes the pointer of what is wrong, and a sentence about it
         */
        void check(JsonNode schema, BiConsumer<Pointer, String> problems);
    }

    private final OwnSchemaSource source;
    private final Checker checker;

    private final Map<String, JsonNode> resources = new LinkedHashMap<>();
    private final Map<String, JsonNode> anchors = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SchemaLinker(OwnSchemaSource source, Checker checker) {
        this.source = source;
        this.checker = checker;
    }

    /**
     * {@return every document that the schema needs}
     *
     * @param checker finds what the meta-schema rejects
     * @throws SchemaException if anything is wrong with one of them
     */
    public static SchemaSet link(OwnSchemaSource source, Checker checker) {
        SchemaLinker linker = new SchemaLinker(source, checker);
        linker.loadAll();
        linker.requireTargets();
        linker.throwIfAny();
        Map<String, JsonNode> documents = Map.copyOf(linker.resources);
        SchemaSet bundled = BundledSchemas.of(Profile.DOCUMENTED);
        return new SchemaSet(iri -> Optional.ofNullable(documents.get(iri)).or(() -> bundled.document(iri)));
    }

    /** {@return the exception for problems that have no place in a schema} */
    public static SchemaException exception(SchemaProblem problem) {
        return new SchemaException("#", String.valueOf(problem.getMessage()));
    }

    private void loadAll() {
        Deque<Reference> open = new ArrayDeque<>();
        open.add(new Reference(source.rootIri() + "#", source.rootIri()));
        int followed = 0;
        while (!open.isEmpty()) {
            Reference reference = open.remove();
            String iri = Iri.withoutFragment(reference.target());
            if (!resources.containsKey(iri)) {
                try {
                    addDocument(iri, source.load(iri));
                } catch (SchemaProblem e) {
                    report(reference.location(), String.valueOf(e.getMessage()));
                }
            }
            open.addAll(references.subList(followed, references.size()));
            followed = references.size();
        }
    }

    private void addDocument(String iri, JsonNode root) {
        resources.put(iri, root);
        int before = problems.size();
        // What is bundled is proven by our own build.
        if (iri.equals(source.rootIri()) || !BundledSchemas.owns(iri)) {
            checker.check(root, (pointer, message) -> report(iri + "#" + pointer, message));
        }
        if (problems.size() == before) {
            visit(root, iri, iri, Pointer.ROOT);
        }
    }

    /**
     * @param base what references are relative to
     * @param document the IRI that locations in this document begin with
     */
    private void visit(JsonNode schema, String base, String document, Pointer here) {
        if (!schema.isObject()) {
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
        resources.putIfAbsent(inner, schema);
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (schema.has(keyword)) {
                anchors.put(inner + "#" + schema.path(keyword).asString(), schema);
            }
        }
        return inner;
    }

    private void visitKeywords(JsonNode schema, String base, String document, Pointer here) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            Pointer pointer = here.child(keyword);
            if (Keywords.APPLICATORS.containsKey(keyword)) {
                Keywords.subschemas(keyword, member.getValue())
                        .forEach((below, subschema) -> visit(subschema, base, document, here.append(below.steps())));
            } else if (keyword.equals("$ref") || keyword.equals("$dynamicRef")) {
                addReference(base, member.getValue().asString(), document + "#" + pointer);
            } else if (!Keywords.ALL.contains(keyword) && !keyword.startsWith("x-")) {
                report(document + "#" + pointer, unknown(keyword));
            }
        }
    }

    private void addReference(String base, String reference, String location) {
        try {
            references.add(new Reference(location, Iri.resolve(base, reference)));
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

    private void requireTargets() {
        for (Reference reference : references) {
            String iri = Iri.withoutFragment(reference.target());
            JsonNode resource = resources.get(iri);
            if (resource == null) {
                // That loading it failed has been reported.
                continue;
            }
            try {
                String fragment = Iri.fragment(reference.target());
                if (!exists(resource, iri, fragment)) {
                    report(
                            reference.location(),
                            "refers to " + OwnSchemaSource.display(reference.target()) + ", where there is nothing");
                }
            } catch (SchemaProblem e) {
                report(reference.location(), String.valueOf(e.getMessage()));
            }
        }
    }

    private boolean exists(JsonNode resource, String iri, String fragment) {
        if (fragment.isEmpty()) {
            return true;
        }
        if (!fragment.startsWith("/")) {
            return anchors.containsKey(iri + "#" + fragment);
        }
        try {
            return SchemaSet.at(resource, Pointer.parse(fragment).steps())
                    .filter(node -> node.isObject() || node.isBoolean())
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
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
                .map(problem -> problem.location() + " " + problem.message())
                .collect(Collectors.joining("\n"));
        int rest = problems.size() - MOST_PROBLEMS;
        throw new SchemaException(
                problems.get(0).location(), rest > 0 ? text + "\nand " + rest + " more problems" : text);
    }
}
