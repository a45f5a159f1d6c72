package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.explain.Explainer.Options;
import dev.imageschema.validator.internal.read.Document;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.UserSchemaSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the findings of one document into errors and warnings, sorted and limited in number. */
final class ErrorAssembler {
    private final Document document;
    private final SchemaFacts facts;
    private final Options options;
    private final Typos typos;
    private final List<Finding> findings;
    private final boolean isComplete;
    private final ErrorRegions regions;
    private final MessageWriter messages;

    /** The fields whose names appear in messages. */
    private final Set<Integer> named;

    private final Visibility visibility;

    /**
     * @param findings one finding for each defect
     * @param isComplete whether {@code findings} has every defect of the document
     */
    ErrorAssembler(
            Document document,
            SchemaFacts facts,
            Options options,
            Typos typos,
            SpellingSuggester suggester,
            BudgetedEvaluator.DocumentEvaluator evaluator,
            Hints hints,
            List<Finding> findings,
            boolean isComplete) {
        this.document = document;
        this.facts = facts;
        this.options = options;
        this.typos = typos;
        this.isComplete = isComplete;
        this.regions = new ErrorRegions(document.tape(), typos, withBranches(findings));
        this.findings = findings.stream().sorted(inOrder()).toList();
        this.visibility = new Visibility(typos.root(), facts, evaluator, options.secrets(), findings);
        this.named = this.findings.stream()
                .filter(regions::isMarkedByName)
                .map(regions::value)
                .collect(Collectors.toSet());
        this.messages = new MessageWriter(
                document.root(),
                facts,
                typos,
                suggester,
                options.secrets(),
                visibility,
                hints.forDocument(typos.root(), evaluator));
    }

    private static List<Finding> withBranches(Collection<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        findings.forEach(finding -> finding.branches().forEach(branch -> all.addAll(withBranches(branch))));
        return all;
    }

    private Comparator<Finding> inOrder() {
        return Comparator.comparingInt(
                        (Finding finding) -> regions.mark(finding).start())
                .thenComparing(Finding::field)
                .thenComparing(finding -> finding.keyword().text());
    }

    /** The first errors, and the number of further errors. */
    record ErrorList(List<ValidationError> errors, OptionalInt more) {}

    ErrorList errors(int most) {
        return part(findings.stream().filter(finding -> !isWarning(finding)).toList(), most);
    }

    ErrorList warnings(int most) {
        return part(findings.stream().filter(this::isWarning).toList(), most);
    }

    private boolean isWarning(Finding finding) {
        return options.unknown() == Explainer.UnknownFieldSeverity.WARNING && finding.isUnknownField();
    }

    private ErrorList part(List<Finding> all, int most) {
        List<Finding> some = all.stream().limit(most).toList();
        regions.locate(withBranches(some));
        Optional<Frames> frames = isComplete ? Optional.of(frames(some)) : Optional.empty();
        List<ValidationError> errors = some.stream()
                .map(finding -> error(finding, frames, Optional.empty()))
                .toList();
        return new ErrorList(errors, isComplete ? OptionalInt.of(all.size() - some.size()) : OptionalInt.empty());
    }

    private Frames frames(List<Finding> some) {
        Set<Integer> shown = some.stream()
                .filter(messages::showsFoundValue)
                .map(regions::value)
                .collect(Collectors.toSet());
        return new Frames(
                document.tape(),
                token -> shown.contains(token.value())
                        || (token.isName()
                                ? named.contains(token.value()) || visibility.showsName(meant(token))
                                : showsValue(meant(token))));
    }

    /** The location of a field or an item in the copy of the document with corrected names. */
    private Pointer meant(Frames.Token token) {
        return typos.root().tape().pointer(token.value());
    }

    private boolean showsValue(Pointer meant) {
        return !typos.isMisspelt(meant) && visibility.showsValue(meant);
    }

    private ValidationError error(Finding finding, Optional<Frames> frames, Optional<Pointer> undecided) {
        ErrorText text = messages.explain(finding, undecided);
        Optional<Declaration> field = facts.ofField(finding);
        int line = regions.region(finding).line();
        return new ValidationError(
                finding.field().toString(),
                typos.original(finding.instance()).toString(),
                finding.keyword().text(),
                text.message(),
                text.expected(),
                text.found(),
                text.suggestion(),
                text.hint(),
                field.flatMap(Declaration::title).orElse(null),
                field.flatMap(Declaration::description).orElse(null),
                UserSchemaSource.display(finding.schemaLocation()),
                finding.evaluationPath().toString(),
                regions.region(finding),
                regions.nameRegion(finding),
                regions.valueRegion(finding),
                frames.map(some -> some.of(regions.mark(finding), line)).orElse(List.of()),
                finding.branches().stream()
                        .map(branch -> branch.stream()
                                .sorted(inOrder())
                                .map(nested -> error(
                                        nested, Optional.empty(), undecided.or(() -> Optional.of(finding.instance()))))
                                .toList())
                        .toList());
    }
}
