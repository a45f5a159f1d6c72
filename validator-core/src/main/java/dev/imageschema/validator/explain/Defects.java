package dev.imageschema.validator.explain;

import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.schema.Declarations;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.EvaluationPath.Alternative;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reduces the engine's findings to one for each defect. */
final class Defects {
    /** Of several findings about one value, the first of these says it all. */
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

    /** However many schemas say so: a field is missing once, and unknown once. */
    private static final Set<String> ONCE_PER_FIELD =
            Set.of("required", "additionalProperties", "unevaluatedProperties", "unevaluatedItems");

    private static final Set<String> UNEVALUATED = Set.of("unevaluatedProperties", "unevaluatedItems");

    private final int lastRank;
    private final EvaluationPath paths;
    private final Declarations declarations;

    /**
     * @param ownModels whether the schema is one of ours, where a value has one defect at most: in any other schema a value may
     *     well be too short and not match a pattern, but one of the wrong type is never one of the right values
     */
    Defects(boolean ownModels, EvaluationPath paths, Declarations declarations) {
        this.lastRank = ownModels ? Integer.MAX_VALUE : LAST_RANK_IN_ANY_SCHEMA;
        this.paths = paths;
        this.declarations = declarations;
    }

    List<Finding> reduce(List<Finding> findings) {
        return firstOfEachValue(
                notBeneathWrong(notUnevaluatedForAnotherReason(distinct(decideAlternatives(findings, 0)))));
    }

    private record Group(Pointer path, Pointer instance) {}

    /**
     * Findings inside the branches of {@code oneOf} and {@code anyOf}: if one branch was meant, its own; else one for all.
     *
     * @param from the number of steps of evaluation paths that have been decided already
     */
    private List<Finding> decideAlternatives(List<Finding> findings, int from) {
        List<Finding> decided = new ArrayList<>();
        Map<Group, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            EvaluationPath.firstAlternative(finding.evaluationPath(), from)
                    .ifPresentOrElse(
                            alternative -> groups.computeIfAbsent(group(finding, alternative), key -> new ArrayList<>())
                                    .add(finding),
                            () -> decided.add(finding));
        }
        groups.forEach((group, members) -> decided.addAll(decide(group, members)));
        return decided;
    }

    private static Group group(Finding finding, Alternative alternative) {
        return new Group(
                finding.evaluationPath().first(alternative.end()),
                finding.instance().first(alternative.instanceSteps()));
    }

    private List<Finding> decide(Group group, List<Finding> findings) {
        int branchStep = group.path().length();
        Map<String, List<Finding>> branches = findings.stream()
                .filter(finding -> finding.evaluationPath().length() > branchStep)
                .collect(Collectors.groupingBy(
                        finding -> finding.evaluationPath().steps().get(branchStep),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return onlyBranch(branches.values(), finding -> isOtherTag(finding, group.instance()))
                .or(() -> onlyBranch(branches.values(), finding -> isOtherType(finding, group.instance())))
                .map(branch -> decideAlternatives(branch, branchStep + 1))
                .orElseGet(() -> List.of(new Finding(
                        group.instance(),
                        group.path().last(),
                        null,
                        schemaLocation(group.path(), findings),
                        group.path())));
    }

    /** The location of a keyword on the way to some findings. */
    private String schemaLocation(Pointer path, List<Finding> findings) {
        for (Finding finding : findings) {
            String below = finding.evaluationPath().from(path.length()).toString();
            if (finding.schemaLocation().endsWith(path.last() + below)) {
                return finding.schemaLocation()
                        .substring(0, finding.schemaLocation().length() - below.length());
            }
        }
        return paths.schemaLocation(path);
    }

    private static Optional<List<Finding>> onlyBranch(
            Collection<List<Finding>> branches, Predicate<Finding> excludesBranch) {
        List<List<Finding>> meant = branches.stream()
                .filter(branch -> branch.stream().noneMatch(excludesBranch))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether a finding shows that its branch is about another type of value, or one with another tag. */
    private static boolean isOtherTag(Finding finding, Pointer instance) {
        boolean isAboutValue =
                finding.keyword().equals("const") || finding.keyword().equals("enum");
        return isOtherType(finding, instance)
                || (isAboutValue && (finding.instance().equals(instance) || isOfField(finding, instance)));
    }

    private static boolean isOfField(Finding finding, Pointer object) {
        Pointer path = finding.evaluationPath();
        return !finding.instance().isRoot()
                && finding.instance().parent().equals(object)
                && path.length() > 2
                && path.steps().get(path.length() - 3).equals("properties");
    }

    private static boolean isOtherType(Finding finding, Pointer instance) {
        return finding.keyword().equals("type") && finding.instance().equals(instance);
    }

    private static List<Finding> distinct(List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        return findings.stream()
                .filter(finding -> seen.add(List.of(
                        finding.field(),
                        finding.keyword(),
                        ONCE_PER_FIELD.contains(finding.keyword()) ? "" : finding.schemaLocation())))
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
     * A value that is wrong counts as not evaluated, and so does all that holds it: what is declared, or holds something that is
     * wrong, is not unknown as well.
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
                || declarations
                        .names(paths.schemaOfInstance(finding.evaluationPath()))
                        .filter(names -> names.contains(finding.child()))
                        .isPresent();
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
