package dev.imageschema.validator.maven;

import dev.imageschema.validator.ValidationResult;
import java.nio.file.Files;
import java.util.List;

/** Finds fixtures and checks them. */
final class FixtureChecker {
    private final BaseDirectory base;
    private final ReportDirectory reports;
    private final FixtureFinder finder;

    /**
     * @param base what files are named relative to, and where links may lead
     * @param reports where reports are written; one of an earlier run is no fixture
     */
    FixtureChecker(BaseDirectory base, ReportDirectory reports) {
        this.base = base;
        this.reports = reports;
        this.finder = new FixtureFinder(base.path());
    }

    /**
     * {@return what became of the fixtures}
     *
     * @param expectations what they must be
     */
    Results check(List<Expectation> expectations) {
        return new Results(expectations.stream().map(this::check).toList());
    }

    private SetResult check(Expectation expectation) {
        if (!Files.isDirectory(expectation.directory())) {
            return new SetResult(expectation, false, List.of());
        }
        List<FixtureResult> fixtures = finder.find(expectation.directory(), expectation.patterns()).stream()
                .filter(fixture -> !reports.isReport(fixture.file()))
                .map(fixture -> check(fixture, expectation))
                .toList();
        return new SetResult(expectation, true, fixtures);
    }

    private FixtureResult check(Fixture fixture, Expectation expectation) {
        ValidationResult result = fixture.obstacle() == null
                ? expectation.validator().validate(fixture.file())
                : ValidationResult.unchecked("io", fixture.obstacle());
        return new FixtureResult(base.nameOf(fixture.file()), expectation, result, null);
    }
}
