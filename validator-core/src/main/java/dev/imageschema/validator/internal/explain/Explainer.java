package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.evaluate.AbandonedException;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.evaluate.Findings;
import dev.imageschema.validator.internal.read.Document;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.internal.read.Reason;
import dev.imageschema.validator.internal.schema.ApplicableSchemas;
import dev.imageschema.validator.internal.schema.SchemaSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the findings of a document into errors and warnings. Immutable and thread-safe.
 *
 * <p>Findings are reduced to one for each defect. A misspelt name of a required field is corrected in a copy of the
 * document, which is evaluated again, so that the value of the field is validated as well. Each remaining finding gets
 * a position and a message.
 */
public final class Explainer {
    /** The severity of an unknown field. */
    public enum UnknownFieldSeverity {
        WARNING,
        ERROR
    }

    /**
     * The configuration of an explainer.
     *
     * @param unknown the severity of an unknown field
     * @param allowedUnknownFields the allowed unknown fields
     * @param secrets the values to mask
     * @param maxErrors the maximum number of errors, and of warnings, in a result
     */
    public record Options(
            UnknownFieldSeverity unknown, AllowedUnknownFields allowedUnknownFields, Secrets secrets, int maxErrors) {}

    /** Each round corrects names one level deeper. */
    private static final int MAX_ROUNDS = 200;

    /** The maximum number of characters in all rounds together: a large document gets fewer rounds. */
    private static final int MAX_REREAD = 20_000_000;

    private final Evaluator evaluator;
    private final SchemaFacts facts;
    private final DefectReducer defects;
    private final BudgetedEvaluator budgetedEvaluator;
    private final Hints hints;
    private final Options options;

    /**
     * @param schemas the documents of the schema
     * @param rootIri the IRI of the schema
     * @param engine evaluates subschemas
     * @param evaluator evaluates the schema
     * @param isBundledModel whether the schema is the schema of a bundled model
     */
    public Explainer(
            SchemaSet schemas,
            String rootIri,
            Engine engine,
            Evaluator evaluator,
            boolean isBundledModel,
            Options options) {
        this.evaluator = evaluator;
        this.facts = SchemaFacts.of(schemas, rootIri);
        this.defects = new DefectReducer(isBundledModel, facts);
        this.budgetedEvaluator = new BudgetedEvaluator(schemas, engine);
        this.hints = new Hints(facts, isBundledModel);
        this.options = options;
    }

    /**
     * {@return the result for a document and its findings}
     *
     * @throws AbandonedException if a budget is exhausted before the verdict is certain
     */
    public ValidationResult explain(Document document, Findings findings) throws AbandonedException {
        List<ValidationError> marks = document.hasByteOrderMark() ? List.of(byteOrderMark()) : List.of();
        if (findings.isEmpty()) {
            return new ValidationResult(Verdict.VALID, List.of(), marks);
        }
        ErrorAssembler assembler = assembler(document, findings);
        ErrorAssembler.ErrorList errors = assembler.errors(options.maxErrors());
        ErrorAssembler.ErrorList warnings = assembler.warnings(options.maxErrors() - marks.size());
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

    /** Protects against a wrong verdict VALID. */
    private static void requireHarmless(Findings findings) throws AbandonedException {
        if (!findings.isComplete()) {
            throw new AbandonedException(Reason.BUDGET, "The document has more unknown fields than are examined");
        }
        if (!findings.all().stream().allMatch(Finding::isUnknownField)) {
            throw new IllegalStateException("all findings were suppressed");
        }
    }

    private static ValidationError byteOrderMark() {
        String keyword = Reason.BYTE_ORDER_MARK.text();
        return new ValidationError(keyword, MessageCatalog.sentence(keyword, word -> null), new Region(1, 1, 1, 1));
    }

    /**
     * {@return the message for a malformed document; it names a duplicate field only if the schema declares the field}
     */
    public String messageOf(MalformedException e) {
        return e.message(field -> facts.lists(field) ? Optional.of(ValueText.name(field.last())) : Optional.empty());
    }

    /** {@return the schemas that apply to each value of a document} */
    public ApplicableSchemas applied(JsonValue document) {
        return new ApplicableSchemas(facts.schemas(), facts.rootLocation(), document, budgetedEvaluator.forDocument());
    }

    private ErrorAssembler assembler(Document document, Findings findings) throws AbandonedException {
        SpellingSuggester suggester = new SpellingSuggester();
        BudgetedEvaluator.DocumentEvaluator evaluated = budgetedEvaluator.forDocument();
        Typos typos = new Typos(document.root(), facts, evaluated, options, suggester);
        boolean isComplete = findings.isComplete();
        List<Finding> open = reduce(findings, typos);
        List<Finding> all = new ArrayList<>();
        List<Finding> renamed = typos.rename(open);
        int rounds = isComplete
                ? Math.max(1, Math.min(MAX_ROUNDS, MAX_REREAD / document.text().length()))
                : 1;
        for (int round = 1; !renamed.isEmpty() && round <= rounds; round++) {
            all.addAll(renamed);
            Findings again = evaluator.evaluate(typos.root());
            isComplete &= again.isComplete();
            open = reduce(again, typos);
            renamed = typos.rename(open);
        }
        all.addAll(open);
        return new ErrorAssembler(document, facts, options, typos, suggester, evaluated, hints, all, isComplete);
    }

    /** Allowed unknown fields are removed first, because they must not suppress other findings. */
    private List<Finding> reduce(Findings findings, Typos typos) {
        List<Finding> relevant = findings.all().stream()
                .filter(finding -> !finding.isUnknownField()
                        || !(options.allowedUnknownFields().allows(finding.field())
                                || options.allowedUnknownFields().allows(typos.original(finding.field()))))
                .toList();
        return defects.reduce(relevant, typos.root()).stream()
                .map(finding -> facts.withoutNames(finding, options.secrets().tokensToSecret(finding.instance())))
                .distinct()
                .toList();
    }
}
