package dev.imageschema.validator.suite;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.testkit.Edit;
import dev.imageschema.validator.testkit.Edit.Kind;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SingleEdits;
import dev.imageschema.validator.testkit.SuiteError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the cases under schema/tests/generated: the examples of each model, edited at one location.
 *
 * <p>The fields of the model itself get every edit. An object of another model in it only gets a deleted field, an
 * unknown field and a wrong type, which shows that the right model is there; the other model has cases for the rest. To
 * keep the cases small, an edit applies to the small example, with only as much of the full example as the edit needs.
 */
final class SuiteGenerator {
    /** An instance of a model with every field, and the smallest instance of the same branch. */
    private record Base(String name, JsonNode full, JsonNode small) {}

    private final Map<JsonNode, SuiteCase> cases = new LinkedHashMap<>();
    private final Set<Pointer> typed = new HashSet<>();

    private SuiteGenerator() {}

    /** {@return the text of the file of a model, with one case in each line} */
    static String file(Model model) {
        return cases(model).stream()
                .map(each -> "    " + each.toJson())
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"$schema\": \"../tests.schema.json\",\n  \"model\": \"" + SuiteCase.title(model)
                                + "\",\n  \"cases\": [\n",
                        "\n  ]\n}\n"));
    }

    static List<SuiteCase> cases(Model model) {
        SuiteGenerator generator = new SuiteGenerator();
        for (Base base : bases(model)) {
            generator.add("the small example" + base.name(), base.small(), List.of(), List.of());
            generator.add("the full example" + base.name(), base.full(), List.of(), List.of());
            generator.typed.clear();
            for (Edit edit : SingleEdits.of(model, base.full())) {
                if (edit.isOwn() || generator.showsTheModel(edit)) {
                    generator.add(edit, base);
                }
            }
        }
        return List.copyOf(generator.cases.values());
    }

    private boolean showsTheModel(Edit edit) {
        return switch (edit.kind()) {
            case FIELD_DELETED, FIELD_ADDED -> !edit.documented().isEmpty();
            case VALUE ->
                edit.documented().stream().anyMatch(error -> error.keyword().equals("type")) && typed.add(edit.place());
            case TAG, EXAMPLE, BRANCH -> false;
        };
    }

    private void add(Edit edit, Base base) {
        boolean isOptionalField =
                edit.kind() == Kind.FIELD_DELETED && edit.documented().isEmpty();
        boolean isOfWhole = isOptionalField || edit.kind() == Kind.TAG;
        JsonNode document = isOfWhole ? base.full() : with(base, edit.place());
        add(edit + base.name(), edit.applyTo(document), edit.documented(), edit.strict());
    }

    /** Adds a case unless an earlier edit gives the same document. */
    private void add(String description, JsonNode data, List<SuiteError> documented, List<SuiteError> strict) {
        cases.computeIfAbsent(data, key -> SuiteCase.of(description, JsonValues.of(key), documented, strict));
    }

    /** {@return the bases of a model: one for each branch of the union that the model is or has in a field} */
    private static List<Base> bases(Model model) {
        List<String> branches = SchemaFiles.branches(SchemaFiles.file(model));
        List<Base> bases = new ArrayList<>();
        for (String branch : branches) {
            JsonNode examples = SchemaFiles.read(branch).path("examples");
            String name = branches.size() == 1 ? "" : tag(examples.get(1));
            bases.add(new Base(name, examples.get(1), examples.get(0)));
        }
        if (branches.size() == 1) {
            Base base = bases.get(0);
            SingleEdits.of(model, base.full()).stream()
                    .filter(edit -> edit.kind() == Kind.BRANCH && edit.isOwn())
                    .filter(edit -> !tag(edit.value())
                            .equals(tag(base.full().at(edit.place().toString()))))
                    .forEach(edit -> bases.add(new Base(tag(edit.value()), edit.applyTo(base.full()), base.small())));
        }
        return bases;
    }

    private static String tag(JsonNode instance) {
        return " (" + instance.path("type").asString() + ")";
    }

    /** {@return the small example with the value that the full example has at the location, if any} */
    private static JsonNode with(Base base, Pointer place) {
        JsonNode result = base.small().deepCopy();
        JsonNode target = result;
        JsonNode source = base.full();
        for (int i = 0; i < place.length(); i++) {
            String token = place.tokens().get(i);
            JsonNode next = source.path(token);
            if (next.isMissingNode()) {
                return result;
            }
            boolean isLast = i == place.length() - 1;
            boolean isOfAnotherBranch =
                    !next.path("type").equals(target.path(token).path("type"));
            if (isLast || next.isArray() || !target.has(token) || isOfAnotherBranch) {
                ((ObjectNode) target).set(token, next.deepCopy());
                return result;
            }
            target = target.path(token);
            source = next;
        }
        return result;
    }
}
