package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.read.JsonText;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.schema.Keyword;
import java.util.Collection;
import java.util.stream.Collectors;

/** Describes in words what a keyword requires. */
final class ExpectedText {
    private static final int MAX_VALUES = 30;
    private static final String HIDDEN_VALUE = "the value in the schema (not shown)";

    private ExpectedText() {}

    /**
     * {@return what a keyword requires; empty if the sentence of the keyword needs no description}
     *
     * @param keyword the keyword that failed
     * @param value the value of the keyword in the schema; missing if the keyword has its default value
     * @param schema the schema object that has the keyword
     */
    static String of(Keyword keyword, JsonValue value, JsonValue schema) {
        if (value.isMissing() && keyword != Keyword.MIN_CONTAINS) {
            return "";
        }
        return switch (keyword) {
            case MIN_CONTAINS -> "at least " + items(schema, keyword);
            case MAX_CONTAINS -> "at most " + items(schema, keyword);
            case TYPE -> ValueText.types(value);
            case ENUM -> value.size() == 1 ? constant(value.get(0)) : values(value.children());
            case CONST -> constant(value);
            case NOT -> excluded(value);
            case PROPERTY_NAMES -> name(value);
            case PATTERN -> pattern(value, schema);
            case ANY_OF, ONE_OF -> MessageCatalog.expected("alternatives", Integer.toString(value.size()));
            default -> MessageCatalog.expected(keyword.text(), JsonText.of(value));
        };
    }

    /**
     * {@return what a keyword requires of a secret, without the values and patterns in the schema, which may be the
     * secret itself}
     *
     * @param keyword the keyword that failed
     * @param value the value of the keyword in the schema
     * @param schema the schema object that has the keyword
     */
    static String ofSecret(Keyword keyword, JsonValue value, JsonValue schema) {
        return switch (keyword) {
            case ENUM -> value.size() == 1 ? HIDDEN_VALUE : "the values in the schema (not shown)";
            case CONST -> HIDDEN_VALUE;
            case PATTERN ->
                isNamed(schema) ? pattern(value, schema) : "text that matches the pattern in the schema (not shown)";
            case MIN_CONTAINS, MAX_CONTAINS, NOT, PROPERTY_NAMES -> "";
            default -> of(keyword, value, schema);
        };
    }

    /** {@return the allowed values, {@code "a"} or {@code one of a, b}; empty if there are none} */
    static String oneOf(Collection<JsonValue> values) {
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> ValueText.value(values.iterator().next());
            default -> "one of " + values(values);
        };
    }

    private static String constant(JsonValue value) {
        return value.isContainer() ? JsonText.of(value) : ValueText.value(value);
    }

    /** The default of {@code minContains} is 1 (JSON Schema Validation, section 6.4.5). */
    private static String items(JsonValue holder, Keyword keyword) {
        String count = keyword.isIn(holder) ? JsonText.of(keyword.in(holder)) : "1";
        boolean isOne = count.equals("1");
        String items = count + (isOne ? " item" : " items");
        JsonValue schema = Keyword.CONTAINS.in(holder);
        if (Keyword.CONST.isIn(schema)) {
            return items + " equal to " + constant(Keyword.CONST.in(schema));
        }
        if (Keyword.ENUM.isIn(schema)) {
            return items + " equal to " + oneOf(Keyword.ENUM.in(schema).children());
        }
        return Keyword.TYPE.in(schema).isString() && schema.size() == 1
                ? items + " of the type " + Keyword.TYPE.in(schema).string()
                : items + (isOne ? " that matches " : " that match ") + "the schema in contains";
    }

    private static String excluded(JsonValue schema) {
        if (schema.size() != 1) {
            return "";
        }
        Keyword keyword = Keyword.of(schema.names().get(0)).orElse(null);
        if (keyword == null) {
            return "";
        }
        JsonValue value = keyword.in(schema);
        return switch (keyword) {
            case CONST -> constant(value);
            case ENUM -> oneOf(value.children());
            case TYPE -> ValueText.types(value);
            case REQUIRED -> value.stream().map(ValueText::plain).collect(Collectors.joining(" together with "));
            default -> "";
        };
    }

    private static String name(JsonValue schema) {
        if (Keyword.ENUM.isIn(schema)) {
            return oneOf(Keyword.ENUM.in(schema).children());
        }
        return Keyword.PATTERN.isIn(schema) ? pattern(Keyword.PATTERN.in(schema), schema) : "";
    }

    private static String values(Collection<JsonValue> values) {
        String some = values.stream().limit(MAX_VALUES).map(ValueText::plain).collect(Collectors.joining(", "));
        return values.size() <= MAX_VALUES ? some : some + ", … (" + values.size() + " values)";
    }

    /** A pattern in a schema with a title and a description is described by these, because people read them faster. */
    private static String pattern(JsonValue pattern, JsonValue schema) {
        if (!isNamed(schema)) {
            return "text that matches " + pattern.string();
        }
        String title = Keyword.TITLE.in(schema).stringOr("");
        String description = Keyword.DESCRIPTION.in(schema).stringOr("");
        // In our descriptions the text after a semicolon is for readers of the schema.
        return ValueText.withArticle(title) + " (" + lowerCaseFirst(description.split("; ", 2)[0]) + ")";
    }

    private static boolean isNamed(JsonValue schema) {
        return !Keyword.TITLE.in(schema).stringOr("").isEmpty()
                && !Keyword.DESCRIPTION.in(schema).stringOr("").isEmpty();
    }

    private static String lowerCaseFirst(String sentence) {
        boolean isWord = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }
}
