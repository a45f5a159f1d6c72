package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reduces the findings of the engine to one finding for each defect. */
final class DefectReducer {
    private static final int LAST_RANK_IN_ANY_SCHEMA = 1;

    private final int lastRank;
    private final SchemaFacts facts;

    /**
     * @param isBundledModel whether the schema is the schema of a bundled model, where a value has at most one defect;
     *     in a user schema a value may be too short and not match a pattern, but a value of the wrong type has no
     *     further defect
     */
    DefectReducer(boolean isBundledModel, SchemaFacts facts) {
        this.lastRank = isBundledModel ? Integer.MAX_VALUE : LAST_RANK_IN_ANY_SCHEMA;
        this.facts = facts;
    }

    /** @param root the document */
    List<Finding> reduce(List<Finding> findings, JsonValue root) {
        return collapse(new AlternativesReducer(facts, this::collapse, root).decide(findings));
    }

    private List<Finding> collapse(List<Finding> findings) {
        return firstOfEachValue(notUnderWrong(notUnevaluatedForAnotherReason(distinct(findings))));
    }

    private static List<Finding> distinct(List<Finding> findings) {
        Map<Pointer, Set<String>> seen = new HashMap<>();
        return findings.stream()
                .filter(finding -> seen.computeIfAbsent(finding.field(), field -> new HashSet<>())
                        .add(
                                finding.keyword().isOncePerField()
                                        ? finding.keyword().text()
                                        : finding.keyword() + " " + finding.schemaLocation()))
                .toList();
    }

    private static List<Finding> notUnderWrong(List<Finding> findings) {
        Set<Pointer> wrong = fields(findings, Keyword.TYPE);
        Set<Pointer> unknown = fields(findings, Keyword.ADDITIONAL_PROPERTIES);
        return findings.stream()
                .filter(finding -> !isUnderAny(finding.field(), wrong)
                        && !isUnderAny(finding.field(), unknown)
                        && (finding.child() != null || !unknown.contains(finding.field())))
                .toList();
    }

    private static Set<Pointer> fields(List<Finding> findings, Keyword keyword) {
        return findings.stream()
                .filter(finding -> finding.keyword() == keyword)
                .map(Finding::field)
                .collect(Collectors.toSet());
    }

    /**
     * Removes findings of {@code unevaluatedProperties} and {@code unevaluatedItems} that follow from another finding.
     * An invalid value counts as unevaluated, and so does every value that contains it.
     */
    private List<Finding> notUnevaluatedForAnotherReason(List<Finding> findings) {
        List<Finding> others = findings.stream()
                .filter(finding -> !finding.keyword().isUnevaluated())
                .toList();
        if (others.isEmpty() || others.size() == findings.size()) {
            return findings;
        }
        Set<Pointer> holders = new HashSet<>();
        for (Finding other : others) {
            for (int length = 0; length <= other.instance().length(); length++) {
                holders.add(other.instance().first(length));
            }
        }
        return findings.stream()
                .filter(finding -> !finding.keyword().isUnevaluated()
                        || !holders.contains(finding.instance())
                        || !isDeclared(finding))
                .toList();
    }

    private boolean isDeclared(Finding finding) {
        return finding.keyword() == Keyword.UNEVALUATED_ITEMS
                || (facts.ofInstance(finding).isComplete()
                        && facts.ofInstance(finding).names().contains(finding.child()));
    }

    private static boolean isUnderAny(Pointer pointer, Collection<Pointer> ancestors) {
        for (int length = 0; length < pointer.length(); length++) {
            if (ancestors.contains(pointer.first(length))) {
                return true;
            }
        }
        return false;
    }

    private List<Finding> firstOfEachValue(List<Finding> findings) {
        Map<Pointer, Finding> first = new HashMap<>();
        for (Finding finding : findings) {
            if (isRanked(finding)) {
                first.merge(
                        finding.field(),
                        finding,
                        (one, other) -> other.keyword().rank() < one.keyword().rank() ? other : one);
            }
        }
        return findings.stream()
                .filter(finding -> !isRanked(finding) || finding.equals(first.get(finding.field())))
                .toList();
    }

    private boolean isRanked(Finding finding) {
        return finding.keyword().isRanked() && finding.keyword().rank() <= lastRank;
    }
}
