package dev.imageschema.validator.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901). Immutable. A pointer shares all reference tokens but the last with its parent.
 *
 * <p>A hash table of pointers stays fast for names that were chosen to collide, because hash codes have a random seed
 * and pointers are comparable. The seed differs between runs of the JVM, so no result may depend on the order of such a
 * table.
 */
public final class Pointer implements Comparable<Pointer> {
    public static final Pointer ROOT = new Pointer();

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /**
     * The author of a document cannot predict the time. Loading a random number generator would slow down a fresh JVM.
     */
    private static final long SEED = System.nanoTime() * MULTIPLIER;

    /** The root pointer is its own parent. */
    private final Pointer parent;

    private final String last;
    private final int length;

    /** Computed on first use; 0 until then. */
    private int hash;

    private Pointer() {
        parent = this;
        last = "";
        length = 0;
    }

    private Pointer(Pointer parent, String last) {
        this.parent = parent;
        this.last = last;
        length = parent.length + 1;
    }

    /** {@return the pointer with these reference tokens, which are not escaped} */
    public static Pointer of(Collection<String> tokens) {
        return ROOT.append(tokens);
    }

    /**
     * Parses the string representation of RFC 6901, section 5.
     *
     * @param text a JSON Pointer: empty, or {@code /} before each escaped reference token
     * @return the pointer
     * @throws IllegalArgumentException if the text does not start with {@code /}, or has a {@code ~} that is not part
     *     of {@code ~0} or {@code ~1}
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException(text + " is not a JSON Pointer: it must start with /");
        }
        List<String> tokens = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            if (token.replace("~0", "").replace("~1", "").contains("~")) {
                throw new IllegalArgumentException(
                        text + " is not a JSON Pointer: write ~ in a name as ~0 and / in a name as ~1");
            }
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return of(tokens);
    }

    public Pointer child(String token) {
        return new Pointer(this, token);
    }

    public Pointer append(Collection<String> more) {
        Pointer pointer = this;
        for (String token : more) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    /** {@return the pointer without its last reference token; for the root, the root} */
    public Pointer parent() {
        return parent;
    }

    /** {@return the pointer of the first {@code count} reference tokens} */
    public Pointer first(int count) {
        Objects.checkIndex(count, length + 1);
        Pointer pointer = this;
        while (pointer.length > count) {
            pointer = pointer.parent;
        }
        return pointer;
    }

    /** {@return the pointer of the reference tokens after the first {@code count}} */
    public Pointer from(int count) {
        return of(tokens().subList(count, length));
    }

    /** {@return the unescaped reference tokens: names of fields and indexes of items} */
    public List<String> tokens() {
        String[] tokens = new String[length];
        for (Pointer pointer = this; !pointer.isRoot(); pointer = pointer.parent) {
            tokens[pointer.length - 1] = pointer.last;
        }
        return Collections.unmodifiableList(Arrays.asList(tokens));
    }

    /**
     * {@return the last reference token, unescaped}
     *
     * @throws NoSuchElementException if this pointer is the root
     */
    public String last() {
        if (isRoot()) {
            throw new NoSuchElementException("the root has no reference token");
        }
        return last;
    }

    public int length() {
        return length;
    }

    public boolean isRoot() {
        return length == 0;
    }

    /** {@return whether this pointer equals {@code ancestor} or is below it} */
    public boolean startsWith(Pointer ancestor) {
        return ancestor.length <= length && first(ancestor.length).equals(ancestor);
    }

    /** {@return whether {@code tokens} are the last reference tokens of this pointer} */
    public boolean endsWith(String... tokens) {
        Pointer pointer = this;
        for (int i = tokens.length - 1; i >= 0; i--) {
            if (pointer.isRoot() || !pointer.last.equals(tokens[i])) {
                return false;
            }
            pointer = pointer.parent;
        }
        return true;
    }

    /** {@return the value at this pointer; {@link JsonValue#MISSING} if there is none} */
    public JsonValue in(JsonValue root) {
        if (isRoot()) {
            return root;
        }
        JsonValue above = parent.in(root);
        return above.isArray() && isIndex(last) ? above.get(Integer.parseInt(last)) : above.get(last);
    }

    static boolean isIndex(String token) {
        boolean areDigits = !token.isEmpty() && token.length() < 10;
        for (int i = 0; areDigits && i < token.length(); i++) {
            areDigits = token.charAt(i) >= '0' && token.charAt(i) <= '9';
        }
        return areDigits;
    }

    /** Compares the reference tokens from the root on; a pointer precedes the pointers below it. */
    @Override
    public int compareTo(Pointer other) {
        int common = Math.min(length, other.length);
        Pointer one = first(common);
        Pointer two = other.first(common);
        int order = 0;
        while (one != two) {
            int orderOfToken = one.last.compareTo(two.last);
            order = orderOfToken == 0 ? order : orderOfToken;
            one = one.parent;
            two = two.parent;
        }
        return order == 0 ? Integer.compare(length, other.length) : order;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Pointer other
                && length == other.length
                && hashCode() == other.hashCode()
                && hasStepsOf(other);
    }

    private boolean hasStepsOf(Pointer other) {
        Pointer one = this;
        Pointer two = other;
        while (!one.isRoot()) {
            if (!one.last.equals(two.last)) {
                return false;
            }
            one = one.parent;
            two = two.parent;
        }
        return true;
    }

    /** Does not use {@link String#hashCode}, because it is easy to choose names that collide under it. */
    @Override
    public int hashCode() {
        if (hash == 0) {
            long mixed = (isRoot() ? SEED : parent.hashCode() ^ SEED) + last.length();
            for (int i = 0; i < last.length(); i++) {
                mixed = (mixed ^ last.charAt(i)) * MULTIPLIER;
                mixed ^= mixed >>> Integer.SIZE;
            }
            hash = 1 | (int) ((mixed * MULTIPLIER) >>> Integer.SIZE);
        }
        return hash;
    }

    /** {@return the string representation, with escaped reference tokens} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens()) {
            text.append('/').append(escaped(token));
        }
        return text.toString();
    }

    private static String escaped(String token) {
        return token.indexOf('~') < 0 && token.indexOf('/') < 0
                ? token
                : token.replace("~", "~0").replace("/", "~1");
    }
}
