/** The public API: {@link Validator} is the entry point, {@link ValidationResult} is the result. */
@NullMarked
package dev.imageschema.validator;

import org.jspecify.annotations.NullMarked;
