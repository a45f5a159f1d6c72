package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.export.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The references between the models, for pages and diagrams. The names are titles, in the order of {@link Model}. */
final class ModelGraph {
    /**
     * A field that refers to another model, or a branch of a union.
     *
     * @param label the path of the field, or the tag of the branch
     */
    record Edge(String from, String label, String to, boolean isKind, boolean isNullable) {}

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Definitions definitions = Definitions.of(Profile.DOCUMENTED);
    private final List<Edge> edges = new ArrayList<>();

    ModelGraph() {
        List<String> titles = List.copyOf(definitions.byTitle().keySet());
        for (Model model : Model.values()) {
            models.put(titles.get(model.ordinal()), model);
        }
        models.keySet().forEach(this::addEdges);
    }

    private void addEdges(String from) {
        JsonNode schema = schema(from);
        if (isUnion(from)) {
            for (JsonNode branch : schema.path("allOf")) {
                String tag = branch.at("/if/properties/type/const").asString();
                String to = branch.at("/then/$ref").asString().substring(Definitions.PREFIX.length());
                edges.add(new Edge(from, tag, to, true, false));
            }
            return;
        }
        for (ModelField field : ModelField.of(schema)) {
            field.reference()
                    .filter(models::containsKey)
                    .ifPresent(to -> edges.add(new Edge(from, field.path(), to, false, field.isNullable())));
        }
    }

    Map<String, Model> models() {
        return models;
    }

    JsonNode schema(String title) {
        return Objects.requireNonNull(definitions.byTitle().get(title), title);
    }

    /** {@return the titles of the common definitions, e.g. of a timestamp} */
    List<String> leaves() {
        return definitions.byTitle().keySet().stream()
                .filter(title -> !models.containsKey(title))
                .toList();
    }

    boolean isUnion(String title) {
        return schema(title).has("allOf");
    }

    Stream<Edge> from(String title) {
        return edges.stream().filter(edge -> edge.from().equals(title));
    }

    Stream<Edge> to(String title) {
        return edges.stream().filter(edge -> edge.to().equals(title));
    }
}
