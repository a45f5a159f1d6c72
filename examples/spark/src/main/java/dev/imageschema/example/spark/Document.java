package dev.imageschema.example.spark;

/** A document and where it stands. */
final class Document {
    private final String file;
    private final long split;
    private final long line;
    private final byte[] json;

    /**
     * @param split where the part of the file begins that one task reads
     * @param line the line in that part, from 1
     * @param json the document, which nobody changes any more
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
