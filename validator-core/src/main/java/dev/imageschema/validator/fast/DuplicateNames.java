package dev.imageschema.validator.fast;

import java.util.Arrays;

/**
 * The names that the maps of a document have had so far, to notice one that comes again. One table serves all maps of a
 * document, and one thread's documents after each other; the names themselves stay in the document.
 *
 * <p>A slot holds a fingerprint of a name and of the map that it stands in, and the position of the name. Positions go on
 * growing from document to document, so what former ones left behind is recognised and need not be cleared.
 *
 * <p>Names can be chosen so that they collide. Looking further than the next slots takes from a budget, and when that is used up
 * the document is none for the fast path.
 */
final class DuplicateNames {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int MOST_CAPACITY = 1 << 17;

    /** What a thread keeps. */
    private static final int KEPT_CAPACITY = 1 << 15;

    private static final int FIRST_BUDGET = 256;
    private static final int BUDGET_OF_A_NAME = 2;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Fingerprints above, positions below; a table of zeroes is empty. */
    private long[] slots = new long[FIRST_CAPACITY];

    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_CAPACITY);
    private int size;
    private int budget;

    /** What is added to the positions of this document; smaller ones are of former documents. */
    private int base = 1;

    private int documentEnd;

    /**
     * Forgets the names of the document before.
     *
     * @param end where the document ends: its positions are smaller
     */
    void startDocument(int end) {
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
     * @param start where it begins
     * @param end where its closing quote stands
     * @param map tells the map from the other ones of the document
     */
    boolean add(byte[] json, int start, int end, int map) {
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
                // A part of the document may be read twice.
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

    /** The top bits of a product depend on all bits of its factors; those are what a slot is chosen by. */
    static int fingerprint(byte[] json, int start, int end, int map) {
        long hash = map + 1L;
        int at = start;
        for (; at <= end - Words.SIZE; at += Words.SIZE) {
            hash = (hash ^ Words.at(json, at)) * MULTIPLIER;
            hash ^= hash >>> Integer.SIZE;
        }
        hash = (hash ^ (Words.at(json, at) & Words.first(end - at))) * MULTIPLIER;
        hash = (hash ^ (hash >>> Integer.SIZE) ^ (end - start)) * MULTIPLIER;
        return (int) (hash >>> Integer.SIZE);
    }

    private static boolean isAt(byte[] json, int start, int end, int former) {
        return Words.byteAt(json, former + end - start) == '"'
                && Arrays.equals(json, start, end, json, former, former + end - start);
    }

    private boolean grow() {
        if (slots.length >= MOST_CAPACITY) {
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
