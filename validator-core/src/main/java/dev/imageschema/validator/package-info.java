/** What a user of the validator sees: {@link Validator} to begin with, {@link ValidationResult} in the end. */
@NullMarked
package dev.imageschema.validator;

import org.jspecify.annotations.NullMarked;
