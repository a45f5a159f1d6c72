/**
 * Scanning of JSON in bytes: white space, strings, UTF-8 and the names of an object. The reader and the fast path share
 * it. Internal.
 */
@NullMarked
package dev.imageschema.validator.internal.scan;

import org.jspecify.annotations.NullMarked;
