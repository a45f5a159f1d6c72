package dev.imageschema.validator.read;

/**
 * A stretch of a source text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset just after its last one
 */
public record Span(int start, int end) {}
