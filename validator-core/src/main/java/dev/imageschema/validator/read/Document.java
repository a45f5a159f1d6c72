package dev.imageschema.validator.read;

import tools.jackson.databind.JsonNode;

/**
 * A well-formed document.
 *
 * @param text its source, without a byte order mark
 * @param root its tree; integral numbers are integer nodes of the smallest size, however they are written
 * @param hasByteOrderMark whether a byte order mark stood before it
 */
public record Document(String text, JsonNode root, boolean hasByteOrderMark) {}
