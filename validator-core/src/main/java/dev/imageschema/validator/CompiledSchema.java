package dev.imageschema.validator;

import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.check.Findings;
import dev.imageschema.validator.explain.Explainer;
import dev.imageschema.validator.explain.Explainer.Unknown;
import dev.imageschema.validator.explain.Secrets;
import dev.imageschema.validator.explain.UnknownFields;
import dev.imageschema.validator.fast.FastPath;
import dev.imageschema.validator.fast.Graph;
import dev.imageschema.validator.fast.GraphCompiler;
import dev.imageschema.validator.read.Document;
import dev.imageschema.validator.read.JsonText;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.read.Printable;
import dev.imageschema.validator.schema.BundledSchemas;
import dev.imageschema.validator.schema.OwnSchemaSource;
import dev.imageschema.validator.schema.SchemaLinker;
import dev.imageschema.validator.schema.SchemaMappings;
import dev.imageschema.validator.schema.SchemaProblem;
import dev.imageschema.validator.schema.SchemaSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema that is ready for documents.
 *
 * @param schemas the documents it consists of
 * @param iri which of them it begins with
 * @param engine evaluates them
 * @param check its evaluation
 * @param isModel whether it is one of our models
 * @param unknown what a field is that it does not declare
 */
record CompiledSchema(SchemaSet schemas, String iri, Engine engine, Check check, boolean isModel, Unknown unknown) {
    private record Key(Model model, Profile profile) {}

    private static final Map<Profile, Engine> ENGINES = new ConcurrentHashMap<>();
    private static final Map<Key, CompiledSchema> MODELS = new ConcurrentHashMap<>();

    /** {@return one of our models; compiled once, the documents of a profile are shared by all its models} */
    static CompiledSchema of(Model model, Profile profile) {
        return MODELS.computeIfAbsent(new Key(model, profile), key -> {
            SchemaSet schemas = BundledSchemas.of(profile);
            Unknown unknown = profile == Profile.STRICT ? Unknown.ERROR : Unknown.WARNING;
            Engine engine = engine(profile);
            return new CompiledSchema(
                    schemas, model.schemaId(), engine, engine.compile(model.schemaId()), true, unknown);
        });
    }

    private static Engine engine(Profile profile) {
        return ENGINES.computeIfAbsent(profile, key -> new Engine(BundledSchemas.of(key)));
    }

    /**
     * {@return a schema of the user's own, with everything that it refers to}
     *
     * @throws SchemaException if it cannot be used
     */
    static CompiledSchema of(OwnSchema ownSchema, SchemaMappings mappings) {
        OwnSchemaSource source;
        try {
            source = ownSchema.open(mappings);
        } catch (SchemaProblem e) {
            throw SchemaLinker.exception(e);
        }
        try {
            SchemaSet schemas = SchemaLinker.link(source, new MetaSchema());
            Engine engine = new Engine(schemas);
            Check check = engine.compile(source.rootIri());
            return new CompiledSchema(schemas, source.rootIri(), engine, check, false, Unknown.ERROR);
        } catch (SchemaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unusable(source, "the schema cannot be compiled: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw unusable(source, "the schema nests deeper than the stack of this thread allows");
        }
    }

    private static SchemaException unusable(OwnSchemaSource source, String message) {
        return new SchemaException(OwnSchemaSource.display(source.rootIri()) + "#", Printable.of(message));
    }

    /** {@return the fast path for this schema; null if it does not cover what the schema says} */
    @Nullable
    FastPath fastPath(Limits limits) {
        Graph graph = GraphCompiler.compile(schemas, List.of(iri));
        return graph == null ? null : FastPath.of(graph, iri, limits);
    }

    /**
     * {@return what explains the findings of documents}
     *
     * @param unknownFields fields that are fine although the schema does not declare them
     * @param secretFields names of fields whose values must not be shown, besides those that are secret anyway
     * @param maxErrors how many errors, and how many warnings, are reported at most
     */
    Explainer explainer(UnknownFields unknownFields, Collection<String> secretFields, int maxErrors) {
        Explainer.Options options = new Explainer.Options(unknown, unknownFields, new Secrets(secretFields), maxErrors);
        return new Explainer(schemas, iri, engine, check, isModel, options);
    }

    /** The meta-schema, loaded when the first schema of a user comes. */
    private static final class MetaSchema implements SchemaLinker.Checker {
        private static final int MOST_PROBLEMS = 100;
        private static final Engine ENGINE = engine(Profile.DOCUMENTED);
        private static final CompiledSchema INSTANCE = new CompiledSchema(
                BundledSchemas.of(Profile.DOCUMENTED),
                BundledSchemas.META_SCHEMA,
                ENGINE,
                ENGINE.compile(BundledSchemas.META_SCHEMA),
                false,
                Unknown.ERROR);
        private static final Explainer EXPLAINER =
                INSTANCE.explainer(new UnknownFields(List.of()), List.of(), MOST_PROBLEMS);

        @Override
        public void check(JsonNode schema, BiConsumer<Pointer, String> problems) {
            try {
                Engine.startDocument();
                Findings findings = INSTANCE.check().check(schema);
                if (!findings.isEmpty()) {
                    EXPLAINER
                            .explain(new Document(JsonText.of(schema), schema, false), findings)
                            .errors()
                            .forEach(
                                    error -> problems.accept(Pointer.parse(error.instanceLocation()), error.message()));
                }
            } catch (AbandonedException e) {
                problems.accept(Pointer.ROOT, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public Optional<String> problemOfKeyword(String keyword) {
            return Engine.problemOfKeyword(keyword);
        }

        @Override
        public Optional<String> problemOfPattern(String pattern) {
            return Engine.problemOfPattern(pattern);
        }
    }
}
