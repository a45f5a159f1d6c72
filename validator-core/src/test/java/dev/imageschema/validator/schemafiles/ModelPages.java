package dev.imageschema.validator.schemafiles;

import static java.util.stream.Collectors.joining;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.internal.export.Definitions;
import dev.imageschema.validator.internal.export.JsonLayout;
import dev.imageschema.validator.internal.schema.BundledSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Generates a page for each model and an index of all models, in Markdown, for people who read the schema.
 *
 * <p>The project has its own generator because other generators do not support a union of {@code if} and {@code then}:
 * jsonschema2md writes 234 pages for 42 files, most with one field, and calls each branch of a union an "Untitled
 * undefined type".
 */
final class ModelPages {
    private static final String INDEX = "README.md";
    private static final String DIAGRAM = "models.svg";
    private static final int MAX_EXAMPLE_LENGTH = 44;

    private static final String INTRODUCTION = """
            # The models of an Image

            An [Image](image.md) and everything in it. Each model has a page: its fields, what they mean, examples.
            The pages are made from the [schema](../../schema), which says the same to machines.

            [![Which model is in which](models.svg)](models.svg)

            A line leads from a field to the model of its value, a dashed one if that may be null. A box with a stripe is a union:
            its value is one of the kinds in the box.

            ## Models

            | Model | Meaning |
            | --- | --- |
            """;

    private static final String VALUES = """

            ## Values

            What models share. The strict profile, for documents of the live platform, asks more of some.

            | Value | Type | Meaning | In the strict profile |
            | --- | --- | --- | --- |
            """;

    private final ModelGraph graph = new ModelGraph();
    private final Map<String, String> files = new LinkedHashMap<>();

    private ModelPages() {}

    /** {@return the text of each page and of the diagram by file name} */
    static Map<String, String> files() {
        ModelPages pages = new ModelPages();
        pages.files.put(INDEX, pages.index());
        pages.files.put(DIAGRAM, ModelDiagram.of(pages.graph));
        pages.graph.models().forEach((title, model) -> pages.files.put(file(model), pages.page(title, model)));
        return pages.files;
    }

    static String file(Model model) {
        return model.modelName() + ".md";
    }

    private String index() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        graph.models().keySet().forEach(title -> page.append(row(link(title), meaning(graph.schema(title)))));
        page.append(VALUES);
        Definitions strict = Definitions.of(Profile.STRICT);
        for (String title : graph.leaves()) {
            JsonNode schema = graph.schema(title);
            JsonNode stricter = strict.at(Definitions.PREFIX + title);
            page.append(row(
                    "<a id=\"" + anchor(title) + "\"></a>" + title,
                    type(schema),
                    meaning(schema),
                    stricter.equals(schema) ? "the same" : type(stricter) + ": " + meaning(stricter)));
        }
        return page.toString();
    }

    private String page(String title, Model model) {
        JsonNode schema = graph.schema(title);
        StringBuilder page = new StringBuilder("# " + title + "\n\n" + meaning(schema) + ".\n\n");
        if (graph.to(title).findAny().isPresent()) {
            page.append(graph.to(title).map(this::use).collect(joining(", ", "It is ", ".\n\n")));
        }
        page.append(graph.isUnion(title) ? kinds(title) : fields(schema));
        JsonNode examples = schema.path("examples");
        page.append("\n## Examples\n\nThe smallest:\n\n").append(code(examples.path(0)));
        page.append(graph.isUnion(title) ? "\nA larger one:\n\n" : "\nWith every field:\n\n");
        page.append(code(examples.path(1)));
        String file = model.schemaId().replaceFirst(".*/schema/1/", "");
        return page + "\n## Sources\n\nGenerated from [" + file + "](../../schema/" + file + ").\n" + source(model)
                + ".\n\n[All models](" + INDEX + ")\n";
    }

    private String use(ModelGraph.Edge edge) {
        return (edge.isKind() ? "the kind `" : "`") + edge.label() + "` of " + link(edge.from());
    }

    private String kinds(String title) {
        return "A union: `type` says which kind it is, and so which fields there are.\n\n"
                + "| `type` | Model | Meaning |\n| --- | --- | --- |\n"
                + graph.from(title)
                        .map(edge -> row("`" + edge.label() + "`", link(edge.to()), meaning(graph.schema(edge.to()))))
                        .collect(joining());
    }

    private String fields(JsonNode schema) {
        return "| Field | Type | Required | Meaning | Example |\n| --- | --- | --- | --- | --- |\n"
                + ModelField.of(schema).stream()
                        .map(field -> row(
                                "`" + field.path() + "`",
                                type(field.schema()),
                                field.isRequired() ? "yes" : "",
                                meaning(field.schema()),
                                example(field.example())))
                        .collect(joining());
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return link(schema.path("$ref").asString().substring(Definitions.PREFIX.length()));
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(ModelPages::quoted).collect(joining(", "));
        }
        if (schema.has("const")) {
            return quoted(schema.path("const"));
        }
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(each -> type(schema, each.asString())).collect(joining(" or "))
                : type(schema, type.asString());
    }

    private String type(JsonNode schema, String type) {
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "integer", "number" -> type + bounds(schema);
            case "object" -> object(schema);
            default -> type;
        };
    }

    private String object(JsonNode schema) {
        if (schema.has("then")) {
            return type(schema.path("then"));
        }
        if (schema.has("properties")) {
            return "object";
        }
        JsonNode values = schema.path("additionalProperties");
        return values.isObject() ? "map of " + type(values) : "any object";
    }

    private static String bounds(JsonNode schema) {
        if (schema.has("maximum")) {
            return " from " + schema.path("minimum") + " to " + schema.path("maximum");
        }
        return schema.has("minimum") ? ", at least " + schema.path("minimum") : "";
    }

    private String link(String title) {
        Model model = graph.models().get(title);
        return "[" + title + "](" + (model == null ? INDEX + "#" + anchor(title) : file(model)) + ")";
    }

    private static String anchor(String title) {
        return "value-" + title;
    }

    /** {@return the example of a field; empty if it is long or an object, because the example of the model shows it} */
    private static String example(JsonNode value) {
        String text = value.toString();
        boolean isShort = text.length() <= MAX_EXAMPLE_LENGTH
                && (value.isArray() ? !value.path(0).isObject() : !value.isObject());
        return value.isMissingNode() || !isShort ? "" : "`" + text + "`";
    }

    private static String meaning(JsonNode schema) {
        return schema.path("description").asString();
    }

    private static String source(Model model) {
        return BundledSchemas.of(Profile.DOCUMENTED)
                .document(model.schemaId())
                .orElseThrow()
                .get("$comment")
                .string();
    }

    private static String quoted(JsonNode value) {
        return "`" + value.asString() + "`";
    }

    private static String code(JsonNode example) {
        return "```json\n" + JsonLayout.of(example) + "```\n";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |\n"));
    }
}
