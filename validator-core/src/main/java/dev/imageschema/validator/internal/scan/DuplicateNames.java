package dev.imageschema.validator.internal.scan;

import java.util.Arrays;

/**
 * A hash table of the names in the maps of a document, which detects duplicate names. One table serves all maps of a
 * document and all documents of a thread; the names themselves stay in the bytes of the document.
 *
 * <p>A slot holds a fingerprint of a name and its map, and the position of the name. Positions continue to grow from
 * document to document, so entries of former documents are recognised by their positions and need not be cleared.
 *
 * <p>Names can be chosen to collide. Each occupied slot that is skipped takes one from a budget, and a document that
 * has used up its budget takes the slow path.
 */
public final class DuplicateNames {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int MAX_CAPACITY = 1 << 17;

    /** The largest capacity that a thread keeps for its next document. */
    private static final int KEPT_CAPACITY = 1 << 15;

    private static final int FIRST_BUDGET = 256;
    private static final int BUDGET_OF_A_NAME = 2;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** A fingerprint in the upper half, a position in the lower half; 0 is an empty slot. */
    private long[] slots = new long[FIRST_CAPACITY];

    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_CAPACITY);
    private int size;
    private int budget;

    /** The number that is added to the positions of this document. Smaller entries belong to former documents. */
    private int base = 1;

    private int documentEnd;

    /**
     * Discards the names of the previous document.
     *
     * @param end the end of the document; all positions in it are smaller
     */
    public void startDocument(int end) {
        if (slots.length > KEPT_CAPACITY) {
            setCapacity(KEPT_CAPACITY);
            base = 1;
        } else if (size > 0) {
            base += documentEnd;
        }
        if (base > Integer.MAX_VALUE - end) {
            Arrays.fill(slots, 0);
            base = 1;
        }
        documentEnd = end;
        size = 0;
        budget = FIRST_BUDGET;
    }

    private void setCapacity(int capacity) {
        slots = new long[capacity];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(capacity);
    }

    /**
     * {@return whether a name is certainly new in its map}
     *
     * @param start the position of its first byte, after the opening quote
     * @param end the position of its closing quote
     * @param map a number that identifies the map within the document
     */
    public boolean add(byte[] json, int start, int end, int map) {
        if (size >= slots.length >> 1 && !grow()) {
            return false;
        }
        size++;
        budget += BUDGET_OF_A_NAME;
        int fingerprint = fingerprint(json, start, end, map);
        int mask = slots.length - 1;
        int slot = fingerprint >>> shift;
        while ((int) slots[slot] >= base) {
            boolean isSame = (int) (slots[slot] >>> Integer.SIZE) == fingerprint
                    && isAt(json, start, end, (int) slots[slot] - base);
            if (isSame) {
                // After a wrong guess of a tag, the scanner reads a part of the document again.
                return (int) slots[slot] - base == start;
            }
            if (--budget < 0) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = ((long) fingerprint << Integer.SIZE) | (base + start);
        return true;
    }

    /** Returns upper bits of a product, which depend on all bits of its factors. The topmost ones select the slot. */
    public static int fingerprint(byte[] json, int start, int end, int map) {
        long hash = map + 1L;
        int at = start;
        for (; at <= end - ByteWords.SIZE; at += ByteWords.SIZE) {
            hash = (hash ^ ByteWords.at(json, at)) * MULTIPLIER;
            hash ^= hash >>> Integer.SIZE;
        }
        hash = (hash ^ (ByteWords.at(json, at) & ByteWords.first(end - at))) * MULTIPLIER;
        hash = (hash ^ (hash >>> Integer.SIZE) ^ (end - start)) * MULTIPLIER;
        return (int) (hash >>> Integer.SIZE);
    }

    private static boolean isAt(byte[] json, int start, int end, int former) {
        return ByteWords.byteAt(json, former + end - start) == '"'
                && Arrays.equals(json, start, end, json, former, former + end - start);
    }

    private boolean grow() {
        if (slots.length >= MAX_CAPACITY) {
            return false;
        }
        long[] before = slots;
        setCapacity(before.length << 1);
        for (long entry : before) {
            if ((int) entry >= base) {
                int slot = (int) (entry >>> Integer.SIZE) >>> shift;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
        return true;
    }
}
