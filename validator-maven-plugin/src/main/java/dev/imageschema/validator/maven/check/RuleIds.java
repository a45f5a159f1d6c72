package dev.imageschema.validator.maven.check;

/** The identifiers of problems that the plugin itself finds; every other problem has the identifier of core. */
public final class RuleIds {
    /** A fixture does not have the expected verdict. */
    public static final String EXPECTATION = "expectation";

    /** The errors of a fixture differ from its {@code .errors} file. */
    public static final String EXPECTED_ERRORS = "expected-errors";

    /** A fixture has more errors or warnings than a report lists. */
    public static final String MORE = "more";

    private RuleIds() {}
}
