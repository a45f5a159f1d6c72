package dev.imageschema.validator.internal.explain;

import org.jspecify.annotations.Nullable;

/**
 * The message of a finding and its parts.
 *
 * @param message the message
 * @param expected what the schema requires
 * @param found the value in the document, unless it is masked
 * @param suggestion the correct name or value, if the document probably has a misspelling of it
 * @param hint another probable cause
 */
record ErrorText(
        String message,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String suggestion,
        @Nullable String hint) {}
