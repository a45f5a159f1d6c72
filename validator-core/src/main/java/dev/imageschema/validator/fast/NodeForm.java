package dev.imageschema.validator.fast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as data: other nodes are indexes, so that graphs can be compared and stored.
 *
 * @param types the types that are allowed, as bits of {@link Node}
 * @param values the strings that are allowed; null for any
 * @param pattern what strings must match, if anything
 * @param minLength of strings, in characters
 * @param maxLength of strings, in characters
 * @param minimum of numbers
 * @param maximum of numbers
 * @param minItems of arrays
 * @param maxItems of arrays
 * @param items the node of items
 * @param names the names of fields, in the order of the schema
 * @param fields their nodes
 * @param required a bit for each of them that must not be missing
 * @param others the node of other fields; {@link #NONE} if there must be none
 * @param tag the name of the field that decides what an object is; empty if none does
 * @param tagValues the values that it may have
 * @param branches the nodes of an object for each of these
 */
record NodeForm(
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

    /** {@return the same node where the others have other indexes} */
    NodeForm renumbered(int[] indexes) {
        return new NodeForm(
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
