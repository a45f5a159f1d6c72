/**
 * Evaluation of the schemas that the evaluator of this library does not support, with the library networknt. Only this
 * package depends on networknt. Internal.
 */
@NullMarked
package dev.imageschema.validator.internal.networknt;

import org.jspecify.annotations.NullMarked;
