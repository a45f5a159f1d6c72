package dev.imageschema.validator.maven;

import dev.imageschema.validator.Verdict;
import dev.imageschema.validator.tools.CoverageReport;
import dev.imageschema.validator.tools.SchemaCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each contract the fixtures exercise that must be valid, and are.
 *
 * @param contracts in the order of the pom, each once
 * @param notCounted how many fixtures must be valid, and are not
 */
record CoverageResults(List<Coverage> contracts, int notCounted) {
    /** Copies the list. */
    CoverageResults {
        contracts = List.copyOf(contracts);
    }

    /**
     * {@return what is exercised}
     *
     * @param results what became of the fixtures
     */
    static CoverageResults of(Results results) {
        Map<Contract, CoverageReport> reports = new LinkedHashMap<>();
        int notCounted = 0;
        for (SetResult set : results.sets()) {
            if (!counts(set.expectation())) {
                continue;
            }
            // Sets of one contract may still differ in the unknown fields that they allow.
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

    /** {@return whether fixtures of which that is expected say what a schema is good for: those that must be valid} */
    static boolean counts(Expectation expectation) {
        return expectation.verdict() == Verdict.VALID;
    }

    private static boolean add(FixtureResult fixture, SchemaCoverage coverage) {
        return fixture.lines() == null
                ? coverage.add(fixture.path()).isValid()
                : coverage.addLines(fixture.path()).areValid();
    }
}
