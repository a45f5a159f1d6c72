package dev.imageschema.validator.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Pointer (RFC 6901). Immutable; it shares the steps before its last with the pointer of its parent.
 *
 * <p>A hash table of pointers stays fast when a document's names have been chosen to collide: the hash of a pointer differs from
 * one run of the JVM to the next, and pointers can be compared. So the order of a hash table of pointers must not matter.
 */
public final class Pointer implements Comparable<Pointer> {
    public static final Pointer ROOT = new Pointer();

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Unknown to whoever writes a document. A generator of random numbers would take a fresh JVM longer than a document. */
    private static final long SEED = System.nanoTime() * MULTIPLIER;

    /** The root is its own parent. */
    private final Pointer parent;

    private final String last;
    private final int length;

    /** Computed when it is first asked for; 0 until then. */
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

    /** {@return the pointer with these steps, which are not escaped} */
    public static Pointer of(Collection<String> steps) {
        return ROOT.append(steps);
    }

    /**
     * Reads the escaped form.
     *
     * @param text empty, or starting with a slash
     * @throws IllegalArgumentException if it is neither, or has a tilde that escapes nothing
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON Pointer starts with /, found " + text);
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            if (step.replace("~0", "").replace("~1", "").contains("~")) {
                throw new IllegalArgumentException(
                        "in a JSON Pointer ~ is written ~0 and / is written ~1, found " + text);
            }
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return of(steps);
    }

    public Pointer child(String step) {
        return new Pointer(this, step);
    }

    public Pointer append(Collection<String> more) {
        Pointer pointer = this;
        for (String step : more) {
            pointer = pointer.child(step);
        }
        return pointer;
    }

    /** {@return the pointer without its last step; the root is its own parent} */
    public Pointer parent() {
        return parent;
    }

    /** {@return the first {@code count} steps} */
    public Pointer first(int count) {
        Objects.checkIndex(count, length + 1);
        Pointer pointer = this;
        while (pointer.length > count) {
            pointer = pointer.parent;
        }
        return pointer;
    }

    /** {@return the steps after the first {@code count}} */
    public Pointer from(int count) {
        return of(steps().subList(count, length));
    }

    /** {@return the reference tokens, unescaped: names of fields and indexes of items} */
    public List<String> steps() {
        String[] steps = new String[length];
        for (Pointer pointer = this; !pointer.isRoot(); pointer = pointer.parent) {
            steps[pointer.length - 1] = pointer.last;
        }
        return Collections.unmodifiableList(Arrays.asList(steps));
    }

    /** {@return the last step} */
    public String last() {
        if (isRoot()) {
            throw new NoSuchElementException("the root has no step");
        }
        return last;
    }

    public int length() {
        return length;
    }

    public boolean isRoot() {
        return length == 0;
    }

    /** {@return whether {@code ancestor} is this pointer or leads to it} */
    public boolean startsWith(Pointer ancestor) {
        return ancestor.length <= length && first(ancestor.length).equals(ancestor);
    }

    /** {@return whether these are the last steps} */
    public boolean endsWith(String... steps) {
        Pointer pointer = this;
        for (int i = steps.length - 1; i >= 0; i--) {
            if (pointer.isRoot() || !pointer.last.equals(steps[i])) {
                return false;
            }
            pointer = pointer.parent;
        }
        return true;
    }

    /** {@return what stands in a tree at this pointer; a missing node if there is nothing} */
    public JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String step : steps()) {
            node = node.isArray() && isIndex(step) ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private static boolean isIndex(String step) {
        boolean areDigits = !step.isEmpty() && step.length() < 10;
        for (int i = 0; areDigits && i < step.length(); i++) {
            areDigits = step.charAt(i) >= '0' && step.charAt(i) <= '9';
        }
        return areDigits;
    }

    /** Step by step from the root; a pointer comes before what is beneath it. */
    @Override
    public int compareTo(Pointer other) {
        int common = Math.min(length, other.length);
        Pointer one = first(common);
        Pointer two = other.first(common);
        int order = 0;
        while (one != two) {
            int orderOfStep = one.last.compareTo(two.last);
            order = orderOfStep == 0 ? order : orderOfStep;
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

    /** Not by {@link String#hashCode}, for which anyone can make names that collide. */
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

    /** {@return the escaped form} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps()) {
            text.append('/').append(escaped(step));
        }
        return text.toString();
    }

    private static String escaped(String step) {
        return step.indexOf('~') < 0 && step.indexOf('/') < 0
                ? step
                : step.replace("~", "~0").replace("/", "~1");
    }
}
