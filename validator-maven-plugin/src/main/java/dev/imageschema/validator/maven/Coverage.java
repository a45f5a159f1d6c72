package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.CoverageReport;

/**
 * How much of a contract its fixtures exercise.
 *
 * @param contract what they are checked against
 * @param report what they exercise of it
 */
record Coverage(Contract contract, CoverageReport report) {
    /** {@return how many items there are} */
    int of() {
        return report.items().size();
    }

    /** {@return how many of a hundred items are exercised, rounded down, so that 100 means all} */
    int percent() {
        return percent(report.exercised(), of());
    }

    /** {@return how many of a hundred, rounded down} */
    static int percent(int exercised, int of) {
        return of == 0 ? 100 : (int) (100L * exercised / of);
    }

    /**
     * {@return how many more items must be exercised}
     *
     * @param minimum how many of a hundred must be
     */
    int missing(int minimum) {
        // Rounded up: what is not reached by one item is not reached.
        int needed = (int) ((100L - 1 + (long) minimum * of()) / 100);
        return Math.max(0, needed - report.exercised());
    }
}
