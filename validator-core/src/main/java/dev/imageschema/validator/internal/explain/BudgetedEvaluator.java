package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.internal.schema.SimpleCondition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Evaluates single subschemas. Thread-safe. */
final class BudgetedEvaluator {
    private final SchemaSet schemas;
    private final Engine engine;
    private final Map<String, BudgetedEvaluation> evaluations = new ConcurrentHashMap<>();

    BudgetedEvaluator(SchemaSet schemas, Engine engine) {
        this.schemas = schemas;
        this.engine = engine;
    }

    @FunctionalInterface
    private interface BudgetedEvaluation {
        boolean takes(JsonValue value, DocumentEvaluator budget) throws AbandonedException;
    }

    private BudgetedEvaluation evaluation(String location) {
        Optional<Predicate<JsonValue>> guard = schemas.at(location).flatMap(SimpleCondition::of);
        if (guard.isPresent()) {
            return (value, budget) -> {
                budget.spend(1);
                return guard.get().test(value);
            };
        }
        Evaluator evaluator = engine.compile(location);
        return (value, budget) -> {
            budget.spend(value);
            return evaluator.evaluate(value).isEmpty();
        };
    }

    DocumentEvaluator forDocument() {
        return new DocumentEvaluator();
    }

    /** The evaluations for one document, within a budget. */
    final class DocumentEvaluator implements ApplicableSchemas.SubschemaEvaluator {
        /** The number of values that may still be evaluated; afterwards the result of an evaluation is unknown. */
        private int nodesLeft = 1_000_000;

        private DocumentEvaluator() {}

        @Override
        public boolean holds(String location, JsonValue value, Pointer pointer) {
            try {
                return evaluations
                        .computeIfAbsent(location, BudgetedEvaluator.this::evaluation)
                        .takes(value, this);
            } catch (AbandonedException | RuntimeException e) {
                throw new ApplicableSchemas.UndecidedException();
            }
        }

        @Override
        public boolean matches(String pattern, String name) {
            spend(1);
            return engine.matches(pattern, name).orElseThrow(ApplicableSchemas.UndecidedException::new);
        }

        /** Subtracts a value, and every value in it, from the budget. */
        void spend(JsonValue value) {
            spend(1);
            value.forEach(this::spend);
        }

        private void spend(int nodes) {
            nodesLeft -= nodes;
            if (nodesLeft < 0) {
                throw new ApplicableSchemas.UndecidedException();
            }
        }
    }
}
