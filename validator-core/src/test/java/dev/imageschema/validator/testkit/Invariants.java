package dev.imageschema.validator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asserts the properties that every result has. */
public final class Invariants {
    /** The text with which {@link Canaries} replaces a secret. */
    private static final Pattern CANARY = Pattern.compile("cnry[0-9]{5}x");

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private static final Comparator<ValidationError> ORDER = Comparator.comparingInt(ValidationError::line)
            .thenComparingInt(ValidationError::column)
            .thenComparing(error -> Pointer.parse(error.field()))
            .thenComparing(ValidationError::keyword);

    private Invariants() {}

    /** Asserts that errors are sorted and within the document, and that no output is ill-formed or has a secret. */
    public static void hold(ValidationResult result, String document) {
        assertThat(result.errors()).isSortedAccordingTo(ORDER);
        assertThat(result.warnings()).isSortedAccordingTo(ORDER);
        assertThat(result.errors().isEmpty()).isEqualTo(result.isValid());
        String[] lines = LINE_END.split(plain(document), -1);
        problems(result).forEach(problem -> assertInDocument(lines, problem));
        areWellFormed(result);
        String outputs = Canaries.outputs(result);
        assertThat(secrets(result, document)).noneMatch(outputs::contains);
    }

    /** Asserts that each error points at a value of the document or at a missing field, e.g. a tag. */
    public static void pointAtFields(ValidationResult result, JsonNode document) {
        Set<Pointer> misspelt = result.errors().stream()
                .filter(error -> error.keyword().equals("required") && error.suggestion() != null)
                .map(error -> Pointer.parse(error.field()))
                .collect(Collectors.toSet());
        problems(result).forEach(problem -> {
            Pointer field = Pointer.parse(problem.field());
            assertThat(document.at(problem.instanceLocation()).isMissingNode())
                    .as("%s of %s", problem, problem.instanceLocation())
                    .isFalse();
            boolean isMeant = misspelt.stream().anyMatch(field::startsWith);
            boolean isTag = Set.of("oneOf", "anyOf").contains(problem.keyword())
                    && !problem.field().equals(problem.instanceLocation());
            if (!isMeant && !isTag) {
                assertThat(document.at(field.toString()).isMissingNode())
                        .as("%s of %s", problem, field)
                        .isEqualTo(Set.of("required", "dependentRequired").contains(problem.keyword()));
            }
        });
    }

    /** {@return the document as a tree; the document may begin with a byte order mark} */
    public static JsonNode tree(String document) {
        return SchemaFiles.json(plain(document));
    }

    private static String plain(String document) {
        return document.startsWith("\uFEFF") ? document.substring(1) : document;
    }

    private static Stream<ValidationError> problems(ValidationResult result) {
        return Stream.concat(result.errors().stream(), result.warnings().stream());
    }

    private static void assertInDocument(String[] lines, ValidationError problem) {
        Stream.of(problem.region(), problem.nameRegion(), problem.valueRegion())
                .filter(region -> region != null && !problem.keyword().equals("encoding"))
                .forEach(region -> {
                    assertThat(isWithin(lines, region.line(), region.column()))
                            .as("%s begins at %s", problem, region)
                            .isTrue();
                    assertThat(isWithin(lines, region.endLine(), region.endColumn()))
                            .as("%s ends at %s", problem, region)
                            .isTrue();
                });
    }

    private static boolean isWithin(String[] lines, int line, int column) {
        return line >= 1
                && line <= lines.length
                && column >= 1
                && column <= lines[line - 1].codePointCount(0, lines[line - 1].length()) + 1;
    }

    private static void areWellFormed(ValidationResult result) {
        JsonNode json = SchemaFiles.json(result.toJson());
        assertThat(json.path("errors")).hasSameSizeAs(result.errors());
        assertThat(json.path("warnings")).hasSameSizeAs(result.warnings());
        String text = result.toText();
        assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(Invariants::isInvisible))
                .as(text)
                .isTrue();
        boolean areLines =
                problems(result).allMatch(problem -> problem.alternatives().isEmpty());
        if (areLines) {
            assertThat(result.toText(TextStyle.LINES).lines())
                    .hasSize((int) problems(result).count() + 1);
        }
    }

    private static boolean isInvisible(int c) {
        return Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE)
                .contains(Character.getType(c));
    }

    /** {@return the canaries that are only in secret fields; all canaries if the document is malformed} */
    private static Set<String> secrets(ValidationResult result, String document) {
        Set<String> secrets = new HashSet<>(canaries(document));
        if (result.verdict() != Verdict.MALFORMED && !secrets.isEmpty()) {
            secrets.removeAll(harmless(tree(document), Pointer.ROOT));
        }
        return secrets;
    }

    private static Set<String> harmless(JsonNode node, Pointer here) {
        Set<String> harmless = new HashSet<>();
        if (node.isString() && !isSecret(here, node.asString())) {
            harmless.addAll(canaries(node.asString()));
        }
        node.properties().forEach(field -> {
            harmless.addAll(canaries(field.getKey()));
            harmless.addAll(harmless(field.getValue(), here.child(field.getKey())));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            harmless.addAll(harmless(node.get(i), here.child(Integer.toString(i))));
        }
        return harmless;
    }

    private static boolean isSecret(Pointer place, String text) {
        boolean isAddress = place.endsWith("url") || place.endsWith("targz_url");
        boolean isPlain = isAddress && !text.contains("@") && !text.contains("?");
        return !place.isRoot() && !isPlain && Canaries.isSecret(place);
    }

    private static List<String> canaries(String text) {
        return CANARY.matcher(text).results().map(MatchResult::group).toList();
    }
}
