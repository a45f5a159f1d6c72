package dev.imageschema.validator.internal.coverage;

import dev.imageschema.validator.CoverageItem;
import dev.imageschema.validator.CoverageItem.Kind;
import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.CoveredSchema;
import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.Declarations;
import dev.imageschema.validator.internal.schema.Keywords;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.internal.schema.UserSchemaSource;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds everything that documents can exercise in a schema and in the schemas that it refers to. */
final class CoverableFinder {
    private static final List<String> CHILDREN =
            List.of("properties", "patternProperties", "additionalProperties", "prefixItems", "items");
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    /** The field whose value selects {@code then} or {@code else}, and the values that select {@code then}. */
    private record Tag(String name, Set<JsonNode> values) {}

    private final SchemaSet schemas;
    private final Declarations declarations;
    private final Set<String> visited = new HashSet<>();

    /** The values that select a branch, by the location of the branch; the branch is counted instead of the values. */
    private final Map<String, Set<JsonNode>> tagValues = new HashMap<>();

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
        return at(owner).path("title").asString(last.isEmpty() ? "schema" : last);
    }

    private JsonNode at(String location) {
        return schemas.at(location).orElse(MissingNode.getInstance());
    }

    /** @param required the fields that are required by the schemas that apply this schema in place */
    private void visit(String location, Set<String> required) {
        JsonNode schema = at(location);
        String base = schemas.base(location, schema);
        if (!schema.isObject() || !visited.add(base)) {
            return;
        }
        Set<String> allRequired = new LinkedHashSet<>(required);
        addRequired(base, new HashSet<>(), allRequired);
        addTagValues(schema, base);
        addNull(schema, base);
        addValues(schema, base);
        schema.path("properties").propertyNames().forEach(name -> {
            addField(name, base, allRequired.contains(name));
            visit(base + Pointer.ROOT.child("properties").child(name), Set.of());
        });
        for (String keyword : CHILDREN) {
            subschemas(schema, base, keyword).forEach(child -> visit(child, Set.of()));
        }
        inPlace(schema, base).forEach(target -> visit(target, allRequired));
        addConditional(schema, base, allRequired);
        for (String keyword : ALTERNATIVES) {
            addAlternatives(schema, base, keyword, allRequired);
        }
        subschemas(schema, base, "dependentSchemas").forEach(dependent -> visit(dependent, allRequired));
    }

    private static List<String> subschemas(JsonNode schema, String base, String keyword) {
        return schema.has(keyword)
                ? Keywords.subschemas(keyword, schema.path(keyword)).keySet().stream()
                        .map(pointer -> base + pointer)
                        .toList()
                : List.of();
    }

    /** The schemas that apply to every value to which this schema applies. */
    private List<String> inPlace(JsonNode schema, String base) {
        Stream<String> references = schema.path("$ref").asStringOpt().stream()
                .flatMap(reference -> schemas.target(base, reference).stream());
        List<String> dynamic = schema.path("$dynamicRef")
                .asStringOpt()
                .map(reference -> schemas.dynamicTargets(base, reference))
                .orElse(List.of());
        return Stream.of(
                        references,
                        dynamic.size() == 1 ? dynamic.stream() : Stream.<String>empty(),
                        subschemas(schema, base, "allOf").stream())
                .flatMap(targets -> targets)
                .toList();
    }

    private void addRequired(String location, Set<String> seen, Set<String> required) {
        JsonNode schema = at(location);
        String base = schemas.base(location, schema);
        if (schema.isObject() && seen.add(base)) {
            schema.path("required").forEach(name -> required.add(name.asString()));
            inPlace(schema, base).forEach(target -> addRequired(target, seen, required));
        }
    }

    private void addTagValues(JsonNode schema, String base) {
        Stream.concat(Stream.of(schema), schema.path("allOf").valueStream())
                .flatMap(each -> tag(each).stream())
                .forEach(tag -> tagValues
                        .computeIfAbsent(
                                base + Pointer.ROOT.child("properties").child(tag.name), key -> new HashSet<>())
                        .addAll(tag.values));
    }

    private static Optional<Tag> tag(JsonNode schema) {
        JsonNode fields = schema.path("if").path("properties");
        if (fields.size() != 1 || !schema.has("then")) {
            return Optional.empty();
        }
        String name = fields.propertyNames().iterator().next();
        JsonNode field = fields.path(name);
        Set<JsonNode> values = new LinkedHashSet<>(values(field));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Tag(name, values));
    }

    /** The values to which a schema restricts an instance; empty if it does not. */
    private static List<JsonNode> values(JsonNode schema) {
        return schema.has("const")
                ? List.of(schema.path("const"))
                : schema.path("enum").valueStream().toList();
    }

    private void addNull(JsonNode schema, String base) {
        List<JsonNode> values = values(schema);
        boolean takesNullAsValue = values.isEmpty() || values.stream().anyMatch(JsonNode::isNull);
        boolean takesNullAsType = schema.path("type").valueStream().anyMatch(type -> type.asString("")
                .equals("null"));
        boolean isOneTypeOfSeveral = takesNullAsType && schema.path("type").size() > 1 && takesNullAsValue;
        boolean isOneValueOfSeveral = !schema.has("type") && values.size() > 1 && takesNullAsValue;
        if (isOneTypeOfSeveral || isOneValueOfSeveral) {
            add(Kind.NULL, base, JsonNode::isNull, base, null, base + (isOneTypeOfSeveral ? "/type" : "/enum"));
        }
    }

    private void addValues(JsonNode schema, String base) {
        JsonNode values = schema.path("enum");
        Set<JsonNode> ofBranches = tagValues.getOrDefault(base, Set.of());
        for (int i = 0; values.size() > 1 && i < values.size(); i++) {
            JsonNode value = values.get(i);
            if (!value.isNull() && !ofBranches.contains(value)) {
                add(Kind.ENUM_VALUE, base, value::equals, base, text(value), base + "/enum/" + i);
            }
        }
    }

    private void addField(String name, String base, boolean isRequired) {
        String location = base + Pointer.ROOT.child("properties").child(name);
        Kind kind = isRequired ? Kind.REQUIRED_FIELD : Kind.OPTIONAL_FIELD;
        add(kind, base, object -> object.has(name), location, null, location);
    }

    private void addConditional(JsonNode schema, String base, Set<String> required) {
        if (!schema.has("if")) {
            return;
        }
        Optional<Tag> tag = tag(schema);
        for (String keyword : List.of("then", "else")) {
            String branch = base + "/" + keyword;
            tag.map(each -> String.join(
                            ", ",
                            each.values.stream().map(CoverableFinder::text).toList()))
                    .ifPresent(values -> addBranch(branch, keyword.equals("then") ? values : "not " + values));
            visit(branch, required);
        }
    }

    /** Adds the branches of a union. One alternative and null are not a union: the alternative is nullable. */
    private void addAlternatives(JsonNode schema, String base, String keyword, Set<String> required) {
        List<String> branches = subschemas(schema, base, keyword);
        List<String> others =
                branches.stream().filter(branch -> !isNullOnly(at(branch))).toList();
        for (String branch : branches) {
            if (!others.contains(branch) && !others.isEmpty()) {
                add(Kind.NULL, schemas.base(branch, at(branch)), JsonNode::isNull, branch, null, branch);
            } else if (others.size() > 1) {
                addBranch(branch, label(branch, keyword));
            }
            visit(branch, required);
        }
    }

    private static boolean isNullOnly(JsonNode schema) {
        List<JsonNode> values = values(schema);
        return schema.path("type").asString("").equals("null")
                || (!values.isEmpty() && values.stream().allMatch(JsonNode::isNull));
    }

    private String label(String branch, String keyword) {
        List<JsonNode> values = values(at(branch));
        Declaration declaration = declarations.at(branch);
        return values.size() == 1
                ? text(values.get(0))
                : declaration.title().orElseGet(() -> declaration.constants().values().stream()
                        .filter(constants -> constants.size() == 1)
                        .findFirst()
                        .map(constants -> text(constants.iterator().next()))
                        .orElse(keyword + branch.substring(branch.lastIndexOf('/'))));
    }

    private void addBranch(String branch, String label) {
        JsonNode schema = at(branch);
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
            Predicate<JsonNode> test,
            String place,
            @Nullable String value,
            String schemaLocation) {
        CoveredPlace where = CoveredPlace.of(place);
        CoverageItem item =
                new CoverageItem(kind, where.field().toString(), value, UserSchemaSource.display(schemaLocation), 0);
        byOwner.computeIfAbsent(where.owner(), key -> new ArrayList<>()).add(new Coverable(schema, test, item));
    }

    private static String text(JsonNode value) {
        return value.isString() && !value.asString().isEmpty() ? value.asString() : JsonText.of(value);
    }
}
