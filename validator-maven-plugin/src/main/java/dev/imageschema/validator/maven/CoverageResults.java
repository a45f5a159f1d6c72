package dev.imageschema.validator.maven;

import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.SchemaCoverage;
import dev.imageschema.validator.Verdict;
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
record CoverageResults(List<Coverage> contracts, int notCounted) {
    /** Copies the list. */
    CoverageResults {
        contracts = List.copyOf(contracts);
    }

    /**
     * {@return the coverage of each contract}
     *
     * <p>Validates each passed fixture a second time, to record which parts of the schema it contains.
     *
     * @param results the results of all fixtures
     */
    static CoverageResults of(Results results) {
        Map<Contract, CoverageReport> reports = new LinkedHashMap<>();
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
        List<Coverage> contracts = new ArrayList<>();
        reports.forEach((contract, report) -> contracts.add(new Coverage(contract, report)));
        return new CoverageResults(contracts, notCounted);
    }

    /** {@return whether the fixtures of a set count for coverage: only those that must be valid do} */
    static boolean counts(Expectation expectation) {
        return expectation.verdict() == Verdict.VALID;
    }

    private static boolean add(FixtureResult fixture, SchemaCoverage coverage) {
        return fixture.lines() == null
                ? coverage.add(fixture.path()).isValid()
                : coverage.addLines(fixture.path()).areValid();
    }
}
