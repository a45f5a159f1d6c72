package dev.imageschema.validator.fast;

import static dev.imageschema.validator.fast.Unsure.UNSURE;

import dev.imageschema.validator.schema.DocumentBudget;
import java.nio.charset.StandardCharsets;

/**
 * Reads a document and judges it in the same pass, without making anything of it. Each method takes where something begins and
 * what is asked of it, and returns where it ends, or a negative number as soon as anything is not as it certainly should be.
 *
 * <p>The position is handed from method to method and not kept in a field: so it stays in a register. Not thread-safe; one
 * scanner serves one document after the other.
 */
final class Scanner {
    private static final long TRUE = word("true");
    private static final long NULL = word("null");
    private static final long FALSE = word("false");

    /** The work of a match is an estimate, so half of what the slow path may do is left to it. */
    private static final long MOST_PATTERN_WORK = DocumentBudget.LOOKS / 2;

    private static final int WORK_OF_A_MATCH = 64;

    private final DuplicateNames duplicates = new DuplicateNames();
    private final TagFinder tags = new TagFinder();
    private final TagGuesses guesses = new TagGuesses();

    private int nestingDepth;
    private int stringLength;
    private int nameLength;
    private int numberLength;
    private long patternWork;

    /** Where the document ends. The bytes may go on: with other documents, on which a broken one must not waste time. */
    private int limit;

    private static long word(String literal) {
        return Words.at(literal.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** {@return whether a document is certainly within the limits and all that the node asks for} */
    boolean accepts(byte[] json, int start, int limit, Node root, Bounds bounds) {
        this.limit = limit;
        nestingDepth = bounds.nestingDepth();
        stringLength = bounds.stringLength();
        nameLength = bounds.nameLength();
        numberLength = bounds.numberLength();
        patternWork = 0;
        Words.startDocument();
        duplicates.startDocument(limit);
        tags.startDocument(start, limit);
        guesses.startDocument();
        int end = value(json, WhiteSpace.end(json, start), root, 0);
        return end >= 0 && end <= limit && WhiteSpace.end(json, end) >= limit && patternWork <= MOST_PATTERN_WORK;
    }

    private int value(byte[] json, int at, Node node, int depth) {
        byte first = Words.byteAt(json, at);
        if (first == '"') {
            return node.takes(Node.STRING) ? string(json, at, node) : UNSURE;
        }
        if (first == '{') {
            return depth < nestingDepth ? object(json, at + 1, node, depth + 1) : UNSURE;
        }
        if (first == '[') {
            return node.takes(Node.ARRAY) && depth < nestingDepth ? array(json, at + 1, node, depth + 1) : UNSURE;
        }
        if (first <= '9') {
            return node.takes(Node.INTEGER) ? number(json, at, node) : UNSURE;
        }
        return literal(json, at, node);
    }

    private int string(byte[] json, int at, Node node) {
        StringRule rule = node.strings;
        int start = at + 1;
        int end;
        if (rule == null) {
            end = Strings.end(json, start);
        } else {
            end = rule.end(json, start);
            if (rule.hasPattern()) {
                patternWork += (long) (end - start + 1) * WORK_OF_A_MATCH;
            }
        }
        // It has no more UTF-16 units than bytes.
        return end - start <= stringLength ? end + 1 : UNSURE;
    }

    private int number(byte[] json, int at, Node node) {
        byte first = Words.byteAt(json, at);
        if (first != '-' && first < '0') {
            return UNSURE;
        }
        int end = Numbers.end(json, at, node);
        return end - at <= numberLength ? end : UNSURE;
    }

    private static int literal(byte[] json, int at, Node node) {
        long word = Words.at(json, at);
        if ((word & Words.first(4)) == TRUE) {
            return node.takes(Node.BOOLEAN) ? at + 4 : UNSURE;
        }
        if ((word & Words.first(4)) == NULL) {
            return node.takes(Node.NULL) ? at + 4 : UNSURE;
        }
        return (word & Words.first(5)) == FALSE && node.takes(Node.BOOLEAN) ? at + 5 : UNSURE;
    }

    private int array(byte[] json, int start, Node node, int depth) {
        Node items = node.items;
        int count = 0;
        int at = WhiteSpace.end(json, start);
        if (Words.byteAt(json, at) == ']') {
            return node.minItems == 0 ? at + 1 : UNSURE;
        }
        if (items == null) {
            return UNSURE;
        }
        while (true) {
            at = value(json, at, items, depth);
            if (at < 0 || at > limit) {
                return UNSURE;
            }
            count++;
            at = WhiteSpace.end(json, at);
            byte next = Words.byteAt(json, at);
            if (next != ',') {
                return next == ']' && count >= node.minItems && count <= node.maxItems ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    private int object(byte[] json, int start, Node node, int depth) {
        // Here and not in the caller: a branch of a union may refuse objects although the union itself takes them.
        if (!node.takes(Node.OBJECT)) {
            return UNSURE;
        }
        TaggedUnion union = node.union;
        if (union == null) {
            return node.names.isEmpty() ? map(json, start, node, depth) : fields(json, start, node, depth);
        }
        int guess = TagFinder.isFirst(json, start, union) ? -1 : guesses.guess(union);
        if (guess >= 0) {
            int end = object(json, start, union.branches[guess], depth);
            if (end >= 0) {
                return end;
            }
            guesses.wasWrong();
        }
        int index = tags.find(json, start, union);
        if (index < 0 || index == guess) {
            return UNSURE;
        }
        guesses.note(union, index);
        return object(json, start, union.branches[index], depth);
    }

    /** An object whose schema names its fields. */
    private int fields(byte[] json, int start, Node node, int depth) {
        Names names = node.names;
        long seen = 0;
        int guess = 0;
        int at = WhiteSpace.end(json, start);
        if (Words.byteAt(json, at) == '}') {
            return node.required == 0 ? at + 1 : UNSURE;
        }
        while (true) {
            if (Words.byteAt(json, at) != '"') {
                return UNSURE;
            }
            Node field;
            int index = names.find(json, at + 1, guess);
            if (index >= 0) {
                long bit = 1L << index;
                if ((seen & bit) != 0) {
                    return UNSURE;
                }
                seen |= bit;
                guess = index + 1;
                field = node.fields[index];
                at += names.length(index) + 2;
            } else {
                field = node.others;
                at = field == null ? UNSURE : nameOfMap(json, at + 1, start);
                if (at < 0 || field == null) {
                    return UNSURE;
                }
            }
            at = colon(json, at);
            if (at < 0) {
                return UNSURE;
            }
            at = value(json, at, field, depth);
            if (at < 0 || at > limit) {
                return UNSURE;
            }
            at = WhiteSpace.end(json, at);
            byte next = Words.byteAt(json, at);
            if (next != ',') {
                return next == '}' && (seen & node.required) == node.required ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    /** An object whose fields have any names. */
    private int map(byte[] json, int start, Node node, int depth) {
        Node others = node.others;
        int at = WhiteSpace.end(json, start);
        if (Words.byteAt(json, at) == '}') {
            return at + 1;
        }
        if (others == null) {
            return UNSURE;
        }
        while (true) {
            if (Words.byteAt(json, at) != '"') {
                return UNSURE;
            }
            at = nameOfMap(json, at + 1, start);
            if (at < 0) {
                return UNSURE;
            }
            at = colon(json, at);
            if (at < 0) {
                return UNSURE;
            }
            at = value(json, at, others, depth);
            if (at < 0 || at > limit) {
                return UNSURE;
            }
            at = WhiteSpace.end(json, at);
            byte next = Words.byteAt(json, at);
            if (next != ',') {
                return next == '}' ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    /** {@return where a name that the map has not had yet ends, with its quote} */
    private int nameOfMap(byte[] json, int start, int map) {
        int end = Strings.endOfVerbatim(json, start);
        return end >= 0 && end - start <= nameLength && duplicates.add(json, start, end, map) ? end + 1 : UNSURE;
    }

    /** {@return where the value begins, after the colon and white space} */
    private static int colon(byte[] json, int start) {
        int at = WhiteSpace.end(json, start);
        return Words.byteAt(json, at) == ':' ? WhiteSpace.end(json, at + 1) : UNSURE;
    }
}
