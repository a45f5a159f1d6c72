package dev.imageschema.validator.internal.fast;

import dev.imageschema.validator.internal.scan.ByteWords;

/** Searches for line feeds. */
public final class LineFeeds {
    private LineFeeds() {}

    /**
     * {@return the position of the first line feed from {@code start} to before {@code end}; {@code end} if there is
     * none}
     */
    public static int first(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            long marks = ByteWords.lineFeed(ByteWords.at(bytes, at));
            if (marks != 0) {
                return Math.min(end, at + ByteWords.index(marks));
            }
            at += ByteWords.SIZE;
        }
        return end;
    }

    /**
     * {@return the position of the last line feed from {@code start} to before {@code end}; {@code start - 1} if there
     * is none}
     */
    public static int last(byte[] bytes, int start, int end) {
        int at = end - 1;
        while (at >= start && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
