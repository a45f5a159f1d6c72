package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import java.util.BitSet;

/** The fields or items of one container that a schema has evaluated (JSON Schema 2020-12 core, section 11). */
final class Evaluated {
    private final int container;
    private final BitSet children = new BitSet();

    Evaluated(int container) {
        this.container = container;
    }

    void add(int child) {
        children.set(child - container);
    }

    void addAll(Tape tape) {
        for (int child = container + 1; child < tape.next(container); child = tape.next(child)) {
            add(child);
        }
    }

    void addAll(Evaluated other) {
        children.or(other.children);
    }

    boolean has(int child) {
        return children.get(child - container);
    }
}
