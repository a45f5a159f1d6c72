package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.CoverageItem;
import dev.imageschema.validator.CoverageItem.Kind;
import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.CoveredSchema;
import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.AllowedValues;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.Declarations;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.internal.schema.TagCondition;
import dev.imageschema.validator.internal.schema.UserSchemaSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that documents can exercise in a schema and in the schemas that it refers to. */
final class CoverableFinder {
    private static final List<Keyword> CHILDREN = Arrays.stream(Keyword.values())
            .filter(keyword -> keyword.isOfChildren() && !keyword.isUnevaluated() && keyword != Keyword.CONTAINS)
            .toList();

    private final SchemaSet schemas;
    private final Declarations declarations;
    private final Set<String> visited = new HashSet<>();

    /** The values that select a branch, by the location of the branch; the branch is counted instead of the values. */
    private final Map<String, Set<JsonValue>> tagValues = new HashMap<>();

    private final Map<String, List<Coverable>> byOwner = new LinkedHashMap<>();

    private CoverableFinder(SchemaSet schemas) {
        this.schemas = schemas;
        this.declarations = new Declarations(schemas);
    }

    static CoverableFinder of(SchemaSet schemas, String rootLocation) {
        CoverableFinder finder = new CoverableFinder(schemas);
        finder.visit(rootLocation, Set.of());
        return finder;
    }

    /** {@return everything that was found, in the order of the report} */
    List<Coverable> coverables() {
        return byOwner.values().stream().flatMap(List::stream).toList();
    }

    /**
     * {@return the report of what was found}
     *
     * @param documents the number of counted documents
     * @param counts the number of documents that exercise each coverable, by its position in {@link #coverables()}
     */
    CoverageReport report(int documents, int[] counts) {
        List<CoveredSchema> covered = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, List<Coverable>> found : byOwner.entrySet()) {
            List<CoverageItem> items = new ArrayList<>();
            for (Coverable coverable : found.getValue()) {
                items.add(coverable.counted(counts[position++]));
            }
            String owner = found.getKey();
            covered.add(new CoveredSchema(name(owner), UserSchemaSource.display(owner), items));
        }
        return new CoverageReport(documents, covered);
    }

    private String name(String owner) {
        String shown = UserSchemaSource.display(owner);
        String withoutRoot = shown.endsWith("#") ? shown.substring(0, shown.length() - 1) : shown;
        String last = withoutRoot.substring(withoutRoot.lastIndexOf('/') + 1);
        return Keyword.TITLE.in(at(owner)).stringOr(last.isEmpty() ? "schema" : last);
    }

    private JsonValue at(String location) {
        return schemas.at(location).orElse(JsonValue.MISSING);
    }

    /** @param required the fields that are required by the schemas that apply this schema in place */
    private void visit(String location, Set<String> required) {
        JsonValue schema = at(location);
        String base = schemas.base(location, schema);
        if (!schema.isObject() || !visited.add(base)) {
            return;
        }
        Set<String> allRequired = new LinkedHashSet<>(required);
        addRequired(base, new HashSet<>(), allRequired);
        addTagValues(schema, base);
        addNull(schema, base);
        addValues(schema, base);
        Keyword.PROPERTIES.in(schema).names().forEach(name -> {
            addField(name, base, allRequired.contains(name));
            visit(Keyword.PROPERTIES.at(base, name), Set.of());
        });
        for (Keyword keyword : CHILDREN) {
            subschemas(schema, base, keyword).forEach(child -> visit(child, Set.of()));
        }
        inPlace(schema, base).forEach(target -> visit(target, allRequired));
        addConditional(schema, base, allRequired);
        for (Keyword keyword : Keyword.alternatives()) {
            addAlternatives(schema, base, keyword, allRequired);
        }
        subschemas(schema, base, Keyword.DEPENDENT_SCHEMAS).forEach(dependent -> visit(dependent, allRequired));
    }

    private static List<String> subschemas(JsonValue schema, String base, Keyword keyword) {
        return keyword.isIn(schema)
                ? keyword.subschemas(keyword.in(schema)).keySet().stream()
                        .map(pointer -> base + pointer)
                        .toList()
                : List.of();
    }

    /** The schemas that apply to every value to which this schema applies. */
    private List<String> inPlace(JsonValue schema, String base) {
        Stream<String> references = Keyword.REF.isIn(schema)
                ? schemas.target(base, Keyword.REF.in(schema).string()).stream()
                : Stream.empty();
        List<String> dynamic = Keyword.DYNAMIC_REF.isIn(schema)
                ? schemas.dynamicTargets(base, Keyword.DYNAMIC_REF.in(schema).string())
                : List.of();
        return Stream.of(
                        references,
                        dynamic.size() == 1 ? dynamic.stream() : Stream.<String>empty(),
                        subschemas(schema, base, Keyword.ALL_OF).stream())
                .flatMap(targets -> targets)
                .toList();
    }

    private void addRequired(String location, Set<String> seen, Set<String> required) {
        JsonValue schema = at(location);
        String base = schemas.base(location, schema);
        if (schema.isObject() && seen.add(base)) {
            Keyword.REQUIRED.in(schema).forEach(name -> required.add(name.string()));
            inPlace(schema, base).forEach(target -> addRequired(target, seen, required));
        }
    }

    private void addTagValues(JsonValue schema, String base) {
        Stream.concat(Stream.of(schema), Keyword.ALL_OF.in(schema).stream())
                .flatMap(each -> TagCondition.of(each).stream())
                .forEach(condition -> tagValues
                        .computeIfAbsent(Keyword.PROPERTIES.at(base, condition.tag()), key -> new HashSet<>())
                        .addAll(condition.values()));
    }

    private void addNull(JsonValue schema, String base) {
        Set<JsonValue> values = AllowedValues.of(schema);
        boolean takesNullAsValue = values.isEmpty() || values.stream().anyMatch(JsonValue::isNull);
        boolean takesNullAsType = Keyword.TYPE.in(schema).stream()
                .anyMatch(type -> type.stringOr("").equals("null"));
        boolean isOneTypeOfSeveral = takesNullAsType && Keyword.TYPE.in(schema).size() > 1 && takesNullAsValue;
        boolean isOneValueOfSeveral = !Keyword.TYPE.isIn(schema) && values.size() > 1 && takesNullAsValue;
        if (isOneTypeOfSeveral || isOneValueOfSeveral) {
            add(
                    Kind.NULL,
                    base,
                    JsonValue::isNull,
                    base,
                    null,
                    (isOneTypeOfSeveral ? Keyword.TYPE : Keyword.ENUM).at(base));
        }
    }

    private void addValues(JsonValue schema, String base) {
        JsonValue values = Keyword.ENUM.in(schema);
        Set<JsonValue> ofBranches = tagValues.getOrDefault(base, Set.of());
        for (int i = 0; values.size() > 1 && i < values.size(); i++) {
            JsonValue value = values.get(i);
            if (!value.isNull() && !ofBranches.contains(value)) {
                add(Kind.ENUM_VALUE, base, value::equals, base, text(value), Keyword.ENUM.at(base, i));
            }
        }
    }

    private void addField(String name, String base, boolean isRequired) {
        String location = Keyword.PROPERTIES.at(base, name);
        Kind kind = isRequired ? Kind.REQUIRED_FIELD : Kind.OPTIONAL_FIELD;
        add(kind, base, object -> object.has(name), location, null, location);
    }

    private void addConditional(JsonValue schema, String base, Set<String> required) {
        if (!Keyword.IF.isIn(schema)) {
            return;
        }
        Optional<TagCondition> condition = TagCondition.of(schema);
        for (Keyword keyword : List.of(Keyword.THEN, Keyword.ELSE)) {
            String branch = keyword.at(base);
            condition
                    .map(each -> String.join(
                            ", ",
                            each.values().stream().map(CoverableFinder::text).toList()))
                    .ifPresent(values -> addBranch(branch, keyword == Keyword.THEN ? values : "not " + values));
            visit(branch, required);
        }
    }

    /** Adds the branches of a union. One alternative and null are not a union: the alternative is nullable. */
    private void addAlternatives(JsonValue schema, String base, Keyword keyword, Set<String> required) {
        List<String> branches = subschemas(schema, base, keyword);
        List<String> others =
                branches.stream().filter(branch -> !isNullOnly(at(branch))).toList();
        for (String branch : branches) {
            if (!others.contains(branch) && !others.isEmpty()) {
                add(Kind.NULL, schemas.base(branch, at(branch)), JsonValue::isNull, branch, null, branch);
            } else if (others.size() > 1) {
                addBranch(branch, label(branch, keyword));
            }
            visit(branch, required);
        }
    }

    private static boolean isNullOnly(JsonValue schema) {
        Set<JsonValue> values = AllowedValues.of(schema);
        return Keyword.TYPE.in(schema).stringOr("").equals("null")
                || (!values.isEmpty() && values.stream().allMatch(JsonValue::isNull));
    }

    private String label(String branch, Keyword keyword) {
        Set<JsonValue> values = AllowedValues.of(at(branch));
        Declaration declaration = declarations.at(branch);
        return values.size() == 1
                ? text(values.iterator().next())
                : declaration
                        .title()
                        .orElseGet(() -> declaration.constants().values().stream()
                                .filter(constants -> constants.size() == 1)
                                .findFirst()
                                .map(constants -> text(constants.iterator().next()))
                                .orElse(keyword + branch.substring(branch.lastIndexOf('/'))));
    }

    private void addBranch(String branch, String label) {
        JsonValue schema = at(branch);
        // A boolean schema has nothing to exercise.
        if (schema.isObject()) {
            add(Kind.UNION_BRANCH, schemas.base(branch, schema), value -> true, branch, label, branch);
        }
    }

    /**
     * @param schema the location of the schema that applies to the exercising value
     * @param place the location of the schema that determines the field of the item
     */
    private void add(
            Kind kind,
            String schema,
            Predicate<JsonValue> test,
            String place,
            @Nullable String value,
            String schemaLocation) {
        CoveredPlace where = CoveredPlace.of(place);
        CoverageItem item =
                new CoverageItem(kind, where.field().toString(), value, UserSchemaSource.display(schemaLocation), 0);
        byOwner.computeIfAbsent(where.owner(), key -> new ArrayList<>()).add(new Coverable(schema, test, item));
    }

    private static String text(JsonValue value) {
        return value.isString() && !value.string().isEmpty() ? value.string() : JsonText.of(value);
    }
}
