package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.fast.MergedSchema.Constraint;
import dev.imageschema.validator.internal.fast.MergedSchema.TagValue;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles schemas to a graph. A node holds the merged constraints of several schemas on one value, so the scan visits
 * one node for each value, regardless of the number of schemas that apply to the value.
 */
public final class GraphCompiler {
    private static final int MAX_NODES = 5_000;
    private static final int MAX_WORK = 200_000;
    private static final int MAX_NAMES = Long.SIZE;

    /** The schemas that a node merges, and the known tags of the object. */
    private record Meaning(Set<Constraint> parts, Map<String, String> tags) {}

    private final SchemaSet schemas;
    private final Map<Meaning, Integer> indexes = new HashMap<>();
    private final List<Meaning> open = new ArrayList<>();
    private final List<NodeData> nodes = new ArrayList<>();
    private final Map<String, Dfa> patterns = new HashMap<>();
    private int steps = 1;
    private int work;

    private GraphCompiler(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * {@return the graph of some schemas; null if one of them has a construct that the fast path does not provably
     * cover}
     *
     * @param schemas all schemas to which these schemas can refer
     * @param iris the absolute IRIs of the schemas to compile
     */
    public static @Nullable Graph compile(SchemaSet schemas, Collection<String> iris) {
        try {
            return new Graph(form(schemas, iris));
        } catch (RefusedException | StackOverflowError e) {
            // A chain of references can exceed the stack.
            return null;
        }
    }

    static GraphData form(SchemaSet schemas, Collection<String> iris) throws RefusedException {
        return new GraphCompiler(schemas).form(iris);
    }

    private GraphData form(Collection<String> iris) throws RefusedException {
        Map<String, Integer> roots = new TreeMap<>();
        for (String iri : iris) {
            String location = iri.contains("#") ? iri : iri + "#";
            roots.put(iri, index(Set.of(Constraint.of(location)), Map.of()));
        }
        // Compiling a node can append to the list.
        for (int i = 0; i < open.size(); i++) {
            nodes.add(node(open.get(i)));
        }
        return new GraphData(List.copyOf(nodes), roots, steps);
    }

    private int index(Set<Constraint> parts, Map<String, String> tags) throws RefusedException {
        if (open.size() > MAX_NODES) {
            throw new RefusedException("more than " + MAX_NODES + " combinations of schemas");
        }
        return indexes.computeIfAbsent(new Meaning(parts, tags), meaning -> {
            open.add(meaning);
            return open.size() - 1;
        });
    }

    private NodeData node(Meaning meaning) throws RefusedException {
        MergedSchema all = new MergedSchema(schemas, meaning.parts(), meaning.tags());
        steps = Math.max(steps, all.steps);
        work += all.steps;
        if (work > MAX_WORK) {
            throw new RefusedException("more than " + MAX_WORK + " schemas and keywords to merge");
        }
        List<String> names = all.names();
        if (names.size() > MAX_NAMES) {
            throw new RefusedException("more than " + MAX_NAMES + " fields");
        }
        List<Integer> fields = new ArrayList<>();
        long required = 0;
        for (int i = 0; i < names.size(); i++) {
            fields.add(index(all.field(names.get(i)), Map.of()));
            required |= all.required.contains(names.get(i)) ? 1L << i : 0;
        }
        Dfa pattern = all.pattern == null ? null : pattern(all.pattern);
        List<String> values = values(all, pattern);
        Map<String, Integer> branches = branches(meaning, all);
        requireLookUp(names);
        return new NodeData(
                all.types,
                values,
                values == null ? pattern : null,
                all.minLength,
                all.maxLength,
                all.minimum,
                all.maximum,
                all.minItems,
                all.maxItems,
                index(all.items, Map.of()),
                names,
                fields,
                required,
                others(all),
                branches.isEmpty() ? "" : all.conditions.get(0).tag(),
                List.copyOf(branches.keySet()),
                List.copyOf(branches.values()));
    }

    /** Shares one automaton among all nodes with the same pattern, so that it stays in the cache of the processor. */
    private Dfa pattern(String pattern) throws RefusedException {
        Dfa known = patterns.get(pattern);
        Dfa dfa = known == null ? PatternCompiler.compile(pattern) : known;
        patterns.put(pattern, dfa);
        return dfa;
    }

    private int others(MergedSchema all) throws RefusedException {
        Set<Constraint> others = all.others();
        boolean isClosed = others.stream()
                .anyMatch(part -> schemas.at(part.location())
                        .filter(schema -> schema.isBoolean() && !schema.booleanOr(false))
                        .isPresent());
        return isClosed ? NodeData.NONE : index(others, Map.of());
    }

    /** Omits values that need an escape in JSON. That is safe: a document with such a value takes the slow path. */
    private static @Nullable List<String> values(MergedSchema all, @Nullable Dfa pattern) throws RefusedException {
        if (all.values == null) {
            return null;
        }
        if (pattern != null || all.minLength > 0 || all.maxLength < Integer.MAX_VALUE) {
            throw new RefusedException("enum or const together with a pattern or a length");
        }
        List<String> values =
                all.values.stream().filter(value -> !needsEscape(value)).toList();
        requireLookUp(values);
        return values;
    }

    private Map<String, Integer> branches(Meaning meaning, MergedSchema all) throws RefusedException {
        Map<String, Integer> branches = new LinkedHashMap<>();
        for (TagValue condition : all.conditions) {
            String tag = all.conditions.get(0).tag();
            if (condition.tag().equals(tag) && !branches.containsKey(condition.value())) {
                Map<String, String> tags = new TreeMap<>(meaning.tags());
                tags.put(tag, condition.value());
                branches.put(condition.value(), index(new LinkedHashSet<>(meaning.parts()), tags));
            }
        }
        requireLookUp(List.copyOf(branches.keySet()));
        if (!branches.isEmpty()) {
            requireLookUp(List.of(all.conditions.get(0).tag()));
        }
        return branches;
    }

    private static void requireLookUp(List<String> names) throws RefusedException {
        if (names.size() > Byte.MAX_VALUE || names.stream().anyMatch(GraphCompiler::needsEscape)) {
            throw new RefusedException(
                    "names or values that need an escape, or more than " + Byte.MAX_VALUE + " of them");
        }
        try {
            new NameTable(names);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("names or values without a perfect hash");
        }
    }

    private static boolean needsEscape(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c));
    }
}
