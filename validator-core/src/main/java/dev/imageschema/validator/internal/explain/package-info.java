/** Turns findings into errors: one for each defect, with a position and a message. Internal. */
@NullMarked
package dev.imageschema.validator.internal.explain;

import org.jspecify.annotations.NullMarked;
