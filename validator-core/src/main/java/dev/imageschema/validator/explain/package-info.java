/** From the engine's findings to what a person can act on: one error for each defect, with a position and a sentence. Internal. */
@NullMarked
package dev.imageschema.validator.explain;

import org.jspecify.annotations.NullMarked;
