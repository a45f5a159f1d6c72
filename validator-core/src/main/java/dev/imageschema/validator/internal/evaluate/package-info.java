/** Evaluation of schemas with networknt. Only this package depends on networknt. Internal. */
@NullMarked
package dev.imageschema.validator.internal.evaluate;

import org.jspecify.annotations.NullMarked;
