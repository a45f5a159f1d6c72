package dev.imageschema.validator.maven.config;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.io.FilePatterns;
import java.nio.file.Path;

/**
 * The expectation that every fixture of one set must meet.
 *
 * @param set the name of the set
 * @param directory the directory of the fixtures
 * @param mayBeAbsent whether the directory need not exist
 * @param patterns the patterns of the fixtures in the directory
 * @param contract the schema that the fixtures are validated against
 * @param validator the validator for the contract
 * @param verdict the expected verdict
 * @param failOnWarning whether a warning fails a fixture that must be valid
 * @param errorsMode the use of {@code .errors} files
 * @param directoryParameter the parameter of the pom that sets the directory
 */
public record FixtureExpectation(
        String set,
        Path directory,
        boolean mayBeAbsent,
        FilePatterns patterns,
        FixtureContract contract,
        SchemaValidator validator,
        Verdict verdict,
        boolean failOnWarning,
        ExpectedErrorsMode errorsMode,
        String directoryParameter) {}
