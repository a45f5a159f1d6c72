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
 * A schema that is compiled for evaluation.
 *
 * @param schemas the documents of the schema
 * @param iri the IRI of the root schema
 * @param engine evaluates subschemas
 * @param check evaluates the root schema
 * @param isModel whether the schema is the schema of a bundled model
 * @param unknown the severity of an unknown field
 */
record CompiledSchema(SchemaSet schemas, String iri, Engine engine, Check check, boolean isModel, Unknown unknown) {
    private record Key(Model model, Profile profile) {}

    private static final Map<Profile, Engine> ENGINES = new ConcurrentHashMap<>();
    private static final Map<Key, CompiledSchema> MODELS = new ConcurrentHashMap<>();

    /**
     * {@return the compiled schema of a model; each is compiled once, and all models of a profile share their
     * documents}
     */
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
     * {@return the compiled form of a user schema and of every schema that it refers to}
     *
     * @throws SchemaException if one of these schemas cannot be used
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
            throw unusable(
                    source,
                    "the schema nests deeper than the stack of this thread allows; build the validator in a thread with a larger stack");
        }
    }

    private static SchemaException unusable(OwnSchemaSource source, String message) {
        return new SchemaException(OwnSchemaSource.display(source.rootIri()) + "#", Printable.of(message));
    }

    /** {@return the fast path for this schema; null if the schema has keywords that the fast path does not support} */
    @Nullable
    FastPath fastPath(Limits limits) {
        Graph graph = GraphCompiler.compile(schemas, List.of(iri));
        return graph == null ? null : FastPath.of(graph, iri, limits);
    }

    /**
     * {@return the explainer for findings of this schema}
     *
     * @param unknownFields the allowed unknown fields
     * @param secretFields the names of secret fields, in addition to the names that are always secret
     * @param maxErrors the maximum number of errors, and of warnings, in a result
     */
    Explainer explainer(UnknownFields unknownFields, Collection<String> secretFields, int maxErrors) {
        Explainer.Options options = new Explainer.Options(unknown, unknownFields, new Secrets(secretFields), maxErrors);
        return new Explainer(schemas, iri, engine, check, isModel, options);
    }

    /** The meta-schema, loaded with the first user schema. */
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
