package dev.imageschema.validator.maven;

import dev.imageschema.validator.Region;
import dev.imageschema.validator.ValidationError;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Verdict;
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
 * <p>The findings are the problems that the log prints.
 *
 * @param rule the keyword that failed, or another reason, e.g. {@code io}
 * @param level the severity
 * @param message one sentence
 * @param file the path of the fixture, relative to the base directory
 * @param field the JSON Pointer of the field to fix; empty for the document itself
 * @param keyword the keyword or reason that is part of the fingerprint
 * @param region the position of the problem; null if the problem concerns the whole file
 */
record Finding(
        String rule,
        Level level,
        String message,
        String file,
        String field,
        String keyword,
        @Nullable Region region) {
    static final String EXPECTATION = "expectation";
    static final String EXPECTED_ERRORS = "expected-errors";
    static final String MORE = "more";

    /** Severities, the most severe first. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    /** {@return the findings of all fixtures; computed on each call because there may be too many to keep in memory} */
    static Stream<Finding> of(Results results) {
        return results.fixtures().stream().flatMap(fixture -> of(fixture).stream());
    }

    /** {@return the findings of a fixture} */
    static List<Finding> of(FixtureResult fixture) {
        List<Finding> findings = new ArrayList<>();
        ValidationResult result = fixture.result();
        String file = fixture.file();
        Verdict expected = fixture.expectation().verdict();
        if (!fixture.hasExpectedVerdict()) {
            if (expected != Verdict.VALID) {
                findings.add(
                        new Finding(EXPECTATION, Level.ERROR, fixture.contradiction(), file, "", EXPECTATION, null));
            }
            result.errors().forEach(error -> findings.add(of(file, error, Level.ERROR)));
            addMore(file, result.moreErrors(), "errors", findings);
        }
        if (expected == Verdict.VALID) {
            Level level = fixture.isSpoiltByWarnings() ? Level.ERROR : Level.WARNING;
            result.warnings().forEach(warning -> findings.add(of(file, warning, level)));
            addMore(file, result.moreWarnings(), "warnings", findings);
        }
        if (fixture.mismatch() != null) {
            add(file, fixture.mismatch(), findings);
        }
        return findings;
    }

    private static Finding of(String file, ValidationError error, Level level) {
        return new Finding(
                error.keyword(), level, error.message(), file, error.field(), error.keyword(), error.region());
    }

    private static void addMore(String file, OptionalInt more, String what, List<Finding> findings) {
        FixtureResult.more(more, what)
                .ifPresent(message ->
                        findings.add(new Finding(MORE, Level.NOTE, message, file, "", MORE + " " + what, null)));
    }

    private static void add(String file, Mismatch mismatch, List<Finding> findings) {
        if (mismatch.problem() != null) {
            findings.add(new Finding(
                    EXPECTED_ERRORS, Level.ERROR, mismatch.problem(), mismatch.file(), "", EXPECTED_ERRORS, null));
        }
        mismatch.missing().forEach(line -> {
            String message = "expected error not found: " + line + " (stated in " + mismatch.file() + ")";
            String field = line.field().equals(ErrorLine.ROOT) ? "" : line.field();
            findings.add(new Finding(EXPECTED_ERRORS, Level.ERROR, message, file, field, line.keyword(), null));
        });
        mismatch.unexpected().forEach(error -> {
            String message = "unexpected error: " + error.message() + " (" + error.keyword() + "); not stated in "
                    + mismatch.file();
            findings.add(new Finding(
                    EXPECTED_ERRORS, Level.ERROR, message, file, error.field(), error.keyword(), error.region()));
        });
    }

    /**
     * {@return a hash that identifies this finding across runs: of the file, the field and the keyword}
     *
     * <p>Unlike a position, the hash does not change when another part of the fixture is edited. Only for an NDJSON
     * file does it contain the line, because the line identifies the document.
     */
    String fingerprint() {
        String document = region != null && Archive.isArchive(file) ? file + ":" + region.line() : file;
        String identity = String.join("\0", document, field, keyword);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must support it", e);
        }
    }
}
