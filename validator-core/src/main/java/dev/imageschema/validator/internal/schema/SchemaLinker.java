package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Loads a user schema with every schema that it refers to, and reports all problems of these schemas before the first
 * document is validated: values that the meta-schema rejects, unknown keywords, references without a target.
 */
public final class SchemaLinker {
    private static final int MAX_PROBLEMS = 20;
    private static final String CIRCLE =
            "refers to itself without descending into a field or an item, so evaluation would never terminate";
    private static final String CHAIN = "starts a chain of more than " + EvaluationBudget.DEPTH
            + " schemas that refer to each other without descending into a field or an item, which is too long to evaluate";

    private record Reference(String location, JsonValue holder, Keyword keyword, String target) {
        /** A {@code $dynamicRef} without an anchor is a plain reference. */
        boolean isDynamic() {
            int hash = target.indexOf('#');
            return keyword == Keyword.DYNAMIC_REF
                    && hash >= 0
                    && hash + 1 < target.length()
                    && target.charAt(hash + 1) != '/';
        }
    }

    private record Fault(String location, String message) {}

    /** The checks of a schema that need an evaluator. */
    public interface Checker {
        /**
         * Validates a schema document against its meta-schema.
         *
         * @param schema the root of the schema document
         * @param problems receives the location of each problem in the document, and a message
         */
        void check(JsonValue schema, BiConsumer<Pointer, String> problems);

        /** {@return the syntax error of a regular expression, if it has one} */
        Optional<String> problemOfPattern(String pattern);
    }

    private final UserSchemaSource source;
    private final Checker checker;

    private final Map<String, JsonValue> resources = new LinkedHashMap<>();

    /** The location of the {@code $id} of each resource that has one. */
    private final Map<String, String> identified = new LinkedHashMap<>();

    private final Map<String, String> anchors = new LinkedHashMap<>();

    /** The IRIs under which documents were loaded. */
    private final Set<String> retrieved = new HashSet<>();

    private final List<Reference> references = new ArrayList<>();
    private final List<Fault> problems = new ArrayList<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Set<JsonValue.Identity> visited = new HashSet<>();
    private final InPlaceChains chains = new InPlaceChains();

    private SchemaLinker(UserSchemaSource source, Checker checker) {
        this.source = source;
        this.checker = checker;
    }

    /**
     * {@return the schema with every schema document that it refers to}
     *
     * @param checker checks each document by itself
     * @throws SchemaException with all problems of these documents, if there are any
     */
    public static SchemaSet link(UserSchemaSource source, Checker checker) {
        SchemaLinker linker = new SchemaLinker(source, checker);
        linker.loadAll();
        linker.throwIfAny();
        linker.addDynamicReferences();
        linker.chains
                .find(EvaluationBudget.DEPTH)
                .ifPresent(endless -> linker.report(endless.location(), endless.isCircle() ? CIRCLE : CHAIN));
        linker.throwIfAny();
        Map<String, JsonValue> documents = Map.copyOf(linker.resources);
        SchemaSet bundled = BundledSchemas.of(Profile.DOCUMENTED);
        return new SchemaSet(
                iri -> Optional.ofNullable(documents.get(iri)).or(() -> bundled.document(iri)), linker.anchors);
    }

    /** {@return the exception for a problem without a location in a schema} */
    public static SchemaException exception(SchemaProblemException problem) {
        return new SchemaException("#", Printable.of(String.valueOf(problem.getMessage())));
    }

    private void loadAll() {
        load(source.rootIri());
        // Each loaded document may add references. All documents are loaded before a target is required, because a
        // reference may
        // lead into a document that a later reference loads.
        for (int i = 0; i < references.size(); i++) {
            load(UriReferences.withoutFragment(references.get(i).target()));
        }
        for (int i = 0; i < references.size(); i++) {
            load(UriReferences.withoutFragment(references.get(i).target()));
            requireTarget(references.get(i));
            requireOneFile(references.get(i));
        }
    }

    private void load(String iri) {
        if (resources.containsKey(iri) || failures.containsKey(iri)) {
            return;
        }
        try {
            JsonValue root = source.load(iri);
            retrieved.add(iri);
            resources.put(iri, root);
            addSchema(root, iri, Pointer.ROOT);
        } catch (SchemaProblemException e) {
            failures.put(iri, String.valueOf(e.getMessage()));
        }
    }

    /** Checks and visits a schema document, or the target of a reference at a location where no keyword has schemas. */
    private void addSchema(JsonValue schema, String iri, Pointer here) {
        int before = problems.size();
        // The tests of this project check the bundled schemas.
        if (iri.equals(source.rootIri()) || !BundledSchemas.owns(iri)) {
            checker.check(schema, (pointer, message) -> report(iri + "#" + here.append(pointer.tokens()), message));
        }
        if (problems.size() == before) {
            visit(schema, iri, iri, here);
        }
    }

    /**
     * @param base the base IRI of references
     * @param document the IRI of the schema resource in locations
     */
    private void visit(JsonValue schema, String base, String document, Pointer here) {
        if (!schema.isObject() || !visited.add(schema.identity())) {
            return;
        }
        String location = document + "#" + here;
        try {
            String inner = identify(schema, base, location);
            boolean isResource = !inner.equals(base);
            visitKeywords(schema, inner, isResource ? inner : document, isResource ? Pointer.ROOT : here);
        } catch (SchemaProblemException e) {
            report(Keyword.ID.at(location), String.valueOf(e.getMessage()));
        }
    }

    private String identify(JsonValue schema, String base, String location) throws SchemaProblemException {
        String dialect = Keyword.SCHEMA.in(schema).stringOr(BundledSchemas.META_SCHEMA);
        if (!UriReferences.withoutFragment(dialect).equals(BundledSchemas.META_SCHEMA)) {
            report(
                    Keyword.SCHEMA.at(location),
                    "selects the dialect " + dialect + "; the only supported dialect is draft 2020-12 ("
                            + BundledSchemas.META_SCHEMA + ")");
        }
        String inner = Keyword.ID.isIn(schema)
                ? UriReferences.withoutFragment(
                        UriReferences.resolve(base, Keyword.ID.in(schema).string()))
                : base;
        JsonValue former = resources.putIfAbsent(inner, schema);
        if (Keyword.ID.isIn(schema)) {
            String first = identified.putIfAbsent(inner, location);
            // Several IRIs may be mapped to the same file.
            if (first != null && former != null && !former.equals(schema)) {
                report(Keyword.ID.at(location), standsTwice("$id " + inner, first, location));
            }
        }
        for (Keyword keyword : List.of(Keyword.ANCHOR, Keyword.DYNAMIC_ANCHOR)) {
            if (keyword.isIn(schema)) {
                String here = inner.equals(base) ? location : inner + "#";
                String anchor = keyword.in(schema).string();
                String first = anchors.putIfAbsent(inner + "#" + anchor, here);
                if (first != null && !first.equals(here)) {
                    report(keyword.at(location), standsTwice("anchor " + anchor, first, here));
                }
            }
        }
        return inner;
    }

    private static String standsTwice(String name, String first, String second) {
        String one = UserSchemaSource.display(first);
        String other = UserSchemaSource.display(second);
        String inOne = UriReferences.withoutFragment(one);
        String inOther = UriReferences.withoutFragment(other);
        return inOne.equals(inOther)
                ? "the " + name + " is used at " + one + " and at " + other
                : "the " + name + " is used in " + inOne + " and in " + inOther;
    }

    /**
     * Requires that one file only has the {@code $id} of a reference. Otherwise the target would depend on which of the
     * files another reference has loaded by its name.
     */
    private void requireOneFile(Reference reference) {
        String iri = UriReferences.withoutFragment(reference.target());
        String first = identified.get(iri);
        if (first == null || retrieved.contains(iri)) {
            return;
        }
        for (String other : source.filesWithId(iri)) {
            if (!other.equals(UriReferences.withoutFragment(first))) {
                report(reference.location(), standsTwice("$id " + iri, first, other));
            }
        }
    }

    private void visitKeywords(JsonValue schema, String base, String document, Pointer here) {
        for (JsonValue.Field member : schema.fields()) {
            String name = member.name();
            Pointer pointer = here.child(name);
            Optional<Keyword> known = Keyword.of(name);
            if (known.isEmpty() && !name.startsWith("x-")) {
                report(document + "#" + pointer, unknown(name));
            }
            known.ifPresent(keyword -> visitKeyword(keyword, member.value(), schema, base, document, here));
        }
    }

    private void visitKeyword(
            Keyword keyword, JsonValue value, JsonValue schema, String base, String document, Pointer here) {
        String location = keyword.at(document + "#" + here);
        keyword.subschemas(value).forEach((below, subschema) -> {
            if (keyword.isInPlace()) {
                chains.add(schema, subschema, location);
            }
            visit(subschema, base, document, here.append(below.tokens()));
        });
        switch (keyword) {
            case REF, DYNAMIC_REF -> addReference(schema, keyword, base, value.string(), location);
            case PATTERN -> checkPattern(value.string(), location);
            case PATTERN_PROPERTIES ->
                value.names().forEach(pattern -> checkPattern(pattern, keyword.at(document + "#" + here, pattern)));
            default -> {}
        }
    }

    private void checkPattern(String pattern, String location) {
        checker.problemOfPattern(pattern)
                .ifPresent(problem -> report(location, "is not a valid regular expression: " + problem));
    }

    private void addReference(JsonValue holder, Keyword keyword, String base, String reference, String location) {
        try {
            references.add(new Reference(location, holder, keyword, UriReferences.resolve(base, reference)));
        } catch (SchemaProblemException e) {
            report(location, String.valueOf(e.getMessage()));
        }
    }

    private static String unknown(String keyword) {
        String what = "is not a keyword of draft 2020-12 (the name of a custom keyword must start with x-)";
        return Keyword.instead(keyword)
                .map(other -> what + "; use " + other + " instead")
                .orElse(what);
    }

    private void requireTarget(Reference reference) {
        String iri = UriReferences.withoutFragment(reference.target());
        JsonValue resource = resources.get(iri);
        if (resource == null) {
            report(reference.location(), String.valueOf(failures.get(iri)));
            return;
        }
        try {
            Optional<JsonValue> target = target(resource, iri, UriReferences.fragment(reference.target()));
            if (target.isEmpty()) {
                String shown = UserSchemaSource.display(reference.target());
                report(reference.location(), "refers to " + shown + ", which does not exist");
            } else if (!reference.isDynamic()) {
                chains.add(reference.holder(), target.get(), reference.location());
            }
        } catch (SchemaProblemException e) {
            report(reference.location(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds the possible targets of dynamic references: each schema with the anchor. An evaluation that follows the
     * reference to one of these schemas follows it to the same schema the next time, because the outermost schema with
     * the anchor stays the same.
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

    private JsonValue at(String location) {
        JsonValue resource = resources.get(UriReferences.withoutFragment(location));
        return resource == null
                ? JsonValue.MISSING
                : Pointer.parse(location.substring(location.indexOf('#') + 1)).in(resource);
    }

    private Optional<JsonValue> target(JsonValue resource, String iri, String fragment) {
        if (fragment.isEmpty()) {
            return Optional.of(resource);
        }
        String pointer = fragment;
        JsonValue start = resource;
        if (!fragment.startsWith("/")) {
            String location = anchors.get(iri + "#" + fragment);
            if (location == null) {
                return Optional.empty();
            }
            pointer = location.substring(location.indexOf('#') + 1);
            start = resources.getOrDefault(UriReferences.withoutFragment(location), resource);
        }
        try {
            Pointer place = Pointer.parse(pointer);
            Optional<JsonValue> target =
                    Optional.of(place.in(start)).filter(node -> node.isObject() || node.isBoolean());
            target.filter(node -> node.isObject() && !visited.contains(node.identity()))
                    .ifPresent(node -> addSchema(node, iri, place));
            return target;
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void report(String location, String message) {
        problems.add(new Fault(UserSchemaSource.display(location), message));
    }

    private void throwIfAny() {
        if (problems.isEmpty()) {
            return;
        }
        String text = problems.stream()
                .limit(MAX_PROBLEMS)
                .map(problem -> Printable.of(problem.location() + " " + problem.message()))
                .collect(Collectors.joining("\n"));
        int rest = problems.size() - MAX_PROBLEMS;
        throw new SchemaException(
                problems.get(0).location(), rest > 0 ? text + "\nand " + rest + " more problems" : text);
    }
}
