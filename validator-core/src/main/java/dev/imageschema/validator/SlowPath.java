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

/** Reads a document into a tree, lets the engine evaluate it, and explains what is wrong. Immutable and thread-safe. */
final class SlowPath {
    /** What the caller of a validator has configured. */
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

    /** Is shown every valid document. */
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

    /** {@return what our own tools see of a validator; one that is observed never takes the fast path, which has no tree} */
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
                    Verdict.MALFORMED, e.reason().keyword(), String.valueOf(e.getMessage()), e.position());
        } catch (AbandonedException e) {
            return SchemaValidator.without(Verdict.UNCHECKED, e.reason(), String.valueOf(e.getMessage()), null);
        } catch (StackOverflowError e) {
            return SchemaValidator.without(
                    Verdict.UNCHECKED, "budget", "checking the document takes more stack than there is", null);
        } catch (RuntimeException e) {
            return SchemaValidator.failed(e);
        }
    }

    /** {@return whether a document is valid; it is only explained if that depends on which fields may be unknown} */
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
