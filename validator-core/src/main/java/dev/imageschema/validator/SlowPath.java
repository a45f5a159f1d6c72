package dev.imageschema.validator;

import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Findings;
import dev.imageschema.validator.explain.Explainer;
import dev.imageschema.validator.explain.UnknownFields;
import dev.imageschema.validator.read.Document;
import dev.imageschema.validator.read.JsonReader;
import dev.imageschema.validator.read.MalformedException;
import dev.imageschema.validator.schema.Inside;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Parses, evaluates and explains a document that the fast path did not accept. Immutable and thread-safe. */
final class SlowPath {
    /** The configuration of a validator. */
    record Options(
            Limits limits,
            NdjsonLimits ndjsonLimits,
            Collection<String> allowedUnknown,
            Collection<String> secretFields,
            int maxErrors) {}

    /** The source of a document. */
    @FunctionalInterface
    interface Source {
        Document read(JsonReader reader) throws MalformedException;
    }

    private final CompiledSchema schema;
    private final Options options;
    private final JsonReader reader;
    private final Explainer explainer;

    /** Receives every valid document. */
    private final Consumer<JsonNode> observer;

    SlowPath(CompiledSchema schema, Options options) {
        this(schema, options, document -> {});
    }

    private SlowPath(CompiledSchema schema, Options options, Consumer<JsonNode> observer) {
        this.schema = schema;
        this.options = options;
        this.observer = observer;
        reader = new JsonReader(options.limits());
        explainer = schema.explainer(
                new UnknownFields(options.allowedUnknown()), options.secretFields(), options.maxErrors());
    }

    /**
     * {@return the internals for coverage; an observed validator has no fast path, because the fast path builds no
     * tree}
     */
    Inside inside() {
        return new Inside(schema.schemas(), schema.iri() + "#", explainer::applied, watching -> {
            SlowPath observed = new SlowPath(schema, options, watching);
            return new SchemaValidator(options.limits(), options.ndjsonLimits(), null, () -> observed);
        });
    }

    ValidationResult validate(Source source) {
        try {
            Document document = source.read(reader);
            Engine.startDocument();
            ValidationResult result = explainer.explain(document, schema.check().check(document.root()));
            if (result.isValid()) {
                observer.accept(document.root());
            }
            return result;
        } catch (MalformedException e) {
            return SchemaValidator.without(
                    Verdict.MALFORMED, e.reason().keyword(), explainer.messageOf(e), e.position());
        } catch (AbandonedException e) {
            return SchemaValidator.without(Verdict.UNCHECKED, e.reason(), String.valueOf(e.getMessage()), null);
        } catch (StackOverflowError e) {
            return SchemaValidator.without(
                    Verdict.UNCHECKED,
                    "budget",
                    "Evaluation stopped: the stack of the thread is too small; use a thread with a larger stack",
                    null);
        } catch (RuntimeException e) {
            return SchemaValidator.failed(e);
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
            Findings findings = schema.check().check(document.root());
            return findings.isEmpty()
                    || (findings.all().stream().allMatch(UnknownFields::isOne)
                            && explainer.explain(document, findings).isValid());
        } catch (MalformedException | AbandonedException | StackOverflowError | RuntimeException e) {
            return false;
        }
    }
}
