/** Builds the exported forms of the bundled schemas. Internal. */
@NullMarked
package dev.imageschema.validator.internal.export;

import org.jspecify.annotations.NullMarked;
