package dev.imageschema.validator.check;

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
import dev.imageschema.validator.read.JsonReader;
import dev.imageschema.validator.read.MalformedException;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.DocumentBudget;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.Memo;
import dev.imageschema.validator.schema.SchemaSet;
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
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evaluates the schemas of one set with networknt. Immutable and thread-safe. */
public final class Engine {
    // A valid Image of ordinary size takes 400 to 800 steps, one at the limits of a document a few million.
    private static final ExecutionConfig BUDGET = ExecutionConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(false)
            .maxEvaluationSteps(DocumentBudget.STEPS)
            .maxEvaluationDepth(DocumentBudget.DEPTH)
            .build();

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(ExactKeywords.all())
            .build();

    /** When these fail, networknt writes their schema as text by a mapper of Jackson's. */
    private static final Set<String> KEYWORDS_WITH_MAPPER =
            Set.of("not", "contains", "minContains", "maxContains", "contentMediaType");

    private static final String NO_MAPPER = "cannot be checked because the class path has an older version of"
            + " com.fasterxml.jackson.core:jackson-annotations than Jackson 3 needs: raise it to 2.21 or newer";

    private static final boolean HAS_MAPPER = isPresent("com.fasterxml.jackson.annotation.JsonSerializeAs");

    private final SchemaRegistry registry;

    /** Patterns by regular expression, because compiling and analysing one costs more than matching a field name. */
    private final Memo<String, BoundedPattern> patterns;

    /** @param schemas all documents that a schema may refer to; no other document is loaded */
    public Engine(SchemaSet schemas) {
        this(schemas, BoundedPattern::new);
    }

    /** @param patternCompiler compiles a regular expression; a test counts its calls */
    Engine(SchemaSet schemas, Function<String, BoundedPattern> patternCompiler) {
        patterns = new Memo<>(patternCompiler);
        registry = SchemaRegistry.withDialect(
                DIALECT, builder -> builder.schemas(iri -> schemas.document(iri).isPresent() ? iri : null)
                        .nodeReader(new Documents(schemas))
                        .schemaLoader(loader -> loader.allow(
                                iri -> schemas.document(iri.toString()).isPresent()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .regularExpressionFactory(patterns::of)
                                .build()));
    }

    /**
     * {@return the check of documents against one schema, compiled with everything that it refers to}
     *
     * @param iri the absolute IRI of the schema; it may have a fragment, a JSON Pointer
     * @throws RuntimeException if the engine cannot make sense of the schema
     */
    public Check compile(String iri) {
        Schema schema = registry.getSchema(SchemaLocation.of(encoded(iri)));
        schema.initializeValidators();
        return document -> evaluate(schema, document);
    }

    /**
     * The engine wants to read the text of a schema. It is given its IRI as the text, and the tree that is there already. Only what
     * it has in itself, the dialect, is text.
     */
    private record Documents(SchemaSet schemas) implements NodeReader {
        private static final JsonReader TEXT = new JsonReader(Limits.DEFAULT);

        @Override
        public JsonNode readTree(String iri, InputFormat format) {
            return iri.startsWith("{") ? text(iri) : schemas.document(iri).orElseThrow();
        }

        private static JsonNode text(String json) {
            try {
                return TEXT.read(json).root();
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

    /** A pointer is not percent-encoded here, and the engine decodes it. */
    private static String encoded(String iri) {
        int hash = iri.indexOf('#') + 1;
        return hash == 0 ? iri : iri.substring(0, hash) + iri.substring(hash).replace("%", "%25");
    }

    /** A class that the annotations have since 2.21, and that the mapper asks for. */
    private static boolean isPresent(String annotation) {
        try {
            Class.forName(annotation, false, JsonNode.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** {@return why a keyword cannot be checked on this class path, if it cannot} */
    public static Optional<String> problemOfKeyword(String keyword) {
        return HAS_MAPPER || !KEYWORDS_WITH_MAPPER.contains(keyword) ? Optional.empty() : Optional.of(NO_MAPPER);
    }

    /** {@return what is wrong with a regular expression, if anything} */
    public static Optional<String> problemOfPattern(String pattern) {
        try {
            new BoundedPattern(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    /** Begins a document in this thread: all that is evaluated for it has one budget for patterns and comparisons. */
    public static void startDocument() {
        WorkBudget.startDocument();
    }

    /** {@return whether a regular expression matches somewhere in a text; empty if finding out takes too long} */
    public Optional<Boolean> matches(String pattern, String text) {
        try {
            return Optional.of(patterns.of(pattern).matches(text));
        } catch (WorkBudget.ExhaustedException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** The check of documents against one schema. */
    @FunctionalInterface
    public interface Check {
        /**
         * {@return everything that failed}
         *
         * @throws AbandonedException if there is no outcome
         */
        Findings check(JsonNode document) throws AbandonedException;
    }

    private static Findings evaluate(Schema schema, JsonNode document) throws AbandonedException {
        try {
            BoundedContext context = new BoundedContext(BUDGET);
            // One keyword can fail ten thousand times, and be a long way down.
            IdentityHashMap<SchemaLocation, String> locations = new IdentityHashMap<>();
            List<Finding> findings = new ArrayList<>();
            for (Error error :
                    schema.validate(context, document, OutputFormat.DEFAULT, (ExecutionContextCustomizer) null)) {
                if (!isRepeatedByBranches(error)) {
                    findings.add(
                            finding(error, locations.computeIfAbsent(error.getSchemaLocation(), Engine::location)));
                }
            }
            boolean hasBranches = context.isBranchFull()
                    && findings.stream()
                            .anyMatch(finding -> EvaluationPath.firstAlternative(finding.evaluationPath(), 0)
                                    .isPresent());
            return new Findings(findings, !context.isFull() && !hasBranches);
        } catch (ValidationLimitExceededException e) {
            throw new AbandonedException(
                    "budget", "checking the document takes more steps, or goes deeper, than is allowed");
        } catch (BoundedContext.ExhaustedException e) {
            throw new AbandonedException("budget", "checking the document takes more memory than is allowed");
        } catch (WorkBudget.ExhaustedException e) {
            throw new AbandonedException("budget", e.getMessage() + " takes more steps than is allowed");
        } catch (StackOverflowError e) {
            throw new AbandonedException("budget", "checking the document takes more memory for calls than there is");
        } catch (RuntimeException | LinkageError e) {
            // Its message may quote the document. A class is missing where libraries do not fit together.
            throw new AbandonedException(
                    "engine",
                    "checking the document failed with " + e.getClass().getName());
        }
    }

    /** A {@code oneOf} of which no branch matches says so, and so does each of its branches; one that several match does not. */
    private static boolean isRepeatedByBranches(Error error) {
        return error.getKeyword().equals("oneOf") && "0".equals(error.getArguments()[0]);
    }

    /** Not the engine's own text of it, which escapes names in a way of its own. */
    private static String location(SchemaLocation location) {
        return location.getAbsoluteIri() + "#" + pointer(location.getFragment());
    }

    private static Finding finding(Error error, String schemaLocation) {
        String keyword = error.getKeyword();
        Pointer instance = pointer(error.getInstanceLocation());
        Pointer evaluationPath = pointer(error.getEvaluationPath());
        if (keyword.equals("false")) {
            // The schema itself is `false`: there is no keyword of that name to point to.
            String schema = schemaLocation.substring(0, schemaLocation.lastIndexOf('/'));
            return new Finding(instance, keyword, null, schema, evaluationPath.parent());
        }
        return new Finding(instance, keyword, child(error, keyword), schemaLocation, evaluationPath);
    }

    private static @Nullable String child(Error error, String keyword) {
        return switch (keyword) {
            case "dependentRequired", "unevaluatedItems" -> String.valueOf(error.getArguments()[0]);
            case "items" -> error.getIndex() == null ? null : error.getIndex().toString();
            default -> error.getProperty();
        };
    }

    private static Pointer pointer(NodePath path) {
        Deque<String> steps = new ArrayDeque<>();
        // From the end, as a path knows its parent only.
        for (NodePath at = path; at != null && at.getParent() != null; at = at.getParent()) {
            steps.push(at.getElement(-1).toString());
        }
        return Pointer.of(steps);
    }
}
