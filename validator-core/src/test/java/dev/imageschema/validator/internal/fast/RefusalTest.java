package dev.imageschema.validator.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.testkit.JsonValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the fast path refuses each unsupported schema with an exception that names the reason. */
class RefusalTest {
    private static final String IRI = "https://example.org/schema";

    static List<Arguments> schemas() {
        String tag = "\"type\": \"object\", \"required\": [\"t\"], \"properties\": {\"t\": {\"const\": \"x\"}}";
        return List.of(
                Arguments.of("{\"anyOf\": [true]}", "keyword anyOf"),
                Arguments.of("{\"oneOf\": [true]}", "keyword oneOf"),
                Arguments.of("{\"not\": false}", "keyword not"),
                Arguments.of("{\"uniqueItems\": true}", "keyword uniqueItems"),
                Arguments.of("{\"patternProperties\": {}}", "keyword patternProperties"),
                Arguments.of("{\"propertyNames\": true}", "keyword propertyNames"),
                Arguments.of("{\"multipleOf\": 2}", "keyword multipleOf"),
                Arguments.of("{\"contains\": true}", "keyword contains"),
                Arguments.of("{\"prefixItems\": [true]}", "keyword prefixItems"),
                Arguments.of("{\"unevaluatedProperties\": false}", "keyword unevaluatedProperties"),
                Arguments.of("{\"dependentRequired\": {}}", "keyword dependentRequired"),
                Arguments.of("{\"exclusiveMinimum\": 0}", "keyword exclusiveMinimum"),
                Arguments.of("{\"minProperties\": 1}", "keyword minProperties"),
                Arguments.of("{\"properties\": {\"a\": {\"items\": {\"not\": true}}}}", "keyword not"),
                Arguments.of("{\"minimum\": 0.5}", "minimum 0.5"),
                Arguments.of("{\"$ref\": \"nowhere\"}", "no schema at https://example.org/nowhere#"),
                Arguments.of("{\"pattern\": \"a\"}", "pattern a"),
                Arguments.of("{\"pattern\": \"^(?:a|b)*$\"}", "pattern ^(?:a|b)*$"),
                Arguments.of(
                        "{\"allOf\": [{\"pattern\": \"^a$\"}, {\"pattern\": \"^[a-z]$\"}]}", "more than one pattern"),
                Arguments.of("{\"enum\": [\"a\"], \"minLength\": 1}", "enum or const together with a pattern"),
                Arguments.of("{\"if\": true, \"then\": false}", "if with else"),
                Arguments.of("{\"if\": {" + tag + "}, \"then\": true, \"else\": true}", "if with else"),
                Arguments.of("{\"if\": {\"type\": \"integer\"}, \"then\": false}", "if on the type integer"),
                Arguments.of(
                        "{\"if\": {\"properties\": {\"t\": {\"const\": \"x\"}}}, \"then\": false}",
                        "if that does not test a tag"),
                Arguments.of("{\"properties\": {\"a\\\"b\": true}}", "names or values that need an escape"),
                Arguments.of("{\"properties\": " + fields(65) + "}", "more than 64 fields"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"field" + i + "\": true")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anUnsupportedSchemaIsRefusedWithTheReason(String schema, String reason) {
        SchemaSet schemas =
                new SchemaSet(iri -> iri.equals(IRI) ? Optional.of(JsonValues.of(schema)) : Optional.empty(), Map.of());

        assertThatThrownBy(() -> GraphCompiler.form(schemas, List.of(IRI)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(reason);
        assertThat(GraphCompiler.compile(schemas, List.of(IRI))).isNull();
    }
}
