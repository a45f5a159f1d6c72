package dev.imageschema.validator.maven.coverage;

import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.maven.check.FixtureResult;
import dev.imageschema.validator.maven.check.Results;
import dev.imageschema.validator.maven.check.SetResult;
import dev.imageschema.validator.maven.config.FixtureContract;
import dev.imageschema.validator.maven.config.FixtureExpectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coverage of each contract by the fixtures that must be valid and passed.
 *
 * @param contracts the coverage of each contract, once, in the order of the pom
 * @param notCounted the number of fixtures that must be valid and failed
 */
public record CoverageResults(List<ContractCoverage> contracts, int notCounted) {
    /** Copies the list. */
    public CoverageResults {
        contracts = List.copyOf(contracts);
    }

    /**
     * {@return the coverage of each contract}
     *
     * <p>Validates each passed fixture a second time, to record which parts of the schema it contains.
     *
     * @param results the results of all fixtures
     */
    public static CoverageResults of(Results results) {
        Map<FixtureContract, CoverageReport> reports = new LinkedHashMap<>();
        int notCounted = 0;
        for (SetResult set : results.sets()) {
            if (!counts(set.expectation())) {
                continue;
            }
            // One coverage per set because sets of one contract may allow different unknown fields.
            SchemaCoverage coverage = SchemaCoverage.of(set.expectation().validator());
            for (FixtureResult fixture : set.fixtures()) {
                notCounted += fixture.passed() && add(fixture, coverage) ? 0 : 1;
            }
            reports.merge(set.expectation().contract(), coverage.report(), CoverageReport::plus);
        }
        List<ContractCoverage> contracts = new ArrayList<>();
        reports.forEach((contract, report) -> contracts.add(new ContractCoverage(contract, report)));
        return new CoverageResults(contracts, notCounted);
    }

    /** {@return whether the fixtures of a set count for coverage: only those that must be valid do} */
    public static boolean counts(FixtureExpectation expectation) {
        return expectation.verdict() == Verdict.VALID;
    }

    private static boolean add(FixtureResult fixture, SchemaCoverage coverage) {
        return fixture.lines() == null
                ? coverage.add(fixture.file().path()).isValid()
                : coverage.addLines(fixture.file().path()).areValid();
    }
}
