/**
 * NDJSON files: splits a file into lines, validates the lines on one or more threads, and reports the results in order.
 * Internal.
 */
@NullMarked
package dev.imageschema.validator.internal.lines;

import org.jspecify.annotations.NullMarked;
