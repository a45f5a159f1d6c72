package dev.imageschema.validator.read;

/** Why a source is not one well-formed document within the limits. The message quotes nothing from the source. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with a source that is not one well-formed document. */
    public enum Reason {
        JSON("json"),
        ENCODING("encoding"),
        DUPLICATE_NAME("duplicate-name"),
        LIMIT("limit");

        private final String keyword;

        Reason(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the reason as it stands in the place of a keyword} */
        public String keyword() {
            return keyword;
        }
    }

    private final Reason reason;
    private final transient Position position;

    MalformedException(Reason reason, Position position, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    public Position position() {
        return position;
    }
}
