package dev.imageschema.validator.maven;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Verdict;
import java.nio.file.Path;

/**
 * What every fixture of one set must be.
 *
 * @param set the name of the set
 * @param directory where its fixtures are
 * @param mayBeAbsent whether it is fine that the directory does not exist
 * @param patterns which files of the directory are fixtures
 * @param contract what they are checked against
 * @param validator the one that checks them
 * @param verdict what must become of them
 * @param failOnWarning whether a warning fails a fixture that is expected to be valid
 * @param errorsMode what becomes of files that state the errors of fixtures
 */
record Expectation(
        String set,
        Path directory,
        boolean mayBeAbsent,
        Patterns patterns,
        Contract contract,
        SchemaValidator validator,
        Verdict verdict,
        boolean failOnWarning,
        ErrorsMode errorsMode) {}
