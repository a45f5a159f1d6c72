package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Applied;
import dev.imageschema.validator.schema.Guard;
import dev.imageschema.validator.schema.SchemaSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Evaluates single subschemas. Thread-safe. */
final class Conditions {
    private final SchemaSet schemas;
    private final Engine engine;
    private final Map<String, Evaluation> evaluations = new ConcurrentHashMap<>();

    Conditions(SchemaSet schemas, Engine engine) {
        this.schemas = schemas;
        this.engine = engine;
    }

    @FunctionalInterface
    private interface Evaluation {
        boolean takes(JsonNode value, ForDocument budget) throws AbandonedException;
    }

    private Evaluation evaluation(String location) {
        Optional<Predicate<JsonNode>> guard = schemas.at(location).flatMap(Guard::of);
        if (guard.isPresent()) {
            return (value, budget) -> {
                budget.spend(1);
                return guard.get().test(value);
            };
        }
        Check check = engine.compile(location);
        return (value, budget) -> {
            budget.spend(value);
            return check.check(value).isEmpty();
        };
    }

    ForDocument forDocument() {
        return new ForDocument();
    }

    /** The evaluations for one document, within a budget. */
    final class ForDocument implements Applied.Conditions {
        /** The number of values that may still be evaluated; afterwards the result of an evaluation is unknown. */
        private int nodesLeft = 1_000_000;

        private ForDocument() {}

        @Override
        public boolean holds(String location, JsonNode value, Pointer pointer) {
            try {
                return evaluations
                        .computeIfAbsent(location, Conditions.this::evaluation)
                        .takes(value, this);
            } catch (AbandonedException | RuntimeException e) {
                throw new Applied.UnknownException();
            }
        }

        @Override
        public boolean matches(String pattern, String name) {
            spend(1);
            return engine.matches(pattern, name).orElseThrow(Applied.UnknownException::new);
        }

        /** Subtracts a value, and every value in it, from the budget. */
        void spend(JsonNode value) {
            spend(1);
            value.forEach(this::spend);
        }

        private void spend(int nodes) {
            nodesLeft -= nodes;
            if (nodesLeft < 0) {
                throw new Applied.UnknownException();
            }
        }
    }
}
