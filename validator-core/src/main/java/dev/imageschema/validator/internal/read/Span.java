package dev.imageschema.validator.internal.read;

/**
 * A range of a source text.
 *
 * @param start the offset of the first UTF-16 code unit
 * @param end the offset after the last UTF-16 code unit
 */
public record Span(int start, int end) {}
