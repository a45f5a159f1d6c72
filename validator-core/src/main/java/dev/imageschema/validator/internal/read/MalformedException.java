package dev.imageschema.validator.internal.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a source is not one well-formed document within the limits. {@link #getMessage()} quotes punctuation
 * and well-known words only.
 */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    private static final String DUPLICATE = "Duplicate field name%s; first used at %s";

    private final Reason reason;
    private final transient Position position;

    /** The field that the document has twice; null for every other reason. */
    private final transient @Nullable Pointer field;

    private final transient @Nullable Position first;

    MalformedException(Reason reason, Position position, String message) {
        this(reason, position, message, null, null);
    }

    private MalformedException(
            Reason reason, Position position, String message, @Nullable Pointer field, @Nullable Position first) {
        super(message, null, false, false);
        this.reason = reason;
        this.position = position;
        this.field = field;
        this.first = first;
    }

    /**
     * {@return the exception for a document that exceeds a limit}
     *
     * @param what the fault, with a placeholder for the limit
     * @param limit the name of the limit
     * @param most the value of the limit
     */
    static MalformedException tooLarge(Position position, String what, String limit, int most) {
        String message = String.format(Locale.ROOT, what + "; to accept the document, raise the limit %s", most, limit);
        return new MalformedException(Reason.LIMIT, position, message);
    }

    /** {@return the exception for a field that an object has twice} */
    static MalformedException duplicate(Pointer field, Position first, Position second) {
        String message = String.format(DUPLICATE, "", first.relativeTo(second));
        return new MalformedException(Reason.DUPLICATE_NAME, second, message, field, first);
    }

    public Reason reason() {
        return reason;
    }

    public Position position() {
        return position;
    }

    /**
     * {@return the message, with the name of a duplicate field if that name may be shown}
     *
     * @param nameOf the name of the field at a pointer, for a message; empty if the name could be a secret
     */
    public String message(Function<Pointer, Optional<String>> nameOf) {
        if (field == null || first == null) {
            return String.valueOf(getMessage());
        }
        String name = nameOf.apply(field).map(shown -> " " + shown).orElse("");
        return String.format(DUPLICATE, name, first.relativeTo(position));
    }
}
