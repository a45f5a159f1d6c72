package dev.imageschema.validator.schemafiles;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of mistakes in a schema. Each mistake changes one keyword or one value. */
enum SchemaMutation {
    /** A keyword is missing with its value. */
    KEYWORD_DROPPED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return ASSERTING.stream()
                    .filter(schema::has)
                    .map(keyword -> new Change("has no " + keyword, copy -> copy.remove(keyword)));
        }
    },

    /** A required field is optional. */
    REQUIRED_DROPPED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return without(schema, "required", "does not require ");
        }
    },

    /** An optional field is required. */
    REQUIRED_ADDED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return schema.path("properties").propertyNames().stream()
                    .filter(name -> !contains(schema.path("required"), name))
                    .map(name -> new Change(
                            "requires " + name,
                            copy -> copy.withArray("required").add(name)));
        }
    },

    /** A field is not declared. */
    PROPERTY_DROPPED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return schema.path("properties").propertyNames().stream()
                    .map(name -> new Change(
                            "does not declare " + name,
                            copy -> copy.withObject("properties").remove(name)));
        }
    },

    /** A field is declared without a schema for its value. */
    PROPERTY_EMPTIED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return schema.path("properties").propertyNames().stream()
                    .map(name -> new Change(
                            "says nothing of " + name,
                            copy -> copy.withObject("properties").putObject(name)));
        }
    },

    /** Unknown fields are allowed. */
    OBJECT_OPENED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return schema.has("additionalProperties")
                    ? Stream.of(new Change("takes any other field", copy -> copy.put("additionalProperties", true)))
                    : Stream.of();
        }
    },

    /** Unknown fields are errors in a map or a union, which declares no fields. */
    OBJECT_CLOSED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            boolean isOpen = !schema.path("additionalProperties").isBoolean()
                    && schema.path("type").asString("").equals("object");
            return isOpen
                    ? Stream.of(new Change("takes no other field", copy -> copy.put("additionalProperties", false)))
                    : Stream.of();
        }
    },

    /** One more type is allowed. */
    TYPE_WIDENED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            JsonNode type = schema.path("type");
            return !schema.has("type")
                    ? Stream.of()
                    : TYPES.stream()
                            .filter(other -> !type.asString("").equals(other) && !contains(type, other))
                            .map(other -> new Change("may be of type " + other, copy -> {
                                ArrayNode types = copy.putArray("type");
                                (type.isArray() ? type.valueStream() : Stream.of(type)).forEach(types::add);
                                types.add(other);
                            }));
        }
    },

    /** One of several types is not allowed. */
    TYPE_NARROWED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return without(schema, "type", "may not be of type ");
        }
    },

    /** A word of an enumeration is missing. */
    WORD_DROPPED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return without(schema, "enum", "does not allow ");
        }
    },

    /** A word of an enumeration is also allowed in upper case. */
    WORD_ADDED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return schema.path("enum")
                    .valueStream()
                    .map(word -> word.asString().toUpperCase(Locale.ROOT))
                    .map(word -> new Change(
                            "allows " + word, copy -> copy.withArray("enum").add(word)));
        }
    },

    /** A tag is another word. */
    TAG_CHANGED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            String other = schema.path("const").asString("") + "-2";
            return schema.has("const")
                    ? Stream.of(new Change("is " + other, copy -> copy.put("const", other)))
                    : Stream.of();
        }
    },

    /** A branch of a union is missing. */
    BRANCH_DROPPED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return IntStream.range(0, schema.path("allOf").size())
                    .mapToObj(branch -> new Change(
                            "has no branch " + branch,
                            copy -> copy.withArray("allOf").remove(branch)));
        }
    },

    /** A reference refers to another definition or another model. */
    REFERENCE_REDIRECTED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            String reference = schema.path("$ref").asString("");
            if (reference.isEmpty()) {
                return Stream.of();
            }
            int definition = reference.lastIndexOf('/') + 1;
            String up = file.contains("/") ? "../" : "";
            Stream<String> others = reference.contains("#")
                    ? SchemaFiles.read(COMMON).path("$defs").propertyNames().stream()
                            .map(name -> reference.substring(0, definition) + name)
                    : Stream.of(Model.values()).map(model -> up + SchemaFiles.file(model));
            return others.filter(other -> !SchemaFiles.target(file, other).equals(SchemaFiles.target(file, reference)))
                    .map(other -> new Change("refers to " + other, copy -> copy.put("$ref", other)));
        }
    },

    /** A bound is one off. */
    BOUND_MOVED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            return BOUNDS.stream()
                    .filter(schema::has)
                    .flatMap(keyword -> Stream.of(-1, 1)
                            .map(step -> schema.path(keyword).intValue() + step)
                            .map(bound -> new Change(keyword + " is " + bound, copy -> copy.put(keyword, bound))));
        }
    },

    /** A character of a pattern is missing. */
    PATTERN_SHORTENED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            String pattern = schema.path("pattern").asString("");
            return patterns(IntStream.range(0, pattern.length())
                    .mapToObj(at -> pattern.substring(0, at) + pattern.substring(at + 1)));
        }
    },

    /** A digit of a pattern is one off. */
    PATTERN_DIGIT_MOVED {
        @Override
        Stream<Change> of(String file, JsonNode schema) {
            String pattern = schema.path("pattern").asString("");
            return patterns(IntStream.range(0, pattern.length()).boxed().flatMap(at -> {
                int digit = Character.digit(pattern.charAt(at), 10);
                return Stream.of(digit - 1, digit + 1)
                        .filter(other -> digit >= 0 && other >= 0 && other <= 9)
                        .map(other -> pattern.substring(0, at) + other + pattern.substring(at + 1));
            }));
        }
    };

    /** The edit of a schema and its description. */
    record Change(String words, Consumer<ObjectNode> edit) {}

    private static final String COMMON = "common.schema.json";
    private static final List<String> BOUNDS = List.of("maxLength", "minimum", "maximum");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");

    /** Every keyword of the schema files whose absence can change a result. */
    private static final List<String> ASSERTING = List.of(
            "$ref",
            "type",
            "const",
            "enum",
            "allOf",
            "if",
            "then",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "items",
            "required",
            "properties",
            "additionalProperties");

    /** {@return every mistake of this kind in one schema, without its subschemas} */
    abstract Stream<Change> of(String file, JsonNode schema);

    private static Stream<Change> without(JsonNode schema, String keyword, String words) {
        JsonNode members = schema.path(keyword);
        return IntStream.range(0, members.size())
                .mapToObj(at -> new Change(
                        words + members.get(at).asString(),
                        copy -> copy.withArray(keyword).remove(at)));
    }

    private static boolean contains(JsonNode members, String word) {
        return members.valueStream().anyMatch(member -> member.asString().equals(word));
    }

    /** Leaves out invalid regular expressions, because every tool refuses such a schema. */
    private static Stream<Change> patterns(Stream<String> patterns) {
        return patterns.distinct()
                .filter(SchemaMutation::isPattern)
                .map(pattern -> new Change("has the pattern " + pattern, copy -> copy.put("pattern", pattern)));
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
