package dev.imageschema.validator.testkit;

import dev.imageschema.validator.internal.read.Pointer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One failed assertion, as the cases under schema/tests state it.
 *
 * @param instanceLocation the value that the keyword was applied to, a JSON Pointer
 * @param keyword the keyword that failed
 * @param property the field that is missing or unknown
 */
public record SuiteError(
        String instanceLocation, String keyword, @Nullable String property) implements Comparable<SuiteError> {
    private static final Comparator<SuiteError> ORDER = Comparator.comparing(SuiteError::instanceLocation)
            .thenComparing(SuiteError::keyword)
            .thenComparing(SuiteError::property, Comparator.nullsFirst(Comparator.naturalOrder()));

    public static SuiteError at(Pointer instance, String keyword) {
        return new SuiteError(instance.toString(), keyword, null);
    }

    public static SuiteError of(Pointer object, String keyword, String property) {
        return new SuiteError(object.toString(), keyword, property);
    }

    public boolean isOfUnknownField() {
        return keyword.equals("additionalProperties");
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("instanceLocation", instanceLocation).put("keyword", keyword);
        return property == null ? json : json.put("property", property);
    }

    @Override
    public int compareTo(SuiteError other) {
        return ORDER.compare(this, other);
    }
}
