package dev.imageschema.validator.maven;

import dev.imageschema.validator.LineConsumer;
import dev.imageschema.validator.LineCounts;
import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What became of an archive: a fixture that is many documents, one a line.
 *
 * @param result what it is as a whole: its verdict is the worst of a line; its errors are those of the lines that are not what
 *     they must be, of all lines if there is none of them; all positions are in the archive
 * @param lines how many there are, and what became of them
 */
record Archive(ValidationResult result, LineCounts lines) {
    private static final List<String> EXTENSIONS = List.of(".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz");

    /** {@return Ant patterns for archives} */
    static List<String> patterns() {
        return EXTENSIONS.stream().map(extension -> "**/*" + extension).toList();
    }

    /** {@return whether a file is one, by its name} */
    static boolean isArchive(String file) {
        return EXTENSIONS.stream().anyMatch(file::endsWith);
    }

    /**
     * {@return what became of an archive}
     *
     * @param file the archive
     * @param expectation what each of its documents must be
     * @param threads how many validate at the same time
     * @param progress is told each document as well
     */
    static Archive of(Path file, Expectation expectation, int threads, LineConsumer progress) {
        Gathered gathered = new Gathered(expectation.verdict());
        LineCounts lines = expectation.validator().validateLines(file, threads, (line, offset, result) -> {
            gathered.accept(line, offset, result);
            progress.accept(line, offset, result);
        });
        return new Archive(gathered.result(), lines);
    }

    /** The problems of the lines so far. */
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
                        Verdict.MALFORMED, List.of(expectation("the archive has no document")), List.of());
            }
            Problems errors = worst == Verdict.VALID ? new Problems() : unexpected.isEmpty() ? asExpected : unexpected;
            return new ValidationResult(worst, errors.listed, warnings.listed, errors.more(), warnings.more());
        }

        private static ValidationError expectation(String message) {
            return new ValidationError(Finding.EXPECTATION, message, new Region(1, 1, 1, 1));
        }
    }

    private static final OptionalInt NO_MORE = OptionalInt.of(0);

    /** Errors or warnings of lines: the first ones, and how many others there are. */
    private static final class Problems {
        private static final int MOST = 1_000;

        private final List<ValidationError> listed = new ArrayList<>();
        private long others;
        private boolean areCounted = true;

        void add(long line, List<ValidationError> problems, OptionalInt more) {
            int room = Math.min(problems.size(), MOST - listed.size());
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
