package dev.imageschema.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.CoverageItem.Kind;
import dev.imageschema.validator.testkit.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Checks which fields, enum values, union branches and nulls a coverage report has, and which are exercised. */
class SchemaCoverageTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "fixtures", "src/test/fixtures/valid");

    private static SchemaCoverage image() {
        return SchemaCoverage.of(Validator.forModel(Model.IMAGE).build());
    }

    private static SchemaCoverage ofUserSchema(String schema) {
        return SchemaCoverage.of(Validator.forSchema(schema).build());
    }

    /** {@return one line for each item: its schema, kind, field and value} */
    private static Set<String> lines(CoverageReport report, boolean isExercised) {
        Set<String> lines = new LinkedHashSet<>();
        for (CoveredSchema schema : report.schemas()) {
            for (CoverageItem item : schema.items()) {
                if (item.isExercised() == isExercised) {
                    String value = item.value() == null ? "" : " " + item.value();
                    assertThat(lines.add(schema.name() + " " + item.kind() + " " + item.field() + value))
                            .isTrue();
                }
            }
        }
        return lines;
    }

    private static Set<String> exercisedBy(SchemaCoverage coverage, String... documents) {
        for (String document : documents) {
            assertThat(coverage.add(document).errors()).isEmpty();
        }
        return lines(coverage.report(), true);
    }

    @Test
    @Tag(Counts.TAG)
    void imageHasTheItemsThatTheSchemaFilesDeclare() throws Exception {
        // The count follows no reference, because the schema of Image reaches every file exactly once.
        Map<Kind, Integer> expected = new TreeMap<>();
        for (Model model : Model.values()) {
            Path file =
                    Path.of("..", "schema", model.schemaId().substring("https://imageschema.dev/schema/1/".length()));
            countIn(new ObjectMapper().readTree(Files.readString(file)), expected);
        }

        assertThat(itemsOfImage()).isEqualTo(expected);
        Counts.assertCurrent(
                "coverage",
                expected.entrySet().stream()
                        .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue)));
    }

    @Test
    void everyFieldOfTheModelsIsAnItemOfImage() {
        Map<Kind, Integer> counted = itemsOfImage();

        // The type of the four unions is a field whose values are the branches of the union.
        assertThat(counted.get(Kind.REQUIRED_FIELD) + counted.get(Kind.OPTIONAL_FIELD))
                .isEqualTo(Counts.of("model.fields") + 4);
    }

    private static Map<Kind, Integer> itemsOfImage() {
        return image().report().items().stream()
                .collect(Collectors.toMap(CoverageItem::kind, item -> 1, Integer::sum, TreeMap::new));
    }

    private static void countIn(JsonNode schema, Map<Kind, Integer> counts) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        boolean isUnion = schema.has("allOf");
        count(counts, Kind.UNION_BRANCH, schema.path("allOf").size());
        schema.path("properties").properties().forEach(field -> {
            count(counts, required.contains(field.getKey()) ? Kind.REQUIRED_FIELD : Kind.OPTIONAL_FIELD, 1);
            count(counts, Kind.NULL, field.getValue().path("type").isArray() ? 1 : 0);
            count(
                    counts,
                    Kind.ENUM_VALUE,
                    isUnion ? 0 : field.getValue().path("enum").size());
            countIn(field.getValue(), counts);
        });
    }

    private static void count(Map<Kind, Integer> counts, Kind kind, int more) {
        if (more > 0) {
            counts.merge(kind, more, Integer::sum);
        }
    }

    @Test
    void theStrictProfileAlsoHasTheValuesOfAPortType() {
        SchemaCoverage strict = SchemaCoverage.of(
                Validator.forModel(Model.PORT).profile(Profile.STRICT).build());

        assertThat(exercisedBy(strict, "{\"host\": 1, \"container\": 1, \"type\": \"udp\"}"))
                .containsExactly(
                        "Port REQUIRED_FIELD /host",
                        "Port REQUIRED_FIELD /container",
                        "Port REQUIRED_FIELD /type",
                        "PortType ENUM_VALUE  udp");
        assertThat(lines(strict.report(), false))
                .containsExactly("PortType ENUM_VALUE  tcp", "PortType ENUM_VALUE  sctp");
    }

    @Test
    void aDocumentExercisesTheFieldsThatItHas() {
        SchemaCoverage source =
                SchemaCoverage.of(Validator.forModel(Model.IMAGE_SOURCE).build());

        assertThat(exercisedBy(source, """
                {"type": "bucket", "details": {"id": "1", "origin": {"type": "docker-hub", "details":
                  {"target": "mysql:5.7", "existing": null}}}}
                """))
                .containsExactly(
                        "ImageSource REQUIRED_FIELD /type",
                        "ImageSource UNION_BRANCH  bucket",
                        "ImageOrigin REQUIRED_FIELD /type",
                        "ImageOrigin UNION_BRANCH  docker-hub",
                        "DockerHubOrigin REQUIRED_FIELD /type",
                        "DockerHubOrigin REQUIRED_FIELD /details",
                        "DockerHubOrigin OPTIONAL_FIELD /details/existing",
                        "DockerHubOrigin NULL /details/existing",
                        "DockerHubOrigin REQUIRED_FIELD /details/target",
                        "BucketImageSource REQUIRED_FIELD /type",
                        "BucketImageSource REQUIRED_FIELD /details",
                        "BucketImageSource REQUIRED_FIELD /details/id",
                        "BucketImageSource REQUIRED_FIELD /details/origin");
    }

    @Test
    void theDocumentationExampleExercisesOnlyTheBranchesOfItsTags() throws Exception {
        SchemaCoverage coverage = image();

        Set<String> exercised = exercisedBy(coverage, Files.readString(EXAMPLES.resolve("documentation-example.json")));

        assertThat(exercised)
                .filteredOn(line -> line.contains("UNION_BRANCH"))
                .containsExactly("ImageSource UNION_BRANCH  direct", "ImageOrigin UNION_BRANCH  docker-hub");
        assertThat(exercised)
                .filteredOn(line -> line.contains("ENUM_VALUE"))
                .containsExactly(
                        "Volume ENUM_VALUE /mode ro",
                        "CreatorScope ENUM_VALUE /type employee",
                        "ImageState ENUM_VALUE /current deleted");
        assertThat(exercised).noneMatch(line -> line.contains(" NULL "));
        // The document has 60 fields, and each type belongs to its union as well as to the branch.
        assertThat(exercised).filteredOn(line -> line.contains("_FIELD")).hasSize(60 + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}         | schema OPTIONAL_FIELD /a",
                "{\"e\": 2}         | schema ENUM_VALUE /e 2",
                "{\"n\": null}      | schema NULL /n",
                "{\"u\": [true]}    | schema UNION_BRANCH /u/* oneOf/1",
            })
    void aFieldOrValueOrNullOrBranchExercisesOneMoreItem(String document, String item) {
        SchemaCoverage coverage = ofUserSchema("""
                {"type": "object", "properties": {
                  "a": {"type": "integer"},
                  "e": {"enum": [1, 2, "1"]},
                  "n": {"type": ["string", "null"]},
                  "u": {"items": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}}
                }}
                """);
        exercisedBy(coverage, "{\"e\": 1, \"n\": \"\", \"u\": [\"\"]}");
        Set<String> before = lines(coverage.report(), true);
        Set<String> after = exercisedBy(coverage, document);

        after.removeAll(before);
        assertThat(after).containsExactly(item);
    }

    @Test
    void branchesOfOneOfAndAnyOfAreNamedByTheirDifference() {
        SchemaCoverage coverage = ofUserSchema("""
                {"type": "object",
                 "required": ["kind"],
                 "oneOf": [{"$ref": "#/$defs/card"}, {"$ref": "#/$defs/cash"}],
                 "anyOf": [{"required": ["kind"]}, {"title": "Never", "required": ["x"]}],
                 "$defs": {
                   "card": {"properties": {"kind": {"const": "card"}, "number": {"type": "string"}}},
                   "cash": {"title": "Cash", "properties": {"kind": {"const": "cash"}}}
                 }}
                """);

        assertThat(exercisedBy(coverage, "{\"kind\": \"card\"}"))
                .containsExactly(
                        "schema UNION_BRANCH  anyOf/0", "schema UNION_BRANCH  card", "card REQUIRED_FIELD /kind");
        assertThat(lines(coverage.report(), false))
                .containsExactly(
                        "schema UNION_BRANCH  Never",
                        "schema UNION_BRANCH  Cash",
                        "card OPTIONAL_FIELD /number",
                        "Cash REQUIRED_FIELD /kind");
    }

    @Test
    void nullBesideOneAlternativeIsNotAUnion() {
        SchemaCoverage coverage = ofUserSchema("{\"anyOf\": [{\"enum\": [\"a\", \"b\"]}, {\"type\": \"null\"}]}");

        assertThat(exercisedBy(coverage, "null")).containsExactly("schema NULL ");
        assertThat(lines(coverage.report(), false)).containsExactly("schema ENUM_VALUE  a", "schema ENUM_VALUE  b");
    }

    @Test
    void anIfWithoutATagIsNotAUnion() {
        SchemaCoverage coverage = ofUserSchema("""
                {"type": ["object", "null"], "if": {"type": "object"}, "then": {"properties": {"a": true}}}
                """);

        assertThat(exercisedBy(coverage, "{}")).isEmpty();
        assertThat(lines(coverage.report(), false)).containsExactly("schema NULL ", "schema OPTIONAL_FIELD /a");
    }

    @Test
    void aRecursiveSchemaHasAFiniteNumberOfItems() {
        SchemaCoverage coverage = ofUserSchema("""
                {"title": "Tree", "type": "object", "required": ["name"],
                 "properties": {"name": {"type": "string"}, "children": {"items": {"$ref": "#"}}}}
                """);

        assertThat(exercisedBy(coverage, "{\"name\": \"a\"}")).containsExactly("Tree REQUIRED_FIELD /name");
        assertThat(exercisedBy(coverage, "{\"name\": \"a\", \"children\": [{\"name\": \"b\"}]}"))
                .containsExactly("Tree REQUIRED_FIELD /name", "Tree OPTIONAL_FIELD /children");
        assertThat(coverage.report().items())
                .extracting(CoverageItem::documents)
                .containsExactly(2, 1);
    }

    @Test
    void onlyValidDocumentsCount() {
        SchemaCoverage coverage =
                SchemaCoverage.of(Validator.forModel(Model.REQUIRES).build());

        assertThat(coverage.add("{\"nvidia_gpu\": 1}").isValid()).isFalse();
        assertThat(coverage.add("{").isValid()).isFalse();
        assertThat(coverage.report().documents()).isZero();
        assertThat(coverage.add("{\"nvidia_gpu\": true, \"gpu\": 1}").isValid()).isTrue();
        assertThat(coverage.report())
                .isEqualTo(new CoverageReport(
                        1,
                        List.of(new CoveredSchema(
                                "Requires",
                                "https://imageschema.dev/schema/1/requires.schema.json#",
                                List.of(new CoverageItem(
                                        Kind.OPTIONAL_FIELD,
                                        "/nvidia_gpu",
                                        null,
                                        "https://imageschema.dev/schema/1/requires.schema.json#/properties/nvidia_gpu",
                                        1))))));
    }

    @Test
    void theOrderOfDocumentsAndThreadsDoesNotMatter() throws Exception {
        List<Path> fixtures;
        try (var files = Files.list(EXAMPLES)) {
            fixtures = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .collect(Collectors.toList());
        }
        assertThat(fixtures).isNotEmpty();
        SchemaCoverage inOrder = image();
        fixtures.forEach(inOrder::add);
        SchemaCoverage inParallel = image();
        Collections.reverse(fixtures);
        IntStream.range(0, fixtures.size()).parallel().forEach(i -> inParallel.add(fixtures.get(i)));

        assertThat(inParallel.report()).isEqualTo(inOrder.report());
        assertThat(inOrder.report().documents()).isEqualTo(fixtures.size());
    }

    @Test
    void reportsOfOneSchemaCanBeAdded() {
        SchemaValidator.Builder strict = Validator.forModel(Model.REQUIRES).profile(Profile.STRICT);
        SchemaCoverage one = SchemaCoverage.of(strict.build());
        one.add("{\"nvidia_gpu\": true}");
        SchemaCoverage other = SchemaCoverage.of(strict.allowUnknown("/x").build());
        other.add("{\"nvidia_gpu\": true, \"x\": 1}");

        CoverageReport sum = one.report().plus(other.report());

        assertThat(sum.documents()).isEqualTo(2);
        assertThat(sum.items()).extracting(CoverageItem::documents).containsExactly(2);
        assertThatThrownBy(() -> sum.plus(image().report())).isInstanceOf(IllegalArgumentException.class);
    }
}
