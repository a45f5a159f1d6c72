package dev.imageschema.validator.internal.evaluate;

import dev.imageschema.validator.internal.read.Tape;
import org.jspecify.annotations.Nullable;

/**
 * A failed keyword, and the failures before it in the same schema.
 *
 * @param rule the keyword; null if the schema is {@code false}
 * @param token the reference token after the keyword in the evaluation path; null if there is none
 * @param child the field or item that failed, as a number on the tape; {@link Tape#NONE} if there is none
 * @param name the name of the field that failed; null if there is none, or if {@code child} has it
 * @param below the mismatch of the subschema that failed; null for an assertion
 * @param before the failures of the same schema before this one; null for the first
 */
record Failure(
        @Nullable Rule rule,
        @Nullable String token,
        int child,
        @Nullable String name,
        @Nullable Mismatch below,
        @Nullable Failure before) {}
