package dev.imageschema.validator.fast;

/**
 * Looks ahead for the tag of an object, which may be its last field. The scanner then goes back to the object's beginning and
 * reads it as what the tag says.
 *
 * <p>This is but a guess, made by counting brackets: the branch asks for the value of the tag once more, so that whatever is
 * wrong here shows there. Objects within objects can make a document be read again and again, hence a budget.
 */
final class TagFinder {
    private static final int MOST_READINGS = 4;

    private long budget;
    private int limit;

    /**
     * Takes note of a document.
     *
     * @param end where it ends, though the bytes may go on
     */
    void startDocument(int start, int end) {
        budget = (long) (end - start) * MOST_READINGS;
        limit = end;
    }

    /** {@return whether an object begins with its tag, so that there is nothing to look for} */
    static boolean isFirst(byte[] json, int start, TaggedUnion union) {
        int at = WhiteSpace.end(json, start);
        return Words.byteAt(json, at) == '"' && union.tag.isAt(json, at + 1, 0);
    }

    /** {@return the index of the value of the tag; negative if it is not found} */
    int find(byte[] json, int start, TaggedUnion union) {
        int at = WhiteSpace.end(json, start);
        while (at < limit && Words.byteAt(json, at) == '"') {
            boolean isTag = union.tag.isAt(json, at + 1, 0);
            at = WhiteSpace.end(json, endOfString(json, at));
            if (Words.byteAt(json, at) != ':') {
                return -1;
            }
            at = WhiteSpace.end(json, at + 1);
            if (isTag) {
                budget -= at - start;
                return budget >= 0 && Words.byteAt(json, at) == '"' ? union.values.find(json, at + 1, 0) : -1;
            }
            at = WhiteSpace.end(json, endOfValue(json, at));
            if (Words.byteAt(json, at) != ',') {
                return -1;
            }
            at = WhiteSpace.end(json, at + 1);
        }
        return -1;
    }

    /** {@return where the comma or the bracket after a value stands; the end of the document if there is none} */
    private int endOfValue(byte[] json, int start) {
        int depth = 0;
        int at = start;
        while (at < limit) {
            switch (json[at]) {
                case '"' -> at = endOfString(json, at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth < 0) {
                        return at;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {}
            }
            at = WhiteSpace.end(json, at + 1);
        }
        return at;
    }

    /** {@return the position after the closing quote; the end of the document if there is none} */
    private int endOfString(byte[] json, int start) {
        int at = start + 1;
        while (at < limit) {
            long marks = Words.quoteOrBackslash(Words.at(json, at));
            if (marks == 0) {
                at += Words.SIZE;
            } else {
                at += Words.index(marks);
                if (json[at] == '"') {
                    return at + 1;
                }
                at += 2;
            }
        }
        return limit;
    }
}
