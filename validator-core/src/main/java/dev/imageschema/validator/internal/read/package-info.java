/** Reading of documents: strict JSON parsing within limits, and the source positions of values. Internal. */
@NullMarked
package dev.imageschema.validator.internal.read;

import org.jspecify.annotations.NullMarked;
