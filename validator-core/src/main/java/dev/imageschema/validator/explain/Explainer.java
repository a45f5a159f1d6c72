package dev.imageschema.validator.explain;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.check.AbandonedException;
import dev.imageschema.validator.check.Engine.Check;
import dev.imageschema.validator.check.Finding;
import dev.imageschema.validator.read.Document;
import dev.imageschema.validator.read.Pointer;
import dev.imageschema.validator.read.Position;
import dev.imageschema.validator.read.SourceMap;
import dev.imageschema.validator.read.Span;
import dev.imageschema.validator.schema.Declarations;
import dev.imageschema.validator.schema.EvaluationPath;
import dev.imageschema.validator.schema.OwnSchemaSource;
import dev.imageschema.validator.schema.SchemaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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

    private static final Set<String> UNKNOWN_FIELD = Set.of("additionalProperties", "unevaluatedProperties");

    /** Each round renames fields one level deeper, and documents are not deeper than this. */
    private static final int MOST_ROUNDS = 200;

    private static final Comparator<ValidationError> BY_POSITION = Comparator.comparingInt(ValidationError::line)
            .thenComparingInt(ValidationError::column)
            .thenComparing(ValidationError::field)
            .thenComparing(ValidationError::keyword);

    private final SchemaSet schemas;
    private final Check check;
    private final EvaluationPath paths;
    private final Defects defects;
    private final Secrets secrets;
    private final Declarations declarations;
    private final Unknown unknown;
    private final UnknownFields unknownFields;

    /**
     * @param schemas the documents of the schema
     * @param rootIri which of them it is
     * @param check how it is evaluated
     * @param ownModels whether it is one of our models
     * @param unknown what an unknown field is
     * @param unknownFields the fields that are neither
     */
    public Explainer(
            SchemaSet schemas,
            String rootIri,
            Check check,
            boolean ownModels,
            Unknown unknown,
            UnknownFields unknownFields) {
        this.schemas = schemas;
        this.check = check;
        this.paths = new EvaluationPath(schemas, rootIri);
        this.declarations = new Declarations(schemas);
        this.defects = new Defects(ownModels, paths, declarations);
        this.secrets = new Secrets(ownModels);
        this.unknown = unknown;
        this.unknownFields = unknownFields;
    }

    /** {@return what a document's findings come to; nothing may be left of them} */
    public ValidationResult explain(Document document, List<Finding> findings) throws AbandonedException {
        Similar similar = new Similar();
        Typos typos = new Typos(document.root(), declarations, paths, unknownFields, similar);
        List<Finding> open = reduce(findings, typos);
        List<Finding> all = new ArrayList<>();
        List<Finding> renamed = typos.rename(open);
        for (int round = 1; !renamed.isEmpty() && round <= MOST_ROUNDS; round++) {
            all.addAll(renamed);
            open = reduce(check.check(typos.root()), typos);
            renamed = typos.rename(open);
        }
        all.addAll(open);
        ValidationResult result = new Report(document, typos, similar, all).result();
        if (result.isValid() && findings.stream().anyMatch(finding -> !isUnknownField(finding))) {
            // Better no outcome than a pass by mistake.
            throw new IllegalStateException("every finding has been explained away");
        }
        return result;
    }

    /** What is allowed goes first: it must not silence anything. */
    private List<Finding> reduce(List<Finding> findings, Typos typos) {
        return defects.reduce(findings.stream()
                .filter(finding -> !isUnknownField(finding)
                        || !(unknownFields.allows(finding.field())
                                || unknownFields.allows(typos.original(finding.field()))))
                .toList());
    }

    private static boolean isUnknownField(Finding finding) {
        return UNKNOWN_FIELD.contains(finding.keyword());
    }

    /** Turns the findings of one document into errors. */
    private final class Report {
        private final Document document;
        private final Typos typos;
        private final Similar similar;
        private final List<Finding> findings;
        private final SourceMap sourceMap;

        /** By evaluation path, which all items of an array and all fields of a map share. */
        private final Map<Pointer, String> schemasOfInstances = new HashMap<>();

        private final Map<Finding, Place> places = new HashMap<>();
        private final Map<Integer, Position> positions;

        Report(Document document, Typos typos, Similar similar, List<Finding> findings) {
            this.document = document;
            this.typos = typos;
            this.similar = similar;
            this.findings = findings;
            findings.forEach(finding -> places.put(finding, place(finding)));
            this.sourceMap = SourceMap.of(
                    document.text(),
                    places.values().stream().map(Place::pointer).collect(Collectors.toSet()));
            SortedSet<Integer> offsets = new TreeSet<>();
            for (Place place : places.values()) {
                offsets.add(span(place).start());
                offsets.add(span(place).end());
            }
            this.positions = Position.ofAll(document.text(), offsets);
        }

        /**
         * What an error points at.
         *
         * @param pointer into the source: the field, or what should hold it
         * @param isName whether it is the field's name and not its value
         */
        private record Place(Pointer pointer, boolean isName) {}

        private Place place(Finding finding) {
            if (finding.child() == null) {
                return new Place(typos.original(finding.instance()), false);
            }
            boolean isMissing = typos.at(finding.field()).isMissingNode();
            boolean isName = !isMissing && typos.at(finding.instance()).isObject();
            return new Place(typos.original(isMissing ? finding.instance() : finding.field()), isName);
        }

        private Span span(Place place) {
            return place.isName() ? sourceMap.name(place.pointer()) : sourceMap.value(place.pointer());
        }

        ValidationResult result() {
            List<ValidationError> errors = new ArrayList<>();
            List<ValidationError> warnings = new ArrayList<>();
            for (Finding finding : findings) {
                boolean isWarning = unknown == Unknown.WARNING && isUnknownField(finding);
                (isWarning ? warnings : errors).add(error(finding));
            }
            errors.sort(BY_POSITION);
            warnings.sort(BY_POSITION);
            return new ValidationResult(errors.isEmpty() ? Verdict.VALID : Verdict.INVALID, errors, warnings);
        }

        private ValidationError error(Finding finding) {
            JsonNode keywordValue = schemas.at(finding.schemaLocation()).orElse(MissingNode.getInstance());
            JsonNode schema = schemas.at(finding.parentSchemaLocation()).orElse(MissingNode.getInstance());
            String expected = Expectation.of(finding.keyword(), keywordValue, schema);
            Optional<String> suggestion = suggestion(finding, keywordValue);
            Place place = Objects.requireNonNull(places.get(finding));
            Position start = position(span(place).start());
            Position end = position(span(place).end());
            return new ValidationError(
                    finding.field().toString(),
                    typos.original(finding.instance()).toString(),
                    finding.keyword(),
                    message(finding, place, expected, suggestion),
                    expected.isEmpty() ? null : expected,
                    found(finding),
                    suggestion.orElse(null),
                    OwnSchemaSource.display(finding.schemaLocation()),
                    finding.evaluationPath().toString(),
                    start.line(),
                    start.column(),
                    end.line(),
                    end.column());
        }

        private Position position(int offset) {
            return Objects.requireNonNull(positions.get(offset));
        }

        private String message(Finding finding, Place place, String expected, Optional<String> suggestion) {
            Map<String, String> words = new HashMap<>();
            words.put("field", Words.field(typos.original(finding.field()), document.root()));
            words.put("object", Words.field(typos.original(finding.instance()), document.root()));
            words.put("name", Words.name(finding.child() == null ? "" : finding.child()));
            words.put("keyword", Words.name(finding.keyword()));
            words.put("expected", expected);
            words.put("found", foundInWords(finding));
            Optional<String> written = typos.written(finding.field());
            if (place.isName() && finding.keyword().equals("required") && written.isPresent()) {
                words.put("written", Words.name(written.get()));
                return Messages.sentence("required.typo", words);
            }
            String sentence = Messages.sentence(finding.keyword(), words);
            if (suggestion.isEmpty()) {
                return sentence;
            }
            words.put("sentence", sentence);
            words.put(
                    "suggestion",
                    isUnknownField(finding) ? Words.name(suggestion.get()) : Words.quoted(suggestion.get()));
            return Messages.sentence("suggestion", words);
        }

        private String foundInWords(Finding finding) {
            JsonNode value = typos.at(finding.instance());
            if (isHidden(finding, value)) {
                return Words.hiddenValue(value);
            }
            return finding.keyword().equals("type") ? Words.typedValue(value) : Words.value(value);
        }

        private @Nullable String found(Finding finding) {
            JsonNode value = typos.at(finding.instance());
            boolean isShown = finding.child() == null && !value.isContainer() && !isHidden(finding, value);
            return isShown ? Words.value(value) : null;
        }

        private boolean isHidden(Finding finding, JsonNode value) {
            return secrets.hides(finding.instance(), value)
                    || typos.isMisspelt(finding.instance())
                    || declarations.isSecret(
                            schemasOfInstances.computeIfAbsent(finding.evaluationPath(), paths::schemaOfInstance));
        }

        private Optional<String> suggestion(Finding finding, JsonNode keywordValue) {
            if (finding.keyword().equals("required")) {
                return typos.written(finding.field())
                        .map(written -> finding.field().last());
            }
            if (isUnknownField(finding)) {
                Set<String> absent = new LinkedHashSet<>(
                        declarations.names(finding.parentSchemaLocation()).orElse(Set.of()));
                absent.removeAll(typos.at(finding.instance()).propertyNames());
                return similar.best(Objects.requireNonNull(finding.child()), absent);
            }
            JsonNode value = typos.at(finding.instance());
            if (finding.keyword().equals("enum") && value.isString() && !isHidden(finding, value)) {
                List<String> values = keywordValue
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
                return similar.best(value.asString(), values);
            }
            return Optional.empty();
        }
    }
}
