package dev.imageschema.validator.maven.check;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.config.Configuration;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The result of an NDJSON file.
 *
 * @param result the result for the whole file: the verdict is the worst verdict of a line; the errors are those of the
 *     lines without the expected verdict, or of all lines if every line has the expected verdict; positions refer to
 *     the file
 * @param lines the number of lines by verdict
 */
record NdjsonResult(ValidationResult result, LineCounts lines) {
    /**
     * {@return the result of an NDJSON file}
     *
     * @param file the NDJSON file
     * @param expectation the expectation for each document in the file
     * @param threads the number of threads that validate
     * @param progress a consumer that is also called for each document
     */
    static NdjsonResult of(Path file, FixtureExpectation expectation, int threads, LineConsumer progress) {
        Gathered gathered = new Gathered(expectation.verdict());
        LineCounts lines = expectation.validator().validateLines(file, threads, (line, offset, result) -> {
            gathered.accept(line, offset, result);
            progress.accept(line, offset, result);
        });
        return new NdjsonResult(gathered.result(), lines);
    }

    /** The worst verdict and the first problems of the lines so far. */
    private static final class Gathered implements LineConsumer {
        private final Verdict expected;
        private final Problems unexpected = new Problems();
        private final Problems asExpected = new Problems();
        private final Problems warnings = new Problems();
        private Verdict worst = Verdict.VALID;
        private boolean isEmpty = true;

        Gathered(Verdict expected) {
            this.expected = expected;
        }

        @Override
        public void accept(long line, long offset, ValidationResult result) {
            isEmpty = false;
            Verdict verdict = result.verdict();
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
            if (verdict == expected) {
                asExpected.add(line, result.errors(), result.moreErrors());
            } else if (verdict == Verdict.VALID) {
                unexpected.add(line, List.of(expectation("expected to be " + expected + ", but it is VALID")), NO_MORE);
            } else {
                unexpected.add(line, result.errors(), result.moreErrors());
            }
            warnings.add(line, result.warnings(), result.moreWarnings());
        }

        ValidationResult result() {
            if (isEmpty) {
                return new ValidationResult(
                        Verdict.MALFORMED, List.of(expectation("the NDJSON file contains no document")), List.of());
            }
            Problems errors = worst == Verdict.VALID ? new Problems() : unexpected.isEmpty() ? asExpected : unexpected;
            return new ValidationResult(worst, errors.listed, warnings.listed, errors.more(), warnings.more());
        }

        private static ValidationError expectation(String message) {
            return new ValidationError(RuleIds.EXPECTATION, message, new Region(1, 1, 1, 1));
        }
    }

    private static final OptionalInt NO_MORE = OptionalInt.of(0);

    /** The first errors or warnings of the lines, and the number of further ones. */
    private static final class Problems {
        private final List<ValidationError> listed = new ArrayList<>();
        private long others;
        private boolean areCounted = true;

        void add(long line, List<ValidationError> problems, OptionalInt more) {
            int room = Math.min(problems.size(), Configuration.MAX_ERRORS - listed.size());
            problems.subList(0, room).forEach(problem -> listed.add(problem.inLine(line)));
            others += problems.size() - room + more.orElse(0);
            areCounted &= more.isPresent();
        }

        boolean isEmpty() {
            return listed.isEmpty();
        }

        OptionalInt more() {
            return areCounted ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, others)) : OptionalInt.empty();
        }
    }
}
