package dev.imageschema.validator;

/** Receives the results of the lines of an NDJSON file from {@link SchemaValidator#validateLines}. */
@FunctionalInterface
public interface LineConsumer {
    /**
     * Receives the result of one line that is not empty.
     *
     * @param line the line number, counted from 1, empty lines included
     * @param offset the offset of the line from the beginning of the file, in bytes after decompression
     * @param result the result of the line; its line and column numbers are those of a document that consists of this
     *     line only, see {@link ValidationError#inLine}
     */
    void accept(long line, long offset, ValidationResult result);
}
