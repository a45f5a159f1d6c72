package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The field names that a schema lists, looked up by their bytes in a document. Immutable and thread-safe. */
final class FieldNames {
    static final int NONE = -1;

    private static final int MULTIPLIER = 0x9E3779B1;

    private final List<String> names;
    private final byte[][] bytes;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The index of a name plus one, by the hash of some of its bytes and its length; 0 is an empty slot. */
    private final int[] slots;

    FieldNames(Collection<String> names) {
        this.names = List.copyOf(names);
        bytes = new byte[this.names.size()][];
        slots = new int[Integer.highestOneBit(Math.max(1, this.names.size())) << 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = this.names.get(i).getBytes(StandardCharsets.UTF_8);
            indexes.put(this.names.get(i), i);
            int slot = slot(bytes[i], 0, bytes[i].length);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    String name(int index) {
        return names.get(index);
    }

    /** {@return the index of the name of a field; {@link #NONE} if the schema does not list it} */
    int indexOf(Tape tape, int field) {
        if (!tape.isNamePlain(field)) {
            return indexes.getOrDefault(tape.name(field), NONE);
        }
        byte[] source = tape.source();
        int start = tape.nameStart(field) + 1;
        int end = tape.nameEnd(field) - 1;
        int slot = slot(source, start, end);
        while (slots[slot] != 0) {
            byte[] name = bytes[slots[slot] - 1];
            if (Arrays.equals(name, 0, name.length, source, start, end)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    private int slot(byte[] source, int start, int end) {
        int length = end - start;
        int hash = length;
        if (length > 0) {
            hash = hash * MULTIPLIER + source[start];
            hash = hash * MULTIPLIER + source[start + length / 2];
            hash = hash * MULTIPLIER + source[end - 1];
        }
        return ((hash * MULTIPLIER) >>> Short.SIZE) & (slots.length - 1);
    }
}
