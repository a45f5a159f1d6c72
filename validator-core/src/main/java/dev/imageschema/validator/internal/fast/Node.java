package dev.imageschema.validator.internal.fast;

import org.jspecify.annotations.Nullable;

/**
 * The merged constraints on one value. One class serves values of all types: the scan reads the first byte of a value
 * and then a few fields of this class, and a virtual method call would cost more than that.
 *
 * <p>Nodes can refer to each other in cycles. {@link Graph} links them before it publishes them, and they never change
 * after that.
 */
final class Node {
    static final int NULL = 1;
    static final int BOOLEAN = 1 << 1;
    static final int INTEGER = 1 << 2;

    /** A number with a fraction or an exponent. */
    static final int FRACTION = 1 << 3;

    static final int STRING = 1 << 4;
    static final int ARRAY = 1 << 5;
    static final int OBJECT = 1 << 6;
    static final int NUMBER = INTEGER | FRACTION;
    static final int ANY = (1 << 7) - 1;

    private final int types;
    final @Nullable StringRule strings;
    final boolean hasBounds;
    final long minimum;
    final long maximum;
    final int minItems;
    final int maxItems;

    /** The names of the fields that the schema declares. */
    final NameTable names;

    /** The nodes of the declared fields, in the order of the names. */
    final Node[] fields;

    /** The required fields, as one bit for each index of a name. */
    final long required;

    /** The node of all other fields; null if other fields are not allowed. */
    @Nullable
    Node others;

    /** The node of the items of an array. */
    @Nullable
    Node items;

    /** The branches of an object that has a tag; null if it has no tag. */
    @Nullable
    TagSwitch union;

    Node(NodeData form) {
        types = form.types();
        strings = form.hasStringRule()
                ? new StringRule(
                        form.values() == null ? null : new NameTable(form.values()),
                        form.pattern(),
                        form.minLength(),
                        form.maxLength())
                : null;
        hasBounds = form.minimum() != Long.MIN_VALUE || form.maximum() != Long.MAX_VALUE;
        minimum = form.minimum();
        maximum = form.maximum();
        minItems = form.minItems();
        maxItems = form.maxItems();
        names = form.names().isEmpty() ? NameTable.NONE : new NameTable(form.names());
        fields = new Node[form.names().size()];
        required = form.required();
    }

    boolean takes(int type) {
        return (types & type) != 0;
    }
}
