package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.evaluate.Finding;
import dev.imageschema.validator.internal.explain.Hints.Fit;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.internal.schema.Keyword;
import dev.imageschema.validator.internal.text.Printable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the messages for the findings of one document. */
final class MessageWriter {
    private final JsonValue source;
    private final SchemaFacts facts;
    private final Typos typos;
    private final SpellingSuggester suggester;
    private final Secrets secrets;
    private final Visibility visibility;
    private final Hints.DocumentHints hints;

    /** @param source the document before misspelt names are corrected */
    MessageWriter(
            JsonValue source,
            SchemaFacts facts,
            Typos typos,
            SpellingSuggester suggester,
            Secrets secrets,
            Visibility visibility,
            Hints.DocumentHints hints) {
        this.source = source;
        this.facts = facts;
        this.typos = typos;
        this.suggester = suggester;
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
    ErrorText explain(Finding finding, Optional<Pointer> alternativesAt) {
        Optional<Pointer> subject = subject(finding);
        boolean isUnderAlternatives = alternativesAt.isPresent() && !subject.equals(alternativesAt);
        boolean isHidden = subject.isPresent() && (isUnderAlternatives || isHidden(finding, subject.get()));
        String expected = expected(finding);
        Optional<String> suggestion = isHidden ? Optional.empty() : suggestion(finding);
        Optional<String> hint = suggestion.isPresent() || alternativesAt.isPresent()
                ? Optional.empty()
                : hints.of(finding)
                        .map(this::words)
                        .or(() -> hints.model(finding).map(MessageWriter::words));

        return new ErrorText(
                Printable.of(sentence(finding, expected, isHidden, suggestion, hint)),
                expected.isEmpty() ? null : Printable.of(expected),
                isHidden ? null : subject.map(this::scalar).orElse(null),
                suggestion.orElse(null),
                hint.map(Printable::of).orElse(null));
    }

    private String sentence(
            Finding finding, String expected, boolean isHidden, Optional<String> suggestion, Optional<String> hint) {
        String sentence = MessageCatalog.sentence(key(finding, expected), placeholder -> switch (placeholder) {
            case "field" -> words(finding.field());
            case "object" -> words(finding.instance());
            case "name" -> ValueText.name(Objects.requireNonNull(finding.child()));
            case "keyword" -> ValueText.name(finding.keyword().text());
            case "expected" -> expected;
            case "found" -> found(finding, subject(finding).orElseThrow(), isHidden);
            case "written" -> ValueText.name(typos.written(finding.field()).orElseThrow());
            case "trigger" -> ValueText.name(trigger(finding));
            default -> null;
        });
        if (sentence.startsWith(ValueText.ROOT)) {
            sentence = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        }
        if (suggestion.isPresent() && finding.keyword() != Keyword.REQUIRED) {
            boolean isName = finding.isUnknownField();
            String meant = isName ? ValueText.name(suggestion.get()) : ValueText.quoted(suggestion.get());
            return MessageCatalog.sentence("suggestion", Map.of("sentence", sentence, "suggestion", meant)::get);
        }
        return hint.isPresent()
                ? MessageCatalog.sentence("hint", Map.of("sentence", sentence, "hint", hint.get())::get)
                : sentence;
    }

    /** The field whose presence requires the missing field of a {@code dependentRequired}. */
    private String trigger(Finding finding) {
        JsonValue object = typos.at(finding.instance());
        return facts.keywordValue(finding).fields().stream()
                .filter(entry -> object.has(entry.name())
                        && entry.value().stream().anyMatch(name -> name.string().equals(finding.child())))
                .map(JsonValue.Field::name)
                .findFirst()
                .orElseThrow();
    }

    /** {@return whether the message of a finding has the value that was found} */
    boolean showsFoundValue(Finding finding) {
        return subject(finding)
                .filter(pointer ->
                        !isHidden(finding, pointer) && !typos.at(pointer).isContainer())
                .isPresent();
    }

    private String words(Pointer pointer) {
        return ValueText.field(typos.original(pointer), source);
    }

    /** The location of the value that a finding rejects; empty if the finding is about an absent or unknown field. */
    private Optional<Pointer> subject(Finding finding) {
        if (finding.child() == null) {
            return Optional.of(finding.instance());
        }
        boolean isTag = finding.isAlternatives() && !typos.at(finding.field()).isMissing();
        return isTag ? Optional.of(finding.field()) : Optional.empty();
    }

    private boolean isHidden(Finding finding, Pointer subject) {
        return secrets.hides(subject, typos.at(subject))
                || typos.isMisspelt(subject)
                || visibility.isSecret(subject)
                // The schema false declares no type, so the value may be a secret.
                || finding.keyword() == Keyword.FALSE
                || (finding.child() == null && SchemaFacts.isOutOfPlace(typos.at(subject), facts.ofInstance(finding)));
    }

    private String found(Finding finding, Pointer subject, boolean isHidden) {
        JsonValue value = typos.at(subject);
        if (isHidden) {
            return ValueText.hiddenValue(value);
        }
        return finding.keyword() == Keyword.TYPE ? ValueText.typedValue(value) : ValueText.value(value);
    }

    private @Nullable String scalar(Pointer subject) {
        JsonValue value = typos.at(subject);
        return value.isContainer() ? null : ValueText.value(value);
    }

    private String key(Finding finding, String expected) {
        Keyword keyword = finding.keyword();
        if (keyword == Keyword.REQUIRED) {
            return typos.written(finding.field()).isPresent()
                    ? "required.typo"
                    : expected.isEmpty() ? keyword.text() : "required.value";
        }
        if (!finding.isAlternatives()) {
            return finding.child() == null && keyword.isOfAnyName()
                    ? "any.name"
                    : keyOfForm(keyword, finding, expected);
        }
        if (finding.child() != null) {
            return typos.at(finding.field()).isMissing() ? "alternatives.tag.missing" : "alternatives.tag";
        }
        if (finding.branches().isEmpty()) {
            return "alternatives.several";
        }
        return areValues(finding.branches()) ? "alternatives.value" : "alternatives";
    }

    /** Some keywords have another sentence where the schema says in one word what it requires. */
    private String keyOfForm(Keyword keyword, Finding finding, String expected) {
        return switch (keyword) {
            case ENUM -> facts.keywordValue(finding).size() == 1 ? "enum.one" : keyword.text();
            case PROPERTY_NAMES -> expected.isEmpty() ? keyword.text() : "propertyNames.value";
            case NOT ->
                expected.isEmpty()
                        ? keyword.text()
                        : Keyword.REQUIRED.isIn(facts.keywordValue(finding)) ? "not.required" : "not.value";
            default -> keyword.text();
        };
    }

    private String expected(Finding finding) {
        if (finding.keyword() == Keyword.REQUIRED) {
            return isSecret(finding.field())
                    ? ""
                    : ExpectedText.oneOf(facts.ofInstance(finding).constants().getOrDefault(finding.child(), Set.of()));
        }
        if (finding.isAlternatives() && finding.child() != null) {
            return ExpectedText.oneOf(tagValues(finding));
        }
        if (finding.isAlternatives() && areValues(finding.branches())) {
            return ValueText.either(finding.branches().stream()
                    .map(branch -> expectedValue(branch.get(0)))
                    .distinct()
                    .toList());
        }
        return expectedByKeyword(finding);
    }

    private String expectedByKeyword(Finding finding) {
        JsonValue schema = facts.schema(finding);
        return isSecret(finding.field())
                ? ExpectedText.ofSecret(finding.keyword(), facts.keywordValue(finding), schema)
                : ExpectedText.of(finding.keyword(), facts.keywordValue(finding), schema);
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
            case TYPE, CONST, ENUM -> true;
            default -> false;
        };
    }

    private String expectedValue(Finding finding) {
        String expected = expectedByKeyword(finding);
        boolean isList =
                finding.keyword() == Keyword.ENUM && facts.keywordValue(finding).size() != 1;
        return isList ? "one of " + expected : expected;
    }

    /** The values of the tag that the branches of an alternative allow. */
    private Set<JsonValue> tagValues(Finding finding) {
        Set<JsonValue> values = new LinkedHashSet<>();
        for (int i = 0; i < facts.keywordValue(finding).size(); i++) {
            values.addAll(facts.declarations()
                    .at(finding.schemaLocation() + "/" + i)
                    .constants()
                    .getOrDefault(finding.child(), Set.of()));
        }
        return values;
    }

    private Optional<String> suggestion(Finding finding) {
        if (finding.keyword() == Keyword.REQUIRED) {
            return typos.written(finding.field()).map(written -> finding.field().last());
        }
        if (finding.isUnknownField()) {
            Set<String> absent = new LinkedHashSet<>(
                    facts.declarations().names(finding.parentSchemaLocation()).orElse(Set.of()));
            absent.removeAll(typos.at(finding.instance()).names());
            return suggester.best(Objects.requireNonNull(finding.child()), absent);
        }
        Optional<JsonValue> value = subject(finding).map(typos::at).filter(JsonValue::isString);
        return value.flatMap(string -> suggester.best(string.string(), values(finding)));
    }

    /** The strings that are allowed at the location of a finding, if the schema lists them. */
    private List<String> values(Finding finding) {
        Stream<JsonValue> values = Stream.empty();
        if (finding.keyword() == Keyword.ENUM) {
            values = facts.keywordValue(finding).stream();
        } else if (finding.isAlternatives() && finding.child() != null) {
            values = tagValues(finding).stream();
        }
        return values.filter(JsonValue::isString).map(JsonValue::string).toList();
    }

    private static String words(List<Model> models) {
        List<String> names = models.stream()
                .map(model -> ValueText.withArticle(model.modelName()))
                .toList();
        return MessageCatalog.sentence("hint.model", Map.of("expected", ValueText.either(names))::get);
    }

    private String words(Fit fit) {
        return MessageCatalog.sentence("hint.fit", placeholder -> switch (placeholder) {
            case "object" -> words(fit.object());
            case "name" -> ValueText.name(fit.tag());
            case "expected" ->
                ValueText.either(fit.values().stream().map(ValueText::plain).toList());
            default -> null;
        });
    }
}
