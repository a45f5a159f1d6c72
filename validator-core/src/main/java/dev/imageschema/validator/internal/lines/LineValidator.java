package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationResult;

/** Validates the lines of an NDJSON file. Implementations are thread-safe. */
public interface LineValidator {
    /** {@return the maximum number of bytes in one document} */
    int maxBytes();

    /** {@return the limits for the NDJSON file as a whole} */
    NdjsonLimits fileLimits();

    /**
     * {@return the result for one document}
     *
     * @param start the position of its first byte
     * @param end the position after its last byte
     */
    ValidationResult validate(byte[] bytes, int start, int end);

    /** {@return the result for a document with more than {@link #maxBytes} bytes} */
    ValidationResult tooLong();

    /** {@return the result for the line at which reading ended because of a failure or of a limit for the file} */
    ValidationResult unread(Exception e);
}
