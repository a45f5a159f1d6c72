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
 * Why a fixture fails, or a warning of one that must be valid; the same as in the log.
 *
 * @param rule a keyword, or what else is wrong
 * @param level how bad it is
 * @param message one sentence
 * @param file where it is, relative to the base directory
 * @param field JSON Pointer of the field to fix; empty for the document itself
 * @param keyword what failed in it
 * @param region what to point at; null if there is nothing in particular
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

    /** How bad it is, the worst first. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    /** {@return the findings of all fixtures; found anew each time, as there may be too many to keep} */
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
            String message = mismatch.file() + " states " + line + ", which this fixture does not have";
            String field = line.field().equals(ErrorLine.ROOT) ? "" : line.field();
            findings.add(new Finding(EXPECTED_ERRORS, Level.ERROR, message, file, field, line.keyword(), null));
        });
        mismatch.unexpected().forEach(error -> {
            String message =
                    error.message() + " (" + error.keyword() + "), which " + mismatch.file() + " does not state";
            findings.add(new Finding(
                    EXPECTED_ERRORS, Level.ERROR, message, file, error.field(), error.keyword(), error.region()));
        });
    }

    /** {@return what stays the same when the fixture is edited elsewhere, unlike a position, but for the line of an archive} */
    String fingerprint() {
        String document = region != null && Archive.isArchive(file) ? file + ":" + region.line() : file;
        String identity = String.join("\0", document, field, keyword);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
