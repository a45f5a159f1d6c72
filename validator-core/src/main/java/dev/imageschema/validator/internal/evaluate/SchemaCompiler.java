package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Compiles the schemas of one set to rules, each when it is first needed. Thread-safe. */
final class SchemaCompiler {
    private final SchemaSet schemas;
    private final String rootIri;
    private final PatternCache patterns;

    /** The schemas to which references lead, by location. */
    private final Map<String, SchemaNode> shared = new ConcurrentHashMap<>();

    /**
     * @param rootIri the IRI of the schema with which each evaluation begins
     * @param patterns compiles regular expressions
     */
    SchemaCompiler(SchemaSet schemas, String rootIri, PatternCache patterns) {
        this.schemas = schemas;
        this.rootIri = rootIri;
        this.patterns = patterns;
    }

    /** Thrown for a schema that only another engine can evaluate. */
    static final class UnsupportedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsupportedException(String message) {
            super(message, null, false, false);
        }
    }

    /** {@return the schema at a location to which a reference or the caller leads} */
    SchemaNode at(String location) {
        SchemaNode known = shared.get(location);
        if (known == null) {
            SchemaNode created = create(location, true);
            known = shared.putIfAbsent(location, created);
            return known == null ? created : known;
        }
        return known;
    }

    private SchemaNode create(String location, boolean isShared) {
        JsonValue source = schemas.at(location)
                .orElseThrow(() -> new IllegalArgumentException("there is no schema at " + location));
        return new SchemaNode(schemas.canonical(schemas.base(location, source)), source, this, isShared);
    }

    /**
     * Compiles a schema and every schema that it applies.
     *
     * @throws UnsupportedException if one of them is not supported
     */
    void compileAll(SchemaNode root) {
        Set<String> visited = new HashSet<>();
        Deque<SchemaNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            SchemaNode node = open.removeLast();
            if (visited.add(node.location())) {
                for (Rule rule : node.rules()) {
                    open.addAll(rule.subschemas());
                }
            }
        }
    }

    List<Rule> rules(SchemaNode node) {
        JsonValue schema = node.source();
        List<Rule> rules = new ArrayList<>();
        for (JsonValue.Field member : schema.fields()) {
            Keyword keyword = Keyword.of(member.name()).orElse(null);
            Rule rule = keyword == null ? null : rule(keyword, member.value(), schema, node.location());
            if (rule != null) {
                rules.add(rule);
            }
        }
        // The sort is stable: keywords of the same phase stay in the order of the schema.
        rules.sort(BY_PHASE);
        return List.copyOf(rules);
    }

    private static final Comparator<Rule> BY_PHASE = new Comparator<>() {
        @Override
        public int compare(Rule one, Rule other) {
            return Integer.compare(phase(one.keyword()), phase(other.keyword()));
        }
    };

    /** The type of a value comes first because it explains most, and unevaluated fields and items come last. */
    private static int phase(Keyword keyword) {
        return switch (keyword) {
            case TYPE -> 0;
            case PROPERTIES -> 1;
            case PATTERN_PROPERTIES -> 2;
            case UNEVALUATED_ITEMS, UNEVALUATED_PROPERTIES -> 4;
            default -> 3;
        };
    }

    private @Nullable Rule rule(Keyword keyword, JsonValue value, JsonValue schema, String base) {
        return switch (keyword) {
            case TYPE -> new TypeRule(value);
            case CONST -> new AllowedValuesRule(keyword, List.of(value));
            case ENUM -> new AllowedValuesRule(keyword, value);
            case MINIMUM, MAXIMUM, EXCLUSIVE_MINIMUM, EXCLUSIVE_MAXIMUM -> new BoundRule(keyword, value);
            case MULTIPLE_OF -> new MultipleOfRule(value);
            case MIN_LENGTH, MAX_LENGTH -> new LengthRule(keyword, bound(value));
            case MIN_ITEMS, MAX_ITEMS, MIN_PROPERTIES, MAX_PROPERTIES -> new SizeRule(keyword, bound(value));
            case PATTERN -> new PatternRule(pattern(value.string()));
            case UNIQUE_ITEMS -> value.booleanOr(false) ? new UniqueItemsRule() : null;
            case REQUIRED -> new RequiredRule(strings(value));
            case DEPENDENT_REQUIRED -> new DependentRequiredRule(dependentNames(value));
            case PROPERTIES -> new PropertiesRule(new FieldNames(value.names()), properties(value, base));
            case PATTERN_PROPERTIES -> new PatternPropertiesRule(patternMap(value, base));
            case ADDITIONAL_PROPERTIES ->
                new AdditionalPropertiesRule(
                        child(keyword.at(base)),
                        new FieldNames(Keyword.PROPERTIES.in(schema).names()),
                        patterns(Keyword.PATTERN_PROPERTIES.in(schema)));
            case PROPERTY_NAMES -> new PropertyNamesRule(child(keyword.at(base)));
            case PREFIX_ITEMS -> new PrefixItemsRule(list(keyword, value, base));
            case ITEMS ->
                new ItemsRule(
                        child(keyword.at(base)), Keyword.PREFIX_ITEMS.in(schema).size());
            case CONTAINS ->
                new ContainsRule(
                        child(keyword.at(base)),
                        Keyword.MIN_CONTAINS.isIn(schema) ? bound(Keyword.MIN_CONTAINS.in(schema)) : 1,
                        Keyword.MAX_CONTAINS.isIn(schema) ? bound(Keyword.MAX_CONTAINS.in(schema)) : Long.MAX_VALUE);
            case ALL_OF -> new AllOfRule(list(keyword, value, base));
            case ANY_OF, ONE_OF -> new AlternativesRule(keyword, list(keyword, value, base));
            case NOT -> new NotRule(child(keyword.at(base)));
            case IF ->
                new ConditionRule(
                        child(keyword.at(base)),
                        branch(Keyword.THEN, schema, base),
                        branch(Keyword.ELSE, schema, base));
            case DEPENDENT_SCHEMAS -> new DependentSchemasRule(map(keyword, value, base));
            case REF -> new ReferenceRule(keyword, at(target(base, value.string())));
            case DYNAMIC_REF -> new ReferenceRule(keyword, at(dynamicTarget(base, value.string())));
            case UNEVALUATED_ITEMS, UNEVALUATED_PROPERTIES -> new UnevaluatedRule(keyword, child(keyword.at(base)));
            default -> null;
        };
    }

    private SchemaNode child(String location) {
        return create(location, false);
    }

    private @Nullable SchemaNode branch(Keyword keyword, JsonValue schema, String base) {
        return keyword.isIn(schema) ? child(keyword.at(base)) : null;
    }

    private List<SchemaNode> list(Keyword keyword, JsonValue value, String base) {
        List<SchemaNode> nodes = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            nodes.add(child(keyword.at(base, i)));
        }
        return nodes;
    }

    private Map<String, SchemaNode> map(Keyword keyword, JsonValue value, String base) {
        Map<String, SchemaNode> nodes = new LinkedHashMap<>();
        for (String name : value.names()) {
            nodes.put(name, child(keyword.at(base, name)));
        }
        return nodes;
    }

    private List<SchemaNode> properties(JsonValue value, String base) {
        return List.copyOf(map(Keyword.PROPERTIES, value, base).values());
    }

    private Map<CountedPattern, SchemaNode> patternMap(JsonValue value, String base) {
        Map<CountedPattern, SchemaNode> nodes = new LinkedHashMap<>();
        for (String name : value.names()) {
            nodes.put(pattern(name), child(Keyword.PATTERN_PROPERTIES.at(base, name)));
        }
        return nodes;
    }

    private List<CountedPattern> patterns(JsonValue value) {
        List<CountedPattern> all = new ArrayList<>();
        for (String name : value.names()) {
            all.add(pattern(name));
        }
        return all;
    }

    private CountedPattern pattern(String regex) {
        return patterns.of(regex);
    }

    private static long bound(JsonValue number) {
        return number.decimal().min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static List<String> strings(JsonValue array) {
        List<String> strings = new ArrayList<>();
        for (JsonValue each : array) {
            strings.add(each.string());
        }
        return strings;
    }

    private static Map<String, List<String>> dependentNames(JsonValue value) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (JsonValue.Field field : value.fields()) {
            names.put(field.name(), strings(field.value()));
        }
        return names;
    }

    private String target(String base, String reference) {
        return schemas.target(base, reference)
                .orElseThrow(() -> new UnsupportedException("the reference " + reference + " has no target"));
    }

    private String dynamicTarget(String base, String reference) {
        return schemas.dynamicTarget(base, reference, rootIri)
                .orElseThrow(() -> new UnsupportedException(
                        "the target of the dynamic reference " + reference + " depends on the evaluation path"));
    }
}
