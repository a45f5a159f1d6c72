package dev.imageschema.validator;

import dev.imageschema.validator.internal.lines.NdjsonLimitException;
import dev.imageschema.validator.internal.read.BoundedBytes;
import dev.imageschema.validator.internal.read.Position;
import dev.imageschema.validator.internal.read.Reason;
import dev.imageschema.validator.internal.read.StrictStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Describes why a document or an NDJSON file was not read. */
final class ReadFailure {
    private static final String UNREADABLE = "The document cannot be read: ";

    private ReadFailure() {}

    /** {@return the result for the exception that reading threw} */
    static ValidationResult result(Exception e) {
        if (e instanceof NdjsonLimitException) {
            return ValidationResult.unchecked(Reason.LIMIT, String.valueOf(e.getMessage()), Position.START);
        }
        // A subclass of UncheckedIOException may have no cause.
        Exception cause = e instanceof UncheckedIOException ? (Exception) e.getCause() : e;
        return ValidationResult.unchecked(Reason.IO, UNREADABLE + reason(cause == null ? e : cause));
    }

    private static String reason(Exception e) {
        if (e instanceof BoundedBytes.NotRegularException) {
            return "the path is not a regular file";
        }
        if (e instanceof StrictStream.ContractException) {
            return "the stream violates the contract of InputStream.read";
        }
        if (e instanceof NoSuchFileException) {
            return "the file does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        // The message of the exception may contain a secret, e.g. a URL with a password.
        return e.getClass().getSimpleName();
    }
}
