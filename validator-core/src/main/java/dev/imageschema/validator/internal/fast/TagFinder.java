package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.scan.ByteWords;
import dev.imageschema.validator.internal.scan.WhiteSpace;

/**
 * Searches an object for its tag, which can be the last field. The scanner then returns to the beginning of the object
 * and validates it against the branch that the tag selects.
 *
 * <p>The search only counts brackets, so its result is a guess. A wrong guess is harmless, because the branch checks
 * the value of the tag again. Nested objects could cause a document to be read many times, so a budget limits the bytes
 * that are read.
 */
final class TagFinder {
    private static final int MAX_SCANS = 4;

    private long budget;
    private int limit;

    /**
     * Starts a document with a full budget.
     *
     * @param end the end of the document, after which the array may continue
     */
    void startDocument(int start, int end) {
        budget = (long) (end - start) * MAX_SCANS;
        limit = end;
    }

    /** {@return whether the tag is the first field of an object, so that no search is needed} */
    static boolean isFirst(byte[] json, int start, TagSwitch union) {
        int at = WhiteSpace.end(json, start);
        return ByteWords.byteAt(json, at) == '"' && union.tag.isAt(json, at + 1, 0);
    }

    /** {@return the index of the value of the tag; negative if it is not found within the budget} */
    int find(byte[] json, int start, TagSwitch union) {
        int at = WhiteSpace.end(json, start);
        while (at < limit && ByteWords.byteAt(json, at) == '"') {
            boolean isTag = union.tag.isAt(json, at + 1, 0);
            at = WhiteSpace.end(json, endOfString(json, at));
            if (ByteWords.byteAt(json, at) != ':') {
                return -1;
            }
            at = WhiteSpace.end(json, at + 1);
            if (isTag) {
                budget -= at - start;
                return budget >= 0 && ByteWords.byteAt(json, at) == '"' ? union.values.find(json, at + 1, 0) : -1;
            }
            at = WhiteSpace.end(json, endOfValue(json, at));
            if (ByteWords.byteAt(json, at) != ',') {
                return -1;
            }
            at = WhiteSpace.end(json, at + 1);
        }
        return -1;
    }

    /** {@return the position of the comma or the bracket after a value; the end of the document if there is none} */
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

    /** {@return the position after the closing quote; the end of the document if the quote is missing} */
    private int endOfString(byte[] json, int start) {
        int at = start + 1;
        while (at < limit) {
            long marks = ByteWords.quoteOrBackslash(ByteWords.at(json, at));
            if (marks == 0) {
                at += ByteWords.SIZE;
            } else {
                at += ByteWords.index(marks);
                if (json[at] == '"') {
                    return at + 1;
                }
                at += 2;
            }
        }
        return limit;
    }
}
