package dev.imageschema.validator.explain;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.explain.Hints.Fit;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.read.Printable;
import dev.imageschema.validator.schema.EvaluationPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the messages for the findings of one document. */
final class Wording {
    private final JsonNode source;
    private final SchemaFacts facts;
    private final Typos typos;
    private final Similar similar;
    private final Secrets secrets;
    private final Visibility visibility;
    private final Hints.ForDocument hints;

    /** @param source the document before misspelt names are corrected */
    Wording(
            JsonNode source,
            SchemaFacts facts,
            Typos typos,
            Similar similar,
            Secrets secrets,
            Visibility visibility,
            Hints.ForDocument hints) {
        this.source = source;
        this.facts = facts;
        this.typos = typos;
        this.similar = similar;
        this.secrets = secrets;
        this.visibility = visibility;
        this.hints = hints;
    }

    /**
     * {@return the message of a finding and the parts of the message}
     *
     * @param alternativesAt the instance location of the {@code oneOf} or {@code anyOf} that contains the finding, if
     *     any does
     */
    Explanation explain(Finding finding, Optional<Pointer> alternativesAt) {
        Optional<Pointer> subject = subject(finding);
        boolean isUnderAlternatives = alternativesAt.isPresent() && !subject.equals(alternativesAt);
        boolean isHidden = subject.isPresent() && (isUnderAlternatives || isHidden(finding, subject.get()));
        String expected = expected(finding);
        Optional<String> suggestion = isHidden ? Optional.empty() : suggestion(finding);
        Optional<String> hint = suggestion.isPresent() || alternativesAt.isPresent()
                ? Optional.empty()
                : hints.of(finding).map(this::words).or(() -> hints.model(finding)
                        .map(Wording::words));

        return new Explanation(
                Printable.of(sentence(finding, expected, isHidden, suggestion, hint)),
                expected.isEmpty() ? null : Printable.of(expected),
                isHidden ? null : subject.map(this::scalar).orElse(null),
                suggestion.orElse(null),
                hint.map(Printable::of).orElse(null));
    }

    private String sentence(
            Finding finding, String expected, boolean isHidden, Optional<String> suggestion, Optional<String> hint) {
        String sentence = Messages.sentence(key(finding, expected), placeholder -> switch (placeholder) {
            case "field" -> words(finding.field());
            case "object" -> words(finding.instance());
            case "name" -> Words.name(Objects.requireNonNull(finding.child()));
            case "keyword" -> Words.name(finding.keyword());
            case "expected" -> expected;
            case "found" -> found(finding, subject(finding).orElseThrow(), isHidden);
            case "written" -> Words.name(typos.written(finding.field()).orElseThrow());
            case "trigger" -> Words.name(trigger(finding));
            default -> null;
        });
        if (sentence.startsWith(Words.ROOT)) {
            sentence = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        }
        if (suggestion.isPresent() && !finding.keyword().equals("required")) {
            boolean isName = UnknownFields.isOne(finding);
            String meant = isName ? Words.name(suggestion.get()) : Words.quoted(suggestion.get());
            return Messages.sentence("suggestion", Map.of("sentence", sentence, "suggestion", meant)::get);
        }
        return hint.isPresent()
                ? Messages.sentence("hint", Map.of("sentence", sentence, "hint", hint.get())::get)
                : sentence;
    }

    /** The field whose presence requires the missing field of a {@code dependentRequired}. */
    private String trigger(Finding finding) {
        JsonNode object = typos.at(finding.instance());
        return facts.keywordValue(finding).properties().stream()
                .filter(entry -> object.has(entry.getKey())
                        && entry.getValue().valueStream().anyMatch(name -> name.asString()
                                .equals(finding.child())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** {@return whether the message of a finding has the value that was found} */
    boolean tellsValue(Finding finding) {
        return subject(finding)
                .filter(pointer ->
                        !isHidden(finding, pointer) && !typos.at(pointer).isContainer())
                .isPresent();
    }

    private String words(Pointer pointer) {
        return Words.field(typos.original(pointer), source);
    }

    /** The location of the value that a finding rejects; empty if the finding is about an absent or unknown field. */
    private Optional<Pointer> subject(Finding finding) {
        if (finding.child() == null) {
            return Optional.of(finding.instance());
        }
        boolean isTag =
                Alternatives.areOf(finding) && !typos.at(finding.field()).isMissingNode();
        return isTag ? Optional.of(finding.field()) : Optional.empty();
    }

    private boolean isHidden(Finding finding, Pointer subject) {
        return secrets.hides(subject, typos.at(subject))
                || typos.isMisspelt(subject)
                || visibility.isSecret(subject)
                // The schema false declares no type, so the value may be a secret.
                || finding.keyword().equals("false")
                || (finding.child() == null && SchemaFacts.isOutOfPlace(typos.at(subject), facts.ofInstance(finding)));
    }

    private String found(Finding finding, Pointer subject, boolean isHidden) {
        JsonNode value = typos.at(subject);
        if (isHidden) {
            return Words.hiddenValue(value);
        }
        return finding.keyword().equals("type") ? Words.typedValue(value) : Words.value(value);
    }

    private @Nullable String scalar(Pointer subject) {
        JsonNode value = typos.at(subject);
        return value.isContainer() ? null : Words.value(value);
    }

    private String key(Finding finding, String expected) {
        String keyword = finding.keyword();
        if (keyword.equals("required")) {
            return typos.written(finding.field()).isPresent()
                    ? "required.typo"
                    : expected.isEmpty() ? "required" : "required.value";
        }
        if (!Alternatives.areOf(finding)) {
            return finding.child() == null && EvaluationPath.isOfAnyName(keyword)
                    ? "any.name"
                    : keyOfForm(keyword, finding, expected);
        }
        if (finding.child() != null) {
            return typos.at(finding.field()).isMissingNode() ? "alternatives.tag.missing" : "alternatives.tag";
        }
        if (finding.branches().isEmpty()) {
            return "alternatives.several";
        }
        return areValues(finding.branches()) ? "alternatives.value" : "alternatives";
    }

    /** Some keywords have another sentence where the schema says in one word what it requires. */
    private String keyOfForm(String keyword, Finding finding, String expected) {
        return switch (keyword) {
            case "enum" -> facts.keywordValue(finding).size() == 1 ? "enum.one" : keyword;
            case "propertyNames" -> expected.isEmpty() ? keyword : "propertyNames.value";
            case "not" ->
                expected.isEmpty()
                        ? keyword
                        : facts.keywordValue(finding).has("required") ? "not.required" : "not.value";
            default -> keyword;
        };
    }

    private String expected(Finding finding) {
        if (finding.keyword().equals("required")) {
            return isSecret(finding.field())
                    ? ""
                    : Expectation.oneOf(facts.ofInstance(finding).constants().getOrDefault(finding.child(), Set.of()));
        }
        if (Alternatives.areOf(finding) && finding.child() != null) {
            return Expectation.oneOf(tagValues(finding));
        }
        if (Alternatives.areOf(finding) && areValues(finding.branches())) {
            return Words.either(finding.branches().stream()
                    .map(branch -> expectedValue(branch.get(0)))
                    .distinct()
                    .toList());
        }
        return expectedByKeyword(finding);
    }

    private String expectedByKeyword(Finding finding) {
        JsonNode schema = facts.schema(finding);
        return isSecret(finding.field())
                ? Expectation.ofSecret(finding.keyword(), facts.keywordValue(finding), schema)
                : Expectation.of(finding.keyword(), facts.keywordValue(finding), schema);
    }

    private boolean isSecret(Pointer field) {
        return secrets.isInSecret(field) || visibility.isSecret(field);
    }

    /** Whether each branch only restricts the type or the values of one and the same location. */
    private static boolean areValues(List<List<Finding>> branches) {
        return !branches.isEmpty()
                && branches.stream().allMatch(branch -> branch.size() == 1 && isAboutValue(branch.get(0)))
                && branches.stream()
                                .map(branch -> branch.get(0).instance())
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean isAboutValue(Finding finding) {
        return switch (finding.keyword()) {
            case "type", "const", "enum" -> true;
            default -> false;
        };
    }

    private String expectedValue(Finding finding) {
        String expected = expectedByKeyword(finding);
        boolean isList =
                finding.keyword().equals("enum") && facts.keywordValue(finding).size() != 1;
        return isList ? "one of " + expected : expected;
    }

    /** The values of the tag that the branches of an alternative allow. */
    private Set<JsonNode> tagValues(Finding finding) {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (int i = 0; i < facts.keywordValue(finding).size(); i++) {
            values.addAll(facts.declarations()
                    .at(finding.schemaLocation() + "/" + i)
                    .constants()
                    .getOrDefault(finding.child(), Set.of()));
        }
        return values;
    }

    private Optional<String> suggestion(Finding finding) {
        if (finding.keyword().equals("required")) {
            return typos.written(finding.field()).map(written -> finding.field().last());
        }
        if (UnknownFields.isOne(finding)) {
            Set<String> absent = new LinkedHashSet<>(
                    facts.declarations().names(finding.parentSchemaLocation()).orElse(Set.of()));
            absent.removeAll(typos.at(finding.instance()).propertyNames());
            return similar.best(Objects.requireNonNull(finding.child()), absent);
        }
        Optional<JsonNode> value = subject(finding).map(typos::at).filter(JsonNode::isString);
        return value.flatMap(string -> similar.best(string.asString(), values(finding)));
    }

    /** The strings that are allowed at the location of a finding, if the schema lists them. */
    private List<String> values(Finding finding) {
        Stream<JsonNode> values = Stream.empty();
        if (finding.keyword().equals("enum")) {
            values = facts.keywordValue(finding).valueStream();
        } else if (Alternatives.areOf(finding) && finding.child() != null) {
            values = tagValues(finding).stream();
        }
        return values.filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    private static String words(List<Model> models) {
        List<String> names = models.stream()
                .map(model -> Words.withArticle(model.modelName()))
                .toList();
        return Messages.sentence("hint.model", Map.of("expected", Words.either(names))::get);
    }

    private String words(Fit fit) {
        return Messages.sentence("hint.fit", placeholder -> switch (placeholder) {
            case "object" -> words(fit.object());
            case "name" -> Words.name(fit.tag());
            case "expected" ->
                Words.either(fit.values().stream().map(Words::plain).toList());
            default -> null;
        });
    }
}
