package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.NdjsonLimits;
import dev.imageschema.validator.ValidationResult;

/** Numbers and counts the lines, and passes their results to the consumer. */
final class LineReporter {
    private final LineConsumer consumer;
    private final LineValidator validator;
    private final NdjsonLimits limits;
    private long lines;
    private long empty;
    private long valid;
    private long invalid;
    private long malformed;
    private long unchecked;

    LineReporter(LineConsumer consumer, LineValidator validator) {
        this.consumer = consumer;
        this.validator = validator;
        limits = validator.fileLimits();
    }

    /** {@return whether the limit allows another line; if not, this method has reported the line as unchecked} */
    boolean hasRoom(long offset) {
        if (lines < limits.lines()) {
            return true;
        }
        reportUnread(offset, NdjsonLimitException.lines(limits));
        return false;
    }

    void countEmpty() {
        lines++;
        empty++;
    }

    void report(long offset, ValidationResult result) {
        lines++;
        switch (result.verdict()) {
            case VALID -> valid++;
            case INVALID -> invalid++;
            case MALFORMED -> malformed++;
            case UNCHECKED -> unchecked++;
        }
        consumer.accept(lines, offset, result);
    }

    /** Reports the line at which reading ended, with the reason. */
    void reportUnread(long offset, Exception failure) {
        report(offset, validator.unread(failure));
    }

    LineCounts counts() {
        return new LineCounts(lines, empty, valid, invalid, malformed, unchecked);
    }
}
