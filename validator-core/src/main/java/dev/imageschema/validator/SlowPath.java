package dev.imageschema.validator;

import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.check.Findings;
import dev.imageschema.validator.explain.Explainer;
import dev.imageschema.validator.explain.UnknownFields;
import dev.imageschema.validator.read.Document;
import dev.imageschema.validator.read.JsonReader;
import dev.imageschema.validator.read.MalformedException;
import java.util.Collection;

/** Reads a document into a tree, lets the engine evaluate it, and explains what is wrong. Immutable and thread-safe. */
final class SlowPath {
    /** What the caller of a validator has configured. */
    record Options(Limits limits, Collection<String> allowedUnknown, Collection<String> secretFields, int maxErrors) {}

    /** The source of a document. */
    @FunctionalInterface
    interface Source {
        Document read(JsonReader reader) throws MalformedException;
    }

    private final JsonReader reader;
    private final Check check;
    private final Explainer explainer;

    SlowPath(CompiledSchema schema, Options options) {
        reader = new JsonReader(options.limits());
        check = schema.check();
        explainer = schema.explainer(
                new UnknownFields(options.allowedUnknown()), options.secretFields(), options.maxErrors());
    }

    ValidationResult validate(Source source) {
        try {
            Document document = source.read(reader);
            Engine.startDocument();
            return explainer.explain(document, check.check(document.root()));
        } catch (MalformedException e) {
            return SchemaValidator.without(
                    Verdict.MALFORMED, e.reason().keyword(), String.valueOf(e.getMessage()), e.position());
        } catch (AbandonedException e) {
            return SchemaValidator.without(Verdict.UNCHECKED, e.reason(), String.valueOf(e.getMessage()), null);
        } catch (StackOverflowError e) {
            return SchemaValidator.without(
                    Verdict.UNCHECKED, "budget", "checking the document takes more stack than there is", null);
        } catch (RuntimeException e) {
            // Its message may quote the document; a defect of ours must not look like a pass.
            return SchemaValidator.without(
                    Verdict.UNCHECKED,
                    "engine",
                    "validating failed with " + e.getClass().getName(),
                    null);
        }
    }

    /** {@return whether a document is valid; it is only explained if that depends on which fields may be unknown} */
    boolean isValid(byte[] json) {
        try {
            Document document = reader.read(json);
            Engine.startDocument();
            Findings findings = check.check(document.root());
            return findings.isEmpty()
                    || (findings.all().stream().allMatch(UnknownFields::isOne)
                            && explainer.explain(document, findings).isValid());
        } catch (MalformedException | AbandonedException | StackOverflowError | RuntimeException e) {
            return false;
        }
    }
}
