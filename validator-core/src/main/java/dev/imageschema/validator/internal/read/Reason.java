package dev.imageschema.validator.internal.read;

/** The reasons for errors and warnings that no keyword of a schema causes. None has the name of a keyword. */
public enum Reason {
    /** The document is not JSON. */
    JSON("json"),
    /** The document is not well-formed UTF-8, or has an unpaired surrogate. */
    ENCODING("encoding"),
    /** An object has two fields with the same name. */
    DUPLICATE_NAME("duplicate-name"),
    /** The document or the NDJSON file exceeds a limit. */
    LIMIT("limit"),
    /** The document begins with a byte order mark. */
    BYTE_ORDER_MARK("byte-order-mark"),
    /** The document cannot be read. */
    IO("io"),
    /** The evaluation exceeds a budget. */
    BUDGET("budget"),
    /** The evaluation fails. */
    ENGINE("engine");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** {@return the reason as it appears in an error in place of a keyword} */
    public String text() {
        return text;
    }
}
