package dev.imageschema.validator.internal.fast;

import static dev.imageschema.validator.internal.scan.Unsure.UNSURE;

import dev.imageschema.validator.internal.scan.ByteWords;
import dev.imageschema.validator.internal.scan.DuplicateNames;
import dev.imageschema.validator.internal.scan.Strings;
import dev.imageschema.validator.internal.scan.WhiteSpace;
import dev.imageschema.validator.internal.schema.EvaluationBudget;
import java.nio.charset.StandardCharsets;

/**
 * Scans and validates a document in one pass over its bytes. Each method takes the position at which a part of the
 * document begins and the node for that part. It returns the position after the part, or a negative number as soon as
 * the part is not certainly valid.
 *
 * <p>The position is passed from method to method rather than kept in a field, so that it stays in a register. Not
 * thread-safe; a scanner serves one document at a time.
 */
final class Scanner {
    private static final long TRUE = word("true");
    private static final long NULL = word("null");
    private static final long FALSE = word("false");

    /** Half of the budget of the slow path, because the cost of a match is an estimate. */
    private static final long MAX_PATTERN_WORK = EvaluationBudget.CHARACTER_READS / 2;

    private static final int WORK_OF_A_MATCH = 64;

    private final DuplicateNames duplicates = new DuplicateNames();
    private final TagFinder tags = new TagFinder();
    private final TagGuesses guesses = new TagGuesses();

    private int nestingDepth;
    private int stringLength;
    private int nameLength;
    private int numberLength;
    private long patternWork;

    /**
     * The end of the document. Other documents may follow, and the scan of an incomplete one must not continue into
     * them.
     */
    private int limit;

    private static long word(String literal) {
        return ByteWords.at(literal.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** {@return whether a document is certainly within the limits and valid against a node} */
    boolean accepts(byte[] json, int start, int limit, Node root, Bounds bounds) {
        this.limit = limit;
        nestingDepth = bounds.nestingDepth();
        stringLength = bounds.stringLength();
        nameLength = bounds.nameLength();
        numberLength = bounds.numberLength();
        patternWork = 0;
        ByteWords.startDocument();
        duplicates.startDocument(limit);
        tags.startDocument(start, limit);
        guesses.startDocument();
        int end = value(json, WhiteSpace.end(json, start), root, 0);
        return end >= 0 && end <= limit && WhiteSpace.end(json, end) >= limit && patternWork <= MAX_PATTERN_WORK;
    }

    private int value(byte[] json, int at, Node node, int depth) {
        byte first = ByteWords.byteAt(json, at);
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
        // A string never has more UTF-16 code units than bytes.
        return end - start <= stringLength ? end + 1 : UNSURE;
    }

    private int number(byte[] json, int at, Node node) {
        byte first = ByteWords.byteAt(json, at);
        if (first != '-' && first < '0') {
            return UNSURE;
        }
        int end = Numbers.end(json, at, node);
        return end - at <= numberLength ? end : UNSURE;
    }

    private static int literal(byte[] json, int at, Node node) {
        long word = ByteWords.at(json, at);
        if ((word & ByteWords.first(4)) == TRUE) {
            return node.takes(Node.BOOLEAN) ? at + 4 : UNSURE;
        }
        if ((word & ByteWords.first(4)) == NULL) {
            return node.takes(Node.NULL) ? at + 4 : UNSURE;
        }
        return (word & ByteWords.first(5)) == FALSE && node.takes(Node.BOOLEAN) ? at + 5 : UNSURE;
    }

    private int array(byte[] json, int start, Node node, int depth) {
        Node items = node.items;
        int count = 0;
        int at = WhiteSpace.end(json, start);
        if (ByteWords.byteAt(json, at) == ']') {
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
            byte next = ByteWords.byteAt(json, at);
            if (next != ',') {
                return next == ']' && count >= node.minItems && count <= node.maxItems ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    private int object(byte[] json, int start, Node node, int depth) {
        // Checked here and not in the caller, because a branch of a union can reject objects that the union allows.
        if (!node.takes(Node.OBJECT)) {
            return UNSURE;
        }
        TagSwitch union = node.union;
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

    /** Scans an object whose schema declares field names. */
    private int fields(byte[] json, int start, Node node, int depth) {
        NameTable names = node.names;
        long seen = 0;
        int guess = 0;
        int at = WhiteSpace.end(json, start);
        if (ByteWords.byteAt(json, at) == '}') {
            return node.required == 0 ? at + 1 : UNSURE;
        }
        while (true) {
            if (ByteWords.byteAt(json, at) != '"') {
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
            byte next = ByteWords.byteAt(json, at);
            if (next != ',') {
                return next == '}' && (seen & node.required) == node.required ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    /** Scans an object whose schema declares no field name. */
    private int map(byte[] json, int start, Node node, int depth) {
        Node others = node.others;
        int at = WhiteSpace.end(json, start);
        if (ByteWords.byteAt(json, at) == '}') {
            return at + 1;
        }
        if (others == null) {
            return UNSURE;
        }
        while (true) {
            if (ByteWords.byteAt(json, at) != '"') {
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
            byte next = ByteWords.byteAt(json, at);
            if (next != ',') {
                return next == '}' ? at + 1 : UNSURE;
            }
            at = WhiteSpace.end(json, at + 1);
        }
    }

    /** {@return the position after the closing quote of a name that is new in its map} */
    private int nameOfMap(byte[] json, int start, int map) {
        int end = Strings.endOfVerbatim(json, start);
        return end >= 0 && end - start <= nameLength && duplicates.add(json, start, end, map) ? end + 1 : UNSURE;
    }

    /** {@return the position of the value, after the colon and white space} */
    private static int colon(byte[] json, int start) {
        int at = WhiteSpace.end(json, start);
        return ByteWords.byteAt(json, at) == ':' ? WhiteSpace.end(json, at + 1) : UNSURE;
    }
}
