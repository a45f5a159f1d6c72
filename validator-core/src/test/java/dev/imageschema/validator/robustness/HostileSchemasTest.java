package dev.imageschema.validator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.testkit.ForkedJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that schemas and documents that multiply the work have a verdict in a JVM with little memory. */
class HostileSchemasTest {
    private static final String MEMORY = "-Xmx256m";

    private record Pair(String name, String schema, String json, Verdict expected) {}

    private static String array(int items, String item) {
        return IntStream.range(0, items).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
    }

    private static String nested(int depth, String before, String inner, String after) {
        return before.repeat(depth) + inner + after.repeat(depth);
    }

    private static final String TREE = IntStream.range(0, 8)
            .mapToObj(i -> "{\"type\": \"object\", \"properties\": {\"type\": {\"const\": \"t" + i
                    + "\"}, \"children\": {\"type\": \"array\", \"items\": {\"$ref\": \"#\"}}},"
                    + " \"required\": [\"type\"], \"additionalProperties\": false}")
            .collect(Collectors.joining(",", "{\"oneOf\": [", "]}"));

    private static final String LINKED = """
            {"$ref": "#/$defs/n", "$defs": {"n": {"anyOf": [
              {"type": "object", "properties": {"a": {"$ref": "#/$defs/n"}}, "required": ["a"]},
              {"type": "object", "properties": {"a": {"$ref": "#/$defs/n"}}, "required": ["a", "b"]}]}}}""";

    private static final String CHAIN = """
            {"type": "object", "required": ["t"], "properties": {"t": {"enum": ["a", "b"]}}, "allOf": [
              {"if": {"properties": {"t": {"const": "a"}}},
               "then": {"properties": {"next": {"$ref": "#"}}, "required": ["z"]}},
              {"if": {"properties": {"t": {"const": "b"}}}, "then": {"properties": {"next": {"$ref": "#"}}}}]}""";

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String keyword : List.of("anyOf", "oneOf")) {
            String schema = "{\"items\": {\"" + keyword
                    + "\": [{\"type\": \"string\"}, {\"type\": \"null\"}, {\"required\": [\"a\"], \"type\": \"object\"}]}}";
            pairs.add(new Pair(keyword + " of items", schema, array(490_000, "1"), Verdict.INVALID));
            pairs.add(new Pair(keyword + " of objects", schema, array(160_000, "{}"), Verdict.INVALID));
            pairs.add(new Pair(
                    keyword + " of the document",
                    "{\"" + keyword + "\": [{\"items\": {\"type\": \"string\"}}, {\"items\": {\"type\": \"null\"}}]}",
                    array(490_000, "1"),
                    Verdict.INVALID));
        }
        pairs.add(new Pair(
                "several matching branches of oneOf",
                "{\"items\": {\"oneOf\": [true, true]}}",
                array(490_000, "1"),
                Verdict.INVALID));
        for (int depth : new int[] {5, 9}) {
            String tree = nested(depth, "{\"type\":\"t1\",\"children\":[", "{\"type\":\"t1\",\"unknown\":1}", "]}");
            // With eight branches at each level, nine levels have a hundred million evaluation paths.
            pairs.add(new Pair(depth + " levels of unions", TREE, tree, Verdict.INVALID));
        }
        pairs.add(new Pair("linked alternatives", LINKED, nested(14, "{\"a\":", "1", "}"), Verdict.INVALID));
        pairs.add(new Pair(
                "a chain of unions",
                CHAIN,
                nested(50, "{\"t\":\"a\",\"next\":", "{\"t\":\"b\"}", "}"),
                Verdict.INVALID));
        pairs.add(new Pair(
                "equal hashes of numbers",
                "{\"uniqueItems\": true}",
                IntStream.range(0, 60_000)
                        .mapToObj(i -> Long.toString(((long) i << 32) ^ i))
                        .collect(Collectors.joining(",", "[", "]")),
                Verdict.VALID));
        pairs.add(new Pair(
                "equal hashes of strings",
                "{\"uniqueItems\": true}",
                IntStream.range(0, 1 << 16)
                        .mapToObj(i -> IntStream.range(0, 16)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining("", "{\"", "\":1}")))
                        .collect(Collectors.joining(",", "[", "]")),
                Verdict.VALID));
        pairs.add(new Pair(
                "patterns in every branch",
                "{\"required\": [\"t\"], \"properties\": {\"t\": {\"enum\": [0]}}, \"allOf\": "
                        + IntStream.range(0, 10)
                                .mapToObj(
                                        i -> "{\"if\": {\"properties\": {\"t\": {\"const\": " + i
                                                + "}}}, \"then\": {\"properties\": {\"x\": {\"pattern\": \"(x+x+)+\\\\1y#\"}}}}")
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}",
                "{\"t\": 99, \"x\": \"" + "x".repeat(1_000) + "\"}",
                Verdict.INVALID));
        pairs.add(new Pair(
                "misspelt fields in misspelt fields",
                "{\"properties\": {\"next\": {\"$ref\": \"#\"}, \"big\": true}, \"required\": [\"next\"], \"$defs\": {}}",
                nested(60, "{\"nxet\":", "1", "}").replaceFirst("\\{", "{\"big\":" + array(490_000, "1") + ","),
                Verdict.INVALID));
        pairs.add(new Pair(
                "annotations",
                "{\"items\": {\"allOf\": " + array(8, "{\"properties\": {\"x\": {}}}")
                        + ", \"unevaluatedProperties\": false}}",
                array(95_000, "{\"x\":1}"),
                Verdict.VALID));
        pairs.add(new Pair(
                "annotations of one value",
                "{\"$ref\": \"#/$defs/d15\", \"unevaluatedProperties\": false, \"$defs\": {\"d0\":"
                        + " {\"properties\": {\"x\": {\"type\": \"integer\"}}}"
                        + IntStream.rangeClosed(1, 15)
                                .mapToObj(i -> ", \"d" + i + "\": {\"allOf\": "
                                        + array(2, "{\"$ref\": \"#/$defs/d" + (i - 1) + "\"}") + "}")
                                .collect(Collectors.joining())
                        + "}}",
                "{\"x\": 1}",
                Verdict.VALID));
        pairs.add(new Pair(
                "patterns that read no character",
                "{\"patternProperties\": {"
                        + IntStream.range(0, 700)
                                .mapToObj(i -> "\"a{999}" + i + "\": false")
                                .collect(Collectors.joining(","))
                        + "}}",
                IntStream.range(0, 200_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(",", "{", "}")),
                Verdict.UNCHECKED));
        pairs.add(new Pair(
                "alternatives above the value",
                """
                {"$defs": {"n": {"anyOf": [{"type": "object", "additionalProperties": {"$ref": "#/$defs/n"}},
                   {"type": "array", "items": {"$ref": "#/$defs/n"}}, {"type": "integer"}]}},
                 "$ref": "#/$defs/n", "properties": {"z": {"type": "null"}}}""",
                "{\"z\": 1, \"a\": " + nested(58, "{\"a\":", array(400_000, "1"), "}") + "}",
                Verdict.INVALID));
        pairs.add(new Pair(
                "a union of fifty branches",
                "{\"required\": [\"t\"], \"properties\": {\"t\": {\"enum\": [0]}}, \"allOf\": "
                        + IntStream.range(0, 50)
                                .mapToObj(i -> "{\"if\": {\"properties\": {\"t\": {\"const\": " + i
                                        + "}}}, \"then\": {\"properties\": {\"t\": {}, \"l\": {\"items\":"
                                        + " {\"type\": \"integer\"}}}}}")
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}",
                "{\"t\": 99, \"l\": " + array(400_000, "1") + "}",
                Verdict.INVALID));
        pairs.add(new Pair(
                "many missing fields in a deep object",
                nested(
                        60,
                        "{\"properties\": {\"" + "n".repeat(1_000) + "\": ",
                        "{\"required\": "
                                + IntStream.range(0, 9_000)
                                        .mapToObj(i -> "\"r" + i + "\"")
                                        .collect(Collectors.joining(",", "[", "]"))
                                + "}",
                        "}}"),
                nested(60, "{\"" + "n".repeat(1_000) + "\":", "{}", "}"),
                Verdict.INVALID));
        pairs.add(new Pair(
                "equal hashes of enum",
                "{\"items\": {\"enum\": " + collisions(3_600, "B") + "}}",
                collisions(60_000, "A"),
                Verdict.INVALID));
        return pairs;
    }

    /** {@return strings with equal hash codes} */
    private static String collisions(int count, String last) {
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, 16)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", (last.equals("A") ? "Aa" : "BB") + "\"")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void everyPairHasItsVerdict() throws Exception {
        String output = ForkedJvm.run(List.of(MEMORY), Program.class);

        assertThat(output)
                .isEqualTo(pairs().stream()
                        .map(pair -> pair.name() + ": " + pair.expected() + "\n")
                        .collect(Collectors.joining()));
    }

    /** Prints the verdict of every pair. */
    public static final class Program {
        public static void main(String[] arguments) {
            for (Pair pair : pairs()) {
                long start = System.nanoTime();
                ValidationResult result =
                        Validator.forSchema(pair.schema()).build().validate(pair.json());
                result.toText();
                result.toJson();
                System.err.println((System.nanoTime() - start) / 1_000_000 + " ms " + pair.name());
                System.out.println(pair.name() + ": " + result.verdict());
            }
        }
    }
}
