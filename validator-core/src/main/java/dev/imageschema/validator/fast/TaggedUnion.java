package dev.imageschema.validator.fast;

/** An object that is one of several, told apart by the value of one field. */
final class TaggedUnion {
    /** The name of that field. */
    final Names tag;

    /** The values that it may have. */
    final Names values;

    /** What is asked of the object for each of them; the value of the tag among it. */
    final Node[] branches;

    /** Tells the union from the others of its graph. */
    final int id;

    TaggedUnion(int id, Names tag, Names values, Node[] branches) {
        this.id = id;
        this.tag = tag;
        this.values = values;
        this.branches = branches;
    }
}
