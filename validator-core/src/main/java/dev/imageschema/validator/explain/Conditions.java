package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Applied;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Evaluates parts of a schema by themselves. Thread-safe. */
final class Conditions implements Applied.Conditions {
    private final Engine engine;
    private final Map<String, Check> checks = new ConcurrentHashMap<>();

    Conditions(Engine engine) {
        this.engine = engine;
    }

    @Override
    public boolean holds(String location, JsonNode value, Pointer pointer) {
        return holds(location, value);
    }

    /** {@return whether the schema at a location takes a value; not if that cannot be said} */
    boolean holds(String location, JsonNode value) {
        try {
            return checks.computeIfAbsent(location, engine::compile)
                    .check(value)
                    .isEmpty();
        } catch (AbandonedException | RuntimeException e) {
            // The engine cannot find a place whose pointer has certain characters.
            return false;
        }
    }

    @Override
    public boolean matches(String pattern, String name) {
        return Engine.matches(pattern, name);
    }
}
