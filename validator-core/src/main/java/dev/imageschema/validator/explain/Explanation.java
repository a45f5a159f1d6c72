package dev.imageschema.validator.explain;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a finding.
 *
 * @param message all of it in one sentence
 * @param expected what the schema asks for
 * @param found the value, if it may be shown
 * @param suggestion what was probably meant
 * @param hint what else may be behind it
 */
record Explanation(
        String message,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String suggestion,
        @Nullable String hint) {}
