package dev.imageschema.validator.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Pointer (RFC 6901).
 *
 * <p>Pointers can be compared so that a hash table of them stays fast when a document's names have been chosen to collide.
 *
 * @param steps the reference tokens, unescaped: names of fields and indexes of items
 */
public record Pointer(List<String> steps) implements Comparable<Pointer> {
    public static final Pointer ROOT = new Pointer(List.of());

    public Pointer {
        steps = List.copyOf(steps);
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
        return new Pointer(steps);
    }

    public Pointer child(String step) {
        return append(List.of(step));
    }

    public Pointer append(List<String> more) {
        List<String> all = new ArrayList<>(steps.size() + more.size());
        all.addAll(steps);
        all.addAll(more);
        return new Pointer(all);
    }

    /** {@return the pointer without its last step; the root is its own parent} */
    public Pointer parent() {
        return isRoot() ? this : first(steps.size() - 1);
    }

    /** {@return the first {@code count} steps} */
    public Pointer first(int count) {
        return new Pointer(steps.subList(0, count));
    }

    /** {@return the steps after the first {@code count}} */
    public Pointer from(int count) {
        return new Pointer(steps.subList(count, steps.size()));
    }

    public String last() {
        return steps.get(steps.size() - 1);
    }

    public int length() {
        return steps.size();
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** {@return whether {@code ancestor} is this pointer or leads to it} */
    public boolean startsWith(Pointer ancestor) {
        return ancestor.length() <= length()
                && steps.subList(0, ancestor.length()).equals(ancestor.steps);
    }

    /** {@return whether these are the last steps} */
    public boolean endsWith(String... last) {
        return last.length <= length()
                && steps.subList(length() - last.length, length()).equals(List.of(last));
    }

    /** {@return what stands in a tree at this pointer; a missing node if there is nothing} */
    public JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String step : steps) {
            node = node.isArray() && isIndex(step) ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private static boolean isIndex(String step) {
        return step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9') && !step.isEmpty();
    }

    /** Step by step; a pointer comes before what is beneath it. */
    @Override
    public int compareTo(Pointer other) {
        for (int i = 0; i < Math.min(length(), other.length()); i++) {
            int order = steps.get(i).compareTo(other.steps.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length(), other.length());
    }

    /** {@return the escaped form} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
