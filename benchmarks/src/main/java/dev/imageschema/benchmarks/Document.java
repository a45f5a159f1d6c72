package dev.imageschema.benchmarks;

import java.util.function.Supplier;

/** The documents that are validated, with the same bytes in every run. Public because JMH requires it. */
public enum Document {
    S("S", "the documentation's example", Documents::example),
    S_MINIFIED("S minified", "S without white space", Documents::minified),
    S_TAGS_LAST("S tags last", "S with every type at the end of its object", Documents::tagsLast),
    S_SHUFFLED("S shuffled", "S with its fields in random order", Documents::shuffled),
    S_LIVE("S live", "S with values that the strict profile accepts as well", Documents::live),
    I("I", "S with five faults", Documents::faulty),
    L("L", "500 variables, 200 labels, 100 ports, 50 volumes", Documents::large),
    N("N", "text that is mostly not ASCII", Documents::international),
    K500("K500", "500 variables", () -> Documents.withVariables(500)),
    K10000("K10000", "10,000 variables", () -> Documents.withVariables(10_000));

    private final String title;
    private final String description;
    private final Supplier<byte[]> source;

    Document(String title, String description, Supplier<byte[]> source) {
        this.title = title;
        this.description = description;
        this.source = source;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    byte[] bytes() {
        return source.get();
    }

    boolean isValid() {
        return this != I;
    }

    /** {@return whether the document has the same verdict in both profiles} */
    boolean isForBothProfiles() {
        return switch (this) {
            case S, S_MINIFIED, S_TAGS_LAST, S_SHUFFLED -> false;
            default -> true;
        };
    }
}
