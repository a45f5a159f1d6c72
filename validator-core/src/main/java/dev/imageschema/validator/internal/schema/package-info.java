/** Loading, reference resolution and checks of schemas, and the declarations of their keywords. Internal. */
@NullMarked
package dev.imageschema.validator.internal.schema;

import org.jspecify.annotations.NullMarked;
