package dev.imageschema.validator.internal.read;

import tools.jackson.databind.JsonNode;

/**
 * A parsed document.
 *
 * @param text the source text, without a byte order mark
 * @param root the root of the tree; a number with an integral value, e.g. {@code 1.0}, is the smallest possible integer
 *     node
 * @param hasByteOrderMark whether the source started with a byte order mark
 */
public record Document(String text, JsonNode root, boolean hasByteOrderMark) {}
