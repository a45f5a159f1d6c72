package dev.imageschema.validator.internal.networknt;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.serialization.NodeReader;
import dev.imageschema.validator.Limits;
import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.evaluate.Findings;
import dev.imageschema.validator.internal.evaluate.PatternCache;
import dev.imageschema.validator.internal.evaluate.WorkBudget;
import dev.imageschema.validator.internal.read.JacksonTree;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.read.Reason;
import dev.imageschema.validator.internal.schema.EvaluationBudget;
import dev.imageschema.validator.internal.schema.EvaluationPath;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evaluates the schemas of one {@link SchemaSet} with networknt. Thread-safe. */
public final class NetworkntEngine implements Engine {
    // A valid Image of ordinary size takes 400 to 800 steps, an Image at the size limits a few million.
    private static final ExecutionConfig BUDGET = ExecutionConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(false)
            .maxEvaluationSteps(EvaluationBudget.STEPS)
            .maxEvaluationDepth(EvaluationBudget.DEPTH)
            .build();

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(KeywordOverrides.all())
            .build();

    /** The Jackson mapper, with which networknt converts schemas to text, needs an annotation that is new in 2.21. */
    private static final String ANNOTATION = "com.fasterxml.jackson.annotation.JsonSerializeAs";

    private final SchemaRegistry registry;

    private final PatternCache patterns = new PatternCache();

    /** @param schemas all documents that a schema may refer to; no other document is loaded */
    public NetworkntEngine(SchemaSet schemas) {
        registry = SchemaRegistry.withDialect(
                DIALECT,
                builder -> builder.schemas(iri -> schemas.document(iri).isPresent() ? iri : null)
                        .nodeReader(new Documents(schemas))
                        .schemaLoader(loader -> loader.allow(
                                iri -> schemas.document(iri.toString()).isPresent()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .regularExpressionFactory(regex -> patterns.of(regex)::matches)
                                .build()));
    }

    /**
     * Compiles a schema and the schemas that it refers to.
     *
     * @param iri the absolute IRI of the schema, optionally with a JSON Pointer as the fragment
     * @return the evaluation of documents against the schema
     * @throws RuntimeException if networknt cannot compile the schema
     */
    @Override
    public Evaluator compile(String iri) {
        Schema schema = registry.getSchema(SchemaLocation.of(encoded(iri)));
        schema.initializeValidators();
        return document -> evaluate(schema, JacksonTree.of(document));
    }

    /**
     * Supplies parsed schemas through an interface of networknt that expects text.
     *
     * <pre>
     *   networknt                        this class
     *   -------------------------------  ----------------------------------------------------
     *   schemas: text of IRI?        --&gt; the IRI itself, in place of the text
     *   readTree(that "text")        --&gt; the tree that the SchemaSet already has for that IRI
     *   readTree("{...}")            --&gt; the tree of the JSON text: a meta-schema from networknt's own jar
     * </pre>
     *
     * <p>This avoids writing a tree as text and parsing it again. The first character decides, because an IRI cannot
     * start with a brace and a meta-schema is a JSON object.
     */
    private record Documents(SchemaSet schemas) implements NodeReader {
        private static final JsonReader TEXT = new JsonReader(Limits.DEFAULT);

        @Override
        public JsonNode readTree(String iri, InputFormat format) {
            return iri.startsWith("{")
                    ? text(iri)
                    : JacksonTree.of(schemas.document(iri).orElseThrow());
        }

        private static JsonNode text(String json) {
            try {
                return JacksonTree.of(TEXT.read(json).root());
            } catch (MalformedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public JsonNode readTree(InputStream iri, InputFormat format) {
            try {
                return readTree(new String(iri.readAllBytes(), StandardCharsets.UTF_8), format);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Escapes {@code %} in the fragment, because networknt percent-decodes fragments and our fragments are not encoded.
     */
    private static String encoded(String iri) {
        int hash = iri.indexOf('#') + 1;
        return hash == 0 ? iri : iri.substring(0, hash) + iri.substring(hash).replace("%", "%25");
    }

    /** {@return whether the class path has the version of jackson-annotations that networknt needs} */
    public static boolean isUsable() {
        try {
            Class.forName(ANNOTATION, false, JsonNode.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public Optional<Boolean> matches(String pattern, String text) {
        return patterns.matches(pattern, text);
    }

    private static Findings evaluate(Schema schema, JsonNode document) throws AbandonedException {
        try {
            BoundedContext context = new BoundedContext(BUDGET);
            // One keyword can fail ten thousand times, and converting a long location to text is slow.
            IdentityHashMap<SchemaLocation, String> locations = new IdentityHashMap<>();
            List<Finding> findings = new ArrayList<>();
            for (Error error :
                    schema.validate(context, document, OutputFormat.DEFAULT, (ExecutionContextCustomizer) null)) {
                if (!isRepeatedByBranches(error)) {
                    findings.add(finding(
                            error, locations.computeIfAbsent(error.getSchemaLocation(), NetworkntEngine::location)));
                }
            }
            boolean hasBranches = context.isBranchFull()
                    && findings.stream()
                            .anyMatch(finding -> EvaluationPath.firstAlternative(finding.evaluationPath(), 0)
                                    .isPresent());
            return new Findings(findings, !context.isFull() && !hasBranches);
        } catch (ValidationLimitExceededException e) {
            throw AbandonedException.ofSteps();
        } catch (BoundedContext.AnnotationLimitException e) {
            throw AbandonedException.exhausted(String.format(
                    Locale.ROOT,
                    "Evaluation stopped: it takes more than %,d annotations, or more than %,d for one value",
                    BoundedContext.MAX_ANNOTATIONS,
                    BoundedContext.MAX_ANNOTATIONS_OF_VALUE));
        } catch (WorkBudget.WorkLimitException e) {
            throw AbandonedException.ofWork(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw AbandonedException.ofStack();
        } catch (RuntimeException | LinkageError e) {
            // The message of the exception may quote the document, so only its class is reported.
            throw new AbandonedException(
                    Reason.ENGINE,
                    "Evaluation failed with " + e.getClass().getName()
                            + ": an internal error, or an incompatible library version on the class path");
        }
    }

    /**
     * {@return whether an error is that of a {@code oneOf} without a matching branch; the errors of its branches repeat
     * it}
     */
    private static boolean isRepeatedByBranches(Error error) {
        return error.getKeyword().equals(Keyword.ONE_OF.text()) && "0".equals(error.getArguments()[0]);
    }

    /** {@return a schema location as text; networknt's own text of it escapes names in a non-standard way} */
    private static String location(SchemaLocation location) {
        return location.getAbsoluteIri() + "#" + pointer(location.getFragment());
    }

    private static Finding finding(Error error, String schemaLocation) {
        Keyword keyword = Keyword.ofAssertion(error.getKeyword());
        Pointer instance = pointer(error.getInstanceLocation());
        Pointer evaluationPath = pointer(error.getEvaluationPath());
        if (keyword == Keyword.FALSE) {
            // The schema is the boolean `false`, so the last reference token of the location is not a keyword.
            String schema = schemaLocation.substring(0, schemaLocation.lastIndexOf('/'));
            return new Finding(instance, keyword, null, schema, evaluationPath.parent());
        }
        return new Finding(instance, keyword, child(error, keyword), schemaLocation, evaluationPath);
    }

    private static @Nullable String child(Error error, Keyword keyword) {
        return switch (keyword) {
            case DEPENDENT_REQUIRED, UNEVALUATED_ITEMS -> String.valueOf(error.getArguments()[0]);
            case ITEMS -> error.getIndex() == null ? null : error.getIndex().toString();
            default -> error.getProperty();
        };
    }

    private static Pointer pointer(NodePath path) {
        Deque<String> tokens = new ArrayDeque<>();
        // From the end, because a NodePath has a reference to its parent only.
        for (NodePath at = path; at != null && at.getParent() != null; at = at.getParent()) {
            tokens.push(at.getElement(-1).toString());
        }
        return Pointer.of(tokens);
    }
}
