/** Loads, resolves and checks schemas, and answers what a schema declares. Internal. */
@NullMarked
package dev.imageschema.validator.schema;

import org.jspecify.annotations.NullMarked;
