package dev.imageschema.validator.internal.compile;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.CompiledEngine;
import dev.imageschema.validator.internal.evaluate.CountedPattern;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.evaluate.Findings;
import dev.imageschema.validator.internal.explain.AllowedUnknownFields;
import dev.imageschema.validator.internal.explain.Explainer;
import dev.imageschema.validator.internal.explain.Explainer.UnknownFieldSeverity;
import dev.imageschema.validator.internal.explain.Secrets;
import dev.imageschema.validator.internal.fast.FastPath;
import dev.imageschema.validator.internal.fast.Graph;
import dev.imageschema.validator.internal.fast.GraphCompiler;
import dev.imageschema.validator.internal.networknt.NetworkntEngine;
import dev.imageschema.validator.internal.read.Document;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.BundledSchemas;
import dev.imageschema.validator.internal.schema.SchemaLinker;
import dev.imageschema.validator.internal.schema.SchemaMappings;
import dev.imageschema.validator.internal.schema.SchemaProblemException;
import dev.imageschema.validator.internal.schema.SchemaSet;
import dev.imageschema.validator.internal.schema.UserSchemaSource;
import dev.imageschema.validator.internal.text.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is compiled for evaluation.
 *
 * @param schemas the documents of the schema
 * @param iri the IRI of the root schema
 * @param engine evaluates subschemas
 * @param evaluator evaluates the root schema
 * @param isModel whether the schema is the schema of a bundled model
 * @param unknown the severity of an unknown field
 */
public record CompiledSchema(
        SchemaSet schemas,
        String iri,
        Engine engine,
        Evaluator evaluator,
        boolean isModel,
        UnknownFieldSeverity unknown) {
    private record Key(Model model, Profile profile) {}

    private static final String NOT_USABLE = "the schema cannot be evaluated with the version of"
            + " com.fasterxml.jackson.core:jackson-annotations on the class path; use version 2.21 or newer";

    private static final Map<Key, CompiledSchema> MODELS = new ConcurrentHashMap<>();

    /**
     * {@return the compiled schema of a model; each is compiled once, and all models of a profile share their
     * documents}
     */
    public static CompiledSchema of(Model model, Profile profile) {
        return MODELS.computeIfAbsent(new Key(model, profile), key -> {
            SchemaSet schemas = BundledSchemas.of(profile);
            UnknownFieldSeverity unknown =
                    profile == Profile.STRICT ? UnknownFieldSeverity.ERROR : UnknownFieldSeverity.WARNING;
            return of(schemas, model.schemaId(), CompiledEngine.lazy(schemas, model.schemaId()), true, unknown);
        });
    }

    private static CompiledSchema of(
            SchemaSet schemas, String iri, Engine engine, boolean isModel, UnknownFieldSeverity unknown) {
        return new CompiledSchema(schemas, iri, engine, engine.compile(iri), isModel, unknown);
    }

    /**
     * {@return the compiled form of a user schema and of every schema that it refers to}
     *
     * @throws SchemaException if one of these schemas cannot be used
     */
    public static CompiledSchema of(UserSchema userSchema, SchemaMappings mappings) {
        UserSchemaSource source;
        try {
            source = userSchema.open(mappings);
        } catch (SchemaProblemException e) {
            throw SchemaLinker.exception(e);
        }
        try {
            SchemaSet schemas = SchemaLinker.link(source, new MetaSchema());
            Optional<CompiledEngine> compiled = CompiledEngine.of(schemas, source.rootIri());
            if (compiled.isEmpty() && !NetworkntEngine.isUsable()) {
                throw unusable(source, NOT_USABLE);
            }
            Engine engine = compiled.isPresent() ? compiled.get() : new NetworkntEngine(schemas);
            return of(schemas, source.rootIri(), engine, false, UnknownFieldSeverity.ERROR);
        } catch (SchemaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unusable(source, "the schema cannot be compiled: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw unusable(
                    source,
                    "the schema nests deeper than the stack of this thread allows; build the validator in a thread with a larger stack");
        }
    }

    private static SchemaException unusable(UserSchemaSource source, String message) {
        return new SchemaException(UserSchemaSource.display(source.rootIri()) + "#", Printable.of(message));
    }

    /** {@return the fast path for this schema; null if the schema has keywords that the fast path does not support} */
    @Nullable
    public FastPath fastPath(Limits limits) {
        Graph graph = GraphCompiler.compile(schemas, List.of(iri));
        return graph == null ? null : FastPath.of(graph, iri, limits);
    }

    /**
     * {@return the explainer for findings of this schema}
     *
     * @param allowedUnknownFields the allowed unknown fields
     * @param secretFields the names of secret fields, in addition to the names that are always secret
     * @param maxErrors the maximum number of errors, and of warnings, in a result
     */
    public Explainer explainer(
            AllowedUnknownFields allowedUnknownFields, Collection<String> secretFields, int maxErrors) {
        Explainer.Options options =
                new Explainer.Options(unknown, allowedUnknownFields, new Secrets(secretFields), maxErrors);
        return new Explainer(schemas, iri, engine, evaluator, isModel, options);
    }

    /** The meta-schema, loaded with the first user schema. */
    private static final class MetaSchema implements SchemaLinker.Checker {
        private static final int MAX_PROBLEMS = 100;
        private static final CompiledSchema INSTANCE = of(
                BundledSchemas.of(Profile.DOCUMENTED),
                BundledSchemas.META_SCHEMA,
                CompiledEngine.lazy(BundledSchemas.of(Profile.DOCUMENTED), BundledSchemas.META_SCHEMA),
                false,
                UnknownFieldSeverity.ERROR);
        private static final Explainer EXPLAINER =
                INSTANCE.explainer(new AllowedUnknownFields(List.of()), List.of(), MAX_PROBLEMS);

        @Override
        public void check(JsonValue schema, BiConsumer<Pointer, String> problems) {
            try {
                Engine.startDocument();
                Document document = schema.asDocument();
                Findings findings = INSTANCE.evaluator().evaluate(document.root());
                if (!findings.isEmpty()) {
                    EXPLAINER
                            .explain(document, findings)
                            .errors()
                            .forEach(
                                    error -> problems.accept(Pointer.parse(error.instanceLocation()), error.message()));
                }
            } catch (AbandonedException e) {
                problems.accept(Pointer.ROOT, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Optional<String> problemOfPattern(String pattern) {
            return CountedPattern.problemOf(pattern);
        }
    }
}
