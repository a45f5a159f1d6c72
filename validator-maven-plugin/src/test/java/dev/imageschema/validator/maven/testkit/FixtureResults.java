package dev.imageschema.validator.maven.testkit;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.maven.check.ErrorMismatch;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import java.util.List;

/** Results for the tests of reports, made from the result of another fixture. */
public final class FixtureResults {
    private FixtureResults() {}

    /** {@return the results of one set with these fixtures} */
    public static Results resultsOf(FixtureResult... fixtures) {
        return new Results(List.of(new SetResult(fixtures[0].expectation(), true, List.of(fixtures))));
    }

    /** {@return the fixture with another comparison of its errors} */
    public static FixtureResult with(FixtureResult fixture, ErrorMismatch mismatch) {
        return new FixtureResult(fixture.file(), fixture.expectation(), fixture.result(), mismatch);
    }

    /** {@return the fixture with another name and result} */
    public static FixtureResult with(FixtureResult fixture, String file, ValidationResult result) {
        return new FixtureResult(Project.named(file), fixture.expectation(), result, null);
    }
}
