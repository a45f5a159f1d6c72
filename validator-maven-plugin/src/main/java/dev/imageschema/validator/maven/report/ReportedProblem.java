package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.ExpectedError;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Phrases;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.RuleIds;
import dev.imageschema.validator.maven.io.NamedFile;
import dev.imageschema.validator.maven.io.NdjsonFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A problem for code scanning and annotations: the reason why a fixture fails, or a warning about a fixture that must
 * be valid.
 *
 * <p>The problems are the problems that the log prints.
 *
 * @param rule the keyword that failed, or another reason, e.g. {@code io}
 * @param level the severity
 * @param message one sentence
 * @param file the fixture or its {@code .errors} file
 * @param field the JSON Pointer of the field to fix; empty for the document itself
 * @param keyword the keyword or reason that is part of the fingerprint
 * @param region the position of the problem; null if the problem concerns the whole file
 */
public record ReportedProblem(
        String rule,
        Level level,
        String message,
        NamedFile file,
        String field,
        String keyword,
        @Nullable Region region) {
    /** Severities, the most severe first. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    /** {@return the problems of all fixtures; computed on each call because there may be too many to keep in memory} */
    public static Stream<ReportedProblem> of(Results results) {
        return results.fixtures().stream().flatMap(fixture -> of(fixture).stream());
    }

    /** {@return the problems of a fixture} */
    public static List<ReportedProblem> of(FixtureResult fixture) {
        List<ReportedProblem> problems = new ArrayList<>();
        ValidationResult result = fixture.result();
        NamedFile file = fixture.file();
        Verdict expected = fixture.expectation().verdict();
        if (!fixture.hasExpectedVerdict()) {
            if (expected != Verdict.VALID) {
                problems.add(new ReportedProblem(
                        RuleIds.EXPECTATION,
                        Level.ERROR,
                        fixture.contradiction(),
                        file,
                        "",
                        RuleIds.EXPECTATION,
                        null));
            }
            result.errors().forEach(error -> problems.add(of(file, error, Level.ERROR)));
            addMore(file, result.moreErrors(), "errors", problems);
        }
        if (expected == Verdict.VALID) {
            Level level = fixture.isSpoiltByWarnings() ? Level.ERROR : Level.WARNING;
            result.warnings().forEach(warning -> problems.add(of(file, warning, level)));
            addMore(file, result.moreWarnings(), "warnings", problems);
        }
        if (fixture.mismatch() != null) {
            add(file, fixture.mismatch(), problems);
        }
        return problems;
    }

    private static ReportedProblem of(NamedFile file, ValidationError error, Level level) {
        return new ReportedProblem(
                error.keyword(), level, error.message(), file, error.field(), error.keyword(), error.region());
    }

    private static void addMore(NamedFile file, OptionalInt more, String what, List<ReportedProblem> problems) {
        Phrases.more(more, what)
                .ifPresent(message -> problems.add(new ReportedProblem(
                        RuleIds.MORE, Level.NOTE, message, file, "", RuleIds.MORE + " " + what, null)));
    }

    private static void add(NamedFile file, ErrorMismatch mismatch, List<ReportedProblem> problems) {
        if (mismatch.problem() != null) {
            problems.add(new ReportedProblem(
                    RuleIds.EXPECTED_ERRORS,
                    Level.ERROR,
                    mismatch.problem(),
                    mismatch.file(),
                    "",
                    RuleIds.EXPECTED_ERRORS,
                    null));
        }
        mismatch.missing().forEach(line -> {
            String message = "expected error not found: " + line + " (stated in "
                    + mismatch.file().name() + ")";
            String field = line.field().equals(ExpectedError.ROOT) ? "" : line.field();
            problems.add(new ReportedProblem(
                    RuleIds.EXPECTED_ERRORS, Level.ERROR, message, file, field, line.keyword(), null));
        });
        mismatch.unexpected().forEach(error -> {
            String message = "unexpected error: " + error.message() + " (" + error.keyword() + "); not stated in "
                    + mismatch.file().name();
            problems.add(new ReportedProblem(
                    RuleIds.EXPECTED_ERRORS,
                    Level.ERROR,
                    message,
                    file,
                    error.field(),
                    error.keyword(),
                    error.region()));
        });
    }

    /**
     * {@return a hash that identifies this problem across runs: of the file, the field and the keyword}
     *
     * <p>Unlike a position, the hash does not change when another part of the fixture is edited. Only for an NDJSON
     * file does it contain the line, because the line identifies the document.
     */
    public String fingerprint() {
        String document =
                region != null && NdjsonFiles.isNdjson(file.name()) ? file.name() + ":" + region.line() : file.name();
        String identity = String.join("\0", document, field, keyword);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must support it", e);
        }
    }
}
