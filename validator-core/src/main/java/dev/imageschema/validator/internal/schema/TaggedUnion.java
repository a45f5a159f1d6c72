package dev.imageschema.validator.internal.schema;

import dev.imageschema.validator.internal.read.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An {@code allOf} in which every branch has a {@link TagCondition} on the same field, with one value.
 *
 * @param tag the name of the field that selects the branch
 * @param values the values of the tag, in the order of the branches; never empty
 */
public record TaggedUnion(String tag, List<JsonValue> values) {
    /** {@return the tagged union of a schema, if the schema is one} */
    public static Optional<TaggedUnion> of(JsonValue schema) {
        String tag = "";
        List<JsonValue> values = new ArrayList<>();
        for (JsonValue branch : Keyword.ALL_OF.in(schema)) {
            Optional<TagCondition> condition =
                    TagCondition.of(branch).filter(each -> each.values().size() == 1);
            if (condition.isEmpty()
                    || !(tag.isEmpty() || tag.equals(condition.get().tag()))) {
                return Optional.empty();
            }
            tag = condition.get().tag();
            values.addAll(condition.get().values());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new TaggedUnion(tag, List.copyOf(values)));
    }

    /** {@return the location of the branch with an index} */
    public static String branch(String schemaLocation, int index) {
        return Keyword.THEN.at(Keyword.ALL_OF.at(schemaLocation, index));
    }
}
