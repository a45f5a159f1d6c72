package dev.imageschema.validator.explain;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.check.Findings;
import dev.imageschema.validator.read.Document;
import dev.imageschema.validator.schema.Applied;
import dev.imageschema.validator.schema.SchemaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Explains what is wrong with a document. Immutable and thread-safe.
 *
 * <p>Findings are reduced to one for each defect. A required field that stands there misspelt is renamed and the document
 * checked again, so that its value is checked as well. What then remains gets a position and a sentence.
 */
public final class Explainer {
    /** Whether a field that the schema does not declare is wrong. */
    public enum Unknown {
        WARNING,
        ERROR
    }

    /**
     * What the caller wants.
     *
     * @param unknown what an unknown field is
     * @param unknownFields the fields that are neither
     * @param secrets what must not be shown
     * @param maxErrors how many errors, and how many warnings, are reported at most
     */
    public record Options(Unknown unknown, UnknownFields unknownFields, Secrets secrets, int maxErrors) {}

    /** Each round renames fields one level deeper, and documents are not deeper than this. */
    private static final int MOST_ROUNDS = 200;

    /** In characters of the document: a large one is not checked again as often. */
    private static final int MOST_REREAD = 20_000_000;

    private final Check check;
    private final SchemaFacts facts;
    private final Defects defects;
    private final Conditions conditions;
    private final Hints hints;
    private final Options options;

    /**
     * @param schemas the documents of the schema
     * @param rootIri which of them it is
     * @param engine evaluates them
     * @param check evaluates that one
     * @param ownModels whether it is one of our models
     */
    public Explainer(
            SchemaSet schemas, String rootIri, Engine engine, Check check, boolean ownModels, Options options) {
        this.check = check;
        this.facts = SchemaFacts.of(schemas, rootIri);
        this.defects = new Defects(ownModels, facts);
        this.conditions = new Conditions(schemas, engine);
        this.hints = new Hints(facts);
        this.options = options;
    }

    /**
     * {@return what a document's findings come to}
     *
     * @throws AbandonedException if that cannot be said
     */
    public ValidationResult explain(Document document, Findings findings) throws AbandonedException {
        List<ValidationError> marks = document.hasByteOrderMark() ? List.of(byteOrderMark()) : List.of();
        if (findings.isEmpty()) {
            return new ValidationResult(Verdict.VALID, List.of(), marks);
        }
        Report report = report(document, findings);
        Report.Part errors = report.errors(options.maxErrors());
        Report.Part warnings = report.warnings(options.maxErrors() - marks.size());
        if (errors.errors().isEmpty()) {
            requireHarmless(findings);
        }
        return new ValidationResult(
                errors.errors().isEmpty() ? Verdict.VALID : Verdict.INVALID,
                errors.errors(),
                Stream.concat(marks.stream(), warnings.errors().stream()).toList(),
                errors.more(),
                warnings.more());
    }

    /** Better no outcome than a pass by mistake. */
    private static void requireHarmless(Findings findings) throws AbandonedException {
        if (!findings.isComplete()) {
            throw new AbandonedException("budget", "the document has more unknown fields than are looked at");
        }
        if (!findings.all().stream().allMatch(UnknownFields::isOne)) {
            throw new IllegalStateException("every finding has been explained away");
        }
    }

    private static ValidationError byteOrderMark() {
        String keyword = "byte-order-mark";
        return new ValidationError(keyword, Messages.sentence(keyword, word -> null), new Region(1, 1, 1, 1));
    }

    /** {@return which schemas apply to the values of a document} */
    public Applied applied(JsonNode document) {
        return new Applied(facts.schemas(), facts.rootLocation(), document, conditions.forDocument());
    }

    private Report report(Document document, Findings findings) throws AbandonedException {
        Similar similar = new Similar();
        Conditions.ForDocument evaluated = conditions.forDocument();
        Typos typos = new Typos(document.root(), facts, evaluated, options, similar);
        boolean isComplete = findings.isComplete();
        List<Finding> open = reduce(findings, typos);
        List<Finding> all = new ArrayList<>();
        List<Finding> renamed = typos.rename(open);
        int rounds = isComplete
                ? Math.max(
                        1, Math.min(MOST_ROUNDS, MOST_REREAD / document.text().length()))
                : 1;
        for (int round = 1; !renamed.isEmpty() && round <= rounds; round++) {
            all.addAll(renamed);
            Findings again = check.check(typos.root());
            isComplete &= again.isComplete();
            open = reduce(again, typos);
            renamed = typos.rename(open);
        }
        all.addAll(open);
        return new Report(document, facts, options, typos, similar, evaluated, hints, all, isComplete);
    }

    /** What is allowed goes first: it must not silence anything. */
    private List<Finding> reduce(Findings findings, Typos typos) {
        List<Finding> relevant = findings.all().stream()
                .filter(finding -> !UnknownFields.isOne(finding)
                        || !(options.unknownFields().allows(finding.field())
                                || options.unknownFields().allows(typos.original(finding.field()))))
                .toList();
        return defects.reduce(relevant, typos.root()).stream()
                .map(finding -> facts.withoutNames(finding, options.secrets().stepsToSecret(finding.instance())))
                .distinct()
                .toList();
    }
}
