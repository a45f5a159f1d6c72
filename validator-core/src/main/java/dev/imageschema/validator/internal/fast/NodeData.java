package dev.imageschema.validator.internal.fast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as data that can be compared and stored. It refers to other nodes by index.
 *
 * @param types the allowed types, as bits of {@link Node}
 * @param values the allowed strings; null for all strings
 * @param pattern the pattern that strings must match; null if there is none
 * @param minLength the minimum length of strings, in characters
 * @param maxLength the maximum length of strings, in characters
 * @param minimum the minimum of numbers
 * @param maximum the maximum of numbers
 * @param minItems the minimum number of items in an array
 * @param maxItems the maximum number of items in an array
 * @param items the node of the items
 * @param names the names of the declared fields, in the order of the schema
 * @param fields the nodes of the declared fields, in the order of the names
 * @param required the required fields, as one bit for each index of a name
 * @param others the node of all other fields; {@link #NONE} if other fields are not allowed
 * @param tag the field name of the tag; empty if the object has no tag
 * @param tagValues the values of the tag
 * @param branches the nodes of the object, one for each value of the tag
 */
record NodeData(
        int types,
        @Nullable List<String> values,
        @Nullable Dfa pattern,
        int minLength,
        int maxLength,
        long minimum,
        long maximum,
        int minItems,
        int maxItems,
        int items,
        List<String> names,
        List<Integer> fields,
        long required,
        int others,
        String tag,
        List<String> tagValues,
        List<Integer> branches) {
    static final int NONE = -1;

    boolean hasStringRule() {
        return values != null || pattern != null || minLength > 0 || maxLength < Integer.MAX_VALUE;
    }

    /** {@return a copy of this node with new indexes of the other nodes} */
    NodeData renumbered(int[] indexes) {
        return new NodeData(
                types,
                values,
                pattern,
                minLength,
                maxLength,
                minimum,
                maximum,
                minItems,
                maxItems,
                items == NONE ? NONE : indexes[items],
                names,
                fields.stream().map(index -> indexes[index]).toList(),
                required,
                others == NONE ? NONE : indexes[others],
                tag,
                tagValues,
                branches.stream().map(index -> indexes[index]).toList());
    }
}
