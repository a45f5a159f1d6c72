package dev.imageschema.validator.lines;

import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.fast.LineFeeds;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Some whole lines of an archive. They can be judged ahead of being told, by another thread; what is not, is judged when it is
 * told. Portions are filled again and again.
 *
 * <p>Only what is wrong is kept until it is told, and no more than so much of it: in a bad archive, errors are far larger than the
 * lines.
 */
final class Portion {
    private static final int FIRST_LINES = 1 << 10;
    private static final int MOST_LINES_AHEAD = 1 << 14;
    private static final int MOST_ERRORS_AHEAD = 1_000;

    private static final ValidationResult CLEAN = new ValidationResult(Verdict.VALID, List.of(), List.of());

    private byte[] bytes = {};
    private int length;
    private long offset;
    private boolean isTooLong;

    /** Where the lines that have been judged ahead end. */
    private int[] ends = new int[FIRST_LINES];

    private int judged;
    private final Queue<Problem> problems = new ArrayDeque<>();

    /** A line, counted from the beginning of the portion, that is not simply valid. */
    private record Problem(int line, ValidationResult result) {}

    /** {@return where the lines begin in the archive} */
    long offset() {
        return offset;
    }

    /** {@return bytes to be filled with lines} */
    byte[] bytes() {
        return bytes;
    }

    /** Takes lines; the last one may have no line feed. */
    void fill(byte[] lines, int length, long offset) {
        bytes = lines;
        this.length = length;
        this.offset = offset;
        isTooLong = false;
        judged = 0;
    }

    /** Takes the place of a single line, which is longer than anyone keeps. */
    void fillTooLong(long offset) {
        fill(bytes, 0, offset);
        isTooLong = true;
    }

    /** Judges lines, as many as may be kept. Ends early if the thread is interrupted. */
    void judgeAhead(Judge judge) {
        int errors = 0;
        int start = 0;
        while (start < length
                && judged < MOST_LINES_AHEAD
                && errors < MOST_ERRORS_AHEAD
                && !Thread.currentThread().isInterrupted()) {
            int end = LineFeeds.first(bytes, start, length);
            if (!isEmpty(judge, start, end)) {
                ValidationResult result = judge.judge(bytes, start, endOfText(start, end));
                if (!isClean(result)) {
                    problems.add(new Problem(judged, result));
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
        if (judged == ends.length) {
            ends = Arrays.copyOf(ends, 2 * judged);
        }
        ends[judged++] = end;
    }

    /** Tells lines in order. {@return whether these were all lines: there is a limit on those of the file} */
    boolean tell(Judge judge, Teller teller) {
        if (isTooLong) {
            if (!teller.hasRoom(offset)) {
                return false;
            }
            teller.tell(offset, judge.tooLong());
            return true;
        }
        int start = 0;
        for (int line = 0; line < judged; line++) {
            if (!teller.hasRoom(offset + start)) {
                return false;
            }
            int end = ends[line];
            Problem problem = problems.peek();
            if (problem != null && problem.line == line) {
                problems.remove();
                teller.tell(offset + start, problem.result);
            } else if (isEmpty(judge, start, end)) {
                teller.tellEmpty();
            } else {
                teller.tell(offset + start, CLEAN);
            }
            start = end + 1;
        }
        while (start < length) {
            if (!teller.hasRoom(offset + start)) {
                return false;
            }
            int end = LineFeeds.first(bytes, start, length);
            if (isEmpty(judge, start, end)) {
                teller.tellEmpty();
            } else {
                teller.tell(offset + start, judge.judge(bytes, start, endOfText(start, end)));
            }
            start = end + 1;
        }
        return true;
    }

    /** A line that is too long is not empty, whatever it has: nobody may have looked at all of it. */
    private boolean isEmpty(Judge judge, int start, int end) {
        int textEnd = endOfText(start, end);
        int at = start;
        while (at < textEnd && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at == textEnd && textEnd - start <= judge.mostBytes();
    }

    /** A carriage return before the line feed, or before the end of the archive, is no part of the line. */
    private int endOfText(int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
