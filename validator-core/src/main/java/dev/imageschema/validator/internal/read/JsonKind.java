package dev.imageschema.validator.internal.read;

/** The types of JSON values (RFC 8259, section 3). */
public enum JsonKind {
    OBJECT(0),
    ARRAY(1),
    STRING(2),
    NUMBER(3),
    BOOLEAN(4),
    NULL(5),
    /** No value: the result of a look-up in a container that lacks the name or index. */
    MISSING(6);

    private static final JsonKind[] BY_CODE = values();

    /** The number of the type on a {@link Tape}. */
    final int code;

    JsonKind(int code) {
        this.code = code;
    }

    static JsonKind of(int code) {
        return BY_CODE[code];
    }
}
