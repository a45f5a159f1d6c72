package dev.imageschema.validator.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.internal.explain.AllowedUnknownFields;
import dev.imageschema.validator.internal.explain.Explainer;
import dev.imageschema.validator.internal.explain.Secrets;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.testkit.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that the engine compiles each pattern only once. */
class EngineTest {
    private static final String IRI = "https://example.com/schema";

    @Test
    void compilesEachPatternOnceForAllFieldNamesOfAllDocuments() {
        JsonValue schema = JsonValues.of("""
                {"patternProperties": {"^x-": {"type": "integer"}, "^y-": {"pattern": "^x-"}}}
                """);
        SchemaSet schemas = new SchemaSet(iri -> iri.equals(IRI) ? Optional.of(schema) : Optional.empty(), Map.of());
        List<String> compiled = new ArrayList<>();
        Engine engine = new CompiledEngine(schemas, IRI, new PatternCache(regex -> {
            compiled.add(regex);
            return new CountedPattern(regex);
        }));
        Explainer explainer = new Explainer(
                schemas,
                IRI,
                engine,
                document -> new Findings(List.of(), true),
                false,
                new Explainer.Options(
                        Explainer.UnknownFieldSeverity.ERROR,
                        new AllowedUnknownFields(List.of()),
                        new Secrets(List.of()),
                        10));

        for (int i = 0; i < 2; i++) {
            ApplicableSchemas applied =
                    explainer.applied(JsonValues.of("{\"x-a\": 1, \"x-b\": 2, \"y-a\": \"x-\", \"z\": 4}"));
            assertThat(schemas(applied, "x-a"))
                    .isEqualTo(schemas(applied, "x-b"))
                    .hasSize(1);
            assertThat(schemas(applied, "y-a")).hasSize(1);
            assertThat(schemas(applied, "z")).isEmpty();
        }

        assertThat(compiled).as("patterns after matching names").containsExactlyInAnyOrder("^x-", "^y-");
        engine.compile(IRI);
        assertThat(compiled).as("patterns after compiling the schema").containsExactlyInAnyOrder("^x-", "^y-");
    }

    private static Set<String> schemas(ApplicableSchemas applied, String name) {
        return applied.to(Pointer.ROOT.child(name)).schemas();
    }
}
