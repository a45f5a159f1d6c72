package dev.imageschema.validator.fast;

import static dev.imageschema.validator.fast.Unsure.UNSURE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A pattern as a deterministic automaton over ASCII, which reads the string and judges it in one pass. Whatever else stands in
 * the string (an escape, a character beyond ASCII) leads nowhere, that is to "unsure".
 */
final class Dfa {
    static final int ASCII = 128;
    static final int DEAD = 0;
    static final int FIRST = 1;

    /** For each ASCII character what it counts as: those that the pattern never tells apart share a class; 0 fits nowhere. */
    private final byte[] classes;

    private final int classCount;

    /** The state after each state and class, in rows. */
    private final short[] next;

    /** For each state whether the string may end there. */
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

    /** {@return where the closing quote of a string stands that the pattern matches} */
    int end(byte[] json, int start) {
        int state = FIRST;
        int at = start;
        while (true) {
            byte b = Words.byteAt(json, at);
            if (b == '"') {
                return accepts[state] ? at : UNSURE;
            }
            // What is beyond ASCII counts as NUL, which fits nowhere.
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
