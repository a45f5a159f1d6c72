package dev.imageschema.validator.internal.fast;

/** The branches of an object, from which the value of one field (the tag) selects one. */
final class TagSwitch {
    /** The field name of the tag, as the only name in the table. */
    final NameTable tag;

    /** The allowed values of the tag. */
    final NameTable values;

    /** The constraints on the object for each value of the tag, including that value. */
    final Node[] branches;

    /** The identifier of the union within its graph. */
    final int id;

    TagSwitch(int id, NameTable tag, NameTable values, Node[] branches) {
        this.id = id;
        this.tag = tag;
        this.values = values;
        this.branches = branches;
    }
}
