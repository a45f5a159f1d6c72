package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.Optional;

/** Evaluates documents on their tape against compiled schemas. Thread-safe. */
public final class CompiledEngine implements Engine {
    private final SchemaCompiler compiler;
    private final PatternCache patterns;

    CompiledEngine(SchemaSet schemas, String rootIri, PatternCache patterns) {
        this.patterns = patterns;
        compiler = new SchemaCompiler(schemas, rootIri, patterns);
    }

    /** {@return an engine that compiles each schema when a value is first evaluated against it} */
    public static CompiledEngine lazy(SchemaSet schemas, String rootIri) {
        return new CompiledEngine(schemas, rootIri, new PatternCache());
    }

    /**
     * {@return an engine for a schema and all schemas that it applies; empty if one of them is not supported}
     *
     * @param schemas all documents that the schema may refer to
     * @param rootIri the IRI of the schema
     */
    public static Optional<CompiledEngine> of(SchemaSet schemas, String rootIri) {
        CompiledEngine engine = lazy(schemas, rootIri);
        try {
            engine.compiler.compileAll(engine.compiler.at(root(rootIri)));
            return Optional.of(engine);
        } catch (SchemaCompiler.UnsupportedException e) {
            return Optional.empty();
        }
    }

    private static String root(String iri) {
        return iri.indexOf('#') < 0 ? iri + "#" : iri;
    }

    @Override
    public Evaluator compile(String location) {
        SchemaNode schema = compiler.at(root(location));
        return document -> evaluate(schema, document);
    }

    @Override
    public Optional<Boolean> matches(String pattern, String text) {
        return patterns.matches(pattern, text);
    }

    private static Findings evaluate(SchemaNode schema, JsonValue document) throws AbandonedException {
        try {
            Evaluation evaluation = new Evaluation(document.tape());
            Mismatch mismatch = evaluation.evaluate(schema, document.index(), null);
            return mismatch == null
                    ? Findings.NONE
                    : FindingCollector.of(document.tape(), mismatch, evaluation.isComplete());
        } catch (Evaluation.StepLimitException e) {
            throw AbandonedException.ofSteps();
        } catch (WorkBudget.WorkLimitException e) {
            throw AbandonedException.ofWork(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw AbandonedException.ofStack();
        }
    }
}
