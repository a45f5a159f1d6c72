/** Evaluation of schemas with networknt. Only this package depends on networknt. Internal. */
@NullMarked
package dev.imageschema.validator.check;

import org.jspecify.annotations.NullMarked;
