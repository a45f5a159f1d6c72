/** The schemas as documents: which there are, what their keywords mean for a walk through them, what they refer to. Internal. */
@NullMarked
package dev.imageschema.validator.schema;

import org.jspecify.annotations.NullMarked;
