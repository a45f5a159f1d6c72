package dev.imageschema.validator.suite;

import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SuiteError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Provides the schema files in each form to the engine, and the findings of the engine without an explanation. */
public final class SuiteSchemas {
    private static final Set<Keyword> NAMING_A_PROPERTY = Set.of(Keyword.REQUIRED, Keyword.ADDITIONAL_PROPERTIES);

    private SuiteSchemas() {}

    /**
     * {@return the schema files}
     *
     * @param files the files by name; a test may return a changed file
     */
    public static SchemaSet schemas(SuiteForm form, Function<String, JsonNode> files) {
        return new SchemaSet(
                iri -> {
                    String file = iri.substring(SchemaFiles.BASE.length());
                    boolean isTightened = form == SuiteForm.STRICT && file.equals("common.schema.json");
                    JsonNode schema =
                            files.apply(isTightened ? "strict/" + file : file).deepCopy();
                    if (isTightened) {
                        ((ObjectNode) schema).put("$id", iri);
                    }
                    if (form == SuiteForm.OPEN) {
                        open(schema);
                    }
                    return Optional.of(JsonValues.of(schema));
                },
                Map.of());
    }

    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && schema.path("additionalProperties").equals(BooleanNode.FALSE)) {
            object.remove("additionalProperties");
        }
        schema.forEach(SuiteSchemas::open);
    }

    /** {@return the sorted errors of a document, without duplicates from several evaluation paths} */
    public static List<SuiteError> errors(Evaluator evaluator, JsonValue document) {
        Engine.startDocument();
        try {
            return evaluator.evaluate(document).all().stream()
                    .map(SuiteSchemas::error)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (AbandonedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SuiteError error(Finding finding) {
        boolean namesAProperty = NAMING_A_PROPERTY.contains(finding.keyword());
        return new SuiteError(
                finding.instance().toString(), finding.keyword().text(), namesAProperty ? finding.child() : null);
    }
}
