package dev.imageschema.validator.lines;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.ValidationResult;

/** Numbers and counts the lines, and tells them to the consumer. */
final class Teller {
    private final LineConsumer consumer;
    private long lines;
    private long empty;
    private long valid;
    private long invalid;
    private long malformed;
    private long unchecked;

    Teller(LineConsumer consumer) {
        this.consumer = consumer;
    }

    void tellEmpty() {
        lines++;
        empty++;
    }

    void tell(long offset, ValidationResult result) {
        lines++;
        switch (result.verdict()) {
            case VALID -> valid++;
            case INVALID -> invalid++;
            case MALFORMED -> malformed++;
            case UNCHECKED -> unchecked++;
        }
        consumer.accept(lines, offset, result);
    }

    LineCounts counts() {
        return new LineCounts(lines, empty, valid, invalid, malformed, unchecked);
    }
}
