package dev.imageschema.validator.fast;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names that an object may have, or the values that a string may have, found in a document without making a {@link String}.
 *
 * <p>Most documents have their fields in the order of the schema, so the caller guesses a name, which one comparison of eight
 * bytes confirms or denies. Only after a wrong guess is the name looked up, by its first and last
 * eight bytes and its length.
 */
final class Names {
    static final Names NONE = new Names(List.of());

    private static final byte FREE = -1;
    private static final int MOST_TRIES = 1 << 16;

    private final Name[] names;
    private final int longest;

    /** Indexes of names by hash; without collisions, because the multiplier has been chosen so. */
    private final byte[] slots;

    private final long multiplier;
    private final int shift;

    /**
     * @param names up to 127, none of which needs an escape in JSON
     * @throws IllegalArgumentException if no table of them can be made
     */
    Names(List<String> names) {
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
            if (tries > MOST_TRIES) {
                throw new IllegalArgumentException("names that begin alike");
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

    /** The top bits of a product depend on all bits of its factors. */
    private static int slot(long beginning, long last, int length, long multiplier, int shift) {
        return (int) (((beginning + Long.rotateLeft(last, 23) + length) * multiplier) >>> shift);
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** {@return how many bytes a name has} */
    int length(int index) {
        return names[index].length;
    }

    /** {@return how many bytes the longest name has} */
    int longest() {
        return longest;
    }

    /**
     * {@return the index of the name that stands in a document, with its closing quote; negative if it is none of these}
     *
     * @param at where it begins, after the quote
     * @param guess the index of the name that probably stands there
     */
    int find(byte[] json, int at, int guess) {
        return guess < names.length && names[guess].isAt(json, at) ? guess : lookUp(json, at);
    }

    /** {@return whether that one of the names stands in a document, with its closing quote} */
    boolean isAt(byte[] json, int at, int index) {
        return names[index].isAt(json, at);
    }

    private int lookUp(byte[] json, int at) {
        long word = Words.at(json, at);
        long quote = Words.quote(word);
        int length = quote != 0 ? Words.index(quote) : longLength(json, at);
        long last = length < Words.SIZE ? 0 : Words.at(json, at + length + 1 - Words.SIZE);
        int index = slots[slot(word & Words.first(length), last, length, multiplier, shift)];
        return index >= 0 && names[index].isAt(json, at) ? index : -1;
    }

    private int longLength(byte[] json, int at) {
        for (int length = Words.SIZE; length <= longest; length += Words.SIZE) {
            long quote = Words.quote(Words.at(json, at + length));
            if (quote != 0) {
                return length + Words.index(quote);
            }
        }
        return longest + 1;
    }

    /** A name and the quote that closes it: short ones are one word, those of up to 16 bytes are two that overlap. */
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
            mask = Words.first(quoted.length);
            first = Words.at(quoted, 0);
            beginning = first & Words.first(length);
            last = quoted.length > Words.SIZE ? Words.at(quoted, quoted.length - Words.SIZE) : 0;
        }

        int slot(long multiplier, int shift) {
            return Names.slot(beginning, last, length, multiplier, shift);
        }

        boolean isAt(byte[] json, int at) {
            return (Words.at(json, at) & mask) == first && (length < Words.SIZE || isRestAt(json, at));
        }

        private boolean isRestAt(byte[] json, int at) {
            return Words.at(json, at + quoted.length - Words.SIZE) == last
                    && (quoted.length <= 2 * Words.SIZE
                            || Arrays.equals(json, at, at + quoted.length, quoted, 0, quoted.length));
        }
    }
}
