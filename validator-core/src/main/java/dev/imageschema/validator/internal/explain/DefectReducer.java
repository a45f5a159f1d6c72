package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reduces the findings of the engine to one finding for each defect. */
final class DefectReducer {
    /** The order in which keywords are kept: of several findings about one value, only the first one is reported. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("type", 0),
            Map.entry("const", 1),
            Map.entry("enum", 1),
            Map.entry("pattern", 2),
            Map.entry("minLength", 3),
            Map.entry("maxLength", 3),
            Map.entry("minimum", 4),
            Map.entry("maximum", 4),
            Map.entry("exclusiveMinimum", 4),
            Map.entry("exclusiveMaximum", 4),
            Map.entry("multipleOf", 4));

    private static final int LAST_RANK_IN_ANY_SCHEMA = 1;

    /** Keywords that are reported once for each field, even if several schemas have the keyword. */
    private static final Set<String> ONCE_PER_FIELD =
            Set.of("required", "additionalProperties", "unevaluatedProperties", "items", "unevaluatedItems", "false");

    private static final Set<String> UNEVALUATED = Set.of("unevaluatedProperties", "unevaluatedItems");

    private final int lastRank;
    private final SchemaFacts facts;

    /**
     * @param ownModels whether the schema is the schema of a bundled model, where a value has at most one defect; in a
     *     user schema a value may be too short and not match a pattern, but a value of the wrong type has no further
     *     defect
     */
    DefectReducer(boolean ownModels, SchemaFacts facts) {
        this.lastRank = ownModels ? Integer.MAX_VALUE : LAST_RANK_IN_ANY_SCHEMA;
        this.facts = facts;
    }

    /** @param root the document */
    List<Finding> reduce(List<Finding> findings, JsonNode root) {
        return collapse(new AlternativesReducer(facts, this::collapse, root).decide(findings));
    }

    private List<Finding> collapse(List<Finding> findings) {
        return firstOfEachValue(notBeneathWrong(notUnevaluatedForAnotherReason(distinct(findings))));
    }

    private static List<Finding> distinct(List<Finding> findings) {
        Map<Pointer, Set<String>> seen = new HashMap<>();
        return findings.stream()
                .filter(finding -> seen.computeIfAbsent(finding.field(), field -> new HashSet<>())
                        .add(
                                ONCE_PER_FIELD.contains(finding.keyword())
                                        ? finding.keyword()
                                        : finding.keyword() + " " + finding.schemaLocation()))
                .toList();
    }

    private static List<Finding> notBeneathWrong(List<Finding> findings) {
        Set<Pointer> wrong = fields(findings, "type");
        Set<Pointer> unknown = fields(findings, "additionalProperties");
        return findings.stream()
                .filter(finding -> !isBeneathAny(finding.field(), wrong)
                        && !isBeneathAny(finding.field(), unknown)
                        && (finding.child() != null || !unknown.contains(finding.field())))
                .toList();
    }

    private static Set<Pointer> fields(List<Finding> findings, String keyword) {
        return findings.stream()
                .filter(finding -> finding.keyword().equals(keyword))
                .map(Finding::field)
                .collect(Collectors.toSet());
    }

    /**
     * Removes findings of {@code unevaluatedProperties} and {@code unevaluatedItems} that follow from another finding.
     * An invalid value counts as unevaluated, and so does every value that contains it.
     */
    private List<Finding> notUnevaluatedForAnotherReason(List<Finding> findings) {
        List<Finding> others = findings.stream()
                .filter(finding -> !UNEVALUATED.contains(finding.keyword()))
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
                .filter(finding -> !UNEVALUATED.contains(finding.keyword())
                        || !holders.contains(finding.instance())
                        || !isDeclared(finding))
                .toList();
    }

    private boolean isDeclared(Finding finding) {
        return finding.keyword().equals("unevaluatedItems")
                || (facts.ofInstance(finding).isComplete()
                        && facts.ofInstance(finding).names().contains(finding.child()));
    }

    private static boolean isBeneathAny(Pointer pointer, Collection<Pointer> ancestors) {
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
                first.merge(finding.field(), finding, (one, other) -> rank(other) < rank(one) ? other : one);
            }
        }
        return findings.stream()
                .filter(finding -> !isRanked(finding) || finding.equals(first.get(finding.field())))
                .toList();
    }

    private boolean isRanked(Finding finding) {
        return rank(finding) <= lastRank && RANKS.containsKey(finding.keyword());
    }

    private static int rank(Finding finding) {
        return RANKS.getOrDefault(finding.keyword(), Integer.MAX_VALUE);
    }
}
