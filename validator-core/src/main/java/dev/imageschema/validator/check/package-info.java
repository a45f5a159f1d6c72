/** The engine that evaluates a schema, behind a face that does not know it. The only place that does is this package. Internal. */
@NullMarked
package dev.imageschema.validator.check;

import org.jspecify.annotations.NullMarked;
