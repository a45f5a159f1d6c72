package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Declaration;
import dev.imageschema.validator.internal.schema.EvaluationPath;
import dev.imageschema.validator.internal.schema.EvaluationPath.PathKeyword;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reduces the findings in the branches of {@code oneOf} and {@code anyOf}: to the findings of the branch that the
 * document identifies, or else to one finding for all branches.
 */
final class AlternativesReducer {
    private static final int MAX_BRANCHES = 20;
    private static final int MAX_FINDINGS = 20;

    private final SchemaFacts facts;

    /** Reduces the findings of a single branch. */
    private final UnaryOperator<List<Finding>> reduce;

    private final JsonValue root;

    AlternativesReducer(SchemaFacts facts, UnaryOperator<List<Finding>> reduce, JsonValue root) {
        this.facts = facts;
        this.reduce = reduce;
        this.root = root;
    }

    List<Finding> decide(List<Finding> findings) {
        return decide(findings, 0);
    }

    /** A {@code oneOf} or {@code anyOf} at one instance location. */
    private record Group(Pointer path, Pointer instance) implements Comparable<Group> {
        static Group of(Finding finding, PathKeyword alternative) {
            return new Group(
                    finding.evaluationPath().first(alternative.end()),
                    finding.instance().first(alternative.instanceTokens()));
        }

        @Override
        public int compareTo(Group other) {
            int order = path.compareTo(other.path);
            return order == 0 ? instance.compareTo(other.instance) : order;
        }
    }

    /** @param from the number of reference tokens at the start of evaluation paths that are already reduced */
    private List<Finding> decide(List<Finding> findings, int from) {
        List<Finding> decided = new ArrayList<>();
        Map<Group, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            EvaluationPath.firstAlternative(finding.evaluationPath(), from)
                    .ifPresentOrElse(
                            alternative -> groups.computeIfAbsent(
                                            Group.of(finding, alternative), key -> new ArrayList<>())
                                    .add(finding),
                            () -> decided.add(finding));
        }
        groups.forEach((group, members) -> decided.addAll(decide(group, members)));
        return decided;
    }

    private List<Finding> decide(Group group, List<Finding> findings) {
        int branchToken = group.path().length();
        Optional<Finding> severalFit = findings.stream()
                .filter(finding -> finding.evaluationPath().length() == branchToken)
                .findFirst();
        if (severalFit.isPresent()) {
            return List.of(severalFit.get());
        }
        List<Branch> branches = branches(group, findings);
        List<Branch> possible = some(branches, branch -> !isAboutAnotherType(branch));
        Set<String> tags = tags(possible);
        List<Branch> tagged = some(possible, branch -> !branch.isExcludedBy(tags));
        if (tagged.size() == 1) {
            return decide(tagged.get(0).findings, branchToken + 1);
        }
        List<Branch> nearest = fewestComplaints(possible, tags);
        if (nearest.size() == 1) {
            return decide(nearest.get(0).findings, branchToken + 1);
        }
        Optional<String> wrongTag = tags.stream()
                .filter(tag -> possible.stream().allMatch(branch -> branch.complainsOf(tag)))
                .findFirst();
        if (wrongTag.isPresent()) {
            return List.of(finding(group, findings, wrongTag.get(), List.of()));
        }
        List<Branch> named = mostNamesInCommon(tagged);
        if (named.size() == 1) {
            return decide(named.get(0).findings, branchToken + 1);
        }
        List<List<Finding>> open = tagged.stream()
                .limit(MAX_BRANCHES)
                .map(branch -> reduce.apply(decide(branch.findings, branchToken + 1)).stream()
                        .map(finding ->
                                facts.withoutNames(finding, group.instance().length()))
                        .distinct()
                        .limit(MAX_FINDINGS)
                        .toList())
                .toList();
        return List.of(finding(group, findings, null, open));
    }

    private Finding finding(Group group, List<Finding> findings, @Nullable String tag, List<List<Finding>> branches) {
        return new Finding(
                group.instance(),
                Keyword.ofAssertion(group.path().last()),
                tag,
                schemaLocation(group.path(), findings),
                group.path(),
                branches);
    }

    /** The schema location of a keyword on the evaluation path of some findings. */
    private String schemaLocation(Pointer path, List<Finding> findings) {
        for (Finding finding : findings) {
            String below = finding.evaluationPath().from(path.length()).toString();
            if (finding.schemaLocation().endsWith(path.last() + below)) {
                return finding.schemaLocation()
                        .substring(0, finding.schemaLocation().length() - below.length());
            }
        }
        return facts.paths().schemaLocation(path);
    }

    private List<Branch> branches(Group group, List<Finding> findings) {
        JsonValue value = group.instance().in(root);
        Map<Pointer, List<Finding>> byPath = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.evaluationPath().first(group.path().length() + 1),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Branch> branches = new ArrayList<>();
        byPath.forEach((path, members) -> branches.add(new Branch(
                group.instance(), value, facts.declarations().at(facts.paths().schemaLocation(path)), members)));
        return branches;
    }

    private boolean isAboutAnotherType(Branch branch) {
        return branch.findings.stream()
                .filter(finding -> finding.instance().equals(branch.instance))
                .anyMatch(finding ->
                        finding.keyword() == Keyword.TYPE || isAmongValuesOfAnotherType(finding, branch.value));
    }

    private boolean isAmongValuesOfAnotherType(Finding finding, JsonValue value) {
        JsonValue allowed = facts.keywordValue(finding);
        return switch (finding.keyword()) {
            case CONST -> allowed.kind() != value.kind();
            case ENUM -> allowed.stream().allMatch(each -> each.kind() != value.kind());
            default -> false;
        };
    }

    /** The branches for which a condition holds; all branches if it holds for none. */
    private static List<Branch> some(List<Branch> branches, Predicate<Branch> condition) {
        List<Branch> some = branches.stream().filter(condition).toList();
        return some.isEmpty() ? branches : some;
    }

    /** The fields whose values more than one branch restricts: these fields identify a branch. */
    private static Set<String> tags(List<Branch> branches) {
        Set<String> once = new LinkedHashSet<>();
        Set<String> tags = new LinkedHashSet<>();
        for (Branch branch : branches) {
            for (String name : branch.declaration.constants().keySet()) {
                if (!once.add(name)) {
                    tags.add(name);
                }
            }
        }
        return tags;
    }

    /** The branches with the fewest wrong tags. Of several tags in a document most are correct. */
    private static List<Branch> fewestComplaints(List<Branch> branches, Set<String> tags) {
        long fewest = branches.stream()
                .mapToLong(branch -> branch.complaints(tags))
                .min()
                .orElse(0);
        return branches.stream()
                .filter(branch -> branch.complaints(tags) == fewest)
                .toList();
    }

    private static List<Branch> mostNamesInCommon(List<Branch> branches) {
        long most = branches.stream().mapToLong(Branch::namesInCommon).max().orElse(0);
        return most == 0
                ? branches
                : branches.stream()
                        .filter(branch -> branch.namesInCommon() == most)
                        .toList();
    }

    /**
     * A branch that a value does not match.
     *
     * @param instance the instance location of the value
     * @param value the value
     * @param declaration the declaration of the branch
     * @param findings the findings of the branch
     */
    private record Branch(Pointer instance, JsonValue value, Declaration declaration, List<Finding> findings) {
        boolean isExcludedBy(Set<String> tags) {
            return tags.stream().anyMatch(tag -> value.has(tag) && complainsOf(tag));
        }

        long complaints(Set<String> tags) {
            return tags.stream().filter(this::complainsOf).count();
        }

        /**
         * Whether this branch rejects a tag: because the tag has another value, because the required tag is missing, or
         * because the branch does not declare the tag.
         */
        boolean complainsOf(String tag) {
            Set<JsonValue> values = declaration.constants().get(tag);
            if (values == null) {
                return findings.stream()
                        .anyMatch(finding ->
                                finding.isUnknownField() && finding.field().equals(instance.child(tag)));
            }
            return value.has(tag)
                    ? !values.contains(value.get(tag))
                    : findings.stream()
                            .anyMatch(finding -> finding.keyword() == Keyword.REQUIRED
                                    && finding.field().equals(instance.child(tag)));
        }

        long namesInCommon() {
            return value.names().stream().filter(declaration.names()::contains).count();
        }
    }
}
