package dev.imageschema.validator.fast;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is asked of one value. There is this one class for objects, arrays and all the rest, because a value is
 * judged by looking at its first byte and then at a few fields, and calls that depend on a class would cost more than that.
 *
 * <p>Nodes refer to each other in circles. They are linked before {@link Graph} publishes them, and never change after that.
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

    /** The fields that the schema names. */
    final Names names;

    /** What is asked of each of them, in the same order. */
    final Node[] fields;

    /** A bit for each of them that must not be missing. */
    final long required;

    /** What is asked of any other field; without it, there must be none. */
    @Nullable
    Node others;

    /** What is asked of items. */
    @Nullable
    Node items;

    /** What an object is, if its tag decides. */
    @Nullable
    TaggedUnion union;

    Node(NodeForm form) {
        types = form.types();
        strings = form.hasStringRule()
                ? new StringRule(
                        form.values() == null ? null : new Names(form.values()),
                        form.pattern(),
                        form.minLength(),
                        form.maxLength())
                : null;
        hasBounds = form.minimum() != Long.MIN_VALUE || form.maximum() != Long.MAX_VALUE;
        minimum = form.minimum();
        maximum = form.maximum();
        minItems = form.minItems();
        maxItems = form.maxItems();
        names = form.names().isEmpty() ? Names.NONE : new Names(form.names());
        fields = new Node[form.names().size()];
        required = form.required();
    }

    boolean takes(int type) {
        return (types & type) != 0;
    }
}
