package dev.imageschema.validator.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationResult;

/** Knows what documents must be. Thread-safe. */
public interface Judge {
    /** {@return how many bytes a document may have} */
    int mostBytes();

    /** {@return how large a file of documents may be as a whole} */
    NdjsonLimits fileLimits();

    /**
     * {@return what is wrong with a document, if anything}
     *
     * @param start where it begins
     * @param end where it ends
     */
    ValidationResult judge(byte[] bytes, int start, int end);

    /** {@return the outcome of a document that has more bytes than it may have} */
    ValidationResult tooLong();

    /** {@return the outcome of a document that could not be read, or that a limit of the file does not allow to be read} */
    ValidationResult unread(Exception e);
}
