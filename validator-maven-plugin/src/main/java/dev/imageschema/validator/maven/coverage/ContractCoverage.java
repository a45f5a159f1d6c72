package dev.imageschema.validator.maven.coverage;

import dev.imageschema.validator.CoverageReport;
import dev.imageschema.validator.maven.config.FixtureContract;

/**
 * The coverage of one model with its profile, or of one user schema.
 *
 * @param contract the model with its profile, or the user schema
 * @param report the items of the schemas with the number of documents that contain each item
 */
public record ContractCoverage(FixtureContract contract, CoverageReport report) {
    /** {@return the number of items} */
    int of() {
        return report.items().size();
    }

    /** {@return the percentage of exercised items, rounded down, so that 100 means all items} */
    int percent() {
        return percent(report.exercised(), of());
    }

    /** {@return a percentage, rounded down; 100 for a schema without items} */
    static int percent(int exercised, int of) {
        return of == 0 ? 100 : (int) (100L * exercised / of);
    }

    /**
     * {@return the number of further items that fixtures must exercise to reach a minimum; 0 if they reach it}
     *
     * @param minimum the required percentage, from 0 to 100
     */
    int missing(int minimum) {
        // Rounded up because a fraction of an item cannot be exercised.
        int needed = (int) ((100L - 1 + (long) minimum * of()) / 100);
        return Math.max(0, needed - report.exercised());
    }
}
