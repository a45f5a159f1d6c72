package dev.imageschema.validator.internal.read;

/**
 * A range of a source text.
 *
 * @param start the offset of the first byte
 * @param end the offset after the last byte
 */
public record Span(int start, int end) {}
