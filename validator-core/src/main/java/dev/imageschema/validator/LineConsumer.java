package dev.imageschema.validator;

/** Is told what became of the lines of an archive: {@link SchemaValidator#validateLines}. */
@FunctionalInterface
public interface LineConsumer {
    /**
     * Takes the outcome of one line.
     *
     * @param line its number, counted from 1, empty lines included
     * @param offset where it begins, in bytes from the beginning of the archive; of what is compressed, in its plain bytes
     * @param result what is wrong with it, if anything; lines and columns in it are those of a document that consists of this
     *     line only, see {@link ValidationError#inLine}
     */
    void accept(long line, long offset, ValidationResult result);
}
