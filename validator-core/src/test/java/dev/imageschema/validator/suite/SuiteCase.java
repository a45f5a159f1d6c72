package dev.imageschema.validator.suite;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.read.JacksonTree;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.testkit.JsonValues;
import dev.imageschema.validator.testkit.SchemaFiles;
import dev.imageschema.validator.testkit.SuiteError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case under schema/tests: a document with the verdict and the errors that a validator must report.
 *
 * @param description the description of the document
 * @param data the document
 * @param valid whether the document is valid in each form
 * @param errors the sorted errors in each form in which the document is invalid
 */
public record SuiteCase(
        String description, JsonValue data, Map<SuiteForm, Boolean> valid, Map<SuiteForm, List<SuiteError>> errors) {
    public static final Path FOLDER = SchemaFiles.FOLDER.resolve("tests");
    static final Path BY_HAND = FOLDER.resolve("cases");
    static final Path GENERATED = FOLDER.resolve("generated");

    /** {@return a case with the errors of each profile} */
    static SuiteCase of(String description, JsonValue data, List<SuiteError> documented, List<SuiteError> strict) {
        Map<SuiteForm, List<SuiteError>> errors = new LinkedHashMap<>();
        errors.put(
                SuiteForm.OPEN,
                documented.stream().filter(error -> !error.isOfUnknownField()).toList());
        errors.put(SuiteForm.CLOSED, documented);
        errors.put(SuiteForm.STRICT, strict);
        Map<SuiteForm, Boolean> valid = new LinkedHashMap<>();
        errors.forEach((form, list) -> valid.put(form, list.isEmpty()));
        errors.values().removeIf(List::isEmpty);
        return new SuiteCase(description, data, valid, errors);
    }

    /** {@return the files of a folder of cases, sorted} */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all cases, in the order of their files} */
    public static Map<Model, List<SuiteCase>> byModel() {
        Map<Model, List<SuiteCase>> cases = new EnumMap<>(Model.class);
        Stream.of(BY_HAND, GENERATED).flatMap(folder -> files(folder).stream()).forEach(path -> {
            JsonNode file = read(path);
            cases.computeIfAbsent(model(file), model -> new ArrayList<>()).addAll(all(file));
        });
        return cases;
    }

    /** {@return the model of the cases in a file} */
    private static Model model(JsonNode file) {
        String title = file.path("model").asString();
        return Stream.of(Model.values())
                .filter(model -> title(model).equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is called " + title));
    }

    static String title(Model model) {
        return SchemaFiles.of(model).path("title").asString();
    }

    /** Reads a file with the reader of the validator, because 1e19 must be an integer. */
    static JsonNode read(Path file) {
        try {
            return JacksonTree.of(
                    new JsonReader(Limits.DEFAULT).read(SchemaFiles.text(file)).root());
        } catch (MalformedException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static List<SuiteCase> all(JsonNode file) {
        return file.path("cases").valueStream().map(SuiteCase::of).toList();
    }

    private static SuiteCase of(JsonNode json) {
        Map<SuiteForm, Boolean> valid = new LinkedHashMap<>();
        Map<SuiteForm, List<SuiteError>> errors = new LinkedHashMap<>();
        for (SuiteForm form : SuiteForm.values()) {
            valid.put(form, of(form, json.path("valid")).booleanValue());
            if (!valid.get(form)) {
                errors.put(form, errors(of(form, json.path("errors"))));
            }
        }
        return new SuiteCase(json.path("description").asString(), JsonValues.of(json.path("data")), valid, errors);
    }

    /** {@return the member for a form; a value that is not an object holds for every form} */
    private static JsonNode of(SuiteForm form, JsonNode stated) {
        return stated.isObject() ? stated.path(form.formName()) : stated;
    }

    private static List<SuiteError> errors(JsonNode json) {
        List<SuiteError> errors = new ArrayList<>();
        for (JsonNode error : json) {
            errors.add(new SuiteError(
                    error.path("instanceLocation").asString(),
                    error.path("keyword").asString(),
                    error.has("property") ? error.path("property").asString() : null));
        }
        return errors.stream().sorted().toList();
    }

    JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("description", description).set("data", JacksonTree.of(data));
        if (new TreeSet<>(valid.values()).size() == 1) {
            json.put("valid", valid.get(SuiteForm.OPEN));
        } else {
            ObjectNode byForm = json.putObject("valid");
            valid.forEach((form, isValid) -> byForm.put(form.formName(), isValid));
        }
        if (errors.values().stream().distinct().count() == 1) {
            json.set("errors", toJson(errors.values().iterator().next()));
        } else if (!errors.isEmpty()) {
            ObjectNode byForm = json.putObject("errors");
            errors.forEach((form, list) -> byForm.set(form.formName(), toJson(list)));
        }
        return json;
    }

    private static JsonNode toJson(List<SuiteError> errors) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(errors.stream().map(SuiteError::toJson).toList());
    }
}
