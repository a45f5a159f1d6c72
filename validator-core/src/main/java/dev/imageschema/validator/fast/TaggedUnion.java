package dev.imageschema.validator.fast;

/** An object that is one of several, told apart by the value of one field. */
final class TaggedUnion {
    /** The name of that field. */
    final Names tag;

    /** The values that it may have. */
    final Names values;

    /** What is asked of the object for each of them; the value of the tag among it. */
    final Node[] branches;

    TaggedUnion(Names tag, Names values, Node[] branches) {
        this.tag = tag;
        this.values = values;
        this.branches = branches;
    }
}
