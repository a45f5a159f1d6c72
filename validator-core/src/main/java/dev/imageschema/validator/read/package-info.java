/** From bytes to a tree: strict JSON within limits, and where in the source a value stands. Internal. */
@NullMarked
package dev.imageschema.validator.read;

import org.jspecify.annotations.NullMarked;
