package dev.imageschema.validator;

import dev.imageschema.validator.internal.compile.CompiledSchema;
import dev.imageschema.validator.internal.coverage.CoverageCounter;
import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.evaluate.Findings;
import dev.imageschema.validator.internal.explain.AllowedUnknownFields;
import dev.imageschema.validator.internal.explain.Explainer;
import dev.imageschema.validator.internal.read.Document;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.internal.read.Reason;
import java.util.Collection;
import java.util.function.Consumer;

/** Parses, evaluates and explains a document that the fast path did not accept. Immutable and thread-safe. */
final class SlowPath {
    /** The settings of a validator. */
    record Settings(Limits limits, Collection<String> allowedUnknown, Collection<String> secretFields, int maxErrors) {}

    /** The parsing of one document. */
    @FunctionalInterface
    private interface Parsing {
        Document parse() throws MalformedException;
    }

    private final CompiledSchema schema;
    private final JsonReader reader;
    private final Explainer explainer;

    /** Receives every valid document. */
    private final Consumer<JsonValue> observer;

    SlowPath(CompiledSchema schema, Settings settings) {
        this(
                schema,
                new JsonReader(settings.limits()),
                schema.explainer(
                        new AllowedUnknownFields(settings.allowedUnknown()),
                        settings.secretFields(),
                        settings.maxErrors()),
                document -> {});
    }

    private SlowPath(CompiledSchema schema, JsonReader reader, Explainer explainer, Consumer<JsonValue> observer) {
        this.schema = schema;
        this.reader = reader;
        this.explainer = explainer;
        this.observer = observer;
    }

    /** {@return this slow path with an observer, which receives every valid document in the validating thread} */
    SlowPath observedBy(Consumer<JsonValue> newObserver) {
        return new SlowPath(schema, reader, explainer, newObserver);
    }

    /** {@return a counter for the documents of this schema} */
    CoverageCounter coverageCounter() {
        return new CoverageCounter(schema.schemas(), schema.iri() + "#", explainer::applied);
    }

    ValidationResult validate(String json) {
        return validate(() -> reader.read(json));
    }

    ValidationResult validate(byte[] json) {
        return validate(() -> reader.read(json));
    }

    /** {@return the result for a document with more bytes than the limit} */
    ValidationResult tooLong() {
        return validate(() -> {
            throw reader.tooManyBytes();
        });
    }

    private ValidationResult validate(Parsing parsing) {
        try {
            Document document = parsing.parse();
            Engine.startDocument();
            ValidationResult result =
                    explainer.explain(document, schema.evaluator().evaluate(document.root()));
            if (result.isValid()) {
                observer.accept(document.root());
            }
            return result;
        } catch (MalformedException e) {
            return ValidationResult.malformed(e.reason(), explainer.messageOf(e), e.position());
        } catch (AbandonedException e) {
            return ValidationResult.unchecked(e.reason(), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return ValidationResult.unchecked(
                    Reason.BUDGET,
                    "Evaluation stopped: the stack of the thread is too small; use a thread with a larger stack");
        } catch (RuntimeException e) {
            // The message of the exception may quote the document, so only its class is reported.
            return ValidationResult.unchecked(
                    Reason.ENGINE,
                    "Validation failed with the internal error " + e.getClass().getName());
        }
    }

    /**
     * {@return whether a document is valid; findings are explained only if all of them are unknown fields, which may be
     * allowed}
     */
    boolean isValid(byte[] json) {
        try {
            Document document = reader.read(json);
            Engine.startDocument();
            Findings findings = schema.evaluator().evaluate(document.root());
            return findings.isEmpty()
                    || (findings.all().stream().allMatch(Finding::isUnknownField)
                            && explainer.explain(document, findings).isValid());
        } catch (MalformedException | AbandonedException | StackOverflowError | RuntimeException e) {
            return false;
        }
    }
}
