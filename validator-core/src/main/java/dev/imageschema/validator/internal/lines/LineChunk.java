package dev.imageschema.validator.internal.lines;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.internal.fast.LineFeeds;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * A group of consecutive whole lines of an NDJSON file. Another thread can validate the lines before they are reported.
 * Lines that were not validated before are validated when they are reported. A chunk is reused for later lines.
 *
 * <p>A chunk keeps only results with errors or warnings, and stops validating ahead after 1,000 errors and warnings,
 * because the errors of an invalid line take far more memory than the line.
 */
final class LineChunk {
    private static final int FIRST_LINES = 1 << 10;
    private static final int MAX_LINES_AHEAD = 1 << 14;
    private static final int MAX_ERRORS_AHEAD = 1_000;

    private static final ValidationResult CLEAN = new ValidationResult(Verdict.VALID, List.of(), List.of());

    private byte[] bytes = {};
    private int length;
    private long offset;
    private boolean isTooLong;

    /** The ends of the lines that have been validated ahead. */
    private int[] ends = new int[FIRST_LINES];

    private int validated;
    private final Queue<LineResult> problems = new ArrayDeque<>();

    /**
     * A result with errors or warnings.
     *
     * @param line the index of the line in the chunk
     */
    private record LineResult(int line, ValidationResult result) {}

    /** {@return the offset of the first line in the NDJSON file, in bytes after decompression} */
    long offset() {
        return offset;
    }

    /** {@return the array to fill with lines} */
    byte[] bytes() {
        return bytes;
    }

    /** Sets the lines. The last line can lack a line feed. */
    void fill(byte[] lines, int length, long offset) {
        bytes = lines;
        this.length = length;
        this.offset = offset;
        isTooLong = false;
        validated = 0;
    }

    /** Makes this chunk stand for a single line that is too long to be kept. */
    void fillTooLong(long offset) {
        fill(bytes, 0, offset);
        isTooLong = true;
    }

    /** Validates lines until the limit on lines or errors is reached. Ends early if the thread is interrupted. */
    void validateAhead(LineValidator validator) {
        int errors = 0;
        int start = 0;
        while (start < length
                && validated < MAX_LINES_AHEAD
                && errors < MAX_ERRORS_AHEAD
                && !Thread.currentThread().isInterrupted()) {
            int end = LineFeeds.first(bytes, start, length);
            if (!isEmpty(validator, start, end)) {
                ValidationResult result = validator.validate(bytes, start, endOfText(start, end));
                if (!isClean(result)) {
                    problems.add(new LineResult(validated, result));
                    errors += count(result.errors()) + count(result.warnings());
                }
            }
            note(end);
            start = end + 1;
        }
    }

    private static boolean isClean(ValidationResult result) {
        return result.isValid() && result.warnings().isEmpty();
    }

    private static int count(List<ValidationError> errors) {
        int count = errors.size();
        for (ValidationError error : errors) {
            for (List<ValidationError> branch : error.alternatives()) {
                count += count(branch);
            }
        }
        return count;
    }

    private void note(int end) {
        if (validated == ends.length) {
            ends = Arrays.copyOf(ends, 2 * validated);
        }
        ends[validated++] = end;
    }

    /** {@return whether all lines were reported, in order; false if the limit on the lines of the file is exceeded} */
    boolean report(LineValidator validator, LineReporter reporter) {
        if (isTooLong) {
            if (!reporter.hasRoom(offset)) {
                return false;
            }
            reporter.report(offset, validator.tooLong());
            return true;
        }
        int start = 0;
        for (int line = 0; line < validated; line++) {
            if (!reporter.hasRoom(offset + start)) {
                return false;
            }
            int end = ends[line];
            LineResult problem = problems.peek();
            if (problem != null && problem.line == line) {
                problems.remove();
                reporter.report(offset + start, problem.result);
            } else if (isEmpty(validator, start, end)) {
                reporter.countEmpty();
            } else {
                reporter.report(offset + start, CLEAN);
            }
            start = end + 1;
        }
        while (start < length) {
            if (!reporter.hasRoom(offset + start)) {
                return false;
            }
            int end = LineFeeds.first(bytes, start, length);
            if (isEmpty(validator, start, end)) {
                reporter.countEmpty();
            } else {
                reporter.report(offset + start, validator.validate(bytes, start, endOfText(start, end)));
            }
            start = end + 1;
        }
        return true;
    }

    /** A line that is too long never counts as empty, because the reader does not keep such a line to check it. */
    private boolean isEmpty(LineValidator validator, int start, int end) {
        int textEnd = endOfText(start, end);
        int at = start;
        while (at < textEnd && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at == textEnd && textEnd - start <= validator.maxBytes();
    }

    /** A carriage return before the line feed, or before the end of the file, does not belong to the line. */
    private int endOfText(int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
