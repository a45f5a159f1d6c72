package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.networknt.NetworkntEngine;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.suite.SuiteCase;
import dev.imageschema.validator.suite.SuiteForm;
import dev.imageschema.validator.suite.SuiteSchemas;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SuiteError;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Decides whether the cases of the changed model, or of a model that refers to it, notice a mistake. Thread-safe. */
public final class MutantVerdicts {
    /** How the cases notice a mistake. */
    public enum Outcome {
        /** A document has the wrong verdict. */
        BY_VERDICT,
        /** All verdicts are right, but an invalid document has other errors. */
        BY_ERRORS,
        /** The evaluation of the schema fails. */
        BY_FAILURE,
        NOT_AT_ALL
    }

    /**
     * A model in one form of the changed schema.
     *
     * @param evaluator compiles the schema for the evaluation
     */
    public record Trial(SuiteForm form, Model model, Supplier<Evaluator> evaluator) {}

    private static final String COMMON = "common.schema.json";
    private static final String STRICT_COMMON = "strict/" + COMMON;

    private final Map<String, JsonNode> files =
            SchemaFiles.all().stream().collect(Collectors.toMap(file -> file, SchemaFiles::read));
    private final Map<Model, Set<String>> references = new EnumMap<>(Model.class);
    private final Map<Model, List<SuiteCase>> cases = new EnumMap<>(Model.class);

    /** @param cases the cases that must notice mistakes, by model */
    public MutantVerdicts(Map<Model, List<SuiteCase>> cases) {
        // Valid cases come first: they are few, and notice every mistake that makes the schema stricter.
        cases.forEach((model, list) -> this.cases.put(
                model,
                list.stream()
                        .sorted(Comparator.comparing(each -> each.errors().containsKey(SuiteForm.CLOSED)))
                        .toList()));
        for (Model model : Model.values()) {
            String file = SchemaFiles.file(model);
            references.put(
                    model,
                    files.get(file).findValuesAsString("$ref").stream()
                            .map(reference -> SchemaFiles.target(file, reference))
                            .collect(Collectors.toSet()));
        }
    }

    /** {@return the outcome for the first model whose cases notice the mistake} */
    Outcome outcome(SchemaMutant mutant) {
        return trials(mutant)
                .map(this::outcome)
                .filter(outcome -> outcome != Outcome.NOT_AT_ALL)
                .findFirst()
                .orElse(Outcome.NOT_AT_ALL);
    }

    private Outcome outcome(Trial trial) {
        Outcome outcome = Outcome.NOT_AT_ALL;
        try {
            Evaluator evaluator = trial.evaluator.get();
            for (SuiteCase each : cases.getOrDefault(trial.model, List.of())) {
                List<SuiteError> stated = each.errors().getOrDefault(trial.form, List.of());
                List<SuiteError> found = SuiteSchemas.errors(evaluator, each.data());
                if (found.isEmpty() != stated.isEmpty()) {
                    return Outcome.BY_VERDICT;
                }
                if (!found.equals(stated)) {
                    outcome = Outcome.BY_ERRORS;
                }
            }
            return outcome;
        } catch (RuntimeException e) {
            return Outcome.BY_FAILURE;
        }
    }

    /** {@return the affected models in two forms; the closed form shows every mistake that the open form shows} */
    public Stream<Trial> trials(SchemaMutant mutant) {
        String unused = mutant.file().equals(STRICT_COMMON) ? "closed" : "strict";
        return Stream.of(SuiteForm.CLOSED, SuiteForm.STRICT)
                .filter(form ->
                        !mutant.file().endsWith(COMMON) || !form.formName().equals(unused))
                .flatMap(form -> {
                    JsonNode wrong = mutant.document();
                    Engine engine = new NetworkntEngine(
                            SuiteSchemas.schemas(form, file -> file.equals(mutant.file()) ? wrong : files.get(file)));
                    return models(mutant).map(model -> new Trial(form, model, () -> engine.compile(model.schemaId())));
                });
    }

    /** {@return the model with the mistake, then the models that refer to it} */
    private Stream<Model> models(SchemaMutant mutant) {
        String wrong = mutant.file().endsWith(COMMON)
                ? COMMON + "#" + Pointer.of(mutant.place().tokens().subList(0, 2))
                : mutant.file();
        Stream<Model> itself = Stream.of(Model.values())
                .filter(model -> SchemaFiles.file(model).equals(wrong));
        Stream<Model> referring =
                Stream.of(Model.values()).filter(model -> references.get(model).contains(wrong));
        return Stream.concat(itself, referring).distinct();
    }
}
