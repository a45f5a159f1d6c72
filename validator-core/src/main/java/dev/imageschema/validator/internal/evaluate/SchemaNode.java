package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema that is compiled when a value is first evaluated against it. Thread-safe. */
final class SchemaNode {
    private final String location;
    private final JsonValue source;
    private final SchemaCompiler compiler;
    private final boolean isFalse;
    private final boolean isShared;
    private volatile @Nullable Compiled compiled;

    /**
     * The rules of a schema.
     *
     * @param needsEvaluated whether a keyword applies to what the others have not evaluated
     */
    record Compiled(List<Rule> rules, boolean needsEvaluated) {}

    /**
     * @param location the IRI of the schema resource, {@code #}, and a JSON Pointer
     * @param isShared whether references lead to this schema
     */
    SchemaNode(String location, JsonValue source, SchemaCompiler compiler, boolean isShared) {
        this.location = location;
        this.source = source;
        this.compiler = compiler;
        this.isFalse = source.isBoolean() && !source.booleanOr(true);
        this.isShared = isShared;
    }

    String location() {
        return location;
    }

    JsonValue source() {
        return source;
    }

    boolean isFalse() {
        return isFalse;
    }

    /** {@return whether the result for a value is kept for other references to this schema} */
    boolean isShared() {
        return isShared;
    }

    List<Rule> rules() {
        return compiled().rules;
    }

    Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            List<Rule> rules = compiler.rules(this);
            boolean needsEvaluated = false;
            for (Rule rule : rules) {
                needsEvaluated |= rule.keyword().isUnevaluated();
            }
            known = new Compiled(rules, needsEvaluated);
            compiled = known;
        }
        return known;
    }
}
