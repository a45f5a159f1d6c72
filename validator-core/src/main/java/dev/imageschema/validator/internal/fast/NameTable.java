package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.scan.ByteWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A perfect hash table of the names of an object's fields, or of the values of a string. It finds a name in the bytes
 * of a document and creates no {@link String}.
 *
 * <p>Most documents have their fields in the order of the schema, so the caller guesses the next name, and a comparison
 * of eight bytes decides whether the guess is right. Only after a wrong guess is the name hashed and looked up. The
 * hash depends on the first eight bytes, the last eight bytes and the length.
 */
final class NameTable {
    static final NameTable NONE = new NameTable(List.of());

    private static final byte FREE = -1;
    private static final int MAX_TRIES = 1 << 16;

    private final Name[] names;
    private final int longest;

    /** The index of the name in each slot. The multiplier is chosen so that no two names have the same slot. */
    private final byte[] slots;

    private final long multiplier;
    private final int shift;

    /**
     * @param names at most 127 names, none of which needs an escape in JSON
     * @throws IllegalArgumentException if no perfect hash of the names is found
     */
    NameTable(List<String> names) {
        this.names = new Name[names.size()];
        int longest = 0;
        for (int i = 0; i < this.names.length; i++) {
            this.names[i] = new Name(names.get(i));
            longest = Math.max(longest, this.names[i].length);
        }
        this.longest = longest;
        int bits = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, names.size()));
        long multiplier = 0x9E3779B97F4A7C15L;
        int tries = 0;
        while (!isPerfect(multiplier, Long.SIZE - bits)) {
            multiplier = (multiplier * 6364136223846793005L + 1442695040888963407L) | 1;
            if (++tries % 64 == 0 && bits < 12) {
                bits++;
            }
            if (tries > MAX_TRIES) {
                throw new IllegalArgumentException("no perfect hash of the names");
            }
        }
        this.multiplier = multiplier;
        this.shift = Long.SIZE - bits;
        this.slots = new byte[1 << bits];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < this.names.length; i++) {
            slots[this.names[i].slot(multiplier, shift)] = (byte) i;
        }
    }

    private boolean isPerfect(long multiplier, int shift) {
        boolean[] taken = new boolean[1 << (Long.SIZE - shift)];
        for (Name name : names) {
            int slot = name.slot(multiplier, shift);
            if (taken[slot]) {
                return false;
            }
            taken[slot] = true;
        }
        return true;
    }

    /** Uses the top bits of a product, because they depend on all bits of its factors. */
    private static int slot(long beginning, long last, int length, long multiplier, int shift) {
        return (int) (((beginning + Long.rotateLeft(last, 23) + length) * multiplier) >>> shift);
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** {@return the length of a name, in bytes} */
    int length(int index) {
        return names[index].length;
    }

    /** {@return the length of the longest name, in bytes} */
    int longest() {
        return longest;
    }

    /**
     * {@return the index of the name at a position in a document; negative if no name with a closing quote is there}
     *
     * @param at the position after the opening quote
     * @param guess the index of the name that is probably there
     */
    int find(byte[] json, int at, int guess) {
        return guess < names.length && names[guess].isAt(json, at) ? guess : lookUp(json, at);
    }

    /** {@return whether the name with this index, and its closing quote, is at a position in a document} */
    boolean isAt(byte[] json, int at, int index) {
        return names[index].isAt(json, at);
    }

    private int lookUp(byte[] json, int at) {
        long word = ByteWords.at(json, at);
        long quote = ByteWords.quote(word);
        int length = quote != 0 ? ByteWords.index(quote) : longLength(json, at);
        long last = length < ByteWords.SIZE ? 0 : ByteWords.at(json, at + length + 1 - ByteWords.SIZE);
        int index = slots[slot(word & ByteWords.first(length), last, length, multiplier, shift)];
        return index >= 0 && names[index].isAt(json, at) ? index : -1;
    }

    private int longLength(byte[] json, int at) {
        for (int length = ByteWords.SIZE; length <= longest; length += ByteWords.SIZE) {
            long quote = ByteWords.quote(ByteWords.at(json, at + length));
            if (quote != 0) {
                return length + ByteWords.index(quote);
            }
        }
        return longest + 1;
    }

    /**
     * A name and its closing quote. Up to 8 bytes are compared as one word, up to 16 bytes as two overlapping words.
     */
    private static final class Name {
        final int length;

        /** The first eight bytes, without the quote. */
        private final long beginning;

        private final byte[] quoted;
        private final long first;
        private final long mask;
        private final long last;

        Name(String name) {
            quoted = (name + '"').getBytes(StandardCharsets.UTF_8);
            length = quoted.length - 1;
            mask = ByteWords.first(quoted.length);
            first = ByteWords.at(quoted, 0);
            beginning = first & ByteWords.first(length);
            last = quoted.length > ByteWords.SIZE ? ByteWords.at(quoted, quoted.length - ByteWords.SIZE) : 0;
        }

        int slot(long multiplier, int shift) {
            return NameTable.slot(beginning, last, length, multiplier, shift);
        }

        boolean isAt(byte[] json, int at) {
            return (ByteWords.at(json, at) & mask) == first && (length < ByteWords.SIZE || isRestAt(json, at));
        }

        private boolean isRestAt(byte[] json, int at) {
            return ByteWords.at(json, at + quoted.length - ByteWords.SIZE) == last
                    && (quoted.length <= 2 * ByteWords.SIZE
                            || Arrays.equals(json, at, at + quoted.length, quoted, 0, quoted.length));
        }
    }
}
