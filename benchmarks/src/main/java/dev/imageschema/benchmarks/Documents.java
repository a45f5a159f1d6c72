package dev.imageschema.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes all documents from the example of the documentation, in the same layout. */
final class Documents {
    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Spacing.AFTER))
            .withArrayIndenter(LINES)
            .withObjectIndenter(LINES);

    private static final List<String> TEXTS = List.of(
            "Параметры запуска контейнера и его окружения",
            "コンテナの起動パラメータと環境変数",
            "容器的启动参数及其环境变量",
            "παράμετροι εκκίνησης του περιέκτη",
            "पात्र के प्रारंभ के मापदंड",
            "🚀🐳🌍 été à Zürich");

    private Documents() {}

    static byte[] example() {
        try (InputStream stream = Documents.class.getResourceAsStream("/documentation-example.json")) {
            return Objects.requireNonNull(stream, "documentation-example.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] minified() {
        return tree().toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] tagsLast() {
        return laidOut(reordered(tree(), names -> {
            List<String> sorted = new ArrayList<>(names);
            if (sorted.remove("type")) {
                sorted.add("type");
            }
            return sorted;
        }));
    }

    static byte[] shuffled() {
        Random random = new Random(1);
        return laidOut(reordered(tree(), names -> {
            List<String> sorted = new ArrayList<>(names);
            Collections.shuffle(sorted, random);
            return sorted;
        }));
    }

    static byte[] live() {
        return laidOut(liveTree());
    }

    static byte[] faulty() {
        return laidOut(withFaults(liveTree()));
    }

    static byte[] large() {
        ObjectNode image = liveTree();
        ObjectNode config = (ObjectNode) image.get("config");
        fill(config.putObject("env"), 500, "VARIABLE_", "value of the variable, number ");
        fill(config.putObject("labels"), 200, "org.example.label.", "value of the label, number ");
        ArrayNode ports = config.putArray("ports");
        for (int i = 0; i < 100; i++) {
            ports.addObject().put("host", 8000 + i).put("container", 80 + i).put("type", "tcp");
        }
        ArrayNode volumes = config.putArray("volumes");
        for (int i = 0; i < 50; i++) {
            volumes.addObject().put("path", "/var/lib/service/" + i).put("mode", i % 2 == 0 ? "ro" : "rw");
        }
        return laidOut(image);
    }

    static byte[] international() {
        ObjectNode image = liveTree();
        ObjectNode labels = ((ObjectNode) image.get("config")).putObject("labels");
        for (int i = 0; i < 30; i++) {
            String text = TEXTS.get(i % TEXTS.size());
            labels.put("key" + i, String.join(" ", Collections.nCopies(5, text)));
        }
        return laidOut(image);
    }

    static byte[] withVariables(int count) {
        ObjectNode image = liveTree();
        fill(((ObjectNode) image.get("config")).putObject("env"), count, "VARIABLE_", "value ");
        return laidOut(image);
    }

    /** {@return one of many files; each has a different image name, and the bad files have the five faults} */
    static byte[] file(int number, boolean isBad) {
        ObjectNode image = liveTree().put("name", "image " + number);
        return laidOut(isBad ? withFaults(image) : image);
    }

    /** {@return one line of an NDJSON file; all lines are different and have different lengths} */
    static byte[] line(int number) {
        Random random = new Random(number);
        ObjectNode image = liveTree().put("name", "image " + number);
        image.put("id", String.format("%024x", random.nextLong()));
        image.put("size", random.nextInt(Integer.MAX_VALUE));
        ObjectNode config = (ObjectNode) image.get("config");
        fill(
                config.putObject("env"),
                random.nextInt(8),
                "VARIABLE_",
                "value " + random.nextInt(1_000_000) + " number ");
        return (image + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(ObjectNode map, int count, String name, String value) {
        for (int i = 0; i < count; i++) {
            map.put(name + i, value + i);
        }
    }

    private static ObjectNode tree() {
        return (ObjectNode) MAPPER.readTree(example());
    }

    private static ObjectNode liveTree() {
        ObjectNode image = tree();
        String id = image.get("id").asString();
        String time = "2021-01-30T08:30:00Z";
        put(image, "/config/ports/0", Map.of("host", 55, "container", 138, "type", "tcp"));
        put(image, "/state", Map.of("changed", time));
        put(image, "/events", Map.of("created", time, "updated", time, "deleted", time));
        put(image, "/builder", Map.of("integration_id", id));
        put(image, "/source/details", Map.of("id", id));
        put(image, "/source/details/origin/details/existing", Map.of("source_id", id));
        put(image, "/creator", Map.of("id", id));
        return image;
    }

    private static ObjectNode withFaults(ObjectNode image) {
        put(image, "/config/ports/0", Map.of("host", "55"));
        put(image, "/config/volumes/0", Map.of("mode", "read-only"));
        put(image, "/state", Map.of("changed", "yesterday"));
        ((ObjectNode) image.at("/config")).remove("signal_stop");
        ((ObjectNode) image.at("/source/details/origin/details")).remove("target");
        return image;
    }

    private static void put(JsonNode image, String pointer, Map<String, Object> values) {
        values.forEach((name, value) -> ((ObjectNode) image.at(pointer)).putPOJO(name, value));
    }

    private static JsonNode reordered(JsonNode node, UnaryOperator<List<String>> order) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = MAPPER.createObjectNode();
            order.apply(List.copyOf(object.propertyNames()))
                    .forEach(name -> result.set(name, reordered(object.get(name), order)));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = MAPPER.createArrayNode();
            array.forEach(item -> result.add(reordered(item, order)));
            return result;
        }
        return node;
    }

    private static byte[] laidOut(JsonNode document) {
        return (MAPPER.writer().with(LAYOUT).writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
