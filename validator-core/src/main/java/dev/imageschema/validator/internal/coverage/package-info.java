/** Finds the parts of a schema that documents can exercise, and counts the documents that exercise them. Internal. */
@NullMarked
package dev.imageschema.validator.internal.coverage;

import org.jspecify.annotations.NullMarked;
