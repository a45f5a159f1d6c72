package dev.imageschema.validator.internal.fast;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

import dev.imageschema.validator.internal.scan.ByteWords;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A pattern as a deterministic finite automaton over ASCII, which scans a string and matches it in one pass. An escape
 * or a character outside ASCII leads to the dead state, and so to the result "unsure".
 */
final class Dfa {
    static final int ASCII = 128;
    static final int DEAD = 0;
    static final int FIRST = 1;

    /**
     * The class of each ASCII character. Characters that the pattern does not distinguish share one; class 0 never
     * matches.
     */
    private final byte[] classes;

    private final int classCount;

    /** The next state by state and class, with one row for each state. */
    private final short[] next;

    /** Whether the string may end, by state. */
    private final boolean[] accepts;

    Dfa(byte[] classes, int classCount, short[] next, boolean[] accepts) {
        this.classes = classes;
        this.classCount = classCount;
        this.next = next;
        this.accepts = accepts;
    }

    void write(DataOutput out) throws IOException {
        out.write(classes);
        out.writeByte(classCount);
        out.writeShort(accepts.length);
        for (boolean accept : accepts) {
            out.writeBoolean(accept);
        }
        for (short state : next) {
            out.writeShort(state);
        }
    }

    static Dfa read(DataInput in) throws IOException {
        byte[] classes = new byte[ASCII];
        in.readFully(classes);
        int classCount = in.readUnsignedByte();
        boolean[] accepts = new boolean[in.readUnsignedShort()];
        for (int i = 0; i < accepts.length; i++) {
            accepts[i] = in.readBoolean();
        }
        short[] next = new short[accepts.length * classCount];
        for (int i = 0; i < next.length; i++) {
            next[i] = in.readShort();
        }
        return new Dfa(classes, classCount, next, accepts);
    }

    /** {@return the position of the closing quote of a string that the pattern matches} */
    int end(byte[] json, int start) {
        int state = FIRST;
        int at = start;
        while (true) {
            byte b = ByteWords.byteAt(json, at);
            if (b == '"') {
                return accepts[state] ? at : UNSURE;
            }
            // A byte outside ASCII counts as NUL, which is in class 0.
            state = next[state * classCount + classes[b < 0 ? 0 : b]];
            if (state == DEAD) {
                return UNSURE;
            }
            at++;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dfa dfa
                && Arrays.equals(classes, dfa.classes)
                && classCount == dfa.classCount
                && Arrays.equals(next, dfa.next)
                && Arrays.equals(accepts, dfa.accepts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }
}
