package dev.imageschema.validator;

/** How strictly a {@link Model} is read. */
public enum Profile {
    /** Follows the published documentation; an unknown field is a warning. This is the default. */
    DOCUMENTED,

    /**
     * For documents of the live platform: identifiers of resources have 24 hexadecimal digits, timestamps follow
     * RFC 3339, port numbers are integers from 0 to 65535, protocols are {@code tcp}, {@code udp} or {@code sctp}, and
     * an unknown field is an error.
     */
    STRICT
}
