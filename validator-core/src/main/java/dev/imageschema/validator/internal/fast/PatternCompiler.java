package dev.imageschema.validator.internal.fast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles a simple pattern to an automaton. The pattern must begin with {@code ^} and consist of character classes
 * with counts, groups of alternatives, and optional groups.
 *
 * <p>The compiler refuses all other constructs of {@link java.util.regex}. It also refuses a pattern in which one text
 * reaches one state in two ways: a backtracking matcher may need very long for such a pattern, so that the slow path
 * exhausts its budget.
 */
final class PatternCompiler {
    /**
     * The cost of a match on the slow path grows with the length of the pattern; the fast path estimates a fixed cost.
     */
    private static final int MAX_LENGTH = 700;

    private static final int MAX_COUNT = 1_000;
    private static final int MAX_STATES = 2_000;
    private static final int MAX_STATE_PAIRS = 64;
    private static final int UNBOUNDED = -1;
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private record Transition(BitSet characters, int target) {}

    private final String pattern;
    private int at;

    /** The transitions of each state that read a character; {@code shortcuts} are those that do not. */
    private final List<List<Transition>> edges = new ArrayList<>();

    private final List<List<Integer>> shortcuts = new ArrayList<>();

    private PatternCompiler(String pattern) {
        this.pattern = pattern;
    }

    static Dfa compile(String pattern) throws RefusedException {
        return new PatternCompiler(pattern).compile();
    }

    private Dfa compile() throws RefusedException {
        if (pattern.length() > MAX_LENGTH || !take('^')) {
            throw refused();
        }
        int first = state();
        int last = sequence(first);
        boolean isOpen = !take('$');
        if (at < pattern.length()) {
            throw refused();
        }
        return determinize(first, last, isOpen);
    }

    private RefusedException refused() {
        return new RefusedException("pattern " + pattern);
    }

    private int state() throws RefusedException {
        if (edges.size() >= MAX_STATES) {
            throw refused();
        }
        edges.add(new ArrayList<>());
        shortcuts.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private boolean take(char c) {
        boolean isThere = at < pattern.length() && pattern.charAt(at) == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private char next() throws RefusedException {
        if (at >= pattern.length()) {
            throw refused();
        }
        return pattern.charAt(at++);
    }

    /** {@return the state in which the alternatives end that begin in a state} */
    private int alternatives(int from) throws RefusedException {
        int to = state();
        do {
            int start = state();
            shortcuts.get(from).add(start);
            shortcuts.get(sequence(start)).add(to);
        } while (take('|'));
        return to;
    }

    private int sequence(int from) throws RefusedException {
        int state = from;
        while (at < pattern.length() && ")|$".indexOf(pattern.charAt(at)) < 0) {
            state = take('(') ? group(state) : repeated(state);
        }
        return state;
    }

    private int group(int from) throws RefusedException {
        if (!take('?') || !take(':')) {
            throw refused();
        }
        int start = state();
        shortcuts.get(from).add(start);
        int to = alternatives(start);
        if (!take(')')) {
            throw refused();
        }
        if (take('?')) {
            shortcuts.get(start).add(to);
        }
        return unlessQuantified(to);
    }

    private int repeated(int from) throws RefusedException {
        BitSet characters = take('[') ? characterClass() : character(next());
        int least = 1;
        int most = 1;
        if (take('?')) {
            least = 0;
        } else if (take('*')) {
            least = 0;
            most = UNBOUNDED;
        } else if (take('+')) {
            most = UNBOUNDED;
        } else if (take('{')) {
            least = count();
            most = least;
            if (take(',')) {
                most = at < pattern.length() && pattern.charAt(at) == '}' ? UNBOUNDED : count();
            }
            if (!take('}') || (most != UNBOUNDED && most < least)) {
                throw refused();
            }
        }
        return unlessQuantified(repeat(from, characters, least, most));
    }

    private int repeat(int from, BitSet characters, int least, int most) throws RefusedException {
        int state = from;
        for (int i = 0; i < least; i++) {
            state = step(state, characters);
        }
        int end = state();
        if (most == UNBOUNDED) {
            int loop = state();
            shortcuts.get(state).add(loop);
            edges.get(loop).add(new Transition(characters, loop));
            shortcuts.get(loop).add(end);
            return end;
        }
        for (int i = least; i < most; i++) {
            shortcuts.get(state).add(end);
            state = step(state, characters);
        }
        shortcuts.get(state).add(end);
        return end;
    }

    private int step(int from, BitSet characters) throws RefusedException {
        int to = state();
        edges.get(from).add(new Transition(characters, to));
        return to;
    }

    private int unlessQuantified(int state) throws RefusedException {
        if (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
            throw refused();
        }
        return state;
    }

    private int count() throws RefusedException {
        int start = at;
        int count = 0;
        while (at < pattern.length() && Character.digit(pattern.charAt(at), 10) >= 0 && count <= MAX_COUNT) {
            count = count * 10 + Character.digit(pattern.charAt(at++), 10);
        }
        if (at == start || count > MAX_COUNT) {
            throw refused();
        }
        return count;
    }

    private BitSet character(char c) throws RefusedException {
        if (c == '.') {
            return plain();
        }
        if (c != '\\' && SPECIAL.indexOf(c) >= 0) {
            throw refused();
        }
        return range(c == '\\' ? escaped() : c, -1);
    }

    /** Refuses escaped letters and digits, because they have special meanings, for example {@code \d}. */
    private char escaped() throws RefusedException {
        char c = next();
        if (c >= Dfa.ASCII || Character.isLetterOrDigit(c) || c <= ' ') {
            throw refused();
        }
        return c;
    }

    private BitSet characterClass() throws RefusedException {
        boolean isNegated = take('^');
        BitSet characters = new BitSet();
        do {
            char first = classCharacter();
            int last = -1;
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                last = classCharacter();
                if (last < first) {
                    throw refused();
                }
            }
            characters.or(range(first, last));
        } while (!take(']'));
        if (isNegated) {
            BitSet others = plain();
            others.andNot(characters);
            return others;
        }
        return characters;
    }

    /** Refuses nested classes and intersections of classes, which exist in Java only. */
    private char classCharacter() throws RefusedException {
        char c = next();
        if (c == '\\') {
            return escaped();
        }
        if ("[]^&".indexOf(c) >= 0 || c >= Dfa.ASCII) {
            throw refused();
        }
        return c;
    }

    /** {@return the ASCII characters that a JSON string can contain without an escape} */
    private static BitSet plain() {
        BitSet plain = new BitSet();
        plain.set(' ', Dfa.ASCII);
        plain.clear('"');
        plain.clear('\\');
        return plain;
    }

    private BitSet range(int first, int last) throws RefusedException {
        if (first >= Dfa.ASCII) {
            throw refused();
        }
        BitSet range = plain();
        BitSet wanted = new BitSet();
        wanted.set(first, Math.max(first, last) + 1);
        range.and(wanted);
        return range;
    }

    private Dfa determinize(int first, int last, boolean isOpen) throws RefusedException {
        byte[] classes = new byte[Dfa.ASCII];
        List<Integer> representatives = classify(classes, isOpen);
        Map<Set<Integer>, Integer> numbers = new LinkedHashMap<>();
        List<Set<Integer>> states = new ArrayList<>();
        numbers.put(new TreeSet<>(), Dfa.DEAD);
        states.add(new TreeSet<>());
        Set<Integer> start = new TreeSet<>();
        reach(first, start);
        numbers.put(start, Dfa.FIRST);
        states.add(start);
        List<Integer> table = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (int character : representatives) {
                Set<Integer> target = i > 0 && isOpen && states.get(i).contains(last) && character >= 0
                        ? states.get(i)
                        : target(states.get(i), character);
                Integer known = numbers.putIfAbsent(target, states.size());
                if (known == null) {
                    states.add(target);
                }
                table.add(known == null ? states.size() - 1 : known);
            }
            if (states.size() > MAX_STATES) {
                throw refused();
            }
        }
        short[] next = new short[table.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = table.get(i).shortValue();
        }
        boolean[] accepts = new boolean[states.size()];
        for (int i = 0; i < accepts.length; i++) {
            accepts[i] = states.get(i).contains(last);
        }
        return new Dfa(classes, representatives.size(), next, accepts);
    }

    /** {@return one character of each class; -1 for the class of the characters that never match} */
    private List<Integer> classify(byte[] classes, boolean isOpen) {
        List<BitSet> sets = new ArrayList<>();
        edges.forEach(list -> list.forEach(edge -> sets.add(edge.characters())));
        if (isOpen) {
            sets.add(plain());
        }
        Map<List<Boolean>, Integer> numbers = new LinkedHashMap<>();
        List<Integer> representatives = new ArrayList<>();
        numbers.put(sets.stream().map(set -> false).toList(), 0);
        representatives.add(-1);
        for (int c = 0; c < Dfa.ASCII; c++) {
            int character = c;
            List<Boolean> signature =
                    sets.stream().map(set -> set.get(character)).toList();
            if (!numbers.containsKey(signature)) {
                numbers.put(signature, representatives.size());
                representatives.add(c);
            }
            classes[c] = numbers.get(signature).byteValue();
        }
        return representatives;
    }

    private Set<Integer> target(Set<Integer> from, int character) throws RefusedException {
        Set<Integer> target = new TreeSet<>();
        for (int state : from) {
            for (Transition edge : edges.get(state)) {
                if (character >= 0 && edge.characters().get(character)) {
                    reach(edge.target(), target);
                }
            }
        }
        if (target.size() > MAX_STATE_PAIRS) {
            throw refused();
        }
        return target;
    }

    private void reach(int state, Set<Integer> reached) throws RefusedException {
        if (!reached.add(state)) {
            throw new RefusedException("pattern " + pattern + ", in which one text reaches one state in two ways");
        }
        for (int next : shortcuts.get(state)) {
            reach(next, reached);
        }
    }
}
