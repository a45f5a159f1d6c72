package dev.imageschema.validator.internal.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A document that has been read. Immutable and thread-safe. */
public final class Document {
    private final Tape tape;
    private final boolean hasByteOrderMark;

    /** Decoded on first use. */
    private @Nullable String text;

    Document(Tape tape, boolean hasByteOrderMark) {
        this.tape = tape;
        this.hasByteOrderMark = hasByteOrderMark;
    }

    public Tape tape() {
        return tape;
    }

    public JsonValue root() {
        return tape.root();
    }

    /** {@return whether the source started with a byte order mark} */
    public boolean hasByteOrderMark() {
        return hasByteOrderMark;
    }

    /** {@return the source text, without a byte order mark} */
    public String text() {
        String decoded = text;
        if (decoded == null) {
            decoded = new String(tape.source(), StandardCharsets.UTF_8);
            text = decoded;
        }
        return decoded;
    }
}
