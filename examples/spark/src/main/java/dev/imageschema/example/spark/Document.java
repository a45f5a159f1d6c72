package dev.imageschema.example.spark;

/** A document and its location. */
final class Document {
    private final String file;
    private final long split;
    private final long line;
    private final byte[] json;

    /**
     * @param split the offset at which the split begins in the file; a split is the part of a file that one task reads
     * @param line the number of the line in the split, counted from 1
     * @param json the document, which must not be modified
     */
    Document(String file, long split, long line, byte[] json) {
        this.file = file;
        this.split = split;
        this.line = line;
        this.json = json;
    }

    String file() {
        return file;
    }

    long split() {
        return split;
    }

    long line() {
        return line;
    }

    byte[] json() {
        return json;
    }
}
