package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.SchemaException;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules for the style of a schema file. Each rule has a name, and applies to the parts of a file in some roles. */
final class SchemaStyle {
    /** The role of a schema within its file. */
    enum Role {
        DOCUMENT,
        DEFINITION,
        FIELD,
        /** The schema of the items of an array, or of the values of a map. */
        CONTENT,
        /** An {@code if} and the schemas in it. */
        CONDITION,
        /** A {@code then}. */
        CONSEQUENCE,
        /** A member of {@code allOf}. */
        BRANCH
    }

    private record Part(String file, String place, Role role, String name, JsonNode schema) {
        String text(String keyword) {
            return schema.path(keyword).asString("");
        }
    }

    /** A condition that every part in one of the roles must meet. */
    private record Rule(String name, Set<Role> roles, Predicate<Part> isKept) {}

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final List<String> PROSE = List.of("title", "description", "$comment");

    /** The allowed keywords, in the required order. */
    private static final List<String> KEYWORDS = List.of(
            "$schema",
            "$id",
            "title",
            "description",
            "$comment",
            "examples",
            "deprecated",
            "default",
            "$ref",
            "type",
            "const",
            "enum",
            "allOf",
            "if",
            "then",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "items",
            "required",
            "properties",
            "additionalProperties",
            "$defs");

    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[[^]]*]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");
    private static final Pattern UNBOUNDED_OR_SPECIAL = Pattern.compile("[*+]|\\{[0-9]+,}|\\(\\?[^:]");

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> FILE = Set.of(Role.DOCUMENT);
    private static final Set<Role> NAMED = Set.of(Role.DOCUMENT, Role.DEFINITION);
    private static final Set<Role> DESCRIBED = Set.of(Role.DOCUMENT, Role.DEFINITION, Role.FIELD);
    private static final Set<Role> TYPED = Set.of(Role.DOCUMENT, Role.DEFINITION, Role.FIELD, Role.CONTENT);

    private static final List<Rule> RULES = List.of(
            new Rule("known-keywords", ALL, part -> KEYWORDS.containsAll(part.schema.propertyNames())),
            new Rule("key-order", ALL, SchemaStyle::isInOrder),
            new Rule("dialect", FILE, part -> part.text("$schema").equals(DIALECT)),
            new Rule("id-is-place", FILE, part -> part.text("$id").equals(SchemaFiles.BASE + part.file)),
            new Rule("source", FILE, part -> part.text("$comment").startsWith("Cycle documentation, ")),
            new Rule("title", NAMED, part -> !part.text("title").isBlank()),
            new Rule(
                    "title-is-name",
                    Set.of(Role.DEFINITION),
                    part -> part.text("title").equals(part.name)),
            new Rule("description", DESCRIBED, part -> !part.text("description").isBlank()),
            new Rule("prose", ALL, part -> PROSE.stream().map(part::text).allMatch(SchemaStyle::isProse)),
            new Rule("type", TYPED, part -> Stream.of("type", "$ref", "$defs").anyMatch(part.schema::has)),
            new Rule("required-is-declared", ALL, part -> names(part).containsAll(required(part))),
            new Rule("required-in-order", ALL, SchemaStyle::requiresInOrder),
            new Rule("closed", TYPED, SchemaStyle::isClosedIfItListsFields),
            new Rule("union", ALL, part -> !part.schema.has("allOf") || isUnion(part)),
            new Rule("variant-file-is-named-after-tag", ALL, SchemaStyle::areVariantsNamedAfterTheirTags),
            new Rule("nullable-object", TYPED, part -> !part.schema.has("if") || isNullableObject(part)),
            new Rule("bounded-pattern", ALL, part -> !part.schema.has("pattern") || isBounded(part.text("pattern"))),
            new Rule(
                    "two-examples",
                    FILE,
                    part -> part.schema.has("$defs")
                            || part.schema.path("examples").size() == 2),
            new Rule("full-example", FILE, part -> isFull(part.schema.at("/examples/1"), part.schema)),
            new Rule("valid-examples", FILE, SchemaStyle::hasValidExamples));

    private SchemaStyle() {}

    /** {@return the names of all rules} */
    static List<String> names() {
        return RULES.stream().map(Rule::name).toList();
    }

    /** {@return the violations of a file: the JSON Pointer of the schema and the name of the broken rule} */
    static List<String> violations(String file, JsonNode document) {
        List<String> violations = new ArrayList<>();
        for (Part part : parts(new Part(file, "", Role.DOCUMENT, "", document))) {
            RULES.stream()
                    .filter(rule -> rule.roles.contains(part.role) && !rule.isKept.test(part))
                    .forEach(rule -> violations.add(part.place + " " + rule.name));
        }
        return violations;
    }

    private static List<Part> parts(Part part) {
        List<Part> parts = new ArrayList<>(List.of(part));
        Subschemas.of(part.schema).forEach((pointer, schema) -> {
            Role role = part.role == Role.CONDITION
                    ? Role.CONDITION
                    : role(pointer.tokens().get(0));
            if (schema.isObject()) {
                parts.addAll(parts(new Part(part.file, part.place + pointer, role, pointer.last(), schema)));
            }
        });
        return parts;
    }

    private static Role role(String keyword) {
        return switch (keyword) {
            case "properties" -> Role.FIELD;
            case "$defs" -> Role.DEFINITION;
            case "allOf" -> Role.BRANCH;
            case "if" -> Role.CONDITION;
            case "then" -> Role.CONSEQUENCE;
            default -> Role.CONTENT;
        };
    }

    private static boolean isInOrder(Part part) {
        List<Integer> places = part.schema.propertyNames().stream()
                .map(KEYWORDS::indexOf)
                .filter(index -> index >= 0)
                .toList();
        return places.equals(places.stream().sorted().toList());
    }

    /** A text must not end with a full stop, because a tool may print it in the middle of a sentence. */
    private static boolean isProse(String text) {
        return text.isEmpty()
                || (text.equals(text.strip()) && !text.endsWith(".") && Character.isUpperCase(text.charAt(0)));
    }

    private static List<String> names(Part part) {
        return List.copyOf(part.schema.path("properties").propertyNames());
    }

    private static List<String> required(Part part) {
        return part.schema
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static boolean requiresInOrder(Part part) {
        List<String> inOrder = new ArrayList<>(names(part));
        inOrder.retainAll(required(part));
        List<String> required = new ArrayList<>(required(part));
        required.retainAll(inOrder);
        return required.equals(inOrder);
    }

    /** A union is open because its branches are closed. */
    private static boolean isClosedIfItListsFields(Part part) {
        return !part.schema.has("properties")
                || part.schema.has("allOf")
                || part.schema.path("additionalProperties").equals(SchemaFiles.json("false"));
    }

    /** Each branch must test the tag, and the enum of the tag must list the branches in order. */
    private static boolean isUnion(Part part) {
        List<JsonNode> tags = new ArrayList<>();
        for (JsonNode branch : part.schema.path("allOf")) {
            JsonNode tag = branch.at("/if/properties/type/const");
            JsonNode reference = branch.at("/then/$ref");
            tags.add(tag);
            String expected = """
                    {"if": {"type": "object", "required": ["type"], "properties": {"type": {"const": %s}}}, "then": {"$ref": %s}}
                    """.formatted(tag, reference);
            if (!tag.isString() || !reference.isString() || !branch.equals(SchemaFiles.json(expected))) {
                return false;
            }
        }
        return tags.equals(part.schema.at("/properties/type/enum").valueStream().toList())
                && required(part).equals(List.of("type"));
    }

    private static boolean areVariantsNamedAfterTheirTags(Part part) {
        for (JsonNode branch : part.schema.path("allOf")) {
            String tag = branch.at("/if/properties/type/const").asString("");
            String file = branch.at("/then/$ref").asString("");
            if (!file.equals(tag + ".schema.json") && !file.endsWith("-" + tag + ".schema.json")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNullableObject(Part part) {
        return part.schema.path("type").equals(SchemaFiles.json("[\"object\", \"null\"]"))
                && part.schema.path("if").equals(SchemaFiles.json("{\"type\": \"object\"}"))
                && part.schema.path("then").propertyNames().equals(Set.of("$ref"));
    }

    /** A pattern must not make a backtracking engine slow, and must mean the same in every engine. */
    private static boolean isBounded(String pattern) {
        String outside =
                ESCAPE.matcher(CHARACTER_CLASS.matcher(pattern).replaceAll("")).replaceAll("");
        return pattern.startsWith("^")
                && pattern.endsWith("$")
                && !pattern.matches(".*\\\\[dDsSwWbBpP].*")
                && !UNBOUNDED_OR_SPECIAL.matcher(outside).find();
    }

    /** The second example must have every field because the generator of the cases edits its fields. */
    private static boolean isFull(JsonNode example, JsonNode schema) {
        return schema.path("properties").properties().stream()
                .allMatch(
                        field -> example.has(field.getKey()) && isFull(example.path(field.getKey()), field.getValue()));
    }

    /** The examples must be valid; a broken schema has no valid examples. */
    private static boolean hasValidExamples(Part part) {
        ObjectNode copy = part.schema.deepCopy().asObject();
        String base = copy.path("$id").asString();
        copy.put("$id", "https://example.org/" + part.file);
        for (JsonNode referring : copy.findParents("$ref")) {
            String target =
                    URI.create(base).resolve(referring.path("$ref").asString()).toString();
            referring.asObject().put("$ref", target);
        }
        try {
            SchemaValidator validator = Validator.forSchema(copy.toString()).build();
            return part.schema
                    .path("examples")
                    .valueStream()
                    .allMatch(example -> validator.validate(example.toString()).isValid());
        } catch (SchemaException e) {
            return false;
        }
    }
}
