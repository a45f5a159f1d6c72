package dev.imageschema.validator;

/** How closely a document of a {@link Model} is looked at. */
public enum Profile {
    /** The contract as documented; a field that the model does not declare is a warning. The default. */
    DOCUMENTED,

    /**
     * What a document of the live platform looks like: identifiers of resources are 24 hexadecimal digits, timestamps are
     * RFC 3339, ports are integers from 0 to 65535 with a known protocol, and a field that the model does not declare is an
     * error.
     */
    STRICT
}
